import type { FoundPlace } from '../places/types.ts'
import type { Scene } from '../scene.ts'
import type { EventType } from '../types.ts'
import type { Range, Token } from '../words/tokens.ts'
import { isEventNoun, isWord } from '../words/words.ts'

/** Something that happened, and where. */
export interface PlacedEvent {
  readonly type: EventType
  readonly place: FoundPlace
}

/** So many of the events told last may be meant again. */
const KEPT = 12

/** What "الهجوم" or "الحادث" may stand for, whatever it was called before. */
const VIOLENT: ReadonlySet<EventType> = new Set<EventType>([
  'attack',
  'airstrike',
  'shelling',
  'explosion',
  'clash',
  'offensive',
  'accident',
  'killing',
])

/** Types whose nouns name what happened itself: "القتلى" are those who were hit, wherever they lie now. */
const HAPPENINGS: ReadonlySet<EventType> = new Set<EventType>(
  [...VIOLENT, 'protest', 'siege'].filter(t => t !== 'killing') as EventType[],
)

/** Those of them that say no more than that something happened. */
const ANY: ReadonlySet<EventType> = new Set<EventType>(['attack', 'airstrike', 'accident'])

/** Remembers where something happened. */
export function rememberEvent(events: PlacedEvent[], type: EventType, place: FoundPlace): void {
  if (place.kind === 'country') return
  events.push({ type, place })
  if (events.length > KEPT) events.shift()
}

/**
 * Where the event lies that words of a stretch take up again with the article: "وأسفر الانفجار عن مقتل ثلاثة" happened where the explosion told before
 * did. "انفجار جديد" is another one, and has no article.
 */
export function retoldPlace({ list }: Scene, { from, to }: Range, events: readonly PlacedEvent[]): FoundPlace | null {
  if (events.length === 0) return null
  for (let k = from; k < to; k++) {
    const type = takenUp(list[k]!)
    if (type === null) continue
    const same = events.findLast(event => event.type === type)
    const place = same ?? (ANY.has(type) ? events.findLast(event => VIOLENT.has(event.type)) : undefined)
    if (place !== undefined) return place.place
  }
  return null
}

/** The type of the event that a noun with its article names, or null. */
function takenUp(token: Token): EventType | null {
  if (isWord(token, 'event-again')) return 'accident'
  for (const { peeling, ...reading } of token.readings)
    if (
      peeling.article &&
      isEventNoun(reading) &&
      'type' in reading.value &&
      HAPPENINGS.has(reading.value.type as EventType)
    )
      return reading.value.type as EventType
  return null
}
