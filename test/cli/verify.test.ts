import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import Database from 'libsql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isnad } from './command.ts'
import { within } from './within.ts'

const PAGE = `<!doctype html><html lang="ar"><head><title>انفجار في ميناء الحديدة</title></head><body><article>
<h1>انفجار في ميناء الحديدة</h1>
<p>قال مدير ميناء الحديدة إن انفجاراً وقع مساء الأربعاء في مستودع للوقود &quot;القديم&quot; بالميناء،
وأسفر عن مقتل ثلاثة عمال وإصابة خمسة آخرين.</p></article></body></html>
`
const TEXT = `مكتب الصحة: أربعة قتلى في انفجار ميناء الحديدة
الحديدة – سبأ: أعلن مكتب الصحة في الحديدة مقتل أربعة عمال في انفجار وقع في مستودع للوقود بميناء الحديدة مساء الأربعاء.
`

let folder: string
let store: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-verify-'))
  mkdirSync(join(folder, 'articles'))
  writeFileSync(join(folder, 'articles/page.html'), PAGE)
  writeFileSync(join(folder, 'articles/text.txt'), TEXT)
  store = join(folder, 'isnad.db')
  await isnad(['add', join(folder, 'articles'), '--store', store, '--published', '2021-03-12'])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A copy of the store in which somebody did this behind its back, past what keeps its tables from being changed. */
function meddledWith(...statements: readonly string[]): string {
  const copy = join(mkdtempSync(join(folder, 'copy-')), 'isnad.db')
  copyFileSync(store, copy)
  cpSync(`${store}-captures`, `${copy}-captures`, { recursive: true })
  const db = new Database(copy)
  for (const table of ['captures', 'originals', 'log', 'reviews'])
    for (const act of ['update', 'delete']) db.exec(`drop trigger ${table}_no_${act}`)
  for (const statement of statements) db.exec(statement)
  db.close()
  return copy
}
const verify = (path: string) => within(['verify', '--store', path])

test('a store is as it came in, and its log ends with a hash that can be written down', async () => {
  const { status, out, err } = await verify(store)
  expect({ status, err }).toEqual({ status: 0, err: '' })
  expect(out).toMatch(
    /2 captures .*2 articles, \d+ claims, 2 rows of the log: all as it came in\.\nThe log ends with [0-9a-f]{64}\.\n$/,
  )
  const { log } = JSON.parse((await within(['verify', '--store', store, '--json'])).out)
  expect(out).toContain(log.head)
})

test.each([
  [
    'the name of a capture',
    ["update captures set file = 'other.txt' where file like '%.txt'"],
    /The capture [0-9a-f]{16} \(other\.txt\) is not told as the log tells how it came in: its file differs/,
  ],
  [
    'when and how a capture came',
    [
      `update captures set added_at = '2020-01-01', provenance = json_set(provenance, '$.retrieved', '2011-05-10T00:00:00Z') where file like '%.txt'`,
    ],
    /is not told as the log tells how it came in: its retrieved, its time differs/,
  ],
  [
    'what was said beside a capture',
    [`update captures set provenance = json_set(provenance, '$.facts[0].value', '2011-05-10T00:00:00Z')`],
    /is not told as the log tells how it came in: its facts differs/,
  ],
  [
    'a capture that is gone',
    ["delete from captures where file like '%.txt'"],
    /The log tells of the capture [0-9a-f]{64}, which is not there/,
  ],
  [
    'the time in the log',
    ["update log set at = '2020-01-01' where id = 1"],
    /Row 1 of the log \(2020-01-01, capture\).*was changed there/,
  ],
  ['a row of the log that is gone', ['delete from log where id = 1'], /Row 2 of the log/],
  [
    'a word of a claim',
    ["update claims set data = replace(data, 'أربعة عمال', 'تسعة عمال')"],
    /The account is not the one that was saved/,
  ],
  [
    'a span of a claim',
    [`update claims set data = json_set(data, '$.evidence.start', json_extract(data, '$.evidence.start') + 1)`],
    /The evidence of the claim c[0-9a-f]{16} says “.*”, and its article reads “.*” at \d+–\d+/,
  ],
  [
    'a credit of an article',
    [
      `update articles set data = json_set(data, '$.credits[0].end', json_extract(data, '$.credits[0].end') + 2) where data like '%text.txt%'`,
    ],
    /The credit of the article a[0-9a-f]{16} says “سبأ”, and its article reads “سبأ: ” at \d+–\d+/,
  ],
  [
    'the text of an article',
    ["update articles set data = replace(data, 'مستودع', 'مستوصف') where data like '%page.html%'"],
    /The article a[0-9a-f]{16} reads “.” at \d+, and its capture “.” at \d+/,
  ],
])('%s: named, with status 1', async (_, statements, said) => {
  const { status, out, err } = await verify(meddledWith(...statements))
  expect(status).toBe(1)
  expect(err).toMatch(said)
  expect(out).toMatch(/: \d+ faults?\.\n$/)
})

/** The file that holds the bytes with these words. */
function fileWith(words: string, path: string): string {
  const folder = `${path}-captures`
  const names = readdirSync(folder, { recursive: true }).map(name => join(folder, `${name}`))
  return names.find(name => name.endsWith('.gz') && `${gunzipSync(readFileSync(name))}`.includes(words))!
}

test.each([
  [
    'a letter of a capture',
    (file: string) => writeFileSync(file, gzipSync(`${gunzipSync(readFileSync(file))}`.replace('ثلاثة', 'ثمانية'))),
    /The bytes of the capture [0-9a-f]{16} \(.*page\.html\) are not those that came in: their SHA-256 is another\.\n/,
  ],
  [
    'a capture cut short',
    (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 40)),
    /The bytes of the capture [0-9a-f]{16} \(.*page\.html\) are not those that came in/,
  ],
  [
    'a file that is gone',
    (file: string) => rmSync(file),
    /The bytes of the capture [0-9a-f]{16} \(.*page\.html\) are missing from the folder .*-captures\.\n/,
  ],
])('%s on the disk: named, and the rest is looked at', async (_, change, said) => {
  const path = meddledWith("update captures set file = 'other.txt' where file like '%.txt'")
  change(fileWith('ثلاثة عمال', path))
  const { status, out, err } = await verify(path)
  expect(status).toBe(1)
  expect(err).toMatch(said)
  expect(err).toContain('other.txt) is not told as the log tells')
  expect(out).toMatch(/2 captures .*: 2 faults\.\n$/)
})

test('captures that are gone are told in one sentence, and what needs none of them goes on', async () => {
  const path = meddledWith()
  rmSync(`${path}-captures`, { recursive: true })
  const { status, out, err } = await verify(path)
  expect(status).toBe(1)
  expect(err).toBe(
    `isnad: The captures of this store lie in the folder ${path}-captures, which is gone: nothing there says that it is this store's. Bring it back (is the disk or the share mounted?), or restore a copy.\n`,
  )
  expect(out).toMatch(/2 captures .*: 1 fault\.\n$/)
  const more = join(folder, 'more.txt')
  writeFileSync(more, TEXT.replaceAll('أربعة', 'خمسة'))
  const added = await isnad(['add', more, '--store', path])
  expect(added).toMatchObject({ status: 1, err: expect.stringContaining('which is gone') })
  expect(await isnad(['add', '--store', path])).toMatchObject({ status: 0 })
})

test('what belongs to no capture is counted and is no fault; --tidy takes it away when it is a day old', async () => {
  const path = meddledWith()
  const held = `${path}-captures`
  for (const [name, days] of [
    ['new-old', 2],
    [`ab/ab${'0'.repeat(62)}.gz`, 2],
    [`ab/ab${'1'.repeat(62)}.gz`, 0],
    ['notes.txt', 2],
  ] as const) {
    mkdirSync(join(held, 'ab'), { recursive: true })
    writeFileSync(join(held, name), '')
    const at = new Date(Date.now() - days * 86_400_000 - 1000)
    utimesSync(join(held, name), at, at)
  }
  const before = await verify(path)
  expect(before).toMatchObject({
    status: 0,
    err: '',
    out: expect.stringContaining('3 files beside the captures belong'),
  })
  const { loose } = JSON.parse((await within(['verify', '--store', path, '--tidy', '--json'])).out)
  expect(loose).toEqual({ found: 3, removed: 2 })
  expect(readdirSync(held)).toContain('notes.txt')
  expect(await verify(path)).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^1 file beside the captures belongs .*\n.*2 captures .*all as it came in/),
  })
})

test('where there is no store none is made', async () => {
  const path = join(folder, 'none.db')
  expect(await verify(path)).toMatchObject({ status: 1, out: '', err: expect.stringContaining('There is no store') })
  await expect(verify(path)).resolves.toMatchObject({ status: 1 })
})
