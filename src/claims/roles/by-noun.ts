import type { Role } from '../../knowledge/index.ts'
import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import type { EventType, Named } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { isAny } from '../words/words.ts'
import { type Cast, put } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { isComplement } from './complement.ts'
import { isJoined } from './joined.ts'
import { unknownObject } from './unknown-object.ts'

/** Talks are named after where they were held. */
const NAMED_AFTER: ReadonlySet<EventType> = new Set<EventType>(['meeting', 'agreement', 'negotiation', 'offensive'])

/** A complement stands at most as many words behind its noun, a counted one at most `COUNTED` before or behind. */
const REACH = 8
const COUNTED = 4

/** Hands a role to somebody whom no preposition governs, beside a noun that names the event. */
export function castByNoun(clause: Clause, cast: Cast, mention: Mention): void {
  const { scene, trigger } = clause
  if (trigger.carrier?.verb != null && mention.to <= trigger.at) subjectOfLightVerb(clause, cast, mention)
  else if (isFirstComplement(clause, cast, mention)) complementOfNoun(clause, cast, mention)
  else if (trigger.rule === 'counted-noun' && Math.abs(mention.from - trigger.at) <= COUNTED) {
    cast.targets.push(nameOf(scene, mention))
    cast.rules.push('counted')
  }
}

/** "شنت القوات هجوما": the subject of the light verb acts, or suffers where the verb says so (تعرضت القوات لهجوم). */
function subjectOfLightVerb(
  { scene, trigger, head, before, subjectBefore, ownerBefore, who }: Clause,
  cast: Cast,
  mention: Mention,
): void {
  const subject = trigger.carrier?.verb?.subject
  if (joinsSubject({ scene, who, head, subjectBefore }, cast, mention)) return
  if (cast.subjectDone || subject === 'event' || subject === 'place' || subject === 'cause') return
  // "دورية للجيش تعرضت لهجوم": whose it is that was attacked.
  const stands = mention.from === subjectBefore?.from || (subject === 'target' && mention.from === ownerBefore?.from)
  if (mention.to <= head && !stands) return
  cast.subjectDone = true
  const given = subject === 'giver' && mention.from > head && before !== null && before.agents.length > 0
  const role = subject === 'target' || given ? cast.targets : cast.agents
  role.push(nameOf(scene, mention))
  cast.rules.push('subject-of-light-verb')
  cast.slot = 's'
}

/** "الجيش والشرطة استأنفا القصف": whoever و joins to the subject before a light verb acts with him. */
function joinsSubject(
  { scene, who, head, subjectBefore }: Pick<Clause, 'scene' | 'who' | 'head' | 'subjectBefore'>,
  cast: Cast,
  mention: Mention,
): boolean {
  if (
    !cast.subjectDone ||
    mention.to > head ||
    subjectBefore === undefined ||
    !cast.rules.includes('subject-of-light-verb')
  )
    return false
  if (mention.from < subjectBefore.to || mention.skip !== 1 || !isJoined(scene, mention, who)) return false
  const last = who[who.indexOf(mention) - 1]
  if (last === undefined || mention.from - last.to > 0 || isBehind(scene.list[mention.from]!, BREAK)) return false
  cast.agents.push(nameOf(scene, mention))
  return true
}

function isFirstComplement({ scene, trigger, frame }: Clause, cast: Cast, mention: Mention): boolean {
  const distance = mention.from - trigger.at
  if (distance <= 0 || distance > REACH || cast.objectDone) return false
  if (!frame.has('m') && !isOfSubject(trigger)) return false
  return isComplement(scene, trigger.at, mention.from)
}

/** "موافقة الحركة على الهدنة", "رد الجيش": whoever stands behind the noun of a verb without an object does it. */
const isOfSubject = ({ frame, reading }: Clause['trigger']): boolean =>
  reading.value.kind === 'event' &&
  reading.form.pos === 'masdar' &&
  frame.get('s') === 'A' &&
  !frame.has('o') &&
  !frame.has('m')

/** "مقتل ستة مدنيين"; "اعتقال الشرطة أربعة صحفيين": with two nouns behind it the first one does it. */
function complementOfNoun(clause: Clause, cast: Cast, mention: Mention): void {
  // "اجتماع الدوحة", "اتفاق الرياض": a place that talks are named after.
  if (NAMED_AFTER.has(clause.trigger.type) && clause.scene.mentions.placeAt(mention.from)) return
  const named = nameOf(clause.scene, mention)
  cast.objectDone = true
  cast.slot = 'm'
  const other = secondComplement(clause, mention)
  if (other === null && doesSomething(clause, mention)) {
    cast.agents.push(named)
    cast.rules.push('doer-of-noun')
  } else if (other === null) {
    put(cast, roleOfComplement(clause, cast, mention), named, { owner: true })
    cast.rules.push('complement-of-noun')
  } else {
    cast.agents.push(named)
    cast.targets.push(other)
    cast.rules.push('doer-of-noun')
  }
}

/**
 * "قصف الجيش" is by the army; "تمكن الطيران من قصف مواقع التنظيم": where somebody else acts already, or where the noun is of what somebody holds, he
 * whose it is is struck.
 */
function roleOfComplement({ frame, slots, scene, trigger }: Clause, cast: Cast, mention: Mention): Role | undefined {
  if (isOfSubject(trigger)) return 'A'
  const role = frame.get('m')
  const strikes = frame.get('o') === 'T' || frame.get('على') === 'T'
  if (role !== 'A' || !strikes) return role
  const holds = slots.get(mention)?.owned === true && hasHolding(scene, trigger.at + 1, mention.from)
  return holds || cast.agents.length > 0 ? 'T' : 'A'
}

function hasHolding({ list }: Scene, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isAny(list[k]!, 'ownable') || isAny(list[k]!, 'held')) return true
  return false
}

/**
 * "استعادة الجيش مدينة غاو", "تشكيل الحكومة لجنة", "إحراق مسلحين ستة متاجر": right behind the verbal noun of a verb that takes an object stands who does it, if
 * the object stands right behind him: a place, something indefinite. Not "استعادة مدينة غاو", not "اعتقال الشرطي في غاو".
 */
function doesSomething({ scene, trigger, frame, range }: Clause, mention: Mention): boolean {
  const object = frame.get('o')
  // "إطلاق 20 من عناصر الحركة مقابل 30 مدنيا": for whom they go free.
  if (scene.list[mention.to]?.folded === 'مقابل') return false
  if (object === undefined || mention.from !== trigger.at + 1 || mention.skip > 0 || !mayActHere(mention)) return false
  const ground = scene.mentions
    .placesIn(mention.to, Math.min(range.to, mention.to + 1))
    .some(
      place =>
        place.from === mention.to && place.cue === null && !place.beside && !isBehind(scene.list[mention.to]!, BREAK),
    )
  return ground || unknownObject(scene, { from: mention.to, to: range.to }, true) !== null
}

const mayActHere = (m: Mention): boolean => mayDo(m) || (m.kind === 'group' && m.side === 'side')

/** Who may act between a verbal noun and its object: a party, by name or as "القوات". */
const mayDo = (m: Mention): boolean => (m.kind === 'actor' && m.actorKind !== 'person') || m.kind === 'generic'

function secondComplement({ scene, frame, plainAfter, range, slots }: Clause, mention: Mention): Named | null {
  // "مقتل مطلوب فلان": of a death that nobody is said to have made there is one complement.
  if (frame.get('m') !== 'T' || frame.has('على يد')) return null
  // "توقيف المدير وثلاثة من موظفيه", "توقيف محتجين وإصابة آخرين": what و joins is no second complement.
  if (scene.list[mention.to]?.folded.startsWith('و')) return null
  const number = scene.mentions.numberAt(mention.to)
  const other = plainAfter.find(
    m =>
      m.from >= mention.to && m !== mention && m.from - (number?.from === mention.to ? number.to - 1 : mention.to) <= 2,
  )
  // "اختطاف مسلحين ستة صيادين", "اغتيال مسلحين القاضي فلان": people without a number before people with one, or before somebody by his name.
  // "استهداف التنظيم في الشمال والحزب في الجنوب": nor is whom و joins behind a place.
  if (other !== undefined && other.skip > 0 && scene.list[other.from]!.folded.startsWith('و')) return null
  const owns = other !== undefined && slots.get(other)?.owned === true
  const actsOn = other?.kind === 'person' || number?.from === mention.to || owns
  if (
    !mayDo(mention) &&
    !(mention.kind === 'group' && mention.side !== 'victims' && other?.kind !== undefined && actsOn)
  )
    return null
  return other === undefined ? unknownObject(scene, { from: mention.to, to: range.to }) : nameOf(scene, other)
}
