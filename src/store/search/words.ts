import type { Span } from '../../arabic/types.ts'
import type { Article } from '../../article/types.ts'

/** How words are made equal for search. The language is not the store's: this is handed in, and is the same on every database. */
export interface SearchWords {
  /** A word as it is written, its key out; an empty key is no word. */
  readonly fold: (word: string) => string
  /** Other keys under which a word of a text is found as if it stood there: "باغوز" and "الباغوز" for "والباغوز". */
  readonly forms?: (word: string) => readonly string[]
  /** Base forms that a word of a text may be a form of: "قتيل" for "القتلى", "استسلم" for "استسلامهم". Found after what is written as it was asked for. */
  readonly bases?: (word: string) => readonly string[]
  /** Other words that a word of a query asks for as well: "باغوز" for "الباغوز", "استسلام" and "استسلم" for "واستسلامهم". */
  readonly asks?: (word: string) => readonly string[]
  /** A coarse key of how a word in Latin or Arabic letters sounds; null where it has none. Words with one key are compared by `sameSound`. */
  readonly sound?: (word: string) => string | null
  /** Whether a word of a query in Latin letters may be this folded word of a text. */
  readonly sameSound?: (query: string, folded: string) => boolean
}

/** All of them. */
export type RequiredWords = Required<SearchWords>

/** All of them, with the answers for words of texts kept, since most words of a text come again. */
export function remembering(words: SearchWords): Required<SearchWords> {
  const none = (): readonly string[] => []
  return {
    fold: memoised(words.fold),
    forms: memoised(words.forms ?? none),
    bases: memoised(words.bases ?? none),
    asks: words.asks ?? none,
    sound: memoised(words.sound ?? (() => null)),
    sameSound: words.sameSound ?? (() => false),
  }
}

const MOST_REMEMBERED = 100_000

function memoised<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return word => {
    let answer = known.get(word)
    if (answer === undefined) {
      answer = work(word)
      if (known.size >= MOST_REMEMBERED) known.clear()
      known.set(word, answer)
    }
    return answer
  }
}

/** A word may hold characters without width, such as the joiners that keyboards put inside Arabic words. */
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*/gu

/** No word of any language is longer; what is would only fill the index. */
const LONGEST_WORD = 64

export interface FoundWord extends Span {
  /** As it is written, cut to the longest that a word may be. */
  readonly word: string
  readonly folded: string
}

/** The words of a stretch of a text, in order; offsets UTF-16 into the text. */
export function* wordsIn(text: string, fold: SearchWords['fold'], from = 0, to = text.length): Generator<FoundWord> {
  for (const { 0: whole, index } of text.slice(from, to).matchAll(WORD)) {
    const word = whole.slice(0, LONGEST_WORD)
    const folded = fold(word)
    if (folded !== '') yield { word, folded, start: from + index, end: from + index + whole.length }
  }
}

/** The stretches of an article that are searched: its lines, without menus and the like. */
export function searchable(article: Pick<Article, 'blocks'>): readonly Span[] {
  return article.blocks.filter(block => block.role !== 'boilerplate' && block.role !== 'related')
}
