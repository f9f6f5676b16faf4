import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorsOf, asRead, reconcile, reconcileReviewed } from '../../../src/account/index.ts'
import type { Review } from '../../../src/account/types.ts'
import { anchor, reviews, undoOf } from './any.ts'
import { ARTICLES, CLAIMS, eventOf, MACHINE } from './fixture.ts'

const text = (value: unknown): string => JSON.stringify(value)
test('the order in which reviews come, and how often, plays no part', () => {
  fc.assert(
    fc.property(
      reviews.chain(list =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: 2 * list.length })),
      ),
      ([list, shuffled]) => {
        expect(text(reconcileReviewed(ARTICLES, CLAIMS, [], shuffled))).toBe(
          text(reconcileReviewed(ARTICLES, CLAIMS, [], list)),
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('what is applied and undone leaves the account as the machine has it, byte for byte', () => {
  fc.assert(
    fc.property(reviews, list => {
      expect(text(reconcile(ARTICLES, CLAIMS, [], [...list, ...list.map(undoOf)]))).toBe(text(MACHINE))
    }),
    { numRuns: 60 },
  )
})

test('undoing one review of many gives what the others give without it, and undoing that gives it back', () => {
  fc.assert(
    fc.property(
      reviews.filter(list => list.length > 0),
      list => {
        const [first, ...others] = [...new Map(list.map(review => [review.id, review])).values()] as [
          Review,
          ...Review[],
        ]
        const undoing = undoOf(first)
        expect(text(reconcile(ARTICLES, CLAIMS, [], [...list, undoing]))).toBe(
          text(reconcile(ARTICLES, CLAIMS, [], others)),
        )
        expect(text(reconcile(ARTICLES, CLAIMS, [], [...list, undoing, undoOf(undoing)]))).toBe(
          text(reconcile(ARTICLES, CLAIMS, [], list)),
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('a run over the claims of a reviewed account gives that account: corrections are never taken for the machine’s', () => {
  fc.assert(
    fc.property(reviews, list => {
      const first = reconcile(ARTICLES, CLAIMS, [], list)
      expect(text(reconcile(first.articles, first.claims, [], list))).toBe(text(first))
      expect(text(reconcile(first.articles, first.claims))).toBe(text(MACHINE))
      expect(text(first.claims.map(asRead).sort((a, b) => (a.id < b.id ? -1 : 1)))).toBe(
        text(CLAIMS.toSorted((a, b) => (a.id < b.id ? -1 : 1))),
      )
    }),
    { numRuns: 60 },
  )
})

test('whatever is stated, every claim stays, in one event or rejected; every event and article is in one story', () => {
  fc.assert(
    fc.property(reviews, list => {
      const { account, outcomes } = reconcileReviewed(ARTICLES, CLAIMS, [], list)
      const rejected = account.claims.filter(claim => claim.review?.verdict === 'rejected').map(claim => claim.id)
      const inEvents = account.events.flatMap(event => event.claims)
      expect([...inEvents, ...rejected].sort()).toEqual(CLAIMS.map(claim => claim.id).sort())
      expect(account.stories.flatMap(story => story.events).sort()).toEqual(
        account.events.map(event => event.id).sort(),
      )
      expect(account.stories.flatMap(story => story.articles).sort()).toEqual(
        ARTICLES.map(article => article.id).sort(),
      )
      expect(account.origins.flatMap(origin => origin.claims).sort()).toEqual(inEvents.toSorted())
      for (const event of account.events) expect(event.support.claims).toBe(event.claims.length)
      expect(outcomes.map(outcome => outcome.status)).not.toContain('not-applied')
    }),
    { numRuns: 100 },
  )
})

test('what names the account of the review names the same in the account of the machine', () => {
  fc.assert(
    fc.property(reviews, list => {
      const account = reconcile(ARTICLES, CLAIMS, [], list)
      for (const claim of CLAIMS) expect(anchorsOf(account)(claim.id)).toEqual(anchor(claim.id))
    }),
    { numRuns: 30 },
  )
  expect(anchor('nothing')).toBeNull()
  expect(anchor(eventOf(MACHINE, CLAIMS[0]!).id)).toMatchObject({ kind: 'event', type: 'killing' })
})
