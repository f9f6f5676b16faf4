import type { Scene } from '../scene.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import { isWord } from '../words/words.ts'
import { canSpeak } from './plausible.ts'
import { speakerAfter } from './speaker.ts'
import type { Speaker } from './types.ts'

/** The words of a source take at most as many words behind the relay. */
const REACH = 16

/**
 * Whom an agency or outlet quotes in the same breath: "نقلت الصحيفة عن الوكالة عن مصدر أمني قوله إن" comes from the source, through the agency, to the paper.
 * Null for "نقلت الصحيفة عن الوكالة قولها إن", for what is told of ("تحدثت الإذاعة عن إصابة جنديين"),
 * and for everybody who is no relay ("قال الوزير عن مصدر القلق").
 */
export function originBehind(scene: Scene, { kind, to, end }: Speaker): Speaker | null {
  // A speaker of a paragraph before stands among other words.
  if (scene.list[to - 1]?.end !== end) return null
  if (kind !== 'agency' && kind !== 'outlet') return null
  // "نقلت الصحيفة عن القناة |قول| رئيس اللجنة إن".
  const isSaying = isWord(scene.list[to], 'saying')
  if (!(scene.list[to]?.folded === 'عن' || isSaying) || gapHas(scene, to, PAUSE)) return null
  const origin = speakerAfter(scene, { from: to + 1, to: Math.min(scene.list.length, to + 1 + REACH) })
  return origin !== null && canSpeak(scene, origin) ? origin : null
}
