import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Capture } from '../../src/capture/types.ts'
import { BEGINNING, checkLog, type LogEntry, openStore } from '../../src/store/index.ts'
import { openEngine } from '../../src/store/open.ts'
import { test } from './engines.ts'
import { captureOf, fold } from './sample.ts'

const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const mail = new TextEncoder().encode('Subject: =?utf-8?B?2KjZitin2YY=?=\r\n\r\n')

const fetched: Capture = {
  ...captureOf('x', 'أعلنت البلدية إغلاق الجسر'),
  file: null,
  url: 'https://example.org/a',
  provenance: {
    retrieved: '2024-05-02T08:00:00Z',
    inside: [{ name: 'feed.xml', sha256: null, member: '3' }],
    http: { status: 200, headers: [['content-type', 'text/html']], redirects: ['http://example.org/a'] },
    facts: [{ from: 'feed pubDate', value: 'Thu, 02 May 2024 07:00:00 GMT' }],
  },
  original: { sha256: shaOf(mail), bytes: mail, made: 'mime part 1, base64' },
}

const open = (path: string) => openStore(path, { fold })

test('a capture comes back with how it came and what it was made from; the log says it all', async ({ place }) => {
  const path = await place()
  const store = await open(path)
  await store.addCaptures([fetched], '2024-05-02T09:00:00Z', 'isnad 9.9.9')
  expect(await store.captures()).toEqual([{ ...fetched, encoding: null, addedAt: '2024-05-02T09:00:00Z' }])
  const [row, ...more] = await store.log()
  expect(more).toEqual([])
  expect(row).toMatchObject({ at: '2024-05-02T09:00:00Z', action: 'capture', ref: fetched.sha256 })
  expect(JSON.parse(row!.data)).toEqual({
    sha256: fetched.sha256,
    length: fetched.bytes.length,
    file: null,
    url: 'https://example.org/a',
    retrieved: '2024-05-02T08:00:00Z',
    inside: fetched.provenance!.inside,
    http: fetched.provenance!.http,
    facts: fetched.provenance!.facts,
    original: { sha256: shaOf(mail), length: mail.length, made: 'mime part 1, base64' },
    tool: 'isnad 9.9.9',
  })
  await store.close()
})

test('bytes that are met at another place are one capture and a row more; at the same place again, nothing', async ({
  place,
}) => {
  const store = await open(await place())
  const one = captureOf('a.txt', 'انقطعت الكهرباء عن الحي')
  await store.addCaptures([one], '2024-05-02')
  expect(await store.addCaptures([{ ...one, file: 'b.txt' }], '2024-05-03')).toEqual({ added: 0, known: 1 })
  await store.addCaptures([{ ...one, file: 'b.txt' }, one], '2024-05-04')
  expect((await store.log()).map(({ at, action }) => [at, action])).toEqual([
    ['2024-05-02', 'capture'],
    ['2024-05-03', 'again'],
  ])
  await store.close()
})

test('each row of the log carries the hash that docs/evidence.md tells how to compute', async ({ place }) => {
  const store = await open(await place())
  await store.addCaptures([captureOf('a.txt', 'نص'), captureOf('b.txt', 'نص آخر')], '2024-05-02')
  let before = BEGINNING
  for (const { at, action, data, hash } of await store.log()) {
    before = shaOf(new TextEncoder().encode(`${before}\n${at}\n${action}\n${data}\n`))
    expect(hash).toBe(before)
  }
  expect(before).not.toBe(BEGINNING)
  await store.close()
})

test.each(['captures', 'originals', 'log', 'reviews'])(
  'no statement changes a row of %s or takes one out',
  async ({ place }, table) => {
    const path = await place()
    const store = await open(path)
    await store.addCaptures([fetched], '2024-05-02')
    await store.close()
    const engine = await openEngine(path)
    await sql`insert into reviews (id, at, author, action, data) values ('r1', '2024', '"سلمى"', 'reject', '{}')`.execute(
      engine.db,
    )
    const name = sql.id(table)
    await expect(sql`delete from ${name}`.execute(engine.db)).rejects.toThrow(/only ever appended/)
    const column = sql.id(table === 'originals' ? 'sha256' : table === 'captures' ? 'file' : 'at')
    await expect(sql`update ${name} set ${column} = 'x'`.execute(engine.db)).rejects.toThrow(/only ever appended/)
    await engine.close()
  },
)

test('whoever changes, takes out, adds or swaps rows of the log behind the store is found', async ({ place }) => {
  const path = await place()
  const store = await open(path)
  for (const [i, text] of ['أ', 'ب', 'ج', 'د'].entries())
    await store.addCaptures([captureOf(`${i}.txt`, `نص ${text}`)], `2024-05-0${i + 1}`)
  const log = await store.log()
  await store.close()
  expect(checkLog(log)).toEqual([])
  const change = fc.oneof(
    fc.record({ at: fc.nat(3), field: fc.constantFrom('at', 'action', 'data'), value: fc.string() }),
    fc.record({ out: fc.nat(2) }),
    fc.record({ swap: fc.nat(2) }),
  )
  fc.assert(
    fc.property(change, how => {
      const rows: LogEntry[] = [...log]
      if ('out' in how) rows.splice(how.out, 1)
      else if ('swap' in how) [rows[how.swap], rows[how.swap + 1]] = [rows[how.swap + 1]!, rows[how.swap]!]
      else {
        fc.pre(rows[how.at]![how.field as 'at'] !== how.value)
        rows[how.at] = { ...rows[how.at]!, [how.field]: how.value }
      }
      expect(checkLog(rows)).toHaveLength(1)
    }),
  )
})

test('the chain goes on over two that add to one store in turn', async ({ place }) => {
  const path = await place()
  const [a, b] = [await open(path), await open(path)]
  await a.addCaptures([captureOf('a.txt', 'من الأول')], '2024')
  await b.addCaptures([captureOf('b.txt', 'من الثاني')], '2024')
  await a.addCaptures([captureOf('c.txt', 'من الأول ثانية')], '2024')
  const log = await a.log()
  expect(log).toHaveLength(3)
  expect(checkLog(log)).toEqual([])
  await a.close()
  await b.close()
})
