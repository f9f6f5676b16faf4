import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { anchorsOf, makeReview } from '../../src/account/index.ts'
import type { Account, ClaimAnchor, Review } from '../../src/account/types.ts'
import { checkLog, openStore } from '../../src/store/index.ts'
import { MIGRATIONS, migrate } from '../../src/store/migrations.ts'
import { openEngine } from '../../src/store/open.ts'
import { test } from './engines.ts'
import { captureOf, fold, sampleAccount } from './sample.ts'

const account = sampleAccount()
const [first, denial] = account.claims
const anchor = (claim: Account['claims'][number] | undefined) => anchorsOf(account)(claim!.id) as ClaimAnchor
const rejection = makeReview(
  { action: 'reject', target: anchor(first) },
  { author: 'سلمى\u202e', at: '2026-01-02T00:00:00Z', note: "'); drop table reviews; --\u0000" },
)
const approval = makeReview({ action: 'accept', target: anchor(denial) }, { author: 'هدى', at: '2026-01-01T00:00:00Z' })
const undoing = makeReview({ action: 'undo', review: rejection.id }, { author: 'هدى', at: '2026-01-03T00:00:00Z' })

/** Bytes lie under their SHA-256, so a store of before must name it. */
const SHA256_OF_1 = createHash('sha256')
  .update(new Uint8Array([1]))
  .digest('hex')

const open = (path: string) => openStore(path, { fold })

describe('reviews in a store', () => {
  test('come back as they were stated, in the order in which they rule, after the store was closed too', async ({
    place,
  }) => {
    const path = await place()
    const store = await open(path)
    expect(await store.reviews()).toEqual([])
    expect(await store.addReviews([undoing, rejection, approval])).toEqual({ added: 3, known: 0 })
    await store.close()
    const again = await open(path)
    expect(await again.reviews()).toStrictEqual([approval, rejection, undoing])
    await again.close()
  })

  test('stay whatever is added, saved or stated after them', async ({ place }) => {
    const store = await open(await place())
    await store.addReviews([rejection])
    await store.addCaptures([captureOf('a.txt', 'نص')], '2026')
    await store.saveAccount(account)
    await store.saveAccount({ ...account, articles: [], claims: [], events: [], stories: [], origins: [], copies: [] })
    expect(await store.addReviews([{ ...rejection, author: 'another' } as Review, undoing])).toEqual({
      added: 1,
      known: 1,
    })
    expect(await store.reviews()).toStrictEqual([rejection, undoing])
    await store.close()
  })

  test('can be taken away by nothing that a store can do', async ({ place }) => {
    const store = await open(await place())
    const changing = Object.keys(store).filter(
      name =>
        !/^(?:captures|capturesAfter|capture|keptAfter|whole|unread|bytesOf|bytesPlace|isAsSaved|hasArticle|counts|log|head|reviews|reviewCount|storyIds|reviewable|named|partOf|outlets?|origins?|account|hash|stor(?:y|ies)|storyAccount|storyEntries|storiesChanged|article|claim|inputs|search|around|changes|newestChange|came|file|state|close)$/.test(
          name,
        ),
    )
    expect(changing.sort()).toEqual([
      'addArticles',
      'addCaptures',
      'addReviews',
      'addStamp',
      'growing',
      // Takes away bytes of which no row speaks.
      'looseBytes',
      'noteFailures',
      // Puts articles in the place of those that were read before.
      'rereading',
      'saveAccount',
      'saveAccountOver',
      'setAside',
      // Who may use it.
      'team',
      'tryAgain',
      'watching',
    ])
    // What watching writes is its own: feeds, addresses, hosts, robots.txt, and captures as they come in.
    const asking = /^(?:feeds?|hostsDue|nextOf|nextDue|host|robots)$/
    expect(Object.keys(store.watching).filter(name => !asking.test(name))).toEqual([
      'keepFeed',
      'settle',
      'setHost',
      'setRobots',
    ])
    await store.close()
  })

  test('of which one cannot be written are as if none had been', async ({ place }) => {
    const store = await open(await place())
    const broken = { ...undoing, at: undefined } as unknown as Review
    await expect(store.addReviews([rejection, broken])).rejects.toThrow()
    expect(await store.reviews()).toEqual([])
    await store.close()
  })
})

test('a store of the version before reviews keeps all that it holds, and takes reviews', async ({
  empty,
  hashOfRows,
}) => {
  const path = await empty()
  const engine = await openEngine(path)
  await migrate(engine, path, MIGRATIONS.slice(0, 1))
  await sql`insert into log (at, action, data) values ('2026', 'add', '{"added":1}')`.execute(engine.db)
  await sql`insert into captures (sha256, file, added_at, bytes) values (${SHA256_OF_1}, 'a.txt', '2026', ${new Uint8Array([1])})`.execute(
    engine.db,
  )
  await engine.close()
  const store = await open(path)
  expect((await store.captures()).map(({ file, bytes }) => [file, [...bytes]])).toEqual([['a.txt', [1]]])
  await store.addReviews([rejection])
  expect(await store.reviews()).toStrictEqual([rejection])
  const log = await store.log()
  expect(log.map(({ action, ref }) => [action, ref])).toEqual([
    ['add', null],
    ['capture', SHA256_OF_1],
  ])
  expect(checkLog(log)).toEqual([])
  await store.close()
  const rows = await hashOfRows(path)
  await (await open(path)).close()
  expect(await hashOfRows(path)).toBe(rows)
})

test('a rejected claim is found with the event that it was put under; without one, in the story of its article', async ({
  place,
}) => {
  const store = await open(await place())
  const review = { verdict: 'rejected', machine: {}, by: [] } as const
  const [event, other] = account.events
  const rejected = { ...event!, claims: event!.claims.slice(1), rejected: [first!.id] }
  const claims = account.claims.map(claim =>
    claim === first || other!.claims.includes(claim.id) ? { ...claim, review } : claim,
  )
  await store.saveAccount({ ...account, claims, events: [rejected] })
  expect(await store.claim(first!.id)).toMatchObject({ claim: { event: event!.id, claim: { review } } })
  const story = await store.story(other!.story)
  expect(story?.claims).toMatchObject([{ event: null, claim: { id: other!.claims[0], review } }])
  expect(await store.account()).toStrictEqual({ ...account, claims, events: [rejected] })
  await store.close()
})
