import fc from 'fast-check'
import { expect } from 'vitest'
import { anchorsOf, claimsInOrder, makeReview, reckoning, reconcileReviewed } from '../../src/account/index.ts'
import type { Review, Told } from '../../src/account/types.ts'
import { type Laid, openStore, type Store } from '../../src/store/index.ts'
import { reviews, reviewsOf, undoOf } from '../account/reviews/any.ts'
import { ARTICLES, CLAIMS } from '../account/reviews/fixture.ts'
import { TOWN_ACCOUNT, TOWN_ARTICLES, TOWN_CLAIMS } from '../account/reviews/towns.ts'
import { LONG } from '../long.ts'
import { test } from './engines.ts'
import { fold } from './sample.ts'

const WHEN = '2026-03-01T00:00:00Z'

/** What happens to a store, one after the other: articles come, reviews come. */
type Step = { readonly articles: readonly number[] } | { readonly reviews: readonly Review[] }

const steps: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.shuffledSubarray([...ARTICLES.keys()], { minLength: ARTICLES.length }),
    reviews,
    fc.nat(3),
    fc.nat(8),
    fc.boolean(),
  )
  .map(([order, list, articles, half, undone]) => [
    { articles: order.slice(0, articles) },
    { reviews: list.slice(0, half) },
    { articles: order.slice(articles) },
    { reviews: [...list.slice(half), ...(undone ? list.slice(0, 2).map(undoOf) : [])] },
  ])

test('reviews over an account that grows give what they give over one made in one batch, whatever comes first', async ({
  name,
  place,
}) => {
  await fc.assert(
    fc.asyncProperty(steps, async list => {
      const store = await openStore(await place(), { fold })
      const growing = store.growing(reckoning)
      const come: number[] = []
      const stated: Review[] = []
      for (const step of list) {
        if ('articles' in step) {
          come.push(...step.articles)
          await store.addArticles(
            step.articles.map(i => ({
              article: ARTICLES[i]!,
              claims: claimsInOrder(
                [ARTICLES[i]!],
                CLAIMS.filter(claim => claim.article === ARTICLES[i]!.id),
              ),
            })),
          )
          while (growing.place(WHEN, 2) > 0);
        } else {
          stated.push(...step.reviews)
          await store.addReviews(step.reviews)
        }
        const articles = come.map(i => ARTICLES[i]!)
        const expected = reconcileReviewed(
          articles,
          CLAIMS.filter(claim => articles.some(({ id }) => id === claim.article)),
          [],
          stated,
        )
        const { outcomes, disagreements } = growing.review(WHEN)
        expect(outcomes).toEqual(expected.outcomes)
        expect(disagreements).toEqual(expected.disagreements)
        expect(await store.account()).toEqual(expected.account)
        expect(await store.isAsSaved()).toBe(true)
      }
      growing.close()
      await store.close()
    }),
    { numRuns: (name === 'SQLite' ? 20 : 2) * (LONG ? 5 : 1) },
  )
})

/** A store with the five towns, placed. */
async function townsAt(address: string): Promise<Store> {
  const store = await openStore(address, { fold })
  await store.addArticles(
    TOWN_ARTICLES.map(article => ({
      article,
      claims: claimsInOrder(
        [article],
        TOWN_CLAIMS.filter(claim => claim.article === article.id),
      ),
    })),
  )
  const growing = store.growing(reckoning)
  while (growing.place(WHEN) > 0);
  growing.close()
  return store
}

test('the towns are stories of their own, in which the same bodies speak', async () => {
  expect(TOWN_ACCOUNT.stories).toHaveLength(5)
  const story = new Map(TOWN_ACCOUNT.stories.flatMap(({ id, articles }) => articles.map(one => [one, id] as const)))
  const article = new Map(TOWN_CLAIMS.map(claim => [claim.id, claim.article]))
  const wide = TOWN_ACCOUNT.origins.filter(
    ({ claims }) => new Set(claims.map(id => story.get(article.get(id)!))).size > 1,
  )
  expect(wide.length).toBeGreaterThan(2)
})

/** Statements as they are made one after the other: some reviews at a time, in any order, and some of them undone, and undoings undone. */
const statements: fc.Arbitrary<Review[][]> = fc
  .tuple(reviewsOf(TOWN_ACCOUNT, 8), fc.array(fc.nat(2), { maxLength: 8 }), fc.nat(3))
  .map(([list, sizes, undone]) => {
    const steps: Review[][] = []
    for (let at = 0, i = 0; at < list.length; i++) {
      const size = 1 + (sizes[i] ?? 0)
      steps.push(list.slice(at, at + size))
      at += size
    }
    const undoings = list.slice(0, undone).map(undoOf)
    return [...steps, ...undoings.map(one => [one]), ...undoings.slice(0, 1).map(one => [undoOf(one)])]
  })

test('statement by statement it comes to what all of them give at once, byte for byte', async ({ name, place }) => {
  await fc.assert(
    fc.asyncProperty(statements, async steps => {
      const store = await townsAt(await place())
      const growing = store.growing(reckoning)
      const stated: Review[] = []
      let laid: Laid | null = null
      for (const step of steps) {
        stated.push(...step)
        await store.addReviews(step)
        laid = growing.review(WHEN, laid)
        const expected = reconcileReviewed(TOWN_ARTICLES, TOWN_CLAIMS, [], stated)
        expect(laid.outcomes).toEqual(expected.outcomes)
        expect(laid.disagreements).toEqual(expected.disagreements)
        expect(await store.account()).toEqual(expected.account)
        expect(await store.isAsSaved()).toBe(true)
        // Told anew from nothing, not one row is another.
        expect(growing.review(WHEN).hash).toBe(laid.hash)
      }
      growing.close()
      await store.close()
    }),
    { numRuns: (name === 'SQLite' ? 12 : 2) * (LONG ? 5 : 1) },
  )
})

test('only the stories of the new statement are told anew, and those that other statements connect with them', async ({
  place,
}) => {
  const store = await townsAt(await place())
  let told: string[][] = []
  const growing = store.growing({
    ...reckoning,
    review(stories, copies, reviews) {
      told.push(stories.flatMap((list: readonly Told[]) => list.map(({ reading }) => reading.article.id)).sort())
      return reckoning.review(stories, copies, reviews)
    },
  })
  const anchor = anchorsOf(TOWN_ACCOUNT)
  let minute = 0
  let laid: Laid | null = null
  const state = async (...acts: Parameters<typeof makeReview>[0][]) => {
    told = []
    const at = new Date(Date.UTC(2026, 0, 1, 0, minute++)).toISOString()
    const made = acts.map(act => makeReview(act, { author: 'سلمى', at }))
    await store.addReviews(made)
    laid = growing.review(WHEN, laid)
    return { made, told: told.flat().sort() }
  }
  const accept = (article: string) => {
    const target = anchor(TOWN_CLAIMS.find(claim => claim.article === article)!.id)!
    return { action: 'accept', target } as Parameters<typeof makeReview>[0]
  }
  const separate = (article: string) =>
    ({ action: 'separate', of: 'stories', targets: [anchor(article)!] }) as Parameters<typeof makeReview>[0]
  const join = (...articles: string[]) =>
    ({ action: 'join', of: 'stories', targets: articles.map(id => anchor(id)!) }) as Parameters<typeof makeReview>[0]

  expect((await state(accept('t00'), accept('t10'))).told).toEqual(['t00', 't01', 't10', 't11'])
  expect((await state(accept('t20'))).told).toEqual(['t20', 't21'])
  // An article is put into another story: both are of one piece from then on, also when it is taken back.
  const moved = await state(join('t30', 't40'))
  expect(moved.told).toEqual(['t30', 't31', 't40', 't41'])
  expect((await state(accept('t31'))).told).toEqual(['t30', 't31', 't40', 't41'])
  expect((await state({ action: 'undo', review: moved.made[0]!.id })).told).toEqual(['t30', 't31', 't40', 't41'])
  expect((await state(separate('t01'))).told).toEqual(['t00', 't01'])
  // Nothing new: nothing is told.
  told = []
  expect(growing.review(WHEN, laid).hash).toBe(laid!.hash)
  expect(told).toEqual([])
  // Of an account that became another meanwhile, what was laid before says nothing.
  growing.review(WHEN, { ...laid!, hash: 'another' })
  expect(told.flat().length).toBeGreaterThan(4)
  growing.close()
  await store.close()
})

test('origins that are joined speak everywhere: all their stories are told anew, and no other', async ({ place }) => {
  const store = await townsAt(await place())
  const told: string[] = []
  const growing = store.growing({
    ...reckoning,
    review(stories, copies, reviews) {
      told.push(...stories.flatMap((list: readonly Told[]) => list.map(({ reading }) => reading.article.id)))
      return reckoning.review(stories, copies, reviews)
    },
  })
  const anchor = anchorsOf(TOWN_ACCOUNT)
  const at = { author: 'سلمى', at: '2026-01-01T00:00:00Z' }
  const originOf = (name: string) => anchor(TOWN_ACCOUNT.origins.find(origin => origin.name === name)!.id)!
  await store.addReviews([
    makeReview({ action: 'join', of: 'origins', targets: [originOf('خفر السواحل'), originOf('لجنة الأهالي')] }, at),
  ])
  const laid = growing.review(WHEN, null)
  // The coast guard speaks of the boat, the committee of the school and of the bridge.
  expect([...new Set(told)].sort()).toEqual(['t20', 't21', 't30', 't31', 't40', 't41'])
  expect(laid.outcomes.map(({ status }) => status)).toEqual(['applied'])
  growing.close()
  await store.close()
})
