import type { Anchor, Outcome, Review } from '../../account/types.ts'
import type { ReviewJson } from '../api/index.ts'

/** A review with what became of it. */
export function reviewJson(review: Review, outcome: Outcome | undefined): ReviewJson {
  const { id, author, at, action, note } = review
  return {
    id,
    author,
    at,
    action,
    note,
    field: review.action === 'correct' ? review.correction.field : null,
    value: review.action === 'correct' ? JSON.stringify(review.correction.value) : null,
    of: review.action === 'join' || review.action === 'separate' ? review.of : null,
    exact: exactOf(review),
    undoes: review.action === 'undo' ? review.review : null,
    targets: outcome?.targets ?? [],
    status: outcome?.status ?? 'applied',
    by: outcome?.by ?? null,
    message: outcome?.message ?? null,
    reread: outcome?.reread ?? [],
  }
}

function exactOf(review: Review): string | null {
  if (review.action === 'undo') return null
  return wordsOf('target' in review ? review.target : review.targets[0]!)
}

/** The words by which something is known: of a claim, or of the first claim behind it. */
function wordsOf(anchor: Anchor): string | null {
  switch (anchor.kind) {
    case 'claim':
      return anchor.exact
    case 'event':
    case 'origin':
      return anchor.claims[0]?.exact ?? null
    default:
      return anchor.title
  }
}

/** Whether a review speaks of the very words that this claim stands in. */
export function namesWords(review: Review, claim: Anchor): boolean {
  if (review.action === 'undo' || claim.kind !== 'claim') return false
  return ('target' in review ? [review.target] : review.targets).some(
    one =>
      one.kind === 'claim' &&
      one.article.sha256 === claim.article.sha256 &&
      one.start === claim.start &&
      one.end === claim.end &&
      one.trigger.start === claim.trigger.start,
  )
}
