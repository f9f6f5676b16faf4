import type { Article } from '../../article/types.ts'
import type { Claim } from '../../claims/types.ts'
import type { Account } from '../types.ts'
import { asRead } from './as-read.ts'
import { before, behind, toCodePoints } from './offsets.ts'
import type { Anchor, ArticleAnchor, ClaimAnchor } from './types.ts'

/** Code points of context on each side of a quote, as annotation tools take them. */
const CONTEXT = 32
/** An event, origin or story is found again by so many of its claims or articles. */
const MEMBERS = 24
/** … and an origin by so many of its names. */
const NAMES = 8

/**
 * Gives, for the id of a claim, event, origin, story or article of an account, the anchor by which a review names it, null for an id that
 * the account does not hold. Claims are anchored as the machine read them, whatever people corrected since.
 */
export function anchorsOf(account: Account): (id: string) => Anchor | null {
  const articles = new Map(account.articles.map(article => [article.id, article]))
  const claims = new Map(account.claims.map(claim => [claim.id, claim]))
  const events = new Map(account.events.map(event => [event.id, event]))
  const origins = new Map(account.origins.map(origin => [origin.id, origin]))
  const stories = new Map(account.stories.map(story => [story.id, story]))
  const claimAnchors = (ids: readonly string[]): ClaimAnchor[] =>
    spread(ids, MEMBERS).map(id => anchorClaim(asRead(claims.get(id)!), articles.get(claims.get(id)!.article)!))

  return id => {
    const claim = claims.get(id)
    if (claim !== undefined) return anchorClaim(asRead(claim), articles.get(claim.article)!)
    const event = events.get(id)
    if (event !== undefined) return { kind: 'event', type: event.type, claims: claimAnchors(event.claims) }
    const story = stories.get(id)
    if (story !== undefined) {
      const inside = spread(story.articles, MEMBERS).map(of => anchorArticle(articles.get(of)!))
      return { kind: 'story', title: story.title, articles: inside }
    }
    const article = articles.get(id)
    if (article !== undefined) return anchorArticle(article)
    const origin = origins.get(id)
    if (origin === undefined) return null
    const said = origin.claims.flatMap(of => asRead(claims.get(of)!).chain[0]?.name ?? [])
    const names = [...new Set(said.length > 0 ? said : [origin.name])].slice(0, NAMES)
    return { kind: 'origin', ref: id, names, claims: claimAnchors(origin.claims) }
  }
}

/** Anchors a claim of an article. */
export function anchorClaim(claim: Claim, article: Article): ClaimAnchor {
  const { text } = article
  const { start, end, exact } = claim.evidence
  const at = (offset: number): number => toCodePoints(text, offset)
  return {
    kind: 'claim',
    article: anchorArticle(article),
    start: at(start),
    end: at(end),
    exact,
    prefix: before(text, start, CONTEXT),
    suffix: behind(text, end, CONTEXT),
    trigger: { start: at(claim.trigger.start), end: at(claim.trigger.end) },
    type: claim.type,
    polarity: claim.polarity,
  }
}

/** Anchors an article. */
export function anchorArticle({ sha256, file, url, outlet, title, text }: Article): ArticleAnchor {
  return {
    kind: 'article',
    sha256,
    file,
    url,
    outlet: outlet?.value.name ?? null,
    title: title === null ? null : text.slice(title.start, title.end),
  }
}

/** At most `most` of a list, evenly spread over it. */
function spread<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most)
  return Array.from({ length: Math.min(list.length, most) }, (_, i) => list[Math.floor(i * step)]!)
}
