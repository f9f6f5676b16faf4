import type { Claim } from '../../claims/types.ts'
import type { ReviewedClaim } from '../types.ts'

/** The claim as the machine read it: without its reviews, and with the machine's values where people corrected them. */
export function asRead(claim: ReviewedClaim): Claim {
  if (claim.review === undefined) return claim
  const { review, ...rest } = claim
  return { ...rest, ...review.machine }
}
