import type { Scene } from '../scene.ts'
import { BREAK, gapHas, isBehind } from '../words/marks.ts'
import { isA } from '../words/words.ts'
import { isOfNumber } from './of-number.ts'

/** Whether nothing but numbers, adjectives and counted words stands between a verbal noun at `at` and its complement at `to`. */
export function isComplement(scene: Scene, at: number, to: number): boolean {
  for (let k = at + 1; k < to; k++) {
    const token = scene.list[k]!
    if (isBehind(token, BREAK) || isA(token, 'relative')) return false
    // "مقتل ما بين 50 و60 مدنيا": the prepositions of a number set nothing apart.
    if (isOfNumber(scene, k)) continue
    if (isA(token, 'preposition') && token.folded !== 'من') return false
    // "مقتل وجرح عدد من": two nouns have one complement.
    if (k === at + 1 && /^و/.test(token.folded)) continue
    const noun = token.readings.some(
      r => r.form.pos === 'masdar' && r.value.kind !== 'report' && r.peeling.proclitics.length > 0,
    )
    if (noun) return false
  }
  return !gapHas(scene, to, BREAK)
}
