import { useMemo } from 'react'
import type { ArticleSummaryJson, ClaimJson, StoryJson } from '../../api-types.ts'

export interface Lookup {
  readonly claims: ReadonlyMap<string, ClaimJson>
  readonly articles: ReadonlyMap<string, ArticleSummaryJson>
  /** The article that a claim stands in. */
  readonly articleOf: (claim: ClaimJson) => ArticleSummaryJson | null
}

/** The claims and articles of a story by their ids. */
export function useLookup(story: StoryJson): Lookup {
  return useMemo(() => {
    const claims = new Map(story.claims.map(claim => [claim.id, claim]))
    const articles = new Map(story.articles.map(article => [article.id, article]))
    return { claims, articles, articleOf: claim => articles.get(claim.article) ?? null }
  }, [story])
}
