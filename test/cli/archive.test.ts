import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'libsql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isnad } from './command.ts'
import { within } from './within.ts'

let folder: string
let store: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-archive-'))
  mkdirSync(join(folder, 'in'))
  writeFileSync(
    join(folder, 'in/page.html'),
    '<!doctype html><html lang="ar"><head><title>حريق في سوق صور</title></head><body><article><h1>حريق في سوق صور</h1><p>قال الدفاع المدني في صور إن حريقاً اندلع فجر الإثنين في سوق الخضار وأسفر عن إصابة ثلاثة بائعين.</p></article></body></html>',
  )
  writeFileSync(
    join(folder, 'in/text.txt'),
    'بلدية صور: إصابة أربعة بائعين في حريق السوق\n\nأعلنت بلدية صور إصابة أربعة بائعين في حريق اندلع فجر الإثنين في سوق الخضار.\n',
  )
  writeFileSync(
    join(folder, 'in/items.json'),
    JSON.stringify([
      { head: 'انتهاء إخماد حريق صور', body: 'أعلن الدفاع المدني مساء الإثنين إخماد حريق سوق الخضار في صور.' },
    ]),
  )
  store = join(folder, 'isnad.db')
  await isnad(['add', join(folder, 'in'), '--store', store, '--field', 'title=head', '--field', 'text=body'])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function hashes(path: string): string[] {
  const db = new Database(path)
  const rows = db.prepare('select sha256 from captures order by sha256').all() as { sha256: string }[]
  db.close()
  return rows.map(({ sha256 }) => sha256)
}

/** What is said of captures, without where they lay. */
function toldOf(path: string) {
  const db = new Database(path)
  const rows = db.prepare('select sha256, provenance, original, made from captures order by sha256').all() as {
    sha256: string
    provenance: string
    original: string | null
    made: string | null
  }[]
  db.close()
  return rows.map(({ provenance, ...row }) => {
    const { retrieved, facts, http } = JSON.parse(provenance)
    return { ...row, retrieved, facts, http }
  })
}

test('a store goes out as a WARC and comes in again as the same captures', async () => {
  const out = join(folder, 'deep/er/case.warc.gz')
  const { status, out: said, err } = await isnad(['archive', '--store', store, '-o', out])
  expect({ status, err }).toEqual({ status: 0, err: '' })
  expect(said).toMatch(/case\.warc\.gz: 3 captures \(1 original\), 3 rows of the log, \d+ bytes\.\n$/)
  expect(readdirSync(join(folder, 'deep/er'))).toEqual(['case.warc.gz'])
  // The whole is a series of gzip members, as every unpacker reads them.
  expect(gunzipSync(readFileSync(out)).toString()).toContain('software: isnad ')

  const again = join(folder, 'again.db')
  expect((await isnad(['add', out, '--store', again])).status).toBe(0)
  expect(hashes(again)).toEqual(hashes(store))
  expect((await isnad(['verify', '--store', again])).status).toBe(0)
  expect(toldOf(again)).toEqual(toldOf(store))
  expect(toldOf(again).filter(({ original }) => original !== null)).toMatchObject([{ made: 'fields head and body' }])
})

test('an archive says what it would hold as JSON too, and takes the place of an older one', async () => {
  const out = join(folder, 'twice.warc.gz')
  writeFileSync(out, 'older')
  const { out: said } = await within(['archive', '--store', store, '-o', out, '--json'])
  const bytes = readFileSync(out).length
  expect(JSON.parse(said)).toEqual({ file: out, bytes, captures: 3, originals: 1, log: 3 })
})

test.each([
  ['no file', [], 2, /^isnad: Name the file to write to with -o FILE\.warc\.gz\.\n/],
  ['another ending', ['-o', 'case.zip'], 2, /^isnad: -o case\.zip: the name of the file must end in \.warc\.gz\.\n/],
  ['no store', ['-o', 'case.warc.gz', '--store', 'none.db'], 1, /^isnad: There is no store none\.db to archive\.\n$/],
])('%s: one sentence, and nothing is made', async (_, args, status, message) => {
  const cwd = mkdtempSync(join(folder, 'cwd-'))
  const ended = await isnad(['archive', ...args], { cwd })
  expect(ended).toMatchObject({ status, out: '' })
  expect(ended.err).toMatch(message)
  expect(readdirSync(cwd)).toEqual([])
})

test('a place where nothing can be written is named, and what was there stays', async () => {
  const place = join(folder, 'in/text.txt/case.warc.gz')
  const { status, err } = await within(['archive', '--store', store, '-o', place])
  expect(status).toBe(1)
  expect(err).toMatch(/in\/text\.txt: cannot write it; a file of that name is in the way\.\n$/)
  expect(existsSync(join(folder, 'in/text.txt'))).toBe(true)
})
