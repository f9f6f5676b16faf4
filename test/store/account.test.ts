import { expect } from 'vitest'
import type { Account } from '../../src/account/types.ts'
import { openStore } from '../../src/store/index.ts'
import { test } from './engines.ts'
import { fold, sampleAccount } from './sample.ts'

const EMPTY: Account = {
  articles: [],
  claims: [],
  events: [],
  stories: [],
  origins: [],
  copies: [],
  failures: [],
}

test('a new store holds an empty account and no hash', async ({ place }) => {
  const store = await openStore(await place(), { fold })
  expect(await store.account()).toEqual(EMPTY)
  expect(await store.hash()).toBeNull()
  await store.close()
})

test('an account comes back exactly as it was saved, after the store was closed too', async ({ place }) => {
  const path = await place()
  const account = sampleAccount()
  const store = await openStore(path, { fold })
  const hash = await store.saveAccount(account)
  expect(await store.account()).toStrictEqual(account)
  await store.close()
  const again = await openStore(path, { fold })
  expect(await again.account()).toStrictEqual(account)
  expect(await again.hash()).toBe(hash)
  await again.close()
})

test('saving replaces the account; the same account gives the same rows whatever was there before', async ({
  place,
  hashOfRows,
}) => {
  // What was there before is told by the changes alone.
  const rowsOf = (address: string) => hashOfRows(address, ['changes'])
  const [path, other] = [await place(), await place()]
  const store = await openStore(path, { fold })
  const hash = await store.saveAccount(sampleAccount())
  const rows = await rowsOf(path)
  const all = await hashOfRows(path)
  expect(await store.saveAccount(sampleAccount())).toBe(hash)
  expect(await hashOfRows(path)).toBe(all)
  expect(await rowsOf(path)).toBe(rows)
  expect(await store.saveAccount(EMPTY)).not.toBe(hash)
  expect(await store.account()).toEqual(EMPTY)
  await store.saveAccount(sampleAccount())
  expect(await rowsOf(path)).toBe(rows)
  await store.close()
  const fresh = await openStore(other, { fold })
  await fresh.saveAccount(sampleAccount())
  expect(await rowsOf(other)).toBe(rows)
  await fresh.close()
})

test('an account that cannot be saved leaves the one before', async ({ place }) => {
  const store = await openStore(await place(), { fold })
  const account = sampleAccount()
  await store.saveAccount(account)
  await expect(store.saveAccount({ ...account, claims: [...account.claims, account.claims[0]!] })).rejects.toThrow()
  expect(await store.account()).toStrictEqual(account)
  await store.close()
})

test('thousands of rows go through, in more than one statement', async ({ place }) => {
  const store = await openStore(await place(), { fold })
  const account = sampleAccount()
  const claim = account.claims[0]!
  const claims = Array.from({ length: 3000 }, (_, n) => ({ ...claim, id: `c${String(n).padStart(16, '0')}` }))
  await store.saveAccount({ ...account, claims })
  expect((await store.account()).claims).toStrictEqual(claims)
  await store.close()
})

test('a story, an article and a claim come with all that belongs to them, and with nothing else', async ({ place }) => {
  const store = await openStore(await place(), { fold })
  const account = sampleAccount()
  await store.saveAccount(account)
  const [wire, copy] = account.articles
  const [event] = account.events
  const [first, denial, second] = account.claims

  const story = await store.story(account.stories[0]!.id)
  expect(story?.story).toStrictEqual(account.stories[0])
  expect(story?.summary).toStrictEqual({
    id: account.stories[0]!.id,
    title: 'انهيار مستودع في مرفأ اللاذقية',
    counts: { articles: 2, events: 1, claims: 3, contested: 1 },
    reported: { first: '2021-04-02', last: '2021-04-03' },
    happened: { first: '2021-04-01', last: '2021-04-01' },
    outlets: [
      { name: 'وكالة المرفأ', ref: null },
      { name: 'صحيفة الساحل', ref: null },
    ],
  })
  expect(story?.events).toStrictEqual([event])
  expect(story?.claims.map(({ claim }) => claim)).toStrictEqual([first, denial, second])
  expect(story?.claims.map(({ event: of }) => of)).toStrictEqual([event!.id, event!.id, event!.id])
  expect(story?.articles.map(({ id, claims }) => [id, claims])).toStrictEqual([
    [wire!.id, 2],
    [copy!.id, 1],
  ])
  expect(story?.copies).toStrictEqual(account.copies)
  expect(story?.origins).toStrictEqual(account.origins)

  const article = await store.article(copy!.id)
  expect(article?.article).toStrictEqual(copy)
  expect(article?.claims.map(({ claim }) => claim)).toStrictEqual([second])
  expect(article?.copies).toStrictEqual(account.copies)
  expect(article?.copied).toStrictEqual([])
  expect(article?.related.map(({ id }) => id)).toStrictEqual([wire!.id])
  expect((await store.article(wire!.id))?.copied).toStrictEqual(account.copies)

  const claim = await store.claim(denial!.id)
  expect(claim?.claim.claim).toStrictEqual(denial)
  expect(claim?.event).toStrictEqual(event)
  expect(claim?.article.id).toBe(wire!.id)

  for (const id of ['', 'x', "' or 1=1 --"]) {
    expect(await store.story(id)).toBeNull()
    expect(await store.article(id)).toBeNull()
    expect(await store.claim(id)).toBeNull()
  }
  await store.close()
})

test('lists are read page by page: every item once, failures before articles', async ({ place }) => {
  const store = await openStore(await place(), { fold })
  const account = sampleAccount()
  await store.saveAccount(account)
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page = await store.inputs(2, cursor)
    expect(page.total).toBe(4)
    expect(page.failures).toBe(1)
    seen.push(...page.items.map(item => (item.kind === 'failure' ? item.failure.input : item.article.id)))
    cursor = page.next
  } while (cursor !== null)
  expect(seen).toEqual(['reports/photo.jpg', ...account.articles.map(({ id }) => id)])
  const stories = await store.stories(1, null)
  expect(stories).toMatchObject({ total: 2, next: '1' })
  expect((await store.stories(1, stories.next)).next).toBeNull()
  await expect(store.stories(1, '-1')).rejects.toThrow(/cursor/)
  await store.close()
})
