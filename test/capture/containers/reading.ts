import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { type Capture, type Input, type ReadOptions, readInputs } from '../../../src/capture/index.ts'

/** A folder for each test, gone behind it. */
export let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-containers-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Writes a file into the test's folder; its path. */
export function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

export async function inputsOf(path: string, options?: ReadOptions): Promise<Input[]> {
  const all: Input[] = []
  for await (const input of readInputs([path], options)) all.push(input)
  return all
}

/** One line an input, without the test's folder: `name: its first words`, or the sentence of a failure or note. */
export async function told(path: string, options?: ReadOptions): Promise<string[]> {
  const lines = (await inputsOf(path, options)).map(input => {
    if (input.kind === 'failure') return `${input.failure.reason} | ${input.failure.message}`
    if (input.kind === 'note') return `${input.note.kind} | ${input.note.message}`
    return `${input.capture.file} = ${textOf(input.capture).replace(/\s+/g, ' ').slice(0, 60)}`
  })
  return lines.map(line => line.replaceAll(`${folder}/`, ''))
}

export async function captures(path: string, options?: ReadOptions): Promise<Capture[]> {
  return (await inputsOf(path, options)).flatMap(input => (input.kind === 'capture' ? [input.capture] : []))
}

export const textOf = (capture: Capture): string => new TextDecoder().decode(capture.bytes)
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
