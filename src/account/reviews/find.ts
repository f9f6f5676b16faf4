import type { Article } from '../../article/types.ts'
import type { Claim } from '../../claims/types.ts'
import { nameWords } from '../stems.ts'
import type { Account } from '../types.ts'
import { before, behind, fromCodePoints, toCodePoints } from './offsets.ts'
import type { ArticleAnchor, ClaimAnchor, NotApplied, Outcome } from './types.ts'

/** What an anchor is found to name, or why nothing. */
export type Found<T> = { readonly found: T } | { readonly reason: NotApplied }

export interface FoundClaim {
  /** Its id. */
  readonly claim: string
  readonly reread: Outcome['reread']
}

export interface Finder {
  claim(anchor: ClaimAnchor): Found<FoundClaim>
  /** Its id. */
  article(anchor: ArticleAnchor): Found<string>
  /** The ids of the claims whose origin an article calls by this name. */
  named(name: string): readonly string[]
}

/** A claim is the anchored one only where the shorter of the two stretches lies at least half in the other. */
const OVERLAP = 0.5
/** Of words that an article repeats, so many places are looked at. */
const PLACES = 64

/**
 * Finds anchors again in an account. Built once for all reviews, in one pass over articles and claims.
 *
 * An article is the one of the same bytes; else the one at the same address; else of the same file name; else, where the words of a claim are
 * looked for, the only one that has a claim of exactly these words and no other outlet (the same words under another outlet are its
 * copy, of which nothing was said). In it the words are looked for where they stood, else wherever they stand between the most alike
 * neighbours. The claim is then the one over these words that has the same trigger, or at least the same type; of several, the one with
 * the same trigger, then type, then polarity, then the most of the words in common, then the first.
 */
export function finderOf({ articles, claims }: Pick<Account, 'articles' | 'claims'>): Finder {
  const bySha = index(articles, article => article.sha256)
  const byUrl = index(articles, article => article.url)
  const byFile = index(articles, article => article.file)
  const inArticle = index(claims, claim => claim.article)
  // Only what came in another capture, or under another name, is looked for by its words.
  const byTitle = once(() => index(articles, titleOf))
  const byQuote = once(() => index(claims, claim => claim.evidence.exact))
  const byOrigin = once(() =>
    index(claims, claim => (claim.chain[0] === undefined ? null : plain(claim.chain[0].name))),
  )
  const known = new Map<ClaimAnchor, Found<FoundClaim>>()
  const at = new Map(articles.map((article, i) => [article.id, i]))

  /** Positions of the articles that may be the anchored one, the likeliest first, without the words being asked. */
  function candidates(anchor: ArticleAnchor): number[] {
    const same = bySha.get(anchor.sha256)
    if (same !== undefined) return [...same]
    const there = (anchor.url === null ? null : byUrl.get(anchor.url)) ?? []
    const named = (anchor.file === null ? null : byFile.get(anchor.file)) ?? []
    return [...new Set([...there, ...named])]
  }

  function find(anchor: ClaimAnchor): Found<FoundClaim> {
    let near = candidates(anchor.article).flatMap(i => place(articles[i]!, anchor) ?? [])
    const same = bySha.has(anchor.article.sha256)
    if (near.length === 0 && !same) {
      const holding = new Set((byQuote().get(anchor.exact) ?? []).map(i => at.get(claims[i]!.article)!))
      near = [...holding]
        .filter(i => !otherOutlet(articles[i]!, anchor.article))
        .flatMap(i => place(articles[i]!, anchor) ?? [])
      if (near.length > 1) return { reason: 'several-fit' }
    }
    const [first] = near
    if (first === undefined)
      return { reason: same || candidates(anchor.article).length > 0 ? 'words-gone' : 'article-gone' }
    const found = best(first, anchor)
    return found === null ? { reason: 'claim-gone' } : { found }
  }

  function best({ article, start, end }: Place, anchor: ClaimAnchor): FoundClaim | null {
    const { length } = anchor.exact
    const { text } = article
    // The trigger moves with the words.
    const shift = toCodePoints(text, start) - anchor.start
    const from = fromCodePoints(text, anchor.trigger.start + shift)
    const to = fromCodePoints(text, anchor.trigger.end + shift)
    let most: { score: number; claim: number } | null = null
    for (const i of inArticle.get(article.id) ?? []) {
      const { evidence, trigger, type, polarity } = claims[i]!
      const common = Math.min(end, evidence.end) - Math.max(start, evidence.start)
      if (common < OVERLAP * Math.min(length, evidence.end - evidence.start)) continue
      const sameTrigger = trigger.start < to && from < trigger.end
      if (!sameTrigger && type !== anchor.type) continue
      const share = common / Math.max(length, evidence.end - evidence.start)
      const score =
        (sameTrigger ? 8 : 0) + (type === anchor.type ? 4 : 0) + (polarity === anchor.polarity ? 2 : 0) + share
      if (most === null || score > most.score) most = { score, claim: i }
    }
    return most && { claim: claims[most.claim]!.id, reread: reread(claims[most.claim]!, anchor) }
  }

  function article(anchor: ArticleAnchor): Found<string> {
    const title = anchor.title && plain(anchor.title)
    // A file of the same name may be another article by now.
    const first = candidates(anchor).find(i => {
      const { sha256, url } = articles[i]!
      return sha256 === anchor.sha256 || (url !== null && url === anchor.url) || titleOf(articles[i]!) === title
    })
    if (first !== undefined) return { found: articles[first]!.id }
    const titled = (title === null ? null : byTitle().get(title)) ?? []
    const fitting = titled.filter(i => !otherOutlet(articles[i]!, anchor))
    if (fitting.length > 1) return { reason: 'several-fit' }
    return fitting.length === 1 ? { found: articles[fitting[0]!]!.id } : { reason: 'article-gone' }
  }

  return {
    claim(anchor) {
      const before = known.get(anchor)
      if (before !== undefined) return before
      const found = find(anchor)
      known.set(anchor, found)
      return found
    },
    article,
    named: name => (byOrigin().get(plain(name)) ?? []).map(i => claims[i]!.id),
  }
}

interface Place {
  readonly article: Article
  readonly start: number
  readonly end: number
}

/** Where an anchor's words stand in an article, UTF-16; null where they do not. */
function place(article: Article, { exact, prefix, suffix, start }: ClaimAnchor): Place | null {
  const { text } = article
  const there = fromCodePoints(text, start)
  if (text.startsWith(exact, there) && text.startsWith(prefix, there - prefix.length))
    return { article, start: there, end: there + exact.length }
  let most = -1
  let best = -1
  let looked = 0
  for (let i = text.indexOf(exact); i >= 0 && looked < PLACES; i = text.indexOf(exact, i + 1), looked++) {
    const alike =
      commonEnd(before(text, i, prefix.length), prefix) +
      commonStart(behind(text, i + exact.length, suffix.length), suffix)
    if (alike > most || (alike === most && Math.abs(i - there) < Math.abs(best - there))) {
      most = alike
      best = i
    }
  }
  return best < 0 ? null : { article, start: best, end: best + exact.length }
}

function reread(claim: Claim, anchor: ClaimAnchor): Outcome['reread'] {
  return [
    ...(claim.type === anchor.type ? [] : ['type' as const]),
    ...(claim.polarity === anchor.polarity ? [] : ['polarity' as const]),
    ...(claim.evidence.exact === anchor.exact ? [] : ['evidence' as const]),
  ]
}

/** Whether the article is not of the anchored one's outlet; two without any are of the same. */
function otherOutlet({ outlet }: Article, anchor: ArticleAnchor): boolean {
  return plain(outlet?.value.name ?? '') !== plain(anchor.outlet ?? '')
}

const titleOf = ({ title, text }: Article): string | null => title && plain(text.slice(title.start, title.end))

const plain = (name: string): string => nameWords(name).join(' ')

function commonEnd(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}

function commonStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

/** Positions by key, ascending; what has no key is left out. */
function index<T>(list: readonly T[], keyOf: (item: T) => string | null): Map<string, number[]> {
  const found = new Map<string, number[]>()
  list.forEach((item, i) => {
    const key = keyOf(item)
    if (key === null) return
    const known = found.get(key)
    if (known === undefined) found.set(key, [i])
    else known.push(i)
  })
  return found
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
