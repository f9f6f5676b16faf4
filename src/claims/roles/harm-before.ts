import { matchUnit } from '../../knowledge/index.ts'
import type { FoundNumber } from '../mentions/types.ts'
import type { EventType, Named } from '../types.ts'
import { namedAt } from '../words/spans.ts'
import { isA, isAnd, isNominal, isWord } from '../words/words.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { participants } from './participants.ts'
import { isOnlyDead } from './ranks.ts'

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
  const isNamed = cast.targets.some(t => !isOnlyDead(t.name))
  if (isNamed || !HARM.has(trigger.type) || clause.enclitic !== null) return
  const noun = countedNoun(clause)
  if (noun !== null) {
    cast.targets.splice(0, cast.targets.length, noun)
    cast.rules.push('counted-people')
    return
  }
  const next = namedWithNext(clause)
  if (next !== null && cast.targets.length === 0) {
    cast.targets.push(next)
    cast.rules.push('harm-shared')
  } else if (before?.type != null && HARM.has(before.type) && isBareCount(clause)) {
    const found = before.targets.filter(t => !cast.agents.some(a => a.start === t.start))
    if (found.length === 0) return
    cast.targets.splice(0, cast.targets.length, ...found)
    cast.rules.push('harm-shared')
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
    const isOthers = who !== undefined && isA(scene.list[who.to - 1], 'others')
    return who !== undefined && who.from - k <= 2 && who.kind !== 'person' && !isOthers ? nameOf(scene, who) : null
  }
  return null
}

/** "مقتل 14 حوثيا", "سقط خلالها 27 حوثيا": whom a number right behind the event counts, known to a table or not; not things, and not the dead themselves. */
function countedNoun({ scene, trigger, range, verbal, frame, maybePassive }: Clause): Named | null {
  const suffers = frame.get('s') === 'T' || frame.get('m') === 'T' || (verbal && maybePassive)
  if (!suffers || trigger.rule === 'counted-noun') return null
  for (let k = trigger.at + 1; k < Math.min(range.to, trigger.at + 3); k++) {
    const number = scene.mentions.numberAt(k)
    if (number?.unitSpan == null || number.kind !== 'cardinal') continue
    const at = tokenAt(scene, number)
    const noun = at < 0 ? undefined : scene.list[at]
    if (noun === undefined || number.from - trigger.at > 2 || !isNominal(noun) || isWord(noun, 'harmed')) return null
    const unit = matchUnit(scene.text, scene.list, at)?.unit
    if (unit !== undefined && unit.kind !== 'people') return null
    return unit === undefined && !/(?:يا|ين)$/.test(noun.folded) ? null : namedAt(scene, noun, null)
  }
  return null
}

const tokenAt = ({ list }: Clause['scene'], { from, to, unitSpan }: FoundNumber): number => {
  for (let k = from; k < to; k++) if (list[k]!.start === unitSpan?.start) return k
  return -1
}

/** "وإصابة 29 بجروح", "و15 جريحا": joined, and only counted. */
function isBareCount({ scene: { list, mentions }, trigger, verbal }: Clause): boolean {
  const number = mentions.numberAt(trigger.at) ?? mentions.numberAt(trigger.at + 1)
  if (number === null || (verbal && trigger.rule !== 'counted-noun')) return false
  const first = Math.min(number.from, trigger.at)
  return /^و/.test(list[first]!.folded) || isAnd(list[first - 1])
}
