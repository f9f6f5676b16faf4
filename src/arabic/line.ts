import type { Line } from './numbers/cardinal.ts'
import { isDenominatorPart } from './numbers/compound.ts'
import { type Numeral, numeralOf } from './numbers/lexicon.ts'
import { measures } from './numbers/measures.ts'
import { dualStart, singularStart } from './numbers/units.ts'
import { cutOf } from './times/opening.ts'
import type { Word } from './types.ts'

/** A stretch of text cut into words, ready for reading numbers and times. */
export function lineOf(text: string, words: readonly Word[]): Line {
  const numerals = words.map(word => numeralOf(word.folded))
  return { text, words, numerals, opens: words.map((word, i) => openingOf(word.folded, numerals[i] ?? null)) }
}

/**
 * What a folded word alone may open, as bits: 1 for a number; above it one more than the clitic letters before an expression of time, 0 for none. Most
 * words open neither and are passed over by one look; whoever reads many lines keeps the answer by the word.
 */
export function openingOf(folded: string, numeral: Numeral | null): number {
  return (mayCount(folded, numeral) ? 1 : 0) | ((cutOf(folded, numeral) + 1) << 1)
}

const mayCount = (folded: string, numeral: Numeral | null): boolean =>
  numeral !== null ||
  measures.has(folded) ||
  singularStart(folded) >= 0 ||
  dualStart(folded) >= 0 ||
  isDenominatorPart(folded)
