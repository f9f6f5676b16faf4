/** Whatever reviewers may state over the account of `fixture.ts`. */
import fc from 'fast-check'
import { anchorsOf, makeReview } from '../../../src/account/index.ts'
import type { Act, ClaimAnchor, Correction, Review } from '../../../src/account/types.ts'
import { ARTICLES, CLAIMS, MACHINE } from './fixture.ts'

export const anchor = anchorsOf(MACHINE)
const one = <T>(list: readonly T[]) => fc.constantFrom(...list)
const claims = CLAIMS.map(claim => anchor(claim.id) as ClaimAnchor)
const named = {
  events: [...claims, ...MACHINE.events.map(event => anchor(event.id)!)],
  origins: [...claims, ...MACHINE.origins.map(origin => anchor(origin.id)!)],
  stories: [...ARTICLES.map(article => anchor(article.id)!), ...MACHINE.stories.map(story => anchor(story.id)!)],
}

const correction: fc.Arbitrary<Correction> = fc.oneof(
  one(['injury', 'explosion'] as const).map(value => ({ field: 'type' as const, value })),
  one(['asserted', 'denied'] as const).map(value => ({ field: 'polarity' as const, value })),
  fc.constant({ field: 'place' as const, value: null }),
  one(['مرصد خليج عدن', 'مكتب الصحة']).map(name => ({
    field: 'chain' as const,
    value: [{ name, ref: null, kind: 'organisation' as const }],
  })),
)
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ action: one(['accept', 'reject'] as const), target: one(claims) }),
  fc.record({ action: fc.constant('correct' as const), target: one(claims), correction }),
  ...(['events', 'origins', 'stories'] as const).map(of =>
    fc.record({
      action: one(['join', 'separate'] as const),
      of: fc.constant(of),
      targets: fc.uniqueArray(one(named[of]), { minLength: 2, maxLength: 3 }),
    }),
  ),
)
/** Of three reviewers in an hour, so that some state things at the same moment. */
export const reviews: fc.Arbitrary<Review[]> = fc
  .array(fc.record({ act, author: one(['سلمى', 'هدى', 'مازن']), minute: fc.nat(5) }), { maxLength: 8 })
  .map(list => list.map(({ act, author, minute }) => makeReview(act, { author, at: `2026-01-01T00:0${minute}:00Z` })))
export const undoOf = (review: Review): Review =>
  makeReview({ action: 'undo', review: review.id }, { author: 'هدى', at: '2026-02-01T00:00:00Z' })
