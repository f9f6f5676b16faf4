/** Claims of many articles → the account: copies, origins, events with their support and contradictions, stories. */
import type { Article } from '../article/types.ts'
import type { InputFailure } from '../capture/types.ts'
import type { Claim } from '../claims/types.ts'
import { itemOf } from './book.ts'
import { findCopies } from './copies.ts'
import { byText } from './ids.ts'
import { machineOfStories } from './machine.ts'
import { claimsInOrder, inOrder } from './reading.ts'
import { applyReviews, type Machine, type Reviewed } from './reviews/apply.ts'
import { asRead } from './reviews/as-read.ts'
import { findStories } from './stories.ts'
import { tellInOrder } from './story.ts'
import type { Account, Review } from './types.ts'

export { placeArticle, placeArticles } from './book.ts'
export { explainCopy, explainEvent, explainLinks, explainOrigin, explainStory } from './explain/index.ts'
export { originGraph } from './graph.ts'
export { claimsInOrder } from './reading.ts'
export { reckoning } from './reckoning.ts'
export { type Agreement, agreement } from './reviews/agreement.ts'
export { anchorsOf } from './reviews/anchors.ts'
export { asRead } from './reviews/as-read.ts'
export { DOUBTS, type Doubt, type DoubtReason, doubtsOf } from './reviews/doubt.ts'
export { makeReview, type ReadReviews, readReviews } from './reviews/read.ts'
export { type Sign, type Signs, type Stance, type StanceRead, stanceOf } from './stance/index.ts'
export { ROUNDS } from './stories.ts'
export { tell } from './story.ts'

export type * from './types.ts'

/**
 * Puts claims of many articles into one account, and applies people's reviews over it. Pure: the same articles, claims and reviews give the same
 * account, byte for byte, in whatever order they come; and what it finds is the same whatever the files are called. Claims of articles that are
 * not among `articles` are left out; what was given twice stands once; claims that carry corrections of an earlier account are taken as the machine
 * read them. Time and memory grow in step with the input, but for the pairs of articles that share text.
 */
export function reconcile(
  articles: readonly Article[],
  claims: readonly Claim[],
  failures: readonly InputFailure[] = [],
  reviews: readonly Review[] = [],
): Account {
  return reconcileReviewed(articles, claims, failures, reviews).account
}

/** As `reconcile`, and says what became of each review, and where reviewers disagree. */
export function reconcileReviewed(
  articles: readonly Article[],
  claims: readonly Claim[],
  failures: readonly InputFailure[],
  reviews: readonly Review[],
): Reviewed {
  return applyReviews(machineOf(articles, claims, failures), reviews)
}

/** What the machine finds, before people say what they think of it. */
function machineOf(articles: readonly Article[], claims: readonly Claim[], failures: readonly InputFailure[]): Machine {
  const ordered = inOrder(articles)
  const sorted = claimsInOrder(ordered, claims.map(asRead))
  const claimsOf = new Map<string, Claim[]>(ordered.map(article => [article.id, []]))
  for (const claim of sorted) claimsOf.get(claim.article)!.push(claim)
  const told = new Map(ordered.map(article => [article.id, tellInOrder(article, claimsOf.get(article.id)!)]))
  const copies = findCopies([...told.values()].map(({ reading }) => reading))
  const place = new Map(ordered.map((article, i) => [article.id, i]))
  const items = [...told.values()].map(itemOf)
  const lists = findStories(items, copies)
    .map(ids => ids.map(id => place.get(id)!).sort((a, b) => a - b))
    .sort(([a], [b]) => a! - b!)
    .map(inside => inside.map(i => told.get(ordered[i]!.id)!))
  return machineOfStories(lists, copies, {
    articles: ordered,
    claims: sorted,
    failures: [...failures].sort((a, b) => byText(a.input, b.input) || byText(a.reason, b.reason)),
  })
}
