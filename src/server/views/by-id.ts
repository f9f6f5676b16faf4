import type { Claim } from '../../claims/types.ts'
import type { PlacedClaim } from '../../store/index.ts'

export const byId = (claims: readonly PlacedClaim[]): ReadonlyMap<string, Claim> =>
  new Map(claims.map(of => [of.claim.id, of.claim]))
