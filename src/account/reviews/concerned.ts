import type { Account, Story } from '../types.ts'
import type { Finder } from './find.ts'
import type { Anchor, Review } from './types.ts'

/** An account of which only its stories, claims and origins are looked at. */
export type Reachable = Pick<Account, 'claims' | 'origins'> & {
  readonly stories: readonly Pick<Story, 'id' | 'articles'>[]
}

/**
 * The stories of an account that a review speaks of: those of the claims and articles that it names, and, where origins are joined or separated, all in
 * which these speak.
 */
export function reachIn(account: Reachable, finder: Finder): (review: Review) => Set<string> {
  const storyOf = new Map(
    account.stories.flatMap(({ id, articles }) => articles.map(article => [article, id] as const)),
  )
  const articleOf = new Map(account.claims.map(claim => [claim.id, claim.article]))
  const originOf = new Map(account.origins.flatMap(origin => origin.claims.map(claim => [claim, origin] as const)))
  const originBy = new Map(account.origins.map(origin => [origin.id, origin]))

  /** The claims that an anchor names; of an origin also those that its names and its id lead to. */
  function claimsOf(anchor: Anchor): readonly string[] {
    const anchors = anchor.kind === 'claim' ? [anchor] : 'claims' in anchor ? anchor.claims : []
    const found = anchors.map(one => finder.claim(one)).flatMap(one => ('found' in one ? [one.found.claim] : []))
    if (anchor.kind !== 'origin') return found
    return [...found, ...anchor.names.flatMap(finder.named), ...(originBy.get(anchor.ref)?.claims ?? [])]
  }
  return review => {
    const stories = new Set<string>()
    if (review.action === 'undo') return stories
    const take = (claim: string): void => void stories.add(storyOf.get(articleOf.get(claim)!)!)
    const ofOrigins = 'of' in review && review.of === 'origins'
    for (const anchor of 'targets' in review ? review.targets : [review.target]) {
      const articles = anchor.kind === 'article' ? [anchor] : anchor.kind === 'story' ? anchor.articles : []
      for (const found of articles.map(one => finder.article(one)))
        if ('found' in found) stories.add(storyOf.get(found.found)!)
      const claims = claimsOf(anchor)
      for (const claim of claims) take(claim)
      if (!ofOrigins) continue
      const speaking = new Set(claims.flatMap(claim => originOf.get(claim) ?? []))
      for (const origin of speaking) for (const claim of origin.claims) take(claim)
    }
    return stories
  }
}

/** The stories that any of some reviews speaks of. */
export function concerned(account: Account, reviews: readonly Review[], finder: Finder): Set<string> {
  const reach = reachIn(account, finder)
  return new Set(reviews.flatMap(review => [...reach(review)]))
}
