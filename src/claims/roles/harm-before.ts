import type { EventType } from '../types.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { participants } from './participants.ts'

const HARM: ReadonlySet<EventType> = new Set<EventType>(['killing', 'injury'])

/** The second noun of harm stands at most as many words behind the first one, and whom it befell as many behind it. */
const NEXT = 7
const NEAR = 5

/**
 * "مقتل ثلاثة وإصابة العشرات من رجال الشرطة": dead and wounded that no noun counts are of those who are named with the next harm; and "مقتل سبعة جنود وإصابة خمسة", "تسعة
 * قتلى و15 جريحا": of those who were named with the one before. Not where the clause names somebody of its own.
 */
export function sharedHarm(clause: Clause, cast: Cast): void {
  const { trigger, before } = clause
  if (cast.targets.length > 0 || !HARM.has(trigger.type) || clause.enclitic !== null) return
  const next = namedWithNext(clause)
  if (next !== null) {
    cast.targets.push(next)
    cast.rules.push('harm-shared')
  } else if (before?.type != null && HARM.has(before.type) && isBareCount(clause)) {
    const found = before.targets.filter(t => !cast.agents.some(a => a.start === t.start))
    cast.targets.push(...found)
    if (found.length > 0) cast.rules.push('harm-shared')
  }
}

function namedWithNext({ scene, sentence, trigger }: Clause) {
  for (let k = trigger.at + 1; k < Math.min(sentence.to, trigger.at + NEXT); k++) {
    const token = scene.list[k]!
    const isHarm =
      /^و/.test(token.folded) &&
      token.readings.some(r => r.form.pos === 'masdar' && 'type' in r.value && HARM.has(r.value.type as EventType))
    if (!isHarm) continue
    const [who] = participants(scene, k + 1, Math.min(sentence.to, k + NEAR))
    return who !== undefined && who.from - k <= 2 && who.kind !== 'person' ? nameOf(scene, who) : null
  }
  return null
}

/** "وإصابة 29 بجروح", "و15 جريحا": joined, and only counted. */
function isBareCount({ scene: { list, mentions }, trigger, verbal }: Clause): boolean {
  const number = mentions.numberAt(trigger.at) ?? mentions.numberAt(trigger.at + 1)
  if (number === null || (verbal && trigger.rule !== 'counted-noun')) return false
  const first = Math.min(number.from, trigger.at)
  return /^و/.test(list[first]!.folded)
}
