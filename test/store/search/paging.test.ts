import fc from 'fast-check'
import { expect, test as plain } from 'vitest'
import { openStore, QueryError } from '../../../src/store/index.ts'
import { openEngine } from '../../../src/store/open.ts'
import { drop } from '../../../src/store/search/index.ts'
import { ENGINES, test } from '../engines.ts'
import { fold } from '../sample.ts'
import { idOf, idsOf, report } from './made-up.ts'

test('nothing is doubled or left out when articles come between two pages', async ({ place, name }) => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: 25 }),
      fc.array(fc.nat(200), { maxLength: 15 }),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('عمال', 'عما', 'خبر المنطقه', 'غادر الباغوز'),
      async (first, coming, limit, query) => {
        const store = await openStore(await place(), { fold })
        await store.addArticles(first.map(report))
        const before = await idsOf(store, query, {}, 200)
        const seen: string[] = []
        const later = [...coming]
        for (let cursor: string | null = null; ; ) {
          const { items, next } = await store.search(query, limit, cursor)
          seen.push(...items.map(idOf))
          if (next === null) break
          cursor = next
          const n = later.pop()
          if (n !== undefined) await store.addArticles([report(n)])
        }
        expect(new Set(seen).size).toBe(seen.length)
        const there = new Set(before)
        expect(seen.filter(id => there.has(id))).toEqual(before)
        await store.close()
      },
    ),
    { numRuns: name === 'SQLite' ? 15 : 3 },
  )
})

test('the newest come first, those with the words in their headline before all', async ({ place }) => {
  const store = await openStore(await place(), { fold })
  const reports = Array.from({ length: 40 }, (_, n) => report(n))
  await store.addArticles(reports)
  const { items } = await store.search('عمال الباغوز', 200, null)
  const titled = items.map(({ kind, article }) => kind === 'article' && (article.title ?? '').startsWith('عمال'))
  expect(titled.lastIndexOf(true)).toBeLessThan(titled.indexOf(false))
  expect(titled).toContain(true)
  for (const there of [true, false]) {
    const days = items.filter((_, i) => titled[i] === there).map(({ article }) => article.published ?? '')
    expect(days).toEqual(days.toSorted().reverse())
  }
  await store.close()
})

test('the order does not hang on which came first', async ({ place }) => {
  const reports = Array.from({ length: 30 }, (_, n) => report(n))
  const found: string[][] = []
  for (const order of [reports, reports.toReversed()]) {
    const store = await openStore(await place(), { fold })
    for (let at = 0; at < order.length; at += 7) await store.addArticles(order.slice(at, at + 7))
    found.push(await idsOf(store, 'عمال'))
    await store.close()
  }
  expect(found[0]!.length).toBeGreaterThan(40)
  expect(found[1]).toEqual(found[0])
})

test('a cursor of another search, or of none, is named as such', async ({ place }) => {
  const store = await openStore(await place(), { fold })
  await store.addArticles(Array.from({ length: 10 }, (_, n) => report(n)))
  const { next } = await store.search('عمال', 2, null)
  await expect(store.search('غادر', 2, next)).rejects.toThrow(QueryError)
  await expect(store.search('عمال', 2, next, { filter: { kind: 'claim' } })).rejects.toThrow(QueryError)
  for (const cursor of ['', '0', '20', '-1', 'x'.repeat(30), `${next}0000000000`, '\0'])
    await expect(store.search('عمال', 2, cursor)).rejects.toThrow(/cursor/)
  await store.close()
})

test('what is taken out is not found any more, and can be put in again', async ({ place }) => {
  const address = await place()
  const store = await openStore(address, { fold })
  const reports = [report(1), report(2)]
  await store.addArticles(reports)
  const engine = await openEngine(address)
  await engine.db.transaction().execute(trx => drop(trx, engine.search, [reports[0]!.article.id]))
  expect((await idsOf(store, 'عمال')).sort()).toEqual([reports[1]!.article.id, reports[1]!.claims[0]!.id].sort())
  await engine.close()
  await store.close()
})

plain('both databases find the same in the same order, and count the same', async () => {
  const queries = ['عمال', 'عما', 'غادر هجين', 'خبر', 'النهر 4', 'المنط']
  const answers = []
  for (const { place } of ENGINES) {
    const store = await openStore(await place(), { fold })
    await store.addArticles(Array.from({ length: 50 }, (_, n) => report(n)))
    const all = []
    for (const query of queries)
      all.push({ ids: await idsOf(store, query), page: await store.search(query, 5, null, { facets: true }) })
    answers.push(all)
    await store.close()
  }
  expect(answers[1]).toEqual(answers[0])
  expect(answers[0]!.every(({ ids }) => ids.length > 0)).toBe(true)
})
