import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import type { EventType } from '../types.ts'
import { isA, isThat } from '../words/words.ts'
import type { Trigger } from './types.ts'

/** What people are killed, hurt or held in, and what is destroyed by. */
const SCENES: ReadonlySet<EventType> = new Set<EventType>([
  'accident',
  'airstrike',
  'attack',
  'clash',
  'explosion',
  'offensive',
  'shelling',
])

const RESULTS: ReadonlySet<EventType> = new Set<EventType>([
  'killing',
  'injury',
  'destruction',
  'detention',
  'abduction',
])

/** How far behind an event its place or whoever did it stands, in words. */
const REACH = 12

/**
 * "قتل ثلاثة في غارة على مخيم", "أصيبوا جراء انفجار في السوق": what people came to harm in is told too, where it says where it was or whose. Not
 * "قتلوا في الهجوم", which was told of before.
 */
export function isScene(scene: Scene, trigger: Trigger, main: Trigger): boolean {
  return (
    trigger.at > main.at &&
    (trigger.rule === 'event-noun' || isStruck(trigger)) &&
    SCENES.has(trigger.type) &&
    RESULTS.has(main.type) &&
    !trigger.reading.peeling.article &&
    leadsTo(scene, trigger) &&
    saysWhere(scene, trigger)
  )
}

/** في, جراء, إثر or ب before the noun. */
export function leadsTo({ list }: Scene, { at, reading, carrier }: Trigger): boolean {
  const before = list[(carrier?.at ?? at) - 1]
  // "قتل بعبوة": a thing is by what means, no scene.
  const by = reading.peeling.proclitics.includes('ب') && !isThing(reading)
  return by || isA(before, 'happens-in') || isA(before, 'temporal')
}

/** عبوة, قنبلة, صاروخ: nouns of things, which name an event only beside something else. */
const isThing = ({ value }: Trigger['reading']): boolean => value.kind === 'noun' && value.strong === 'light'

/** A noun and the verb of what it struck, as `withStruck` joins them. */
export const isStruck = ({ rule, carrier }: Trigger): boolean =>
  rule === 'event-verb' && carrier !== null && carrier.reading === null

const saysWhere = ({ mentions, list }: Scene, { at }: Trigger): boolean => {
  const end = Math.min(list.length, at + REACH)
  return mentions.placesIn(at, end).length > 0 || mentions.within(at, end).some(m => m.kind !== 'outlet')
}

/**
 * "انفجار في مستودع قرب المطار أدى إلى مقتل عاملين": what led to it opens the clause and is told too, where it says where it was or whose. Not "الانفجار أدى إلى مقتل
 * عاملين", which was told of before.
 */
export function isCause(scene: Scene, trigger: Trigger, main: Trigger, { from, inTitle }: Segment): boolean {
  const { carrier } = main
  if (carrier?.verb?.subject !== 'cause' || trigger.at > carrier.at || trigger.rule !== 'event-noun') return false
  if (!SCENES.has(trigger.type) || trigger.reading.peeling.article) return false
  for (let k = from; k < trigger.at; k++) if (!isThat(scene.list[k]!)) return false
  // "انهيار منزل قديم يودي بحياة طفلين": a headline tells what nobody knows yet.
  return saysOf(scene, trigger.at, carrier.at) || (inTitle && carrier.at - trigger.at > 2)
}

/**
 * "أودى |هجوم بسيارة ملغومة على حاجز| بحياة ثلاثة", "أسفر |قصف على السوق| عن مقتل خمسة": what brought the harm stands behind its verb, and is told too where it says where it was or
 * whose. Not "أسفر الهجوم عن", "أسفر هجوم عن", which say nothing of it.
 */
export const isNamedCause = (scene: Scene, trigger: Trigger, main: Trigger): boolean =>
  isBroughtBy(trigger, main) &&
  trigger.at - main.carrier!.at === 1 &&
  trigger.rule === 'event-noun' &&
  SCENES.has(trigger.type) &&
  !trigger.reading.peeling.article &&
  saysOf(scene, trigger.at, main.at)

/** Whether `cause` stands between the verb of cause that carries `result` and the noun that it carries. */
export const isBroughtBy = (cause: Trigger, { at, carrier }: Trigger): boolean =>
  carrier !== null && carrier.verb?.subject === 'cause' && carrier.at < cause.at && cause.at < at

const saysOf = ({ mentions }: Scene, from: number, to: number): boolean =>
  mentions.placesIn(from, to).length > 0 || mentions.within(from, to).length > 0
