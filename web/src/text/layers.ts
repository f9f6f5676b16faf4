import type { ArticleJson, ClaimJson } from '../api-types.ts'
import { type WordKind, wordsOf } from './claim-words.ts'
import type { Mark } from './segments.ts'

/** What a stretch of the article's text is marked as. Later ones lie over earlier ones. */
export type Layer = 'copied' | 'claim' | 'denied-claim' | 'chosen' | WordKind

export const layers: readonly Layer[] = [
  'copied',
  'claim',
  'denied-claim',
  'chosen',
  'source',
  'agent',
  'target',
  'place',
  'time',
  'quantity',
  'trigger',
]

export interface Shown {
  readonly claims: boolean
  readonly copies: boolean
}

/** All marks of the article's text, in the order in which they lie over each other. */
export function marksOf(article: ArticleJson, chosen: ClaimJson | null, shown: Shown): Mark<Layer>[] {
  const marks: Mark<Layer>[] = []
  if (shown.copies) {
    for (const { passages } of article.copies) for (const { here } of passages) marks.push({ ...here, what: 'copied' })
    for (const { passages } of article.copied)
      for (const { there } of passages) marks.push({ ...there, what: 'copied' })
  }
  if (shown.claims) {
    for (const { evidence, polarity } of article.claims) {
      const what = polarity === 'denied' ? 'denied-claim' : 'claim'
      marks.push({ start: evidence.start, end: evidence.end, what })
    }
  }
  if (chosen !== null) {
    marks.push({ start: chosen.evidence.start, end: chosen.evidence.end, what: 'chosen' }, ...wordsOf(chosen))
  }
  return marks
}

/** The claims whose evidence covers an offset, the shortest first: a click means the closest one. */
export function claimsAt(claims: readonly ClaimJson[], offset: number): ClaimJson[] {
  return claims
    .filter(({ evidence }) => evidence.start <= offset && offset < evidence.end)
    .sort((a, b) => a.evidence.end - a.evidence.start - (b.evidence.end - b.evidence.start))
}
