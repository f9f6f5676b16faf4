import { foldWord } from '../characters.ts'
import { readTable } from '../tables.ts'
import { parseDigits } from './digits.ts'

type NumeralKind =
  | 'unit'
  | 'teen'
  | 'ten'
  | 'hundred'
  | 'scale'
  | 'scale-plural'
  | 'dual-scale'
  | 'zero'
  | 'fraction'
  | 'denominator'
  | 'ordinal'
  | 'vague'
  | 'few'
  | 'dozen'
  | 'eighth'

/** A word as a part of a number. */
export interface Numeral {
  readonly kind: NumeralKind | 'digits'
  readonly value: number
  /** Upper end of the vague ones. */
  readonly high: number
  /** Whether و stands before it on the same word: "وعشرين". */
  readonly joined: boolean
  readonly article: boolean
  /** Offset of the number itself in `word.folded`, after its proclitics and article. */
  readonly from: number
  /** Whether it goes by the feminine or masculine spelling of ten that also makes the teens. */
  readonly teen: boolean
}

const numerals = new Map<string, Omit<Numeral, 'joined' | 'article' | 'from'>>()
for (const row of readTable('numerals')) {
  const word = foldWord(row.word!)
  const [low, high] = row.value!.split('..')
  const [top, bottom] = low!.split('/')
  const value = bottom === undefined ? Number(top) : Number(top) / Number(bottom)
  if (row.kind === 'teen') {
    numerals.set(word, { ...numerals.get(word)!, teen: true })
    continue
  }
  numerals.set(word, {
    kind: row.kind as NumeralKind,
    value,
    high: high === undefined ? value : Number(high),
    teen: false,
  })
}

/** Letters and pairs that may stand before a number on the same word, longest first, and what they say. */
const FRONTS: readonly (readonly [string, boolean, boolean])[] = [
  ['وبال', true, true],
  ['وال', true, true],
  ['فال', false, true],
  ['بال', false, true],
  ['كال', false, true],
  ['ولل', true, true],
  ['وب', true, false],
  ['ول', true, false],
  ['ال', false, true],
  ['لل', false, true],
  ['و', true, false],
  ['ف', false, false],
  ['ب', false, false],
  ['ل', false, false],
  ['ك', false, false],
]

/** The same by first letter, so that a word is compared only with what can stand before it. */
const frontsOf = new Map([...'وفبكلا'].map(letter => [letter, FRONTS.filter(([front]) => front.startsWith(letter))]))
const longestNumeral = Math.max(...[...numerals.keys()].map(word => word.length)) + 4

/** The last two letters of every numeral: most words of a text end otherwise, and are told by one look. */
const tails = new Uint8Array(0x10000)
const tailOf = (word: string): number =>
  ((word.charCodeAt(word.length - 2) & 0xff) << 8) | (word.charCodeAt(word.length - 1) & 0xff)
for (const word of numerals.keys()) if (word.length > 1) tails[tailOf(word)] = 1

/** Words that look like a numeral with a clitic and are not: "لست" (I am not), "فست". */
const NEVER = new Set(['لست', 'فست', 'كست', 'بست'])

/** The numeral that a folded word is, with what stands before it, or null. */
export function numeralOf(folded: string): Numeral | null {
  const first = folded.charCodeAt(0)
  if (first >= 0x30 && first <= 0x39) {
    const value = parseDigits(folded)
    return value === null
      ? null
      : { kind: 'digits', value, high: value, joined: false, article: false, from: 0, teen: false }
  }
  if (tails[tailOf(folded)] === 0) return null
  const whole = numerals.get(folded)
  if (whole !== undefined) return { ...whole, joined: false, article: false, from: 0 }
  if (folded.length < 3 || folded.length > longestNumeral) return null
  const fronts = frontsOf.get(folded[0]!)
  if (fronts === undefined) return null
  for (const [front, joined, article] of fronts) {
    if (!folded.startsWith(front)) continue
    const found = numerals.get(folded.slice(front.length))
    if (found !== undefined) return NEVER.has(folded) ? null : { ...found, joined, article, from: front.length }
  }
  return null
}
