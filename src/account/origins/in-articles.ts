import type { Claim } from '../../claims/types.ts'

/** The claims of each article, in the order given. */
export function inArticles(claims: readonly Claim[]): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>()
  for (const claim of claims) {
    const list = found.get(claim.article)
    if (list === undefined) found.set(claim.article, [claim])
    else list.push(claim)
  }
  return found
}
