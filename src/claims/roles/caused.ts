import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { isA } from '../words/words.ts'
import { isPronoun, type Pronoun } from './agreement.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { participants } from './participants.ts'
import { whom } from './whom.ts'

/** The verb stands at most as many words before its إلى or على, and whoever is made to do it as many before that. */
const REACH = 10
const NEAR = 2

/**
 * "دفع الشرطة إلى استخدام الغاز", "أجبرت الفيضانات السلطات على إجلاء السكان", "اضطر الجيش لإخلاء الموقع", "ما حملهم على تفريق المحتجين": whoever is made to do what a noun names does it.
 * Not "دفع تعزيزات إلى البلدة", where no event stands behind the preposition.
 */
export function caused(clause: Clause, cast: Cast): void {
  const { scene, sentence, trigger, verbal } = clause
  if (verbal || trigger.carrier !== null || cast.agents.length > 0) return
  const { list } = scene
  const before = list[trigger.at - 1]
  const isLoose = /^[وف]?(?:الي|علي)$/.test(before?.folded ?? '')
  if (!isLoose && !trigger.reading.peeling.proclitics.includes('ل')) return
  const at = isLoose ? trigger.at - 1 : trigger.at
  for (let k = at - 1; k >= Math.max(sentence.from, at - REACH); k--) {
    const token = list[k]!
    if (isBehind(list[k + 1]!, BREAK)) return
    const pronoun = causesThem(token)
    if (pronoun === null && !isA(token, 'causes-to')) continue
    const found =
      pronoun !== null && at - k <= NEAR
        ? whom(clause, cast, pronoun)
        : participants(scene, k + 1, at)
            .filter(m => m.skip === 0 && at - m.to <= NEAR)
            .slice(-1)
            .map(m => nameOf(scene, m))
    if (found.length === 0) return
    cast.agents.push(...found)
    cast.rules.push('caused')
    return
  }
}

/** دفعهم, أجبرته, اضطرها: the pronoun on a verb of causing. Null for other words. */
const causesThem = remember((folded): Pronoun | null => {
  const found = /^[وف]?(?:[يت]|س[يت])?(?:دفع|جبر|اجبر|رغم|ارغم|ضطر|اضطر|حمل)ت?(هما|هم|ها|ه)$/.exec(folded)?.[1] ?? null
  return isPronoun(found) ? found : null
})
