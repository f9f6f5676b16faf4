import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isnad } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-search-'))
const store = join(folder, 'store.db')
const examples = fileURLToPath(new URL('../../examples', import.meta.url))

beforeAll(async () => {
  const { status, err } = await isnad(['add', examples, '--store', store])
  expect(err).not.toMatch(/Error/)
  expect(status).toBe(0)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const search = (...args: readonly string[]) => isnad(['search', ...args, '--store', store])
const data = async (...args: readonly string[]) => JSON.parse((await search(...args, '--json')).out)

describe('isnad search', () => {
  test('shows what it found, with the words in brackets', async () => {
    const { status, out } = await search('اشتباك', 'صرمان')
    expect(status).toBe(0)
    expect(out).toMatch(/^\d+ hits?\n/)
    expect(out).toMatch(/«.*\[اشتباكات\].*صرمان.*»/)
  })

  test('as data, with marks that count code points into the snippet', async () => {
    const { hits, total } = await data('اشتباكات')
    expect(total).toBe(hits.length)
    for (const { snippet } of hits)
      for (const { start, end } of snippet.marks) expect([...snippet.text].slice(start, end).join('')).toMatch(/اشتباك/)
  })

  test('narrowed, counted, and a page at a time', async () => {
    const { hits, facets } = await data('--type', 'clash', '--country', 'LY', '--facets')
    expect(hits.length).toBeGreaterThan(1)
    expect(hits.every(({ type }: { type: string }) => type === 'clash')).toBe(true)
    expect(facets.fields.type).toEqual([{ value: 'clash', count: hits.length }])
    const first = await data('--type', 'clash', '--limit', '1')
    const second = await data('--type', 'clash', '--limit', '1', '--cursor', first.next)
    expect([first.hits[0].id, second.hits[0].id]).toEqual(hits.slice(0, 2).map(({ id }: { id: string }) => id))
    expect((await data('--type', 'clash', '--type', 'killing')).total).toBeGreaterThan(hits.length)
    expect((await data('--near', '32.76,12.57', '--km', '5')).total).toBeGreaterThan(0)
    expect((await data('--near', '51.5,0', '--km', '5')).total).toBe(0)
    expect((await data('--from', '2023-05-10', '--to', '2023-05-10')).total).toBeGreaterThan(0)
    expect((await search('--type', 'clash', '--facets')).out).toMatch(/of all \d+:\n.*kind +claim/)
  })

  test.each([
    [[], /Name words/],
    [['عمال', '--type', 'no-such'], /--type no-such/],
    [['عمال', '--from', '2023-02-31'], /date/],
    [['عمال', '--near', 'nowhere-at-all'], /near is a point/],
    [['عمال', '--limit', '0'], /--limit/],
    [['عمال', '--cursor', 'x'], /cursor/],
    [['عمال', '--actor='], /--actor needs a value/],
  ] as const)('%j is not understood', async (args, said) => {
    const { status, out, err } = await search(...args)
    expect([status === 0, out]).toEqual([false, ''])
    expect(err).toMatch(said)
  })

  test('no store is named as such', async () => {
    const { status, err } = await isnad(['search', 'عمال', '--store', join(folder, 'none.db')])
    expect([status, err]).toEqual([1, expect.stringMatching(/there is no such store/)])
  })
})
