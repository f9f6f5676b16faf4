/** Whatever reviewers may state over an account: that of `fixture.ts`, or another one. */
import fc from 'fast-check'
import { anchorsOf, makeReview } from '../../../src/account/index.ts'
import type { Account, Act, ClaimAnchor, Correction, Review } from '../../../src/account/types.ts'
import { MACHINE } from './fixture.ts'

export const anchor = anchorsOf(MACHINE)
const one = <T>(list: readonly T[]) => fc.constantFrom(...list)

const correction: fc.Arbitrary<Correction> = fc.oneof(
  one(['injury', 'explosion'] as const).map(value => ({ field: 'type' as const, value })),
  one(['asserted', 'denied'] as const).map(value => ({ field: 'polarity' as const, value })),
  fc.constant({ field: 'place' as const, value: null }),
  one(['مرصد خليج عدن', 'مكتب الصحة']).map(name => ({
    field: 'chain' as const,
    value: [{ name, ref: null, kind: 'organisation' as const }],
  })),
)

function acts(machine: Account): fc.Arbitrary<Act> {
  const anchor = anchorsOf(machine)
  const claims = machine.claims.map(claim => anchor(claim.id) as ClaimAnchor)
  const those = (list: readonly { readonly id: string }[]) => list.map(({ id }) => anchor(id)!)
  const named = {
    events: [...claims, ...those(machine.events)],
    origins: [...claims, ...those(machine.origins)],
    stories: [...those(machine.articles), ...those(machine.stories)],
  }
  return fc.oneof(
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
}

/** Of three reviewers in an hour, so that some state things at the same moment. */
export const reviewsOf = (machine: Account, maxLength: number): fc.Arbitrary<Review[]> =>
  fc
    .array(fc.record({ act: acts(machine), author: one(['سلمى', 'هدى', 'مازن']), minute: fc.nat(5) }), { maxLength })
    .map(list => list.map(({ act, author, minute }) => makeReview(act, { author, at: `2026-01-01T00:0${minute}:00Z` })))

export const reviews = reviewsOf(MACHINE, 8)
export const undoOf = (review: Review): Review =>
  makeReview({ action: 'undo', review: review.id }, { author: 'هدى', at: '2026-02-01T00:00:00Z' })
