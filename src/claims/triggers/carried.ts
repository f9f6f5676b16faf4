import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import { isConjunction } from '../words/words.ts'
import { carriedBehind } from './carried-behind.ts'
import { type Carrier, carriersAt, isPassedOver } from './carriers.ts'
import { type EventWord, eventWordAt } from './event-word.ts'
import { namedBy, type Trigger, triggerOf } from './types.ts'

/** A subject stands at most as many words before its verb. */
const SUBJECT_REACH = 6

/** A light verb and the noun it carries, within a few words: شنت القوات هجوما، أسفر الانفجار عن مقتل، اندلعت اشتباكات. */
export function carriedTrigger(scene: Scene, segment: Segment, k: number): Trigger | null {
  for (const carrier of carriersAt(scene, k)) {
    const trigger = carriedWith(scene, segment, carrier)
    if (trigger !== null) return trigger
  }
  return null
}

function carriedWith(scene: Scene, segment: Segment, carrier: Carrier): Trigger | null {
  const behind = carriedBehind(scene, segment, carrier)
  if (behind !== null)
    return carriedBy(carrier, behind, {
      rule: carrier.verb.subject === 'cause' ? 'result' : 'light-verb',
      standing: isPassedOver(scene, carrier) || tellsOfNoun(segment, carrier) ? 'presupposed' : 'main',
    })
  const before = subjectBefore(scene, segment, carrier)
  return before === null ? null : carriedBy(carrier, before, { rule: 'light-verb', standing: 'main' })
}

/** "استعصاء |تبعه إطلاق نار|", "هجوم |تخلله| اقتحام": what went with an event, by a verb that points back at it. */
const tellsOfNoun = ({ from }: Pick<Segment, 'from'>, { at, reading, verb }: Carrier): boolean =>
  at > from && verb.subject === 'event' && reading.form.pos === 'verb' && reading.peeling.enclitic !== null

/** ضرب زلزال، هز انفجار: where the subject is a disaster or a blast, it happened; nobody struck. */
export function disaster(scene: Scene, segment: Segment, k: number): Trigger | null {
  const { readings } = scene.list[k]!
  const isLight = readings.some(r => r.value.kind === 'light' && r.value.subject === 'event' && r.form.pos === 'verb')
  if (!isLight || !readings.some(r => r.value.kind === 'event')) return null
  const carried = carriedTrigger(scene, segment, k)
  return carried?.type === 'accident' || carried?.type === 'explosion' ? carried : null
}

function carriedBy(carrier: Carrier, noun: EventWord, facts: Pick<Trigger, 'rule' | 'standing'>): Trigger {
  return triggerOf({ at: noun.at, ...namedBy(noun.entry), reading: noun.reading, carrier, ...facts })
}

/** "مفاوضات تجري", "اشتباكات اندلعت": the subject stands before its verb. */
function subjectBefore(scene: Scene, segment: Segment, { at, reading, verb }: Carrier): EventWord | null {
  if (!verb.takes.includes('subject') || reading.form.pos !== 'verb') return null
  for (let j = at - 1; j >= Math.max(segment.from, at - SUBJECT_REACH); j--) {
    const noun = scene.mentions.covers(j) ? null : eventWordAt(scene, segment, j, verb)
    if (noun?.reading.peeling.proclitics.every(isConjunction)) return noun
  }
  return null
}
