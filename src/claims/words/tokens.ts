import { type Span, type Word, words } from '../../arabic/index.ts'
import type { WordClasses } from './classes.ts'
import type { Lexicon, Reading } from './lexicon.ts'
import { findQuotes, type Quote } from './quotes.ts'

/** A word of a block with what stands before it and what it may be. */
export interface Token extends Word {
  /** What stands between the word before (or the start of the block) and this one: spaces, punctuation, quotation marks. */
  readonly gap: string
  readonly readings: readonly Reading[]
  /** The closed classes of the word as it stands, and of it with or without و or ف before it. */
  readonly classes: WordClasses
  readonly bareClasses: WordClasses
}

/** A block as tokens. `after` is what stands behind the last word. */
export interface Tokens {
  readonly text: string
  readonly span: Span
  readonly list: readonly Token[]
  readonly after: string
  readonly quotes: readonly Quote[]
  /** The longest quotation by the token it opens before. */
  readonly quoteFrom: ReadonlyMap<number, Quote>
}

/** The tokens `[from, to)` of a block. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Splits a block (a span that crosses no line break) into tokens with readings and classes. */
export function tokenise(text: string, span: Span, lexicon: Lexicon): Tokens {
  const list: Token[] = []
  let at = span.start
  for (const word of words(text, span.start, span.end)) {
    const { readings, withoutPronoun, classes, bareClasses } = lexicon.know(word.folded)
    list.push({
      text: word.text,
      folded: word.folded,
      start: word.start,
      end: word.end,
      gap: text.slice(at, word.start),
      // The letters as written rule readings out: إصابة ends in ة, so it is no أصابه.
      readings: word.text.endsWith('ة') ? withoutPronoun : readings,
      classes,
      bareClasses,
    })
    at = word.end
  }
  const after = text.slice(at, span.end)
  const quotes = findQuotes(list, after)
  const quoteFrom = new Map<number, Quote>()
  for (const quote of quotes) if (!quoteFrom.has(quote.from)) quoteFrom.set(quote.from, quote)
  return { text, span, list, after, quotes, quoteFrom }
}

/** The span of token `i` of a block. */
export function spanOfToken({ list }: Tokens, i: number): Span {
  const { start, end } = list[i]!
  return { start, end }
}
