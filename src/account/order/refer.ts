/** Which event of a story the words of a text refer to: "بعد الهجوم على البلدة". */
import type { Claim, PlaceMention } from '../../claims/types.ts'
import { ground, isLocal } from '../ground.ts'
import { familiesOf } from '../sight.ts'
import type { Event } from '../types.ts'
import type { Reference } from './governed.ts'
import { firstAt } from './halving.ts'

/** An event with its claims. */
export interface EventClaims {
  readonly event: Event
  readonly claims: readonly Claim[]
}

/** What references are looked up in: a story's events by type and by family, made once. */
export interface Referents {
  readonly byType: ReadonlyMap<string, readonly EventClaims[]>
  readonly byFamily: ReadonlyMap<string, readonly EventClaims[]>
  /** The places that the claims of an article name, in the order of the text. */
  readonly placesOf: (id: string) => readonly PlaceMention[]
}

/** More events of one type than this are too many for one of them to be meant. */
const CANDIDATES = 200

/**
 * The one event of the story that a reference can mean, or null where none or several fit: nothing is guessed. It must be of a type that the noun
 * names. Where the words name a place the event's place is that place. Where they do not, the noun must be definite ("الهجوم"), and an event
 * that the article has told before it goes before others. `fits` says whether an event's own days allow it.
 */
export function referent(
  reference: Reference,
  article: string,
  referents: Referents,
  fits: (one: EventClaims) => boolean,
): EventClaims | null {
  const { byType, byFamily, placesOf } = referents
  const types = [...reference.types].sort()
  const places = placesOf(article)
  const next = places[firstAt(places, reference.start, ({ start }) => start)]
  const named = next !== undefined && next.end <= reference.until ? next : undefined
  if (named === undefined && !reference.definite) return null
  const family = types.flatMap(type => familiesOf(type as Claim['type']))
  for (const pool of [types.map(type => byType.get(type)), family.map(name => byFamily.get(name))]) {
    const all = [...new Set(pool.flatMap(list => list ?? []))]
    if (all.length === 0) continue
    if (all.length > CANDIDATES) return null
    const fitting = all.filter(
      one =>
        fits(one) &&
        (named === undefined || !isLocal(named)
          ? named === undefined || ground(named, one.event.place) !== 'apart'
          : ground(named, one.event.place) === 'same'),
    )
    const before = fitting.filter(({ claims }) =>
      claims.some(claim => claim.article === article && claim.trigger.end <= reference.start),
    )
    if (before.length === 1) return before[0]!
    if (before.length === 0 && fitting.length === 1) return fitting[0]!
    if (fitting.length > 1) return null
  }
  return null
}
