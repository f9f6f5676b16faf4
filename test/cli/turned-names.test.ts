import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isnad } from './command.ts'

/** A name that a terminal would show as another, that clears it, and that ends its line. */
const NAME = 'a\u202etxt\u001b[2J\n.html'
const SHOWN = 'a\\u{202e}txt\\u{1b}[2J\\u{a}.html'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-turned-'))
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'in', NAME), '')
  writeFileSync(
    join(folder, 'in', `x${NAME}`),
    'إغلاق ميناء سرت\n\nأعلنت بلدية سرت إغلاق الميناء مساء الأحد بعد إصابة عاملين في حريق اندلع على رصيفه الشرقي.\n',
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

test('names of files reach a terminal spelled out, and JSON exactly', async () => {
  const store = join(folder, 'is\u202enad.db')
  for (const args of [
    ['add', join(folder, 'in'), '--store', store],
    ['explain', join(folder, 'in')],
    ['verify', '--store', store],
    ['archive', '--store', store, '-o', join(folder, 'out\u202e.warc.gz')],
    ['export', join(folder, 'in'), '--out', join(folder, 'ex\u202e')],
    ['nonsense\u202e'],
    ['add', `not\u202ehere`, '--store', store],
  ]) {
    const { out, err } = await isnad(args)
    expect(`${out}${err}`, args[0]).not.toMatch(RAW)
    expect(`${out}${err}`.length, args[0]).toBeGreaterThan(10)
    if (['add', 'export'].includes(args[0]!))
      expect(`${out}${err}`).toContain(args[1]!.startsWith('not') ? 'not\\u{202e}here' : SHOWN)
  }
  const { out } = await isnad(['add', join(folder, 'in'), '--store', store, '--json'])
  expect(out).not.toMatch(/[\u202a-\u202e]/)
  const [failure] = JSON.parse(out).failures
  expect(failure.input).toBe(join(folder, 'in', NAME))
}, 60_000)
