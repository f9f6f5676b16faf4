import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import { BREAK, gapHas } from '../words/marks.ts'
import { finiteReading, isA, isWord } from '../words/words.ts'
import type { Event } from './types.ts'

/** A subject stands at most as many words before its verb. */
export const SUBJECT_REACH = 24

/**
 * The subject before a verb: of those in its clause whom nothing governs the one right before it ("السلطات أعلنت توقيف 80 شخصا اوقفوا"), else the
 * first ("القوات، التي تدعمها …، سيطرت"), and the first of those whom و joins ("الجيش والشرطة سيطرا").
 */
export function nearestSubject(scene: Scene, free: readonly Mention[], head: number): Mention | undefined {
  let k = free.length - 1
  const last = free[k]
  if (last === undefined || k === 0) return last
  const beside = head - last.to <= 1 && (head === last.to || isWord(scene.list[last.to], 'verb-particle'))
  if (!beside || gapHas(scene, last.to, BREAK)) return free[0]
  while (
    k > 0 &&
    scene.list[free[k]!.from]!.folded.startsWith('و') &&
    free[k]!.skip > 0 &&
    nounsBetween(scene, free[k - 1]!.to, free[k]!.from)
  )
    k--
  const found = free[k]!
  for (let j = found.from - 1; j >= 0 && j >= found.from - 4; j--) if (isA(scene.list[j], 'relative')) return free[0]
  return found
}

/** Nothing but nouns, if anything, stands between two that و joins; "9 مفقودين في الإقليم والجيش يجلي" are two clauses. */
function nounsBetween({ list }: Scene, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isA(list[k], 'preposition') || finiteReading(list[k]!) !== undefined) return false
  return true
}

/** "أعلن الجيش شن المتمردين هجوما": whoever announces it does not do it, if somebody else stands right behind the verbal noun (which the caller asks). */
export function isAnnouncer({ scene, attribution }: Event, head: number, m: Mention): boolean {
  const speaker = attribution?.joined === true ? attribution.voice.speaker : null
  if (speaker === null || m.from < speaker.from || m.to > speaker.to) return false
  return scene.list[head]!.readings.some(r => r.form.pos === 'masdar')
}
