import type { Span } from '../arabic/types.ts'
import type { Article } from '../article/types.ts'
import type { Term } from './engine.ts'

/** How words are made equal for search. The language is not the store's: this is handed in. */
export interface SearchWords {
  /** A word in, its key out; an empty key is no word. */
  readonly fold: (word: string) => string
  /** Other keys under which a word of a text is found, from its key: "باغوز" for "والباغوز". */
  readonly forms?: (folded: string) => readonly string[]
}

/** The same, with each word's answer kept, since most words of a text come again. */
export function remembering({ fold, forms = () => [] }: SearchWords): Required<SearchWords> {
  return { fold: memoised(fold), forms: memoised(forms) }
}

const MOST_REMEMBERED = 50_000

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

/** A query is words that somebody types: more than this is not one. */
const MOST_TERMS = 12

/** From this length on, a word of a query also finds the words that begin with it ("مقاتل" finds "مقاتلين"). */
const SHORTEST_PREFIX = 3

/** A snippet's length in words, and how many of them stand before the first word that was found. */
const SNIPPET_WORDS = 36
const SNIPPET_LEAD = 8

/** Limits in UTF-16 code units, for lines without end and words without end: a line is looked through piece by piece, a snippet is cut. */
const LONGEST_PIECE = 4000
const LONGEST_SNIPPET = 600

interface FoldedWord extends Span {
  readonly folded: string
}

function* wordsIn(text: string, fold: SearchWords['fold'], from = 0, to = text.length): Generator<FoldedWord> {
  for (const { 0: word, index } of text.slice(from, to).matchAll(WORD)) {
    const folded = fold(word.slice(0, LONGEST_WORD))
    if (folded !== '') yield { folded, start: from + index, end: from + index + word.length }
  }
}

/** The stretches of an article that are searched: its lines, without menus and the like. */
export function searchable(article: Pick<Article, 'blocks'>): readonly Span[] {
  return article.blocks.filter(block => block.role !== 'boilerplate' && block.role !== 'related')
}

/** The folded words of some stretches of a text in order, and the other forms that find them, each once. */
export function indexed(
  text: string,
  stretches: readonly Span[],
  { fold, forms }: Required<SearchWords>,
): { readonly words: readonly string[]; readonly forms: readonly string[] } {
  const words = stretches.flatMap(({ start, end }) => Array.from(wordsIn(text, fold, start, end), word => word.folded))
  const others = new Set<string>()
  for (const word of new Set(words)) for (const form of forms(word)) if (form !== word) others.add(form)
  return { words, forms: [...others] }
}

/** What a query asks for. Only its words count: quotation marks, operators and NUL are no words. */
export function termsOf(query: string, { fold }: SearchWords): readonly Term[] {
  const terms = new Map<string, Term>()
  for (const { folded } of wordsIn(query.slice(0, 1000), fold)) {
    terms.set(folded, { folded, prefix: [...folded].length >= SHORTEST_PREFIX })
    if (terms.size === MOST_TERMS) break
  }
  return [...terms.values()]
}

/** A piece of a text with the words that were asked for. */
export interface Snippet {
  readonly text: string
  /** Where `text` begins in the whole text, UTF-16. */
  readonly start: number
  /** UTF-16, into `text`. */
  readonly marks: readonly Span[]
}

/** The stretch that holds most of the terms, cut to a few words around the first of them. */
export function snippetOf(
  text: string,
  stretches: readonly Span[],
  terms: readonly Term[],
  { fold, forms }: Required<SearchWords>,
): Snippet {
  const says = (term: Term, key: string) => (term.prefix ? key.startsWith(term.folded) : key === term.folded)
  const found = (folded: string) =>
    terms.filter(term => says(term, folded) || forms(folded).some(form => says(term, form)))
  let best: Span = { start: 0, end: 0 }
  let most = -1
  for (const piece of pieces(stretches)) {
    const here = new Set<Term>()
    for (const { folded } of wordsIn(text, fold, piece.start, piece.end))
      for (const term of found(folded)) here.add(term)
    if (here.size > most) {
      best = piece
      most = here.size
    }
    if (most === terms.length) break
  }
  const words = [...wordsIn(text, fold, best.start, best.end)]
  const hits = words.flatMap(({ folded }, index) => (found(folded).length > 0 ? [index] : []))
  const first = Math.max(0, Math.min((hits[0] ?? 0) - SNIPPET_LEAD, words.length - SNIPPET_WORDS))
  const last = Math.min(words.length, first + SNIPPET_WORDS) - 1
  const start = first === 0 ? best.start : words[first]!.start
  const end = Math.min(last === words.length - 1 ? best.end : words[last]!.end, start + LONGEST_SNIPPET)
  return {
    text: text.slice(start, end),
    start,
    marks: hits
      .filter(index => index >= first && index <= last && words[index]!.end <= end)
      .map(index => ({ start: words[index]!.start - start, end: words[index]!.end - start })),
  }
}

function* pieces(stretches: readonly Span[]): Generator<Span> {
  for (const { start, end } of stretches)
    for (let from = start; from < end; from += LONGEST_PIECE)
      yield { start: from, end: Math.min(end, from + LONGEST_PIECE) }
}
