import { asListed, claimsInOrder } from './reading.ts'
import type { Account } from './types.ts'

/**
 * The same account in the order in which it is read: articles by file name or address, and everything else by its first article, then by
 * evidence. Changes no fact, only where it stands.
 */
export function listed(account: Account): Account {
  const articles = [...account.articles].sort(asListed)
  const claims = claimsInOrder(articles, account.claims)
  const ofArticle = places(articles.map(article => article.id))
  const ofClaim = places(claims.map(claim => claim.id))
  const events = account.events
    .map(event => ({
      ...event,
      claims: [...event.claims].sort(by(ofClaim)),
      ...(event.rejected && { rejected: [...event.rejected].sort(by(ofClaim)) }),
    }))
    .sort((a, b) => by(ofClaim)(a.claims[0]!, b.claims[0]!))
  const ofEvent = places(events.map(event => event.id))
  const stories = account.stories
    .map(story => ({
      ...story,
      articles: [...story.articles].sort(by(ofArticle)),
      events: [...story.events].sort(by(ofEvent)),
    }))
    .sort((a, b) => by(ofArticle)(a.articles[0]!, b.articles[0]!))
  return {
    ...account,
    articles,
    claims,
    events,
    stories,
    origins: account.origins.map(origin => ({ ...origin, claims: [...origin.claims].sort(by(ofClaim)) })),
    copies: [...account.copies].sort((a, b) => by(ofArticle)(a.article, b.article) || by(ofArticle)(a.of, b.of)),
  }
}

function places(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, i) => [id, i]))
}

function by(place: ReadonlyMap<string, number>): (a: string, b: string) => number {
  return (a, b) => place.get(a)! - place.get(b)!
}
