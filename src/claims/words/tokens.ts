import type { Span, Word } from '../../arabic/index.ts'
import type { WordClasses } from './classes.ts'
import type { Knowledge, Reading } from './lexicon.ts'

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

/** A stretch between quotation marks, by token. */
export type Quote = Range

/** The span of token `i` of a block. */
export function spanOfToken({ list }: Tokens, i: number): Span {
  const { start, end } = list[i]!
  return { start, end }
}
