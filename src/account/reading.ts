import type { Span } from '../arabic/types.ts'
import type { Article } from '../article/types.ts'
import type { Claim } from '../claims/types.ts'
import { type Days, daysOf } from './days.ts'
import { byText } from './ids.ts'
import { endOf, firstFrom, split, type Words } from './split.ts'

/** An article with the words that the account compares, computed once. */
export interface Reading {
  readonly article: Article
  /** Words of subtitle and body, in order: what text reuse is measured on. */
  readonly body: Words
  /** Words of the headline and the subtitle. */
  readonly head: Words
  readonly published: Days | null
  /** Start of the first body block after the headline; claims before its end are headline or lead. */
  readonly leadEnd: number
  readonly bodyStart: number
}

/**
 * The order in which articles are weighed: by publication, then by id, so that no fact hangs on what a file is called. Two captures of the
 * same bytes are one article, the first as listed.
 */
export function inOrder(articles: readonly Article[]): Article[] {
  const byId = new Map<string, Article>()
  for (const article of [...articles].sort(asListed)) if (!byId.has(article.id)) byId.set(article.id, article)
  return [...byId.values()].sort(moment)
}

/** Compares articles by publication, then by id. */
export function moment(a: Article, b: Article): number {
  return byText(a.published?.value ?? '', b.published?.value ?? '') || byText(a.id, b.id)
}

/** The order in which articles are listed for a reader: by file name or address, then by id. */
export function asListed(a: Article, b: Article): number {
  return byText(a.file ?? a.url ?? '', b.file ?? b.url ?? '') || byText(a.id, b.id) || byText(a.url ?? '', b.url ?? '')
}

/** Claims of these articles in the order of articles, then of evidence; each id once. */
export function claimsInOrder(articles: readonly Article[], claims: readonly Claim[]): Claim[] {
  const byArticle = new Map<string, Claim[]>()
  for (const { id } of articles) byArticle.set(id, [])
  for (const claim of claims) byArticle.get(claim.article)?.push(claim)
  const seen = new Set<string>()
  const found: Claim[] = []
  for (const list of byArticle.values()) {
    list.sort(byEvidence)
    for (const claim of list) {
      if (seen.has(claim.id)) continue
      seen.add(claim.id)
      found.push(claim)
    }
  }
  return found
}

function byEvidence(a: Claim, b: Claim): number {
  return (
    a.evidence.start - b.evidence.start ||
    a.evidence.end - b.evidence.end ||
    byText(a.type, b.type) ||
    byText(a.polarity, b.polarity) ||
    byText(a.id, b.id)
  )
}

/** Splits an article's headline and body into words. */
export function read(article: Article): Reading {
  const body: Span[] = []
  const head: Span[] = []
  let leadEnd = -1
  let bodyStart = article.text.length
  for (const block of article.blocks) {
    if (block.role === 'title') head.push(block)
    if (block.role !== 'kicker' && block.role !== 'subtitle' && block.role !== 'body') continue
    body.push(block)
    if (block.role === 'body' && leadEnd < 0) {
      leadEnd = block.end
      bodyStart = block.start
    }
  }
  const { text } = article
  const published = daysOf(article.published?.value)
  return { article, body: split(text, body), head: split(text, head), published, leadEnd, bodyStart }
}

/** Some words that follow each other: `[from, to)` of `words`. */
export interface Stretch {
  readonly words: Words
  readonly from: number
  readonly to: number
}

/** The words of a stretch of the text, of those that were split already where it lies in headline or body. */
export function wordsIn({ article, head, body }: Reading, start: number, end: number): Stretch {
  for (const words of [body, head]) {
    const from = firstFrom(words, start)
    if (words.starts[from] !== start) continue
    let to = from
    while (to < words.length && endOf(words, to) <= end) to++
    // A stretch that ends inside a word, or runs over what is no headline or body, is split anew.
    if (to > from && (to === words.length || words.starts[to]! >= end)) return { words, from, to }
  }
  const words = split(article.text, [{ start, end }])
  return { words, from: 0, to: words.length }
}
