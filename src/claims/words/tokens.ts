import { type Span, visitWords, type Word } from '../../arabic/index.ts'
import type { WordClasses } from './classes.ts'
import type { Knowledge, Lexicon, Reading } from './lexicon.ts'
import { findQuotes, type Quote } from './quotes.ts'

/** A word of a block with what stands before it and what it may be. */
export interface Token extends Word {
  /** What stands between the word before (or the start of the block) and this one: spaces, punctuation, quotation marks. */
  readonly gap: string
  readonly readings: readonly Reading[]
  /** The closed classes of the word as it stands, and of it with or without و or ف before it. */
  readonly classes: WordClasses
  readonly bareClasses: WordClasses
  /** Bits of `BEGINS` and of `SORT`. */
  readonly begins: number
  readonly sorts: number
  readonly known: Knowledge
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
  visitWords(text, span.start, span.end, (from, to) => {
    const { text: exact, readings, known } = lexicon.read(text, from, to)
    const { folded, classes, bareClasses, begins, sorts } = known
    const oneSpace = from - at === 1 && text.charCodeAt(at) === SPACE
    const gap = oneSpace ? ' ' : text.slice(at, from)
    list.push({ text: exact, folded, start: from, end: to, gap, readings, classes, bareClasses, begins, sorts, known })
    at = to
  })
  const after = text.slice(at, span.end)
  const quotes = findQuotes(list, after)
  const quoteFrom = new Map<number, Quote>()
  for (const quote of quotes) if (!quoteFrom.has(quote.from)) quoteFrom.set(quote.from, quote)
  return { text, span, list, after, quotes, quoteFrom }
}

const SPACE = 32

/** The span of token `i` of a block. */
export function spanOfToken({ list }: Tokens, i: number): Span {
  const { start, end } = list[i]!
  return { start, end }
}
