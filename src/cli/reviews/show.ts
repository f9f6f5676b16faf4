import type { Agreement } from '../../account/index.ts'
import type { Disagreement, Outcome, Review, Reviewed } from '../../account/types.ts'
import { counted, printable, say } from '../print.ts'

/** What a review states, in a few words. */
export function phraseOfReview(review: Review, outcome: Outcome | undefined): string {
  const targets = (outcome?.targets ?? []).slice(0, 4)
  const shown = `${targets.join(' ')}${(outcome?.targets.length ?? 0) > targets.length ? ' …' : ''}`
  switch (review.action) {
    case 'accept':
    case 'reject':
      return `${review.action} ${shown || quoted(review.target.exact)}`
    case 'correct': {
      const { field, value } = review.correction
      return `correct ${shown || quoted(review.target.exact)} ${field}=${printable(JSON.stringify(value))}`
    }
    case 'join':
    case 'separate':
      return `${review.action} ${review.of} ${shown}`.trimEnd()
    case 'undo':
      return `undo ${review.review}`
  }
}

const quoted = (words: string): string => `«${printable(words.length > 60 ? `${words.slice(0, 60)}…` : words)}»`

/** What became of a review, as the end of a line. */
export function statusOfReview({ status, by, message }: Outcome): string {
  if (status === 'not-applied') return `not applied: ${message}`
  return by === null ? status : `${status} by ${by}`
}

/** All reviews of a store, one a line, then where reviewers disagree and how much they agree. */
export function showReviews(
  reviews: readonly Review[],
  { outcomes, disagreements }: Pick<Reviewed, 'outcomes' | 'disagreements'>,
  agreements: readonly Agreement[],
): void {
  const outcomeOf = new Map(outcomes.map(outcome => [outcome.review, outcome]))
  if (reviews.length === 0) say('Nobody has stated anything yet.')
  for (const review of reviews) {
    const outcome = outcomeOf.get(review.id)!
    say(
      `${review.id}  ${review.at}  ${printable(review.author)}  ${phraseOfReview(review, outcome)}  (${statusOfReview(outcome)})`,
    )
    if (outcome.reread.length > 0) say(`  read otherwise since: ${outcome.reread.join(', ')}`)
    if (review.note !== null) say(`  ${printable(review.note)}`)
  }
  for (const one of disagreements) say(phraseOfDisagreement(one))
  for (const { authors, n, same, kappa } of agreements)
    say(
      `${authors.map(printable).join(' and ')} both judged ${counted(n, 'claim')}, ${same} alike; kappa ${kappa === null ? 'says nothing' : kappa.toFixed(2)}.`,
    )
}

const phraseOfDisagreement = ({ about, targets, reviews }: Disagreement): string =>
  `Reviewers disagree about the ${about} of ${targets.slice(0, 4).join(' ')}: ${reviews.join(', ')}.`
