import type { Numeral } from '../../arabic/index.ts'
import { wordRarity } from '../frequency.ts'
import { isCommon } from '../stems.ts'

/** A word as text reuse compares it. */
export interface ReuseCode {
  /** A 32-bit hash of the word's stem, or of its value: equal for كبير and الكبير, for خمسة and 5. */
  readonly code: number
  /** How much the word tells, in tenths of a natural logarithm of its rarity: 0 for words of every page, 82 at most. */
  readonly tells: number
  /** 1 for a number and a day of the week: what two reports of one form differ in; else 0. */
  readonly figure: 0 | 1
}

/** What a digit tells, what a longer number does, in tenths: everybody writes small numbers. */
const DIGIT = 15
const NUMBER = 30
const WEEKDAYS = new Set(['الاحد', 'الاثنين', 'الثلاثاء', 'الاربعاء', 'الخميس', 'الجمعه', 'السبت'])

/** A folded word with its stem, and the numeral that it is or null, as text reuse compares it. */
export function reuseCode(folded: string, root: string, numeral: Numeral | null): ReuseCode {
  const first = folded.charCodeAt(0)
  if (first >= 0x30 && first <= 0x39)
    return { code: hashOf(`#${folded}`), tells: folded.length === 1 ? DIGIT : NUMBER, figure: 1 }
  // One and two are words of every page (أحد, اثنين), hundreds and thousands parts of what stands before them.
  if (numeral !== null && Number.isInteger(numeral.value) && numeral.value > 2 && numeral.value < 100)
    return { code: hashOf(`#${numeral.value}`), tells: DIGIT, figure: 1 }
  const silent = folded.length < 3 || isCommon(folded) || isCommon(root)
  const tells = silent ? 0 : Math.max(1, Math.round(10 * wordRarity.of(root)))
  return { code: hashOf(root), tells, figure: WEEKDAYS.has(folded) ? 1 : 0 }
}

/** FNV-1a over UTF-16 units, its bits mixed at the end: the same on every machine. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash)
}

/** Spreads every bit of a number over all 32 (the finalizer of MurmurHash3, public domain). */
export function mix(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
