import { type Span, type Word, words } from '../arabic/index.ts'
import type { Lexicon, Reading } from './lexicon.ts'

/** A word of a block with what stands before it and what it may be. */
export interface Token extends Word {
  /** What stands between the word before (or the start of the block) and this one: spaces, punctuation, quotation marks. */
  readonly gap: string
  readonly readings: readonly Reading[]
}

/** A stretch between quotation marks, by token: `[from, to)`. */
export interface Quote {
  readonly from: number
  readonly to: number
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

/** The quotation of at least `words` words that opens before token `k`. */
export function quoteAt(tokens: Tokens, k: number, words: number): Quote | undefined {
  const quote = tokens.quoteFrom.get(k)
  return quote !== undefined && quote.to - quote.from >= words ? quote : undefined
}

/** Splits a block (a span that crosses no line break) into tokens with readings. */
export function tokenise(text: string, span: Span, lexicon: Lexicon): Tokens {
  const list: Token[] = []
  let at = span.start
  for (const word of words(text, span.start, span.end)) {
    list.push({ ...word, gap: text.slice(at, word.start), readings: readingsOf(word, lexicon) })
    at = word.end
  }
  const after = text.slice(at, span.end)
  const quotes = findQuotes(list, after)
  const quoteFrom = new Map<number, Quote>()
  for (const quote of quotes) if (!quoteFrom.has(quote.from)) quoteFrom.set(quote.from, quote)
  return { text, span, list, after, quotes, quoteFrom }
}

/** The readings that the letters as written allow: إصابة ends in ة, so it is no أصابه. */
function readingsOf(word: Word, lexicon: Lexicon): readonly Reading[] {
  const readings = lexicon.readings(word.folded)
  return word.text.endsWith('ة') && readings.some(r => r.peeling.enclitic !== null)
    ? readings.filter(r => r.peeling.enclitic === null)
    : readings
}

const OPENING = '«“„‹'
const CLOSING = '»”›'

/**
 * Quotations of a block by token. «…» and “…” pair by their marks; straight marks pair in turn. A mark that finds no partner opens
 * nothing: newspapers leave one out often enough.
 */
function findQuotes(list: readonly Token[], after: string): Quote[] {
  const quotes: Quote[] = []
  let open = -1
  let straight = -1
  for (let i = 0; i <= list.length; i++) {
    const gap = i < list.length ? list[i]!.gap : after
    for (const mark of gap) {
      if (CLOSING.includes(mark)) {
        if (open >= 0) quotes.push({ from: open, to: i })
        open = -1
      } else if (OPENING.includes(mark)) open = i
      else if (mark === '"') {
        if (straight >= 0 && straight < i) {
          quotes.push({ from: straight, to: i })
          straight = -1
        } else straight = i
      }
    }
  }
  return quotes.sort((a, b) => a.from - b.from || b.to - a.to)
}

/** Whether the gap before token `i` (or behind the last one) holds one of `marks`. */
export function gapHas(tokens: Tokens, i: number, marks: RegExp): boolean {
  return marks.test(i < tokens.list.length ? tokens.list[i]!.gap : tokens.after)
}

/** The span of the tokens `[from, to)`, with a quotation mark or bracket that closes inside and opened inside kept. */
export function spanOf(tokens: Tokens, from: number, to: number): Span {
  let start = tokens.list[from]!.start
  let end = tokens.list[to - 1]!.end
  const { text, list } = tokens
  const inner = text.slice(start, end)
  const next = to < list.length ? list[to]!.gap : tokens.after
  const before = list[from]!.gap
  for (const [opening, closing] of PAIRS) {
    const straight = opening === closing
    const opened = count(inner, opening) - (straight ? 0 : count(inner, closing))
    const unbalanced = straight ? opened % 2 === 1 : opened > 0
    if (unbalanced && next.startsWith(closing)) end++
    else if (straight ? opened % 2 === 1 : opened < 0) {
      if (before.endsWith(opening)) start--
    } else if (before.endsWith(opening) && next.startsWith(closing) && !unbalanced) {
      start--
      end++
    }
    if (end !== list[to - 1]!.end || start !== list[from]!.start) break
  }
  return { start, end }
}

const PAIRS = [
  ['"', '"'],
  ['«', '»'],
  ['“', '”'],
  ['(', ')'],
] as const

function count(text: string, mark: string): number {
  let n = 0
  for (const c of text) if (c === mark) n++
  return n
}

const ANNA = /^[وف]?[بلك]?ان(?:ه|ها|هم|هن|هما|نا|ني|ك|كم|ي)?$/

/** أن and إن with or without a pronoun and with clitics (وأنّها، بأن). لأن gives a reason, not what was said: it is none. */
export function isThat(token: Token): boolean {
  return ANNA.test(token.folded) && !/^[وف]?ل/.test(token.folded)
}

/** A word without و and ف before it, when it is not itself a word of the class. */
export function bare(folded: string): string {
  return folded.length > 2 && (folded[0] === 'و' || folded[0] === 'ف') ? folded.slice(1) : folded
}

/** Whether a token, with or without و/ف, belongs to a class of `function-words.tsv`. */
export function isA(lexicon: Lexicon, token: Token | undefined, className: string): boolean {
  return token !== undefined && (lexicon.is(className, token.folded) || lexicon.is(className, bare(token.folded)))
}

/** Whether one reading of the token is a finite verb. */
export function finiteReading(token: Token, kinds?: readonly string[]): Reading | undefined {
  const fits = (r: Reading, person: boolean) =>
    r.form.pos === 'verb' &&
    (!person || r.form.person === undefined || (r.form.person === 3 && r.peeling.enclitic !== 'نا')) &&
    r.form.tense !== 'imperative' &&
    !r.peeling.article &&
    r.peeling.proclitics.every(p => p === 'و' || p === 'ف' || p === 'س' || p === 'ل') &&
    (kinds === undefined || kinds.includes(r.value.kind))
  // News is told in the third person: كشفت is "she revealed" before it is "I revealed".
  return token.readings.find(r => fits(r, true)) ?? token.readings.find(r => fits(r, false))
}

/** Whether the token stands behind و or ف as a word of its own: ووافقوا, and not وافقوا. */
export function joinsOn(token: Token): boolean {
  const reading = finiteReading(token) ?? token.readings[0]
  return reading !== undefined
    ? reading.peeling.proclitics.some(p => p === 'و' || p === 'ف')
    : /^[وف]/.test(token.folded)
}
