/** When things were, in which order, and who held which ground: what is worked out of a story whose events are found. */
import type { Claim } from '../../claims/types.ts'
import type { Days } from '../days.ts'
import { byText } from '../ids.ts'
import type { Reading } from '../reading.ts'
import type { Copy, Event, Placement, Story } from '../types.ts'
import { placesHeld } from './held.ts'
import { intervalOf, orderOf } from './order.ts'
import type { Bounds } from './own.ts'
import { placed } from './placed.ts'

/** What a story's time and ground are read from: its own articles, claims and origins. */
export interface Surroundings {
  readonly readings: readonly Reading[]
  readonly claims: ReadonlyMap<string, Claim>
  /** The origin of a claim, or null. */
  readonly originOf: (claim: string) => string | null
  /** What an article carries of others. */
  readonly copiesOf: (article: string) => readonly Copy[]
}

export interface StoryTime {
  readonly story: Story
  readonly events: readonly Event[]
}

/**
 * A story with its order, its ground and its undated articles placed, and its events with the days between which each was. A function of the story alone, the
 * same in whatever order its parts are handed over; time in step with its text and its claims.
 */
export function withTime(story: Story, events: readonly Event[], around: Surroundings): StoryTime {
  const { readings, claims, originOf } = around
  const byId = new Map(readings.map(reading => [reading.article.id, reading]))
  const publishedOf = (article: string): Days | null => byId.get(article)?.published ?? null
  const { order, bounds } = orderOf({ events, claims, readings, publishedOf })
  return {
    story: {
      ...story,
      order,
      ground: placesHeld({
        events,
        claims,
        textOf: id => byId.get(id)?.article.text ?? '',
        publishedOf,
        boundsOf: id => bounds.get(id),
        originOf,
      }),
      placed: placedOf(events, bounds, byId, around),
    },
    events: events.map(event => ({ ...event, interval: intervalOf(bounds.get(event.id)!) })),
  }
}

/** The articles without a date of publication for which something gives a bound. */
function placedOf(
  events: readonly Event[],
  bounds: ReadonlyMap<string, Bounds>,
  byId: ReadonlyMap<string, Reading>,
  { readings, claims, copiesOf }: Surroundings,
): Placement[] {
  const undated = readings.map(({ article }) => article).filter(({ published }) => published === null)
  if (undated.length === 0) return []
  const eventOf = new Map(events.flatMap(event => event.claims.map(claim => [claim, event.id] as const)))
  const claimsOf = new Map<string, Claim[]>()
  for (const id of eventOf.keys()) {
    const claim = claims.get(id)
    if (claim === undefined) continue
    const list = claimsOf.get(claim.article)
    if (list === undefined) claimsOf.set(claim.article, [claim])
    else list.push(claim)
  }
  const placing = {
    claimsOf: (article: string) => claimsOf.get(article) ?? [],
    eventOf: (claim: string) => {
      const id = eventOf.get(claim)
      return id === undefined ? undefined : { id, bounds: bounds.get(id)! }
    },
    copiesOf,
    publishedOf: (article: string) => byId.get(article)?.article.published?.value ?? null,
  }
  return undated.sort((a, b) => byText(a.id, b.id)).flatMap(article => placed(article, placing) ?? [])
}
