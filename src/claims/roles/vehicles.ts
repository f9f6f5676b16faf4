import { isA, isAnd } from '../words/words.ts'
import { vehicleAt } from './body.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { unknownObject } from './unknown-object.ts'

/** A vehicle that acts stands at most as many words before its verb. */
const REACH = 6

/** "مسيّرة تركية تقتل عنصرين", "قصفت طائرة مسيرة أمريكية شاحنة": a nation's plane or ship right before or behind an active verb acts; not "تحطمت طائرة تركية". */
export function vehicleDoes(
  { scene, head, range, verbal, passive, frame, sentence, who, slots }: Clause,
  cast: Cast,
): void {
  if (cast.agents.length > 0 || !verbal || passive || frame.get('s') !== 'A' || frame.get('o') !== 'T') return
  const behind = vehicleAt(scene, { from: head + 1, to: Math.min(range.to, head + REACH) })
  let from = range.from
  while (from < head && (isAnd(scene.list[from]!) || isA(scene.list[from], 'connector') || scene.mentions.inTime(from)))
    from++
  const vehicle = behind ?? (head - from <= REACH && head > from ? vehicleAt(scene, { from, to: head }) : null)
  if (vehicle === null || cast.targets.some(t => t.start < vehicle.end && vehicle.start < t.end)) return
  // Behind the vehicle nothing but the verb: "طائرة تركية كانت تقل وفدا قصفت" is no more than what it is.
  if (behind === null && scene.list[head - 1]!.end !== vehicle.end) return
  cast.agents.push(vehicle)
  cast.rules.push('vehicle')
  if (cast.targets.length > 0 || sentence.to <= head) return
  const end = endOf({ scene, range }, vehicle.end)
  const struck = unknownObject(scene, { from: behind === null ? head + 1 : end, to: range.to }, true)
  if (struck === null) return
  // "نقطة رصد للمقاومة": whose it is.
  const owner = who.find(m => slots.get(m)?.owned === true && m.start >= struck.start && m.from - head <= OWNER_REACH)
  cast.targets.push(owner === undefined ? struck : nameOf(scene, owner))
}

/** Whose what a vehicle strikes is stands at most as many words behind the verb. */
const OWNER_REACH = 6

/** The ship or plane stands at most as many words into what is told. */
const AID_REACH = 14

/** "وصلت إلى المطار طائرة عسكرية كويتية محملة بالمساعدات", "سفينة قطرية ستصل": a nation's ship or plane that brings aid; not "تفريغ سفينة مساعدات". */
export function vesselOfAid({ scene, trigger, range }: Clause, cast: Cast): void {
  if (trigger.type !== 'aid' || cast.agents.length > 0) return
  for (let k = range.from; k < Math.min(range.to, range.from + AID_REACH); k++) {
    const vessel = vehicleAt(scene, { from: k, to: range.to })
    if (vessel === null || cast.targets.some(t => t.start < vessel.end && vessel.start < t.end)) continue
    cast.agents.push(vessel)
    cast.rules.push('vehicle')
    return
  }
}

/** "استهداف طائرة مسيّرة تركية سيارة", "قصف مقاتلات روسية بلدة": right behind the verbal noun of a verb that takes an object the vehicle acts; not "إسقاط طائرة تركية", behind which no object stands. */
export function vehicleOfNoun({ scene, trigger, range, verbal, frame }: Clause, cast: Cast): void {
  if (cast.agents.length > 0 || verbal || trigger.reading.form.pos !== 'masdar' || frame.get('o') !== 'T') return
  const vehicle = vehicleAt(scene, { from: trigger.at + 1, to: range.to })
  if (vehicle === null) return
  const from = endOf({ scene, range }, vehicle.end)
  const struck = unknownObject(scene, { from, to: range.to }, true)
  const ground = scene.mentions.placesIn(from, from + 1).some(place => place.from === from && place.cue === null)
  if (struck === null && !ground) return
  cast.targets.splice(0, cast.targets.length, ...cast.targets.filter(t => t.start >= vehicle.end))
  cast.agents.push(vehicle)
  if (struck !== null && cast.targets.length === 0) cast.targets.push(struck)
  cast.rules.push('vehicle-of-noun')
}

/** The first token behind a place in the text. */
function endOf({ scene, range }: Pick<Clause, 'scene' | 'range'>, end: number): number {
  let k = range.from
  while (k < range.to && scene.list[k]!.start < end) k++
  return k
}
