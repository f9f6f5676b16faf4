/** An assistant that speaks with `isnad mcp` over a real process, as assistants do. */
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { expect } from 'vitest'
import { searchWords } from '../../src/server/index.ts'
import { openStore } from '../../src/store/index.ts'
import { BIN } from './reports.ts'

/** What a tool answered: the text as the assistant reads it, and the data in it. */
export interface Told {
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came.
  readonly data: any
}

/** Whoever starts one closes its client. */
export async function assistant(store: string) {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [BIN, 'mcp', '--store', store],
    stderr: 'pipe',
  })
  const client = new Client({ name: 'a test', version: '1' })
  const log = { text: '' }
  transport.stderr?.on('data', chunk => {
    log.text += chunk
  })
  await client.connect(transport)

  const raw = async (name: string, asked: Record<string, unknown>) => {
    const answer = await client.callTool({ name, arguments: asked })
    const parts = answer.content as readonly { readonly type: string; readonly text: string }[]
    expect(parts.map(({ type }) => type)).toEqual(['text'])
    return { wrong: answer.isError === true, text: parts[0]!.text, answer }
  }
  return {
    client,
    transport,
    log,
    /** Calls a tool that is to answer. */
    async ask(name: string, asked: Record<string, unknown>): Promise<Told> {
      const { wrong, text } = await raw(name, asked)
      expect(wrong, text).toBe(false)
      return { text, data: dataIn(text) }
    },
    /** Calls a tool that is to say why it cannot answer. */
    async refused(name: string, asked: Record<string, unknown>): Promise<string> {
      const { wrong, text } = await raw(name, asked)
      expect(wrong, text).toBe(true)
      return text
    },
  }
}

/** The data between the two lines that name one number, which stand once each. */
export function dataIn(text: string) {
  const mark = /^--- data (\S{12}) ---$/m.exec(text)![1]!
  expect(text.split(`--- data ${mark} ---`).length).toBe(2)
  const lines = text.split('\n')
  expect(lines.length).toBe(4)
  expect([lines[1], lines[3]]).toEqual([`--- data ${mark} ---`, `--- end ${mark} ---`])
  return JSON.parse(lines[2]!)
}

/** The texts of the articles of a store, by their ids, read without the tools. */
export async function textsIn(address: string): Promise<ReadonlyMap<string, string>> {
  const store = await openStore(address, searchWords)
  try {
    return new Map((await store.account()).articles.map(({ id, text }) => [id, text]))
  } finally {
    await store.close()
  }
}

/**
 * Every quotation in an answer stands in its article just where it says, in code points, and beside it or above it stands whose article it is. Gives how
 * many were looked at.
 */
export function quotationsHold(value: unknown, texts: ReadonlyMap<string, string>, article?: string): number {
  if (typeof value !== 'object' || value === null) return 0
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + quotationsHold(one, texts, article), 0)
  const one = value as { article?: string; outlet?: unknown; exact?: string; start?: number; end?: number }
  const whose = one.article ?? article
  if (one.article !== undefined) expect(one).toHaveProperty('outlet')
  let looked = 0
  if (one.exact !== undefined) {
    const text = texts.get(whose ?? '')
    expect(text, `an article is named for ${JSON.stringify(one)}`).toBeDefined()
    expect([...text!].slice(one.start, one.end).join('')).toBe(one.exact)
    looked++
  }
  for (const inside of Object.values(one)) looked += quotationsHold(inside, texts, whose)
  return looked
}
