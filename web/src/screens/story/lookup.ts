import { createContext, useContext, useMemo } from 'react'
import type { ArticleSummaryJson, ClaimJson, StoryJson } from '../../api-types.ts'

export interface Lookup {
  readonly claims: ReadonlyMap<string, ClaimJson>
  readonly articles: ReadonlyMap<string, ArticleSummaryJson>
  /** The article that a claim stands in. */
  readonly articleOf: (claim: ClaimJson) => ArticleSummaryJson | null
}

export function lookupOf(story: StoryJson): Lookup {
  const claims = new Map(story.claims.map(claim => [claim.id, claim]))
  const articles = new Map(story.articles.map(article => [article.id, article]))
  return { claims, articles, articleOf: claim => articles.get(claim.article) ?? null }
}

/** The claims and articles of the whole story, however narrowed the part of it that is shown: what is shown stands on the rest too. */
export const WholeStory = createContext<Lookup | null>(null)

/** The claims and articles of a story by their ids. */
export function useLookup(story: StoryJson): Lookup {
  const whole = useContext(WholeStory)
  return useMemo(() => whole ?? lookupOf(story), [whole, story])
}
