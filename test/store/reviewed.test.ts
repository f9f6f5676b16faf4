import fc from 'fast-check'
import { expect } from 'vitest'
import { claimsInOrder, reckoning, reconcileReviewed } from '../../src/account/index.ts'
import type { Review } from '../../src/account/types.ts'
import { openStore } from '../../src/store/index.ts'
import { reviews, undoOf } from '../account/reviews/any.ts'
import { ARTICLES, CLAIMS } from '../account/reviews/fixture.ts'
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
    { numRuns: name === 'SQLite' ? 60 : 6 },
  )
})
