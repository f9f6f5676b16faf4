/** What a review names, before anything is looked for: by the captures of its anchors. */
import type { Anchor, ArticleAnchor, Review } from './types.ts'

/** A pure function of one review. */
export interface Naming {
  /** The captures, by SHA-256, of the articles that it names. */
  readonly captures: readonly string[]
  /** Whether it speaks of origins, which speak in other stories too. */
  readonly origins: boolean
  /** Whether it says anew who says something, so that a claim may come to be another origin's. */
  readonly chain: boolean
  /** The review that it undoes. */
  readonly undoes: string | null
}

export function namedBy(review: Review): Naming {
  if (review.action === 'undo') return { captures: [], origins: false, chain: false, undoes: review.review }
  const anchors = 'targets' in review ? review.targets : [review.target]
  return {
    captures: [...new Set(anchors.flatMap(articlesOf).map(({ sha256 }) => sha256))],
    origins: ('of' in review && review.of === 'origins') || anchors.some(({ kind }) => kind === 'origin'),
    chain: review.action === 'correct' && review.correction.field === 'chain',
    undoes: null,
  }
}

function articlesOf(anchor: Anchor): readonly ArticleAnchor[] {
  switch (anchor.kind) {
    case 'article':
      return [anchor]
    case 'claim':
      return [anchor.article]
    case 'story':
      return anchor.articles
    default:
      return anchor.claims.map(claim => claim.article)
  }
}
