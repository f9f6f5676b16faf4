import type { Scene } from '../scene.ts'
import type { Trigger } from '../triggers/types.ts'
import type { Factuality } from '../types.ts'
import { SORT } from '../words/lexicon.ts'
import { COMMA, gapHas } from '../words/marks.ts'
import type { Range, Token } from '../words/tokens.ts'
import { isA, isAnd, isConjunction } from '../words/words.ts'

/** An eventuality that may have its time from its sentence. */
export interface Untimed {
  readonly trigger: Trigger
  readonly range: Range
  readonly factuality: Factuality
  /** Where its sentence ends. */
  readonly end: number
}

/** A word of time or cause stands at most as many words before what it governs. */
export const REACH = 3

/** Behind the noun of an event and what describes it stand as many words. */
const FAR = 9

/** Whether a word is joined by و to what stands before it: "وقتل", "و12". Not "وضع". */
export function opensWithAnd(list: readonly Token[], from: number): boolean {
  const token = list[from]!
  if (isAnd(token) || /^و[0-9]/.test(token.folded) || /^[وف](?:لم|قد)$/.test(token.folded)) return true
  return (
    /^[وف]/.test(token.folded) &&
    token.readings.some(r => r.peeling.proclitics.some(isConjunction) && r.form.tense !== 'imperfect')
  )
}

/** A noun that may name an event: هجوم, انفجار, اشتباكات. */
export const isEventNoun = (token: Token | undefined): boolean =>
  token !== undefined && (token.sorts & SORT.event) !== 0 && token.readings.some(r => r.form.pos === 'masdar')

/** "هجوم مماثل استهدف", "الانفجار الذي وقع": a verb right behind the noun of an event goes on about it. */
export function isTellingOfNoun(scene: Scene, k: number): boolean {
  // "اشتباكات بالأسلحة المتوسطة والثقيلة اندلعت": a verb of what happens is told of no other noun.
  let reach = isA(scene.list[k], 'occurs') ? FAR : REACH + 1
  for (let j = k - 1; j >= Math.max(0, k - reach); j--) {
    // "لضربات متكررة منذ مارس دمرت": what stands in the time keeps nothing apart.
    if (scene.mentions.inTime(j)) {
      reach++
      continue
    }
    if (isEventNoun(scene.list[j])) return true
    if (gapHas(scene, j + 1, COMMA)) return false
  }
  return false
}

/** "كانت الوزارة قد أعلنت", "وكان أعلن": the saying lies before what is told now. */
export function wasSaid(list: readonly Token[], verb: number): boolean {
  for (let k = verb - 1; k >= Math.max(0, verb - WAS_REACH); k--) {
    if (isA(list[k], 'was')) return true
    if (/[.؛]/.test(list[k + 1]!.gap)) return false
  }
  return false
}

const WAS_REACH = 7
