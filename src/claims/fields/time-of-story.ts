import type { FoundTime } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import type { EventType, PlaceMention, Quantity } from '../types.ts'
import type { Range } from '../words/tokens.ts'
import { hasA, isA } from '../words/words.ts'
import type { Untimed } from './time-of-sentence.ts'

/** An eventuality that the sentence before told with its time. */
export interface Dated {
  readonly type: EventType
  readonly time: FoundTime
  readonly place: string | null
  readonly quantities: readonly Quantity[]
}

/** An eventuality that nothing in its own sentence dates. */
export interface Undated extends Untimed {
  readonly type: EventType
  readonly sentence: Range
  readonly place: PlaceMention | null
  readonly quantities: readonly Quantity[]
}

/** What is said, held or looked into is not what happened: "وتفقد الوزير أمس موقع الانفجار". */
const NOT_INCIDENTS: ReadonlySet<EventType> = new Set<EventType>([
  'statement',
  'meeting',
  'negotiation',
  'investigation',
  'presence',
  'control',
  'accusation',
  'responsibility',
])

/**
 * The time told in the sentence before, where the same eventuality is plainly meant again: the same count of the same ("قتل ثلاثة" twice), the same at
 * the same place, what came of "الهجوم" or "الحادث", or what "فقد" goes on to explain. Null in a sentence that says another time or looks back (كان قد).
 */
export function timeOfStory(scene: Scene, before: readonly Dated[], event: Undated): FoundTime | null {
  const first = before.find(one => !NOT_INCIDENTS.has(one.type))
  const { sentence, trigger, range } = event
  if (first === undefined || event.factuality !== 'occurred') return null
  const { list, mentions } = scene
  if (mentions.timesIn(sentence.from, sentence.to).some(time => time.kind !== 'duration' && time.kind !== 'set'))
    return null
  const head = Math.min(trigger.at, trigger.carrier?.at ?? trigger.at)
  if (hasA(list, range.from, head + 1, 'another-time') || hasA(list, range.from, head, 'was')) return null
  const again = before.find(one => one.type === event.type && (sameCount(one, event) || samePlace(one, event)))
  if (again !== undefined) return again.time
  if (list[sentence.from]?.folded === 'فقد') return first.time
  return pointsBack(scene, range, trigger.at, head) ? first.time : null
}

const samePlace = (one: Dated, { place }: Undated): boolean => one.place !== null && one.place === (place?.ref ?? null)

const sameCount = (one: Dated, { quantities }: Undated): boolean =>
  quantities.some(q => q.min !== null && one.quantities.some(p => p.min === q.min && p.max === q.max))

/** "وأسفر الهجوم عن", "والانفجار وقع", "وأصيب في الحادث": the event told before, with the article, as subject or as what it happened in. */
function pointsBack({ list }: Scene, range: Range, at: number, head: number): boolean {
  for (let k = Math.max(range.from, head - 1); k < range.to; k++) {
    if (!isA(list[k], 'incident')) continue
    if (k <= head + 1 || k === at || isA(list[k - 1], 'happens-in')) return true
  }
  return false
}
