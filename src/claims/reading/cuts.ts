import type { Scene } from '../scene.ts'
import { commaBefore } from '../segments/sentences.ts'
import type { Trigger } from '../triggers/types.ts'
import type { Range } from '../words/tokens.ts'
import { isWord } from '../words/words.ts'

/** How far before a noun the decision stands that it was about, in words. */
const DECISION_REACH = 8

/** Where the evidence of a second eventuality in a clause begins: with the comma, the decision, the number or the carrier before it. */
export function evidenceStart(scene: Scene, trigger: Trigger, clause: Range): number {
  const at = trigger.carrier?.at ?? trigger.at
  // What a comma sets apart goes with the noun behind it.
  const start = commaBefore(scene, at, clause.from) ?? decisionBefore(scene, at, clause.from)
  if (start !== null) return start
  return trigger.rule === 'counted-noun' ? numberBefore(scene, at, clause.from) : at
}

/** "بعد قرار القوات والتحالف بوقف إطلاق النار": whoever decides it stands before it. */
function decisionBefore({ list }: Scene, at: number, floor: number): number | null {
  if (!list[at]?.folded.startsWith('ب')) return null
  for (let k = at - 1; k >= Math.max(floor, at - DECISION_REACH); k--) if (isWord(list[k], 'decision')) return k
  return null
}

function numberBefore({ list }: Scene, at: number, floor: number): number {
  let k = at
  while (k - 1 > floor && /^[وف]?\d/.test(list[k - 1]?.folded ?? '')) k--
  return k
}
