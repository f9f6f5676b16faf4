import { expect } from 'vitest'
import { claimsInOrder, reckoning } from '../../../src/account/index.ts'
import { type Article, readArticle } from '../../../src/article/index.ts'
import { readInputs } from '../../../src/capture/index.ts'
import { findClaims } from '../../../src/claims/index.ts'
import { searchWords } from '../../../src/server/index.ts'
import { openStore, type Store } from '../../../src/store/index.ts'
import { test } from '../engines.ts'
import { idsOf } from './made-up.ts'

async function examples(): Promise<Article[]> {
  const articles: Article[] = []
  for await (const input of readInputs([new URL('../../../examples', import.meta.url).pathname])) {
    const read = input.kind === 'capture' ? readArticle(input.capture) : null
    if (read !== null && 'text' in read) articles.push(read)
  }
  return articles
}

/** What the account says of its claims: the status of their event, their origin. */
async function said(store: Store) {
  const { events, origins } = await store.account()
  const statuses = new Map<string, string[]>()
  for (const { status, claims } of events) statuses.set(status, [...(statuses.get(status) ?? []), ...claims])
  return { statuses, origins: new Map(origins.map(({ id, claims }) => [id, claims])) }
}

test('claims are found by the status of their event and by their origin, as the account has them after each step', async ({
  place,
}) => {
  const store = await openStore(await place(), searchWords)
  const articles = await examples()
  expect(await idsOf(store, '', { statuses: ['contested'] })).toEqual([])
  const seen = new Set<string>()
  const half = Math.ceil(articles.length / 2)
  for (let at = 0; at < articles.length; at += half) {
    const some = articles.slice(at, at + half)
    await store.addArticles(some.map(article => ({ article, claims: claimsInOrder([article], findClaims(article)) })))
    const growing = store.growing(reckoning)
    while (growing.place('2023-06-01T00:00:00Z') > 0);
    growing.close()
    const { statuses, origins } = await said(store)
    for (const status of ['single-source', 'corroborated', 'contested', 'denied'] as const) {
      const expected = (statuses.get(status) ?? []).toSorted()
      expect((await idsOf(store, '', { statuses: [status] }, 100)).sort()).toEqual(expected)
      if (expected.length > 0) seen.add(status)
    }
    for (const [origin, claims] of origins)
      expect((await idsOf(store, '', { origins: [origin] }, 100)).sort()).toEqual([...claims].sort())
  }
  expect(seen.size).toBeGreaterThan(2)
  const { facets } = await store.search('', 1, null, { filter: { kind: 'claim' }, facets: true })
  const { statuses } = await said(store)
  expect(Object.fromEntries(facets!.fields.status.map(({ value, count }) => [value, count]))).toEqual(
    Object.fromEntries([...statuses].map(([status, claims]) => [status, claims.length])),
  )
  // What a report says in other words than it is asked for.
  expect((await store.search('اشتباك صرمان', 5, null)).total).toBeGreaterThan(0)
  await store.close()
})
