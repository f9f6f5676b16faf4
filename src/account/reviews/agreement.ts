import { byText } from '../ids.ts'
import { inForce } from './read.ts'
import { standing } from './standing.ts'
import type { ClaimAnchor, Review } from './types.ts'

/** How much two reviewers agree on the claims that both judged. */
export interface Agreement {
  readonly authors: readonly [string, string]
  /** Claims that both accepted or rejected. */
  readonly n: number
  /** Of these, how many both accepted or both rejected. */
  readonly same: number
  /**
   * Cohen's kappa: the agreement beyond what chance would give, 1 for full agreement, 0 for chance, below 0 for less. Null where it says nothing:
   * both gave one and the same verdict everywhere, so that chance alone would give full agreement.
   */
  readonly kappa: number | null
}

/**
 * How much each two reviewers agree, over the claims that both accepted or rejected: the last verdict of each counts, undone ones do not, and
 * corrections of fields are no verdicts (J. Cohen, "A Coefficient of Agreement for Nominal Scales", 1960). Pairs without a claim in common are
 * left out; sorted by the authors' names.
 *
 * @param keyOf what tells claims apart: by default their article, words and type; with an account at hand, better the ids that the outcomes of
 * `applyReviews` name, since these hold when an article was captured anew.
 */
export function agreement(
  reviews: readonly Review[],
  keyOf: (anchor: ClaimAnchor, review: Review) => string | null = anchorKey,
): Agreement[] {
  const { reviews: stand } = standing(inForce(reviews))
  const verdicts = new Map<string, Map<string, boolean>>()
  for (const review of stand) {
    if (review.action !== 'accept' && review.action !== 'reject') continue
    const key = keyOf(review.target, review)
    if (key === null) continue
    const ofAuthor = verdicts.get(review.author) ?? new Map<string, boolean>()
    verdicts.set(review.author, ofAuthor.set(key, review.action === 'accept'))
  }
  const authors = [...verdicts.keys()].sort(byText)
  return authors.flatMap((a, i) =>
    authors.slice(i + 1).flatMap(b => {
      const between = compare(verdicts.get(a)!, verdicts.get(b)!)
      return between === null ? [] : [{ authors: [a, b] as const, ...between }]
    }),
  )
}

function compare(a: ReadonlyMap<string, boolean>, b: ReadonlyMap<string, boolean>): Omit<Agreement, 'authors'> | null {
  let [n, same, acceptedByA, acceptedByB] = [0, 0, 0, 0]
  for (const [key, accepted] of a) {
    const other = b.get(key)
    if (other === undefined) continue
    n++
    if (accepted === other) same++
    if (accepted) acceptedByA++
    if (other) acceptedByB++
  }
  if (n === 0) return null
  // As whole numbers, over n²: no rounding decides whether chance alone gives full agreement.
  const chance = acceptedByA * acceptedByB + (n - acceptedByA) * (n - acceptedByB)
  return { n, same, kappa: chance === n * n ? null : (n * same - chance) / (n * n - chance) }
}

function anchorKey({ article, start, end, type, polarity }: ClaimAnchor): string {
  return JSON.stringify([article.sha256, start, end, type, polarity])
}
