import type { Span } from '../../arabic/types.ts'
import type { Article } from '../../article/types.ts'
import type { Claim } from '../../claims/types.ts'
import type { Correction } from './types.ts'

/**
 * The claim with a reviewer's value in one field. Each name, time and quantity of the value gets the span where its words stand: in the claim's
 * evidence, else nearest to it in the article; where they stand nowhere, an empty span at the start of the evidence, for then the review is
 * all that they can be pointed at.
 */
export function corrected(claim: Claim, article: Article, { field, value }: Correction): Claim {
  const span = (words: string): Span => spanOf(words, claim, article.text)
  const named = <T extends { readonly name: string }>(one: T): T & Span => ({ ...one, ...span(one.name) })
  const told = <T extends { readonly text: string }>(one: T): T & Span => ({ ...one, ...span(one.text) })
  switch (field) {
    case 'type':
      return { ...claim, type: value }
    case 'polarity':
      return { ...claim, polarity: value }
    case 'factuality':
      return { ...claim, factuality: value }
    case 'place':
      return { ...claim, place: value && named(value) }
    case 'time':
      return { ...claim, time: value && told(value) }
    case 'agents':
      return { ...claim, agents: value.map(named) }
    case 'targets':
      return { ...claim, targets: value.map(named) }
    case 'quantities':
      return { ...claim, quantities: value.map(told) }
    case 'chain':
      return { ...claim, chain: value.map(named) }
  }
}

function spanOf(words: string, { evidence }: Claim, text: string): Span {
  const inside = text.slice(evidence.start, evidence.end).indexOf(words)
  if (inside >= 0) return { start: evidence.start + inside, end: evidence.start + inside + words.length }
  const [earlier, later] = [text.lastIndexOf(words, evidence.start), text.indexOf(words, evidence.end)]
  const near = earlier < 0 || (later >= 0 && later - evidence.end < evidence.start - earlier) ? later : earlier
  return near < 0 ? { start: evidence.start, end: evidence.start } : { start: near, end: near + words.length }
}
