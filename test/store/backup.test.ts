import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test as once } from 'vitest'
import { verifyStore } from '../../src/cli/verify/store.ts'
import { searchWords } from '../../src/server/index.ts'
import { LEFT, TAKEN, TAKEN_TABLES } from '../../src/store/backup/tables.ts'
import { tarOf, untar } from '../../src/store/backup/tar.ts'
import type { Member } from '../../src/store/backup/types.ts'
import { backupOf, copyStore, isThere, openStore, restoreStore } from '../../src/store/index.ts'
import { openEngine } from '../../src/store/open.ts'
import { ENGINES, test } from './engines.ts'
import { captureOf, temporaryFolder } from './sample.ts'

const [sqlite, postgres] = ENGINES

/** A store with three articles, two reviews, and a capture that was made from something else. */
async function filled(): Promise<string> {
  const path = join(temporaryFolder(), 'filled.db')
  const file = fileURLToPath(new URL('versions/schema-4.db.gz', import.meta.url))
  writeFileSync(path, gunzipSync(readFileSync(file)))
  const store = await openStore(path, searchWords)
  const capture = captureOf('mail.txt', 'قُتل حارس في حريق بمخزن في الحسكة.')
  const { sha256, bytes } = captureOf('mail.eml', 'Subject: خبر')
  await store.addCaptures([{ ...capture, original: { sha256, bytes, made: 'test' } }], '2026-01-01T00:00:00Z')
  await store.close()
  return path
}

async function* pieces(bytes: Uint8Array, length = 4096): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

async function whole(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts)
}

const backedUp = (address: string): Promise<Buffer> => whole(backupOf(address, () => {}))
const restored = (backup: Uint8Array, to: string) => restoreStore(pieces(backup), 'b.tar', to, searchWords)

async function verified(address: string) {
  const store = await openStore(address, searchWords)
  try {
    const found = (await store.search('تلعفر', 10, null)).total
    return { ...(await verifyStore(store)), found }
  } finally {
    await store.close()
  }
}

test('a backup makes the same store again, of which a backup has the same bytes', async ({ place }) => {
  const from = await filled()
  const backup = await backedUp(from)
  const to = await place()
  const { captures, tables } = await restored(backup, to)
  expect(captures.count).toBe(5)
  expect([tables.captures.rows, tables.reviews.rows, tables.articles.rows]).toEqual([4, 2, 3])
  const is = await verified(to)
  expect(is).toMatchObject({ captures: 4, originals: 1, articles: 3, faults: [] })
  expect(is).toEqual(await verified(from))
  expect(is.found).toBeGreaterThan(0)
  expect((await backedUp(to)).equals(backup)).toBe(true)
})

once('a packed backup is one too', async () => {
  const to = join(temporaryFolder(), 'store.db')
  const backup = await backedUp(await filled())
  await restored(gzipSync(backup), to)
  expect((await backedUp(to)).equals(backup)).toBe(true)
})

once('a store copied to PostgreSQL and back holds the same', async () => {
  const from = await filled()
  const [there, back] = [await postgres!.place(), await sqlite!.place()]
  const sent = await copyStore(from, there, searchWords)
  expect(await copyStore(there, back, searchWords)).toEqual(sent)
  expect((await backedUp(back)).equals(await backedUp(from))).toBe(true)
})

test('what was made goes on: numbers that the database gives come after those that were there', async ({ place }) => {
  const to = await place()
  await restored(await backedUp(await filled()), to)
  const store = await openStore(to, searchWords)
  const before = await store.log()
  await store.addCaptures([captureOf('new.txt', 'نص جديد')], '2026-02-01T00:00:00Z')
  expect((await store.log()).map(({ id }) => Number(id))).toEqual([...before, null].map((_, i) => i + 1))
  expect(await verifyStore(store)).toMatchObject({ captures: 5, faults: [] })
  await store.close()
})

test('every table is taken along, or stays behind for a reason', async ({ place }) => {
  const address = await place()
  await (await openStore(address, searchWords)).close()
  const engine = await openEngine(address)
  const tables = await engine.tables(engine.db)
  expect(tables.filter(table => !(table in TAKEN) && !(table in LEFT))).toEqual([])
  expect(TAKEN_TABLES.filter(table => !tables.includes(table))).toEqual([])
  await engine.close()
})

test('it is what the store was when it began, whatever is written meanwhile', async ({ place }) => {
  const address = await place()
  await copyStore(await filled(), address, searchWords)
  const quiet = await backedUp(address)
  const source = backupOf(address, () => {})
  const parts: Uint8Array[] = []
  for (let part = await source.next(); part.done !== true; part = await source.next()) {
    parts.push(part.value)
    if (parts.length !== 5) continue
    const store = await openStore(address, searchWords)
    await store.addCaptures([captureOf('meanwhile.txt', 'نص')], '2026-02-01T00:00:00Z')
    await store.close()
  }
  expect(Buffer.concat(parts).equals(quiet)).toBe(true)
  expect((await backedUp(address)).equals(quiet)).toBe(false)
})

test('a store that holds something is not written over', async ({ place, hashOfRows }) => {
  const to = await place()
  const store = await openStore(to, searchWords)
  await store.addCaptures([captureOf('a.txt', 'نص')], '2026-01-01T00:00:00Z')
  await store.close()
  const before = await hashOfRows(to)
  await expect(restored(await backedUp(await filled()), to)).rejects.toThrow(/is not empty; restore or copy into a new/)
  expect(await hashOfRows(to)).toBe(before)
})

once('a store of which a capture is missing or changed is not backed up as if it were whole', async () => {
  const path = await filled()
  const { sha256 } = captureOf('mail.txt', 'قُتل حارس في حريق بمخزن في الحسكة.')
  const file = join(`${path}-captures`, sha256.slice(0, 2), `${sha256}.gz`)
  writeFileSync(file, gzipSync('نص آخر'))
  await expect(backedUp(path)).rejects.toThrow(`the bytes of the capture ${sha256.slice(0, 16)} are not those`)
})

describe('a backup that is not as it was written is refused, and leaves nothing', async () => {
  const changed = (change: (members: Member[]) => Member[]) => async (backup: Buffer) => {
    const members: Member[] = []
    for await (const member of untar(pieces(backup))) members.push(member)
    return whole(
      tarOf(
        (async function* () {
          yield* change(members)
        })(),
      ),
    )
  }
  const text = (member: Member): string => Buffer.from(member.bytes).toString('utf8')
  const put = (name: RegExp, write: (member: Member) => Partial<Member>) =>
    changed(members => members.map(member => (name.test(member.name) ? { ...member, ...write(member) } : member)))
  const again = (name: RegExp, from: string | RegExp, to: string) =>
    put(name, member => {
      const bytes = Buffer.from(text(member).replace(from, to))
      expect(bytes.equals(member.bytes)).toBe(false)
      return { bytes }
    })
  const cases: readonly (readonly [string, (backup: Buffer) => Promise<Buffer> | Buffer, string])[] = [
    ['cut off in the middle', backup => backup.subarray(0, backup.length / 2), 'ends too early'],
    ['cut off before its list of contents', changed(members => members.slice(0, -1)), 'ends too early'],
    ['cut off while packed', backup => gzipSync(backup).subarray(0, 2000), 'ends too early'],
    ['empty', () => Buffer.alloc(0), 'ends too early'],
    ['no tar', () => Buffer.from('نص '.repeat(2000)), 'it is no tar'],
    ['another tar', changed(members => members.slice(1)), 'it is no backup of a store'],
    [
      'a capture changed',
      put(/^captures/, () => ({ bytes: Buffer.from('x') })),
      'has another SHA-256 than its name says',
    ],
    ['a capture left out', changed(([head, , ...rest]) => [head!, ...rest]), 'its captures are not those'],
    [
      'a capture twice',
      changed(([head, one, ...rest]) => [head!, one!, one!, ...rest]),
      'its captures are out of order',
    ],
    ['a path that leads out', put(/^captures/, () => ({ name: '../../etc/passwd' })), 'where that cannot stand'],
    ['a name that is none', put(/^rows\/articles/, () => ({ name: '/tmp/x' })), 'where that cannot stand'],
    ['a row changed', again(/^rows\/reviews/, 'Salma', 'Karim'), 'the rows of its table reviews are not those'],
    ['a row left out', again(/^rows\/log/, /^.*\n/, ''), 'the rows of its table log are not those'],
    [
      'a row of another form',
      again(/^rows\/log/, '"at":', '"when":'),
      'a row of the table log is not one of this schema',
    ],
    ['a row that is no JSON', again(/^rows\/log/, '{', '['), 'a row of the table log is not one of this schema'],
    ['a hash changed', again(/^manifest/, /"sha256": "./, '"sha256": "z'), 'are not those'],
    ['a huge count', again(/^manifest/, /"count": \d+/, '"count": 1e300'), 'its captures are not those'],
    ['a newer form', again(/^isnad/, /"format": 1/, '"format": 2'), 'was made by a newer Isnad (format 2'],
    [
      'a newer schema',
      again(/^isnad/, /"schema": \d+/, '"schema": 4000'),
      'was made by a newer Isnad (format 1, schema 4000',
    ],
    [
      'a head that says nothing',
      put(/^isnad/, () => ({ bytes: Buffer.from('null') })),
      'its first part cannot be read',
    ],
    ['something after the end', changed(members => [...members, members.at(-1)!]), 'it goes on after its end'],
    [
      'a part that claims to be huge',
      backup => {
        const b = Buffer.from(backup)
        b.write('77777777777', 124)
        return sealed(b)
      },
      'larger than any is',
    ],
    [
      'a link',
      backup => {
        const b = Buffer.from(backup)
        b.write('2', 156)
        return sealed(b)
      },
      'no plain file',
    ],
  ]
  once.each(cases)('%s', async (_, change, why) => {
    const to = join(temporaryFolder(), 'store.db')
    const backup = await change(await good())
    await expect(restored(backup, to)).rejects.toThrow(
      new RegExp(
        `^The backup b\\.tar cannot be restored: .*${why.replace(/[().]/g, '\\$&')}.*\\. Nothing of it is in `,
      ),
    )
    expect([await isThere(to), await isThere(`${to}-captures`)]).toEqual([false, false])
  })

  once('on PostgreSQL neither, and a good one can be restored there afterwards', async () => {
    const to = await postgres!.place()
    const backup = await again(/^rows\/robots|^manifest/, /"rows": 4/, '"rows": 5')(await good())
    await expect(restored(backup, to)).rejects.toThrow('are not those')
    const engine = await openEngine(to)
    for (const table of ['captures', 'objects', 'articles', 'log'] as const)
      expect(
        await engine.db
          .selectFrom(table as 'log')
          .selectAll()
          .execute(),
      ).toEqual([])
    await engine.close()
    await restored(await good(), to)
    expect((await backedUp(to)).equals(await good())).toBe(true)
  })
})

let one: Promise<Buffer> | undefined
function good(): Promise<Buffer> {
  one ??= filled().then(backedUp)
  return one
}

/** Puts the checksum of the first header right again. */
function sealed(tar: Buffer): Buffer {
  tar.fill(' ', 148, 156)
  const sum = tar.subarray(0, 512).reduce((sum, byte) => sum + byte, 0)
  tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return tar
}
