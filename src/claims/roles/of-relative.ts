import { finiteReading, isA } from '../words/words.ts'
import { antecedentOf } from './antecedent.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { looksFinite } from './finite.ts'

/** The noun of what was done stands at most as many words behind the relative pronoun. */
const REACH = 6

/**
 * "المبعوث، الذي أخفق في عقد مشاورات", "الوزارة التي أعلنت بدء حملة": of what a noun in a relative clause names whom the clause is about is the doer. Not where the verb has his pronoun
 * or a subject of its own ("الوفد الذي رفضت الحكومة عقد لقاء معه").
 */
export function ofRelative(clause: Clause, cast: Cast): void {
  const { scene, trigger, range, verbal, frame, who } = clause
  if (cast.agents.length > 0 || verbal || !isA(scene.list[range.from], 'relative')) return
  const head = trigger.carrier?.at ?? trigger.at
  const verb = scene.list[range.from + 1]
  if (verb === undefined || head - range.from > REACH) return
  const carried = trigger.carrier?.verb?.subject
  if (carried === undefined ? frame.get('s') !== 'A' && frame.get('m') !== 'A' : carried !== 'agent') return
  const reading = finiteReading(verb)
  if (reading === undefined ? !looksFinite(verb, true) : reading.peeling.enclitic !== null) return
  if (who.some(m => m.from > range.from && m.to <= head)) return
  const antecedent = antecedentOf(clause, range.from)
  if (antecedent === undefined) return
  cast.agents.push(nameOf(scene, antecedent))
  cast.rules.push('antecedent')
}
