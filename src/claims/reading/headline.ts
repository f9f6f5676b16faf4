import type { Span } from '../../arabic/index.ts'
import { UNPLACED } from '../fields/scene.ts'
import type { Claim } from '../types.ts'

/** The lead of an article: its first claims below the headline. */
const LEAD = 6

/**
 * "مقتل عشرة في تفجير" over "قتل عشرة أشخاص في تفجير في مدينة الموصل": the headline and the lead tell one event, so a claim of the headline that names no
 * place has that of the first claim of its type in the lead. Not what is said or agreed on, and not what the lead denies.
 */
export function withLeadPlaces(claims: readonly Claim[], title: Span | null): readonly Claim[] {
  if (title === null) return claims
  const lead = claims.filter(claim => claim.evidence.start >= title.end).slice(0, LEAD)
  return claims.map(claim => {
    if (claim.place !== null || claim.evidence.start >= title.end || UNPLACED.has(claim.type)) return claim
    const same = lead.find(
      one =>
        one.type === claim.type &&
        one.polarity === claim.polarity &&
        one.place !== null &&
        one.place.precision !== 'country',
    )
    return same === undefined ? claim : { ...claim, place: same.place }
  })
}
