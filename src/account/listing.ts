import { asListed, claimsInOrder } from './reading.ts'
import type { Account } from './types.ts'

/**
 * The same account in the order in which it is read: articles by file name or address, and everything else by its first article, then by
 * evidence. Changes no fact, only where it stands.
 */
export function listed(account: Account): Account {
  const articles = account.articles.toSorted(asListed)
  const claims = claimsInOrder(articles, account.claims)
  const byArticle = inOrderOf(articles.map(article => article.id))
  const byClaim = inOrderOf(claims.map(claim => claim.id))
  const events = account.events
    .map(event => ({
      ...event,
      claims: sorted(event.claims, byClaim),
      ...(event.rejected && { rejected: sorted(event.rejected, byClaim) }),
    }))
    .sort((a, b) => byClaim(a.claims[0]!, b.claims[0]!))
  const byEvent = inOrderOf(events.map(event => event.id))
  const stories = account.stories
    .map(story => ({
      ...story,
      articles: sorted(story.articles, byArticle),
      events: sorted(story.events, byEvent),
    }))
    .sort((a, b) => byArticle(a.articles[0]!, b.articles[0]!))
  return {
    ...account,
    articles,
    claims,
    events,
    stories,
    origins: account.origins.map(origin => ({ ...origin, claims: sorted(origin.claims, byClaim) })),
    copies: account.copies.toSorted((a, b) => byArticle(a.article, b.article) || byArticle(a.of, b.of)),
  }
}

function sorted(ids: readonly string[], order: (a: string, b: string) => number): readonly string[] {
  return ids.length < 2 ? ids : ids.toSorted(order)
}

/** Compares ids by their place in a list. */
function inOrderOf(ids: readonly string[]): (a: string, b: string) => number {
  const place = new Map<string, number>()
  for (let i = 0; i < ids.length; i++) place.set(ids[i]!, i)
  return (a, b) => place.get(a)! - place.get(b)!
}
