import type { Span } from '../../arabic/types.ts'
import type { Term } from './query.ts'
import { type FoundWord, type RequiredWords, wordsIn } from './words.ts'

/** A piece of a text with the words that were asked for. */
export interface Snippet {
  readonly text: string
  /** Where `text` begins in the whole text, UTF-16. */
  readonly start: number
  /** UTF-16, into `text`. */
  readonly marks: readonly Span[]
}

/** A snippet's length in words, and how many of them stand before the first word that was found. */
const WORDS = 36
const LEAD = 8

/** Limits in UTF-16 code units, for lines without end and words without end: a line is looked through piece by piece, a snippet is cut. */
const LONGEST_PIECE = 4000
const LONGEST = 600

/** The stretch that holds most of the terms, cut to a few words around the first of them. */
export function snippetOf(
  text: string,
  stretches: readonly Span[],
  terms: readonly Term[],
  words: RequiredWords,
): Snippet {
  const found = finder(terms, words)
  let best: Span = { start: 0, end: 0 }
  let most = -1
  for (const piece of pieces(stretches)) {
    const here = new Set<Term>()
    for (const word of wordsIn(text, words.fold, piece.start, piece.end)) for (const term of found(word)) here.add(term)
    if (here.size > most) {
      best = piece
      most = here.size
    }
    if (most === terms.length) break
  }
  const list = [...wordsIn(text, words.fold, best.start, best.end)]
  const hits = list.flatMap((word, index) => (found(word).length > 0 ? [index] : []))
  const first = Math.max(0, Math.min((hits[0] ?? 0) - LEAD, list.length - WORDS))
  const last = Math.min(list.length, first + WORDS) - 1
  const start = first === 0 ? best.start : list[first]!.start
  const end = Math.min(last === list.length - 1 ? best.end : list[last]!.end, start + LONGEST)
  return {
    text: text.slice(start, end),
    start,
    marks: hits
      .filter(index => index >= first && index <= last && list[index]!.end <= end)
      .map(index => ({ start: list[index]!.start - start, end: list[index]!.end - start })),
  }
}

/** Which terms a word of a text is found by. */
function finder(terms: readonly Term[], { forms, bases }: RequiredWords): (word: FoundWord) => readonly Term[] {
  const known = new Map<string, readonly Term[]>()
  const longer = new Map(terms.map(term => [term, new Set(term.longer)]))
  const says = (term: Term, { word, folded }: FoundWord): boolean => {
    const here = (key: string): boolean => key === term.folded || term.others.has(key)
    if (here(folded) || longer.get(term)!.has(folded)) return true
    return forms(word).some(form => here(form) || longer.get(term)!.has(form)) || bases(word).some(here)
  }
  return word => {
    let answer = known.get(word.word)
    if (answer === undefined) {
      answer = terms.filter(term => says(term, word))
      known.set(word.word, answer)
    }
    return answer
  }
}

function* pieces(stretches: readonly Span[]): Generator<Span> {
  for (const { start, end } of stretches)
    for (let from = start; from < end; from += LONGEST_PIECE)
      yield { start: from, end: Math.min(end, from + LONGEST_PIECE) }
}
