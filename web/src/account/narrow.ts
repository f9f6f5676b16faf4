/** A story narrowed to what passes some filters; all its views show the same. Pure. */
import type { ClaimJson, EventJson, NamedJson, StoryJson } from '../api-types.ts'
import { boundsOf } from '../format/edtf.ts'
import { type OutletColumn, outletKey, outletsOf } from './outlets.ts'

/** What a story is narrowed by; null narrows nothing. */
export interface Narrowing {
  readonly type: string | null
  readonly actor: string | null
  readonly status: string | null
  readonly outlet: string | null
  /** Days (`2019-03-07`), both counted in. */
  readonly from: string | null
  readonly to: string | null
}

/** The parameters of the address that narrow a story. */
export const narrowers = ['type', 'actor', 'status', 'outlet', 'from', 'to'] as const

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

export function narrowingIn(query: URLSearchParams): Narrowing {
  const text = (name: string) => query.get(name)?.slice(0, 300) || null
  const day = (name: string) => {
    const value = text(name)
    return value !== null && isDay(value) ? value : null
  }
  return {
    type: text('type'),
    actor: text('actor'),
    status: text('status'),
    outlet: text('outlet'),
    from: day('from'),
    to: day('to'),
  }
}

export const narrowsNothing = (narrowing: Narrowing): boolean => narrowers.every(name => narrowing[name] === null)

/** An actor under one key, whatever words an article has for it. */
export const actorKey = ({ ref, name }: Pick<NamedJson, 'ref' | 'name'>): string => ref ?? name

/** A value to narrow by, with how many events it leaves. */
export interface Option<T> {
  readonly key: string
  readonly value: T
  readonly events: number
}

/** What is asked of a story again and again, put together once. */
export interface StoryIndex {
  readonly types: readonly Option<EventJson>[]
  readonly actors: readonly Option<NamedJson>[]
  readonly outlets: readonly Option<OutletColumn>[]
  readonly actorsOf: ReadonlyMap<string, ReadonlySet<string>>
  readonly outletOf: ReadonlyMap<string, string>
  readonly claims: ReadonlyMap<string, ClaimJson>
  /** The stretch of time in which each event can lie; absent where nothing dates it. */
  readonly spans: ReadonlyMap<string, { readonly from: number | null; readonly to: number | null }>
}

/** The words for when an event was: its own, else the days that bound it. */
export const whenOf = (event: EventJson): string | null => event.time?.edtf ?? event.interval?.edtf ?? null

function counted<T>() {
  const found = new Map<string, { value: T; events: number }>()
  return {
    add(key: string, value: T) {
      const known = found.get(key)
      if (known === undefined) found.set(key, { value, events: 1 })
      else known.events++
    },
    sorted: (): Option<T>[] =>
      [...found].map(([key, one]) => ({ key, ...one })).sort((a, b) => b.events - a.events || (a.key < b.key ? -1 : 1)),
  }
}

export function indexOf(story: StoryJson): StoryIndex {
  const outletOf = new Map(story.articles.map(article => [article.id, outletKey(article)]))
  const columns = new Map(outletsOf(story.articles).map(column => [column.key, column]))
  const claims = new Map(story.claims.map(claim => [claim.id, claim]))
  const actorsOf = new Map(
    story.claims.map(claim => [claim.id, new Set([...claim.agents, ...claim.targets].map(actorKey))]),
  )
  const spans = new Map<string, { from: number | null; to: number | null }>()
  const types = counted<EventJson>()
  const actors = counted<NamedJson>()
  const outlets = counted<OutletColumn>()
  for (const event of story.events) {
    const when = whenOf(event)
    const bounds = when === null ? null : boundsOf(when)
    if (bounds !== null) spans.set(event.id, bounds)
    types.add(event.type, event)
    const named = new Map<string, NamedJson>()
    const told = new Set<string>()
    for (const id of event.claims) {
      const claim = claims.get(id)
      if (claim === undefined) continue
      for (const one of [...claim.agents, ...claim.targets])
        if (!named.has(actorKey(one))) named.set(actorKey(one), one)
      const outlet = outletOf.get(claim.article)
      if (outlet !== undefined) told.add(outlet)
    }
    for (const [key, one] of named) actors.add(key, one)
    for (const key of told) {
      const column = columns.get(key)
      if (column !== undefined) outlets.add(key, column)
    }
  }
  return {
    types: types.sorted(),
    actors: actors.sorted(),
    outlets: outlets.sorted(),
    actorsOf,
    outletOf,
    claims,
    spans,
  }
}

const dayMs = 86_400_000

/**
 * The story with only the events that pass, and of claims, articles and origins what belongs to them. An event passes where one claim of it names the actor and stands in
 * the outlet; it is shown whole, for it stands on the others too. One that nothing dates passes no filter of time.
 */
export function narrowed(story: StoryJson, index: StoryIndex, narrowing: Narrowing): StoryJson {
  if (narrowsNothing(narrowing)) return story
  const { type, actor, status, outlet, from, to } = narrowing
  const first = from === null ? Number.NEGATIVE_INFINITY : Date.parse(from)
  const last = to === null ? Number.POSITIVE_INFINITY : Date.parse(to) + dayMs
  const timed = from !== null || to !== null
  const says = (id: string) => {
    const claim = index.claims.get(id)
    if (claim === undefined) return false
    if (actor !== null && !index.actorsOf.get(id)?.has(actor)) return false
    return outlet === null || index.outletOf.get(claim.article) === outlet
  }
  const inTime = (id: string) => {
    const span = index.spans.get(id)
    if (span === undefined) return false
    return (span.from ?? Number.NEGATIVE_INFINITY) < last && (span.to ?? Number.POSITIVE_INFINITY) > first
  }
  const events = story.events.filter(
    event =>
      (type === null || event.type === type) &&
      (status === null || event.status === status) &&
      (!timed || inTime(event.id)) &&
      event.claims.some(says),
  )
  const kept = new Set(events.flatMap(event => event.claims).filter(says))
  const claims = story.claims.filter(claim => kept.has(claim.id))
  const articles = new Set(claims.map(claim => claim.article))
  const shown = new Set(events.map(event => event.id))
  return {
    ...story,
    events,
    claims,
    articles: story.articles.filter(article => articles.has(article.id)),
    copies: story.copies.filter(copy => articles.has(copy.article) && articles.has(copy.of)),
    origins: story.origins.flatMap(origin => {
      const own = origin.claims.filter(id => kept.has(id))
      return own.length === 0 ? [] : [{ ...origin, claims: own }]
    }),
    ground: story.ground.flatMap(held => {
      const numbers = held.holdings.flatMap((holding, i) => (shown.has(holding.event) ? [i] : []))
      if (numbers.length === 0) return []
      const place = new Map(numbers.map((number, i) => [number, i]))
      return [
        {
          place: held.place,
          holdings: numbers.flatMap(i => held.holdings[i] ?? []),
          disagreements: held.disagreements.flatMap(([a, b]) => {
            const [x, y] = [place.get(a), place.get(b)]
            return x === undefined || y === undefined ? [] : [[x, y] as const]
          }),
        },
      ]
    }),
  }
}
