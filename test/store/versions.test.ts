/** Stores as earlier versions of the program left them (`versions/README.md`), opened by this one. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import Database from 'libsql'
import { describe, expect, test } from 'vitest'
import { claimsInOrder } from '../../src/account/index.ts'
import { readArticle } from '../../src/article/index.ts'
import { findClaims } from '../../src/claims/index.ts'
import { placeAll } from '../../src/cli/adding.ts'
import { verifyStore } from '../../src/cli/verify/store.ts'
import { searchWords } from '../../src/server/index.ts'
import { openStore } from '../../src/store/index.ts'
import { captureOf, temporaryFolder } from './sample.ts'

const VERSIONS = fileURLToPath(new URL('versions/', import.meta.url))
const FILES = readdirSync(VERSIONS).filter(name => name.endsWith('.db.gz'))
const LATER = 'later-2022-03-16.txt'

/** A copy of a file, which may be written. */
function copyOf(file: string): string {
  const copy = join(temporaryFolder(), 'store.db')
  writeFileSync(copy, gunzipSync(readFileSync(join(VERSIONS, file))))
  return copy
}

/** What the version itself wrote, read past the program. */
function writtenIn(path: string) {
  const database = new Database(path)
  const rows = <T>(query: string): T[] => database.prepare(query).all([]) as T[]
  const has = (table: string) =>
    rows<{ name: string }>('select name from sqlite_master').some(({ name }) => name === table)
  const written = {
    articles: rows<{ data: string }>('select data from articles').map(({ data }) => JSON.parse(data).id as string),
    claims: rows<{ data: string }>('select data from claims').map(({ data }) => JSON.parse(data)),
    events: rows<{ id: string }>('select id from events').map(({ id }) => id),
    reviews: has('reviews')
      ? rows<{ data: string }>('select data from reviews order by at, id').map(({ data }) => JSON.parse(data))
      : [],
    log: rows<{ at: string; action: string; data: string }>('select at, action, data from log order by id'),
  }
  database.close()
  return written
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

test('there is a store of every version that had one', () => {
  for (const number of [1, 2, 3, 4]) expect(FILES).toContain(`schema-${number}.db.gz`)
})

describe.each(FILES)('%s', file => {
  test('holds all that it held: captures, account, reviews and log', async () => {
    const path = copyOf(file)
    const written = writtenIn(path)
    expect(written.reviews).toHaveLength(file === 'schema-1.db.gz' ? 0 : 2)
    const store = await openStore(path, searchWords)
    const captures = await store.captures()
    expect(captures.map(({ file }) => file)).toEqual([
      'articles/manara-2022-03-15.html',
      'articles/nahar-2022-03-14.txt',
      'articles/sahl-2022-03-15.txt',
    ])
    for (const { file, bytes } of captures) expect(bytes).toEqual(new Uint8Array(readFileSync(join(VERSIONS, file!))))
    const account = await store.account()
    expect(account.articles.map(({ id }) => id).sort()).toEqual(written.articles.sort())
    expect([...account.claims].sort(byId)).toStrictEqual(written.claims.sort(byId))
    expect(account.events.map(({ id }) => id).sort()).toEqual(written.events.sort())
    expect(await store.reviews()).toStrictEqual(written.reviews)
    expect((await store.log()).slice(0, written.log.length)).toMatchObject(written.log)
    expect((await store.search('تلعفر', 10, null)).total).toBeGreaterThan(0)
    await store.close()
  })

  test('is clean, and what comes later is added to it', async () => {
    const store = await openStore(copyOf(file), searchWords)
    expect(await verifyStore(store)).toMatchObject({ captures: 3, articles: 3, faults: [] })
    const before = await store.account()
    const capture = captureOf(LATER, readFileSync(join(VERSIONS, 'articles', LATER), 'utf8'))
    await store.addCaptures([capture], '2026-01-01T00:00:00Z')
    const article = readArticle(capture)
    if ('reason' in article) throw new Error(article.reason)
    const claims = claimsInOrder([article], findClaims(article))
    expect(await store.addArticles([{ article, claims }])).toBe(1)
    await placeAll(store, () => '2026-01-01T00:00:00Z')
    const after = await store.account()
    expect(after.articles).toHaveLength(4)
    expect(after.claims.map(({ id }) => id)).toEqual(expect.arrayContaining(before.claims.map(({ id }) => id)))
    const told = new Set(after.events.flatMap(({ claims }) => claims))
    expect(after.claims.some(claim => claim.article === article.id && told.has(claim.id))).toBe(true)
    expect(after.claims.filter(({ review }) => review?.verdict === 'rejected')).toHaveLength(
      file === 'schema-1.db.gz' ? 0 : 1,
    )
    expect(await verifyStore(store)).toMatchObject({ captures: 4, articles: 4, faults: [] })
    await store.close()
  })
})
