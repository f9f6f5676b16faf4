/** When things were, in which order, and who held which ground: what is worked out of a story whose events are found. */
import type { Article } from '../../article/types.ts'
import type { Claim } from '../../claims/types.ts'
import { byText } from '../ids.ts'
import type { Copy, Event, Origin, Story } from '../types.ts'
import { placesHeld } from './held.ts'
import { intervalOf, orderOf } from './order.ts'
import { placed } from './placed.ts'

/** What a story's time and ground are read from: its own articles, claims and origins. */
export interface Surroundings {
  readonly articles: readonly Article[]
  readonly claims: readonly Claim[]
  readonly origins: readonly Origin[]
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
  const { articles } = around
  const claims = new Map(around.claims.map(claim => [claim.id, claim]))
  const byId = new Map(articles.map(article => [article.id, article]))
  const origins = new Map(around.origins.flatMap(({ id, claims }) => claims.map(claim => [claim, id] as const)))
  const eventOf = new Map(events.flatMap(event => event.claims.map(claim => [claim, event.id] as const)))
  const claimsOf = new Map<string, Claim[]>()
  for (const id of eventOf.keys()) {
    const claim = claims.get(id)
    if (claim === undefined) continue
    const list = claimsOf.get(claim.article)
    if (list === undefined) claimsOf.set(claim.article, [claim])
    else list.push(claim)
  }
  const { order, bounds } = orderOf({ events, claims, articles })
  const placing = {
    claimsOf: (article: string) => claimsOf.get(article) ?? [],
    eventOf: (claim: string) => {
      const id = eventOf.get(claim)
      return id === undefined ? undefined : { id, bounds: bounds.get(id)! }
    },
    copiesOf: around.copiesOf,
    publishedOf: (article: string) => byId.get(article)?.published?.value ?? null,
  }
  return {
    story: {
      ...story,
      order,
      ground: placesHeld({
        events,
        claims,
        articleOf: id => byId.get(id),
        boundsOf: id => bounds.get(id),
        originOf: claim => origins.get(claim) ?? null,
      }),
      placed: [...articles].sort((a, b) => byText(a.id, b.id)).flatMap(article => placed(article, placing) ?? []),
    },
    events: events.map(event => ({ ...event, interval: intervalOf(bounds.get(event.id)!) })),
  }
}
