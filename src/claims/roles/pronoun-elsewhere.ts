import type { EventType } from '../types.ts'
import { remember } from '../words/remember.ts'
import { isPronoun, type Pronoun } from './agreement.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { whom } from './whom.ts'

/** Who is handed over, taken along or let go is people, where a pronoun of people says whom. */
const OF_PEOPLE: ReadonlySet<EventType> = new Set<EventType>([
  'handover',
  'transfer',
  'evacuation',
  'release',
  'detention',
])

/** Words are looked at so far behind the event. */
const REACH = 4

/**
 * "نفى تعرضها للاختطاف", "أخلي سبيله", "قبل تسليمهم إلى الدرك": where nobody is named, whom the pronoun stands for on the noun that carries the event, on "his way" or on a verbal noun. Not "تسليمها"
 * (a town, an office), not "تعرض البلدة لقصف".
 */
export function pronounElsewhere(clause: Clause, cast: Cast): void {
  if (cast.targets.length > 0) return
  const found = onCarrier(clause) ?? onWay(clause) ?? onNoun(clause)
  if (found === null) return
  const named = whom(clause, cast, found)
  cast.targets.push(...named)
  if (named.length > 0) cast.rules.push('pronoun')
}

function onCarrier({ scene, trigger: { carrier } }: Clause): Pronoun | null {
  if (carrier?.verb?.subject !== 'target') return null
  const noun = scene.list[carrier.at]!.readings.find(r => r.form.pos === 'masdar' && r.peeling.enclitic !== null)
  const enclitic = noun?.peeling.enclitic ?? null
  return isPronoun(enclitic) ? enclitic : null
}

function onWay({ scene: { list }, trigger, range }: Clause): Pronoun | null {
  if (trigger.type !== 'release') return null
  for (let k = trigger.at; k < Math.min(range.to, trigger.at + REACH); k++) {
    const pronoun = ofWay(list[k]!)
    if (pronoun !== null) return pronoun
  }
  return null
}

const ofWay = remember((folded): Pronoun | null => {
  const ending = /^(?:سبيل|سراح)(هما|هم|ها|ه)$/.exec(folded)?.[1] ?? null
  return isPronoun(ending) ? ending : null
})

function onNoun({ trigger, verbal, enclitic }: Clause): Pronoun | null {
  if (verbal || trigger.carrier !== null || !OF_PEOPLE.has(trigger.type)) return null
  return enclitic === 'هم' || enclitic === 'هما' ? enclitic : null
}
