import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isnad } from './command.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-cli-containers-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const TEXT =
  'أعلنت بلدية الحسكة اليوم الجمعة افتتاح جسر جديد على نهر الخابور بعد سنة من العمل فيه.\n' +
  'وقال رئيس البلدية إن ثلاثة عمال أصيبوا في حادث وقع في الموقع الشهر الماضي.'

const items = [
  { head: 'افتتاح جسر في الحسكة', story: { body: TEXT }, made: '2021-03-12' },
  { head: 'عن الجسر', story: { body: '' }, made: '2021-03-13' },
]

interface Line {
  readonly file: string
  readonly published: string | null
}

test('a ZIP of JSON with fields of its own goes through to the export, and twice into a store', async () => {
  const input = join(folder, 'week.zip')
  writeFileSync(input, zipSync({ 'items.json': new TextEncoder().encode(JSON.stringify(items)) }))
  const fields = ['--field', 'text=story.body', '--field=title=head', '--field', 'date=made']
  const out = join(folder, 'out')
  const { status, err } = await isnad(['export', input, '--out', out, ...fields])
  expect({ status, err }).toEqual({
    status: 0,
    err: `isnad: ${input}/items.json/1: the text of the item is empty.\n`,
  })
  const [line, ...others] = readFileSync(join(out, 'articles.jsonl'), 'utf8').trim().split('\n')
  expect(others).toEqual([])
  const { file, published }: Line = JSON.parse(line!)
  expect({ file, published }).toEqual({ file: `${input}/items.json/0`, published: '2021-03-12' })

  const store = ['--store', join(folder, 'isnad.db'), '--json']
  for (const [added, known] of [
    [1, 0],
    [0, 1],
  ]) {
    const again = await isnad(['add', input, ...store, ...fields])
    expect(JSON.parse(again.out)).toMatchObject({ added, known, articles: 1 })
  }
  // The store keeps what the item said, so that its day is known when it is read again.
  const reread = await isnad(['add', '--reread', ...store])
  expect(JSON.parse(reread.out)).toMatchObject({ articles: 1 })
})

test('without the fields nothing is read, and what to do is said; a field that is none is wrong usage', async () => {
  const input = join(folder, 'items.json')
  writeFileSync(input, JSON.stringify(items))
  const { status, err } = await isnad(['add', input, '--store', join(folder, 'isnad.db')])
  expect(status).toBe(1)
  expect(err).toContain('say which field the text is: --field text=NAME')
  const wrong = await isnad(['add', input, '--field', 'body=story.body'])
  expect(wrong.status).toBe(2)
  expect(wrong.err).toContain('--field body=story.body names no field')
})
