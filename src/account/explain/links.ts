import type { Account } from '../types.ts'
import { lookAgain } from './looks.ts'
import type { ClaimLinks } from './types.ts'

/**
 * Which origin each link of a claim's chain is, and by which rule; on whose word the claim stands in the end. Looks again at the claim's story.
 * Null for an id that the account does not have.
 */
export function explainLinks(account: Account, id: string): ClaimLinks | null {
  const claim = account.claims.find(one => one.id === id)
  const story = account.stories.find(({ articles }) => articles.includes(claim?.article ?? ''))
  if (claim === undefined || story === undefined) return null
  const again = lookAgain(account, new Set(story.articles))
  const { chain, named } = again.sourceOf(id)
  const origin = again.originOf(id)
  return {
    claim: id,
    event: account.events.find(({ claims }) => claims.includes(id))?.id ?? null,
    links: claim.chain.map((link, i) => ({
      ...(i === 0 ? { id: origin.id, name: origin.name } : again.nameOf(chain[i]!)),
      quote: again.quote(claim.article, link),
      rule: named[i]!,
    })),
    origin,
  }
}
