/** Reviewing over a running server and both databases: the queue, statements, undoing, who agrees, and that nothing is lost when articles are read again. */
import { expect, onTestFinished } from 'vitest'
import { claimsInOrder, reckoning, reconcile } from '../../src/account/index.ts'
import type { QueueJson, ReviewJson } from '../../src/server/api/index.ts'
import { startServer } from '../../src/server/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { ARTICLES, again, CLAIMS, five, nine, seven } from '../account/reviews/fixture.ts'
import { test } from '../store/engines.ts'
import { fold } from '../store/sample.ts'
import { context } from './context.ts'

const WHEN = '2026-03-01T00:00:00Z'

/** A store with the invented explosion of Aden, read and placed. */
async function storeAt(address: string): Promise<Store> {
  const store = await openStore(address, { fold })
  await store.addArticles(
    ARTICLES.map(article => ({
      article,
      claims: claimsInOrder(
        [article],
        CLAIMS.filter(claim => claim.article === article.id),
      ),
    })),
  )
  const growing = store.growing(reckoning)
  while (growing.place(WHEN) > 0);
  growing.close()
  onTestFinished(() => store.close())
  return store
}

/** A server over it for one reviewer. */
async function served(store: Store, name = 'Rana') {
  const server = await startServer(store, { port: 0, context, who: { name, role: 'reviewer' } })
  onTestFinished(() => server.close())
  // biome-ignore lint/suspicious/noExplicitAny: as whoever reads it reads it.
  const get = async (path: string): Promise<any> => (await fetch(`${server.url}/api/v1${path}`)).json()
  return {
    get,
    queue: (query = '') => get(`/review${query}`) as Promise<QueueJson>,
    reviews: (query = '') => get(`/reviews${query}`),
    claim: async (id: string) => (await get(`/claims/${id}`)).claim,
    async state(statement: object): Promise<{ status: number; reviews: ReviewJson[]; detail?: string }> {
      const answer = await fetch(`${server.url}/api/v1/reviews`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(statement),
      })
      return { status: answer.status, ...((await answer.json()) as { reviews: ReviewJson[] }) }
    },
  }
}

test('the queue says why each stands there, the most doubt and weight first, in pages without gaps', async ({
  place,
}) => {
  const { queue } = await served(await storeAt(await place()))
  const all = await queue()
  expect(all.total).toBe(all.items.length)
  const ranks = all.items.map(({ doubt, weight }) => doubt * weight)
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
  for (const { reasons, doubt, status } of all.items)
    expect([reasons.length > 0, doubt > 0, status]).toEqual([true, true, 'open'])
  const five_ = all.items.find(({ id }) => id === five.id)
  expect(five_).toMatchObject({ kind: 'claim', type: 'killing', exact: five.evidence.exact })
  expect(five_!.reasons).toContain('contradicted')
  const paged = []
  for (let cursor: string | null = '0'; cursor !== null; ) {
    const { items, next }: QueueJson = await queue(`?limit=2&cursor=${cursor}`)
    paged.push(...items.map(({ id }) => id))
    cursor = next
  }
  expect(paged).toEqual(all.items.map(({ id }) => id))
  const contradicted = await queue('?reason=contradicted&kind=claim')
  expect(contradicted.items.every(({ reasons }) => reasons.includes('contradicted'))).toBe(true)
  expect((await queue('?type=protest')).items).toEqual([])
  expect((await queue('?story=s0000000000000000')).total).toBe(0)
})

test('a claim is accepted, rejected and taken back; the account follows at once', async ({ place }) => {
  const { queue, state, claim, reviews } = await served(await storeAt(await place()))
  const accepted = await state({ action: 'accept', targets: [five.id], note: 'read it twice' })
  expect(accepted).toMatchObject({
    status: 200,
    reviews: [{ author: 'Rana', action: 'accept', status: 'applied', targets: [five.id], note: 'read it twice' }],
  })
  expect((await claim(five.id)).review.verdict).toBe('accepted')
  expect((await queue('?status=accepted')).items.map(({ id }) => id)).toContain(five.id)
  const rejected = await state({ action: 'reject', targets: [five.id] })
  expect(await claim(five.id)).toMatchObject({ review: { verdict: 'rejected' } })
  await state({ action: 'undo', targets: [rejected.reviews[0]!.id] })
  expect((await claim(five.id)).review.verdict).toBe('accepted')
  await state({ action: 'undo', targets: [accepted.reviews[0]!.id] })
  expect((await claim(five.id)).review).toBeUndefined()
  const all = await reviews(`?target=${five.id}`)
  expect(all.items.map((one: ReviewJson) => [one.action, one.status])).toEqual([
    ['reject', 'undone'],
    ['accept', 'undone'],
  ])
  const whole = (await reviews()).items
  expect(whole.length).toBe(4)
  const paged = []
  for (let cursor: string | null = '0'; cursor !== null; ) {
    const { items, next }: { items: ReviewJson[]; next: string | null } = await reviews(`?limit=3&cursor=${cursor}`)
    paged.push(...items)
    cursor = next
  }
  expect(paged).toEqual(whole)
})

test('several fields are corrected at once, each by a review of its own', async ({ place }) => {
  const { state, claim } = await served(await storeAt(await place()))
  const { reviews } = await state({
    action: 'correct',
    targets: [seven.id],
    corrections: {
      type: 'injury',
      place: { name: 'المكلا', ref: 'p:mukalla', lat: 14.54, lon: 49.13, country: 'YE', precision: 'city' },
      time: { text: '2023-05-08', edtf: '2023-05-08' },
      agents: [{ name: 'مكتب الصحة', ref: null }],
      quantities: [{ text: 'سبعة', min: 7, max: 7, approximate: false, unit: 'people' }],
      chain: [],
    },
  })
  expect(reviews.map(({ field }) => field).sort()).toEqual(['agents', 'chain', 'place', 'quantities', 'time', 'type'])
  const now = await claim(seven.id)
  expect(now).toMatchObject({
    type: 'injury',
    place: { name: 'المكلا', lat: 14.54 },
    time: { edtf: '2023-05-08' },
    chain: [],
  })
  const text = ARTICLES.find(({ id }) => id === seven.article)!.text
  expect(text.slice(now.agents[0].start, now.agents[0].end)).toBe('مكتب الصحة')
  expect(now.review.corrected.sort()).toEqual(['agents', 'chain', 'place', 'quantities', 'time', 'type'])
})

test('events are separated and joined, origins counted as one', async ({ place }) => {
  const { state, claim } = await served(await storeAt(await place()))
  const before = (await claim(five.id)).event
  expect((await claim(again.id)).event).toBe(before)
  expect((await state({ action: 'separate', targets: [again.id] })).status).toBe(200)
  const apart = (await claim(again.id)).event
  expect(apart).not.toBe((await claim(five.id)).event)
  await state({ action: 'join', targets: [(await claim(five.id)).event, apart] })
  expect((await claim(again.id)).event).toBe((await claim(five.id)).event)
  const joined = await state({ action: 'join', of: 'origins', targets: [five.id, again.id] })
  expect(joined.reviews[0]).toMatchObject({ of: 'origins', status: 'applied' })
})

test('two reviewers: where they differ, and how much they agree', async ({ place }) => {
  const store = await storeAt(await place())
  const [rana, sami] = [await served(store), await served(store, 'Sami')]
  await rana.state({ action: 'accept', targets: [five.id, nine.id] })
  await sami.state({ action: 'reject', targets: [five.id] })
  await sami.state({ action: 'accept', targets: [nine.id] })
  const { agreement, disagreements } = await rana.reviews()
  expect(agreement).toEqual([{ authors: ['Rana', 'Sami'], n: 2, same: 1, kappa: 0 }])
  expect(disagreements).toMatchObject([{ about: 'verdict', targets: [five.id] }])
  expect((await rana.reviews()).items.map((one: ReviewJson) => one.author)).toEqual(['Sami', 'Sami', 'Rana', 'Rana'])
})

test('nothing that a reviewer did is lost when the account is made anew', async ({ place }) => {
  const store = await storeAt(await place())
  const { state, claim, reviews } = await served(store)
  await state({ action: 'reject', targets: [five.id] })
  await state({
    action: 'correct',
    targets: [seven.id],
    corrections: { time: { text: 'الإثنين', edtf: '2023-05-08' } },
  })
  // As when all is read again: an account of the machine alone is put in the place of the one before.
  await store.saveAccount(reconcile(ARTICLES, CLAIMS))
  expect((await claim(five.id)).review).toBeUndefined()
  expect((await reviews()).items.map((one: ReviewJson) => one.status)).toEqual(['applied', 'applied'])
  expect((await claim(five.id)).review.verdict).toBe('rejected')
  expect((await claim(seven.id)).time.edtf).toBe('2023-05-08')
})

test('what cannot be meant is refused in one sentence, and nothing is stated', async ({ place }) => {
  const { state, reviews } = await served(await storeAt(await place()))
  const refused: readonly (readonly [object, number, RegExp])[] = [
    [{ action: 'accept', targets: ['c0000000000000000'] }, 404, /^The account has no c0000000000000000\.$/],
    [{ action: 'accept', targets: [ARTICLES[0]!.id] }, 400, /^Only claims/],
    [{ action: 'correct', targets: [five.id] }, 400, /says which fields/],
    [{ action: 'correct', targets: [five.id], corrections: {} }, 400, /says which fields/],
    [{ action: 'accept', targets: [five.id], corrections: { type: 'injury' } }, 400, /Only a correction/],
    [{ action: 'correct', targets: [five.id], corrections: { time: { text: 'x', edtf: 'soon' } } }, 400, /EDTF/],
    [{ action: 'correct', targets: [five.id], corrections: { type: 'miracle' } }, 400, /type/],
    [{ action: 'join', targets: [five.id] }, 400, /targets/],
    [{ action: 'join', of: 'stories', targets: [five.id, seven.id] }, 400, /stories/],
    [{ action: 'undo', targets: ['r0000000000000000'] }, 404, /^There is no review/],
    [{ action: 'delete', targets: [five.id] }, 400, /action/],
    [{ action: 'accept', targets: [] }, 400, /targets/],
    [{ action: 'accept', targets: [five.id], author: 'Somebody else' }, 400, /author/],
  ]
  for (const [statement, status, sentence] of refused) {
    const answer = await state(statement)
    expect([answer.status, answer.detail], JSON.stringify(statement)).toEqual([status, expect.stringMatching(sentence)])
  }
  expect((await reviews()).total).toBe(0)
})

test('a review that changes nothing of the account is told to who has the list', async ({ place }) => {
  const store = await storeAt(await place())
  const server = await startServer(store, { port: 0, context, who: { name: 'Rana', role: 'reviewer' } })
  onTestFinished(() => server.close())
  const tag = async () => (await fetch(`${server.url}/api/v1/reviews`)).headers.get('etag')
  const before = await tag()
  expect(await tag()).toBe(before)
  const other = await served(store, 'Sami')
  const { reviews } = await other.state({ action: 'accept', targets: [five.id] })
  await other.state({ action: 'undo', targets: [reviews[0]!.id] })
  expect(await tag()).not.toBe(before)
})
