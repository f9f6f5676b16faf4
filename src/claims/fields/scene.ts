import type { FoundPlace } from '../places/types.ts'
import type { Scene } from '../scene.ts'
import type { Trigger } from '../triggers/types.ts'
import type { EventType } from '../types.ts'
import { inClass } from '../words/classes.ts'
import type { Range } from '../words/tokens.ts'
import { hasA, isA } from '../words/words.ts'

/** Where the story has come to. */
export interface RunningScene {
  readonly place: FoundPlace
  /** The block in which it was named, by number. */
  readonly block: number
  /** Nothing so far was told of another place. */
  readonly sole: boolean
}

/** Where the story has come to when something happened at a place that the words of block `block` name. */
export const sceneAfter = (before: RunningScene | null, place: FoundPlace, block: number): RunningScene => ({
  place,
  block,
  sole: before === null || (before.sole && before.place.place !== null && before.place.place === place.place),
})

/** What is said, agreed on or decided is done in an office, wherever the fighting is. */
export const UNPLACED: ReadonlySet<EventType> = new Set<EventType>([
  'agreement',
  'negotiation',
  'accusation',
  'responsibility',
  'statement',
  'sanction',
  'formation',
])

/** Beside these, those that have a place of their own or none: where people meet is said where they meet, and who is moved comes elsewhere. */
const APART: ReadonlySet<EventType> = new Set<EventType>([...UNPLACED, 'meeting', 'transfer', 'aid', 'ceasefire'])

/** What happens on a road to somewhere, and not there. */
const AT_HAND: ReadonlySet<EventType> = new Set<EventType>([
  'protest',
  'accident',
  'siege',
  'clash',
  'killing',
  'injury',
])

/** A scene lasts so many paragraphs that name no place of an event. */
const LASTS = 3
/** And the only one of an article so many. */
const SOLE_LASTS = 8

/** Whether what happens here is the scene of what is told next: not a relative clause, not a country, and no hospital, where people only die. */
export function setsScene(trigger: Trigger, place: FoundPlace): boolean {
  const care = isCare(place) && (trigger.type === 'killing' || trigger.type === 'injury')
  // "أغلقوا الطريق المؤدية إلى القيروان": they are not there.
  const far = place.cue === 'الي' && AT_HAND.has(trigger.type)
  return (
    !far && !trigger.relative && !APART.has(trigger.type) && place.kind !== 'country' && !care && !isNameless(place)
  )
}

/** "القرى المجاورة": land without a name is where one thing was told of, and where no story has come to. */
const isNameless = ({ kind, place, noun }: FoundPlace): boolean =>
  kind === 'region' && place === null && noun !== null && inClass(noun, 'stretch-of-land')

/** A hospital, where the hurt are brought. */
export const isCare = ({ noun }: FoundPlace): boolean => noun !== null && inClass(noun, 'place-of-care')

/**
 * The place of an eventuality of which the words name none: that of the scene which the article is telling. "انفجرت سيارة في حي النور. وقتل عشرة":
 * the dead lie where the car stood. Not what is said or agreed on, and not what a clause puts into another time ("منذ ذلك الحين قتل عشرة", "كان قد
 * اعتقل العام الماضي").
 */
export function carried(
  scene: Scene,
  running: RunningScene | null,
  { trigger, range, block }: { readonly trigger: Trigger; readonly range: Range; readonly block: number },
): FoundPlace | null {
  if (running === null || APART.has(trigger.type)) return null
  if (block - running.block > (running.sole ? SOLE_LASTS : LASTS)) return null
  return isOtherTime(scene, range) ? null : running.place
}

/** The clause leaves the scene for another time, or sums many times up. */
function isOtherTime({ list }: Scene, { from, to }: Range): boolean {
  if (hasA(list, from, to, 'other-time')) return true
  for (let k = from; k + 1 < to; k++)
    if (isA(list[k], 'was') && (list[k + 1]?.folded === 'قد' || list[k + 2]?.folded === 'قد')) return true
  return false
}
