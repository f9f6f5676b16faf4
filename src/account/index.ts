/** Claims of many articles → the account: copies, origins, events with their support and contradictions, stories. */
import type { Article } from '../article/types.ts'
import type { InputFailure } from '../capture/types.ts'
import type { Claim } from '../claims/types.ts'
import { itemOf } from './book.ts'
import { findCopies, reuseOf } from './copies.ts'
import { byText } from './ids.ts'
import { listed } from './listing.ts'
import { joinOrigins } from './origins.ts'
import { claimsInOrder, inOrder } from './reading.ts'
import { findStories } from './stories.ts'
import { tell, tellStory } from './story.ts'
import type { Account } from './types.ts'

export { placeArticle } from './book.ts'
export { ROUNDS } from './stories.ts'
export { tell } from './story.ts'
export type * from './types.ts'

/**
 * Puts claims of many articles into one account. Pure: the same articles and claims give the same account, byte for byte, in whatever
 * order they come; and what it finds is the same whatever the files are called. Claims of articles that are not among `articles` are left out; what was given twice stands once. Time and memory grow in
 * step with the input, but for the pairs of articles that share text.
 */
export function reconcile(
  articles: readonly Article[],
  claims: readonly Claim[],
  failures: readonly InputFailure[] = [],
): Account {
  const ordered = inOrder(articles)
  const sorted = claimsInOrder(ordered, claims)
  const claimsOf = new Map<string, Claim[]>(ordered.map(article => [article.id, []]))
  for (const claim of sorted) claimsOf.get(claim.article)!.push(claim)
  const told = new Map(ordered.map(article => [article.id, tell(article, claimsOf.get(article.id)!)]))
  const copies = findCopies([...told.values()].map(({ reading }) => reading))
  const reuse = reuseOf(copies)
  const place = new Map(ordered.map((article, i) => [article.id, i]))
  const items = [...told.values()].map(itemOf)
  const stories = findStories(items, copies).map(ids =>
    tellStory(
      [...ids].sort((a, b) => place.get(a)! - place.get(b)!).map(id => told.get(id)!),
      reuse,
    ),
  )
  return listed({
    articles: ordered,
    claims: sorted,
    events: stories.flatMap(({ events }) => events),
    stories: stories.map(({ story }) => story),
    origins: joinOrigins(stories.map(({ origins }) => origins)),
    copies,
    failures: [...failures].sort((a, b) => byText(a.input, b.input) || byText(a.reason, b.reason)),
  })
}
