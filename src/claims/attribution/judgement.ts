import type { Scene } from '../scene.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import { isA, isNominal, isThat } from '../words/words.ts'
import type { VerbOfSaying } from './saying-verb.ts'

/** What somebody holds something to be stands at most as many words behind it. */
const REACH = 6

/**
 * "…، معتبرا القرار خطوة متأخرة", "…، واصفة إياه بالعدوان": a participle that says what its subject holds something to be. Not "معتبرا أن", which is a verb of saying
 * with what is said behind it, not "معتبرا".
 */
export function isJudgement(scene: Scene, i: number, { token, reading }: VerbOfSaying): boolean {
  const { list } = scene
  if (reading.form.pos !== 'active-participle' || !isA(token, 'judging')) return false
  const next = list[i + 1]
  if (next === undefined || gapHas(scene, i + 1, PAUSE) || isThat(next)) return false
  if (!isNominal(next) && !/^(?:ايا|ذلك|هذ)/.test(next.folded)) return false
  for (let k = i + 1; k <= i + REACH && k < list.length; k++) {
    if (gapHas(scene, k, /[:«"“]/) && k === i + 1) return false
    if (k > i + 1 && (/^ب\p{L}{2,}/u.test(list[k]!.folded) || /[^ه]ا$|ه$/.test(list[k]!.folded))) return true
    if (isThat(list[k]!)) return false
  }
  return false
}
