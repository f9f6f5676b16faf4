import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { openStore } from '../../../src/store/index.ts'
import { openEngine } from '../../../src/store/open.ts'
import { all, any, but, type Expression, key } from '../../../src/store/search/expression.ts'
import { wordKey } from '../../../src/store/search/keys.ts'
import { type EngineUnderTest, test } from '../engines.ts'
import { articleOf, fold, sampleAccount } from '../sample.ts'

/** An engine with an index in it, and who asks it. */
async function indexOn({ place }: EngineUnderTest) {
  const address = await place()
  await (await openStore(address, { fold })).close()
  const engine = await openEngine(address)
  const { db, search } = engine
  return {
    putAll: (documents: readonly { id: number; keys: readonly string[] }[]) =>
      db.transaction().execute(trx => search.insert(trx, documents)),
    put: (id: number, ...keys: readonly string[]) =>
      db.transaction().execute(trx => search.insert(trx, [{ id, keys }])),
    take: (...ids: readonly number[]) => db.transaction().execute(trx => search.remove(trx, ids)),
    async find(expression: Expression, limit = 100, [from, to] = [0, 2 ** 52]): Promise<number[]> {
      const of = { from, to, where: null, limit }
      return db.transaction().execute(async trx => [...(await search.find(trx, expression, of))])
    },
    close: () => engine.close(),
  }
}

test('documents are found by their keys, the highest number first', async engine => {
  const index = await indexOn(engine)
  await index.put(7, 'a', 'b')
  await index.put(2 ** 51, 'a', '@t1')
  await index.put(9, 'b', '~a')
  const [a, b] = [key('a'), key('b')]
  expect(await index.find(a)).toEqual([2 ** 51, 7])
  expect(await index.find(any([a, b]))).toEqual([2 ** 51, 9, 7])
  expect(await index.find(all(a, b))).toEqual([7])
  expect(await index.find(but(any([a, b]), key('@t1')))).toEqual([9, 7])
  expect(await index.find(any([a, b]), 2)).toEqual([2 ** 51, 9])
  expect(await index.find(any([a, b]), 5, [7, 9])).toEqual([7])
  await index.take(7, 9)
  expect(await index.find(any([a, b]))).toEqual([2 ** 51])
  await index.close()
})

test('any word can be a key', async engine => {
  const index = await indexOn(engine)
  const word = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 30 })
    .filter(word => !/[\0\ud800-\udfff]/.test(word))
  let id = 0
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), async words => {
      const numbers = new Map(words.map(word => [word, ++id]))
      await index.putAll([...numbers].map(([word, id]) => ({ id, keys: [wordKey(word)] })))
      for (const [word, id] of numbers) expect((await index.find(key(wordKey(word))))[0]).toBe(id)
    }),
    { numRuns: 4 },
  )
  await index.close()
})

describe('a text of more words than any article has', () => {
  test('is found by its first and by its last', async ({ place }) => {
    const store = await openStore(await place(), { fold })
    const words = Array.from({ length: 40_000 }, (_, i) => `كلمة${String.fromCodePoint(0x628 + (i % 26))}${i}`)
    const article = articleOf({ file: 'a.txt', outlet: 'صحيفة', published: null, lines: [['body', words.join(' ')]] })
    const nothing = { claims: [], events: [], stories: [], origins: [], copies: [], failures: [] }
    await store.saveAccount({ ...sampleAccount(), ...nothing, articles: [article] })
    expect((await store.search(`${words[0]} ${words.at(-1)}`, 5, null)).total).toBe(1)
    expect((await store.search('كلمةب0ب', 5, null)).total).toBe(0)
    await store.close()
  })
})

test('what an older version indexed is indexed again when the store is opened', async ({ place }) => {
  const address = await place()
  const first = await openStore(address, { fold })
  const account = sampleAccount()
  await first.saveAccount(account)
  const ask = { filter: { statuses: ['contested'], origins: ['org:civil-defence'] }, facets: true }
  const expected = await first.search('عمال', 10, null, ask)
  expect(expected.total).toBe(2)
  await first.close()
  const engine = await openEngine(address)
  await engine.db.deleteFrom('documents').execute()
  await engine.search.create(engine.db)
  await engine.db.updateTable('search_state').set({ version: 0 }).execute()
  await engine.close()
  const again = await openStore(address, { fold })
  expect(await again.search('عمال', 10, null, ask)).toEqual(expected)
  await again.close()
})

test('what is found does not hang on what the database knows of its documents', async engine => {
  const address = await engine.place()
  await (await openStore(address, { fold })).close()
  const { db, search, close } = await openEngine(address)
  // One in two, one in seven and one in a thousand; numbers that lie as unevenly as days.
  const documents = Array.from({ length: 6000 }, (_, i) => ({
    id: i ** 2 + 1,
    keys: ['a', ...(i % 2 ? ['b'] : []), ...(i % 7 ? [] : ['c']), ...(i % 1000 ? [] : ['d'])],
  }))
  await db.transaction().execute(trx => search.insert(trx, documents))
  if (engine.name === 'PostgreSQL') await sql`analyze search`.execute(db)
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(key) as [Expression, Expression, Expression, Expression]
  for (const of of [a, b, c, d, all(b, c), all(c, d), any([c, d]), but(a, b), but(d, a)])
    for (const limit of [1, 20, 700, 10_000])
      for (const [from, to] of [
        [0, 2 ** 52],
        [1_000_000, 9_000_000],
      ] as const) {
        const found = await db.transaction().execute(trx => search.find(trx, of, { from, to, where: null, limit }))
        const expected = documents.filter(({ id, keys }) => id >= from && id < to && says(of, keys))
        expect(found).toEqual(
          expected
            .map(({ id }) => id)
            .reverse()
            .slice(0, limit),
        )
      }
  await close()
})

function says(expression: Expression, keys: readonly string[]): boolean {
  if ('key' in expression) return keys.includes(expression.key)
  if ('all' in expression) return expression.all.every(one => says(one, keys))
  if ('any' in expression) return expression.any.some(one => says(one, keys))
  return says(expression.only, keys) && !says(expression.not, keys)
}
