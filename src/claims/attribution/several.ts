import type { Scene } from '../scene.ts'
import { finiteReading } from '../words/words.ts'
import { canSpeak } from './plausible.ts'

/** "سبعة |جنود| والحكومة تتوعد". */
export function isCountedBeside({ list, mentions }: Scene, k: number, verb: number): boolean {
  if (mentions.numberBefore(k) === null && mentions.numberAt(k) === null) return false
  if (!/^[يت]/.test(list[verb]!.folded) || /(?:ان|ون|ا)$/.test(list[verb]!.folded)) return false
  for (let j = k + 1; j < verb; j++) if (list[j]!.folded[0] === 'و' && mentions.startsAt(j)) return true
  return false
}

/** "ضابط وقاض |أكدا|": a verb of two has both for its subject. */
export const isOfTwo = ({ list }: Scene, verb: number): boolean =>
  finiteReading(list[verb]!, ['report'])?.form.number === 'du'

/**
 * "تعدم ضابطا |ومنظمة حقوقية| تتحدث": behind two the verb would stand in the plural, so that of two names without the article the last is its subject. Not in
 * "منظمة الأغذية والزراعة تحذر".
 */
export function lastOfSeveral(scene: Scene, from: number, to: number): number {
  for (let k = to - 1; k > from; k--) {
    const mention = scene.mentions.at(k)
    const opens = mention?.skip === 1 && /^و(?!ال)/.test(scene.list[k]!.folded)
    if (opens && mention.ref === null && canSpeak(scene, { from: k, to })) return k
  }
  return from
}
