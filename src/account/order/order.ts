/** A story's events in the order that the texts tell, and between which days each was. */
import type { Article } from '../../article/types.ts'
import type { Claim, PlaceMention } from '../../claims/types.ts'
import type { Days } from '../days.ts'
import { byText } from '../ids.ts'
import type { Reading } from '../reading.ts'
import { familiesOf } from '../sight.ts'
import type { Event, Interval, Order, OrderEvidence, Precedence } from '../types.ts'
import { circles } from './circles.ts'
import { edtfOf } from './dates.ts'
import { narrow } from './narrow.ts'
import { type Bounds, isOver, isTold, ownBounds } from './own.ts'
import { type EventClaims, type Referents, referent } from './refer.ts'
import { type Told, toldOrder } from './told.ts'

/** A story as its order is read from. */
export interface StoryParts {
  readonly events: readonly Event[]
  readonly claims: ReadonlyMap<string, Claim>
  readonly readings: readonly Reading[]
  readonly publishedOf: (article: string) => Days | null
}

export interface Ordered {
  readonly order: Order
  /** For each event between which days it was. */
  readonly bounds: ReadonlyMap<string, Bounds>
}

/**
 * What the texts of a story say of the order of its events, and the days that follow. Pure, and the same in whatever order events and articles
 * are handed over. A statement counts where both its sides are events of the story; a reference ("بعد الهجوم") where one event alone can be meant.
 */
export function orderOf({ events, claims, readings, publishedOf }: StoryParts): Ordered {
  const sorted = [...events].sort((a, b) => byText(a.id, b.id))
  const withClaims = sorted.map(
    (event): EventClaims => ({ event, claims: event.claims.flatMap(id => claims.get(id) ?? []) }),
  )
  const bounds = new Map(withClaims.map(one => [one.event.id, ownBounds({ claims: one.claims, publishedOf })]))
  const said = statements(readings, withClaims, bounds)
  const dates = byDates(sorted, bounds)
  const round = circles(said)
  const inCircle = new Set(round.flat())
  const followed = said.filter(one => !inCircle.has(one))
  const over = new Set(
    followed.length === 0 ? [] : withClaims.flatMap(one => (isOver(one.claims) ? [one.event.id] : [])),
  )
  const against = new Set(narrow(bounds, followed, event => over.has(event)))
  return {
    order: {
      before: [...followed.filter(one => !against.has(one)), ...dates].sort(inOrder),
      disagreements: [...round.map(list => list.toSorted(inOrder)), ...[...against].sort(inOrder).map(one => [one])],
    },
    bounds,
  }
}

/** An event's days as they are shown; null where nothing bounds it. */
export function intervalOf({ from, to, earliest, latest }: Bounds): Interval | null {
  const edtf = edtfOf({ from, to })
  return edtf === null ? null : { edtf, earliest, latest }
}

function inOrder(a: Precedence, b: Precedence): number {
  return byText(a.before, b.before) || byText(a.after, b.after) || byText(a.because, b.because)
}

function statements(
  readings: readonly Reading[],
  all: readonly EventClaims[],
  bounds: ReadonlyMap<string, Bounds>,
): Precedence[] {
  const eventOf = new Map<Claim, EventClaims>()
  const inArticle = new Map<string, Claim[]>()
  for (const one of all)
    for (const claim of one.claims) {
      eventOf.set(claim, one)
      const list = inArticle.get(claim.article)
      if (list === undefined) inArticle.set(claim.article, [claim])
      else list.push(claim)
    }
  // Most stories say nothing of order: what references are looked up in is made when the first one is met.
  let made: Referents | null = null
  const referents = (): Referents => {
    made ??= referentsOf(all, inArticle)
    return made
  }
  const found = new Map<
    string,
    { before: string; after: string; days: Precedence['days']; evidence: OrderEvidence[] }
  >()
  for (const reading of readings.toSorted((a, b) => byText(a.article.id, b.article.id))) {
    const { article } = reading
    for (const told of toldOrder(reading, inArticle.get(article.id) ?? [])) {
      const main = eventOf.get(told.main)!
      const other = 'trigger' in told.other ? eventOf.get(told.other) : refer(told, main, article, referents(), bounds)
      if (other == null || other === main) continue
      const [before, after] = told.direction === 'after' ? [other, main] : [main, other]
      const key = `${before.event.id} ${after.event.id}`
      const evidence: OrderEvidence = {
        article: article.id,
        span: { start: told.start, end: told.end },
        claims: [told.main.id, ...('trigger' in told.other ? [told.other.id] : [])],
      }
      const known = found.get(key)
      if (known === undefined)
        found.set(key, { before: before.event.id, after: after.event.id, days: told.distance, evidence: [evidence] })
      else {
        known.evidence.push(evidence)
        known.days = both(known.days, told.distance)
      }
    }
  }
  return [...found.values()].map(one => ({ ...one, because: 'said' as const }))
}

/** Two distances told of the same two events: what both allow; what either allows where they disagree. */
function both(a: Precedence['days'], b: Precedence['days']): Precedence['days'] {
  if (a === null || b === null) return a ?? b
  const [aMax, bMax] = [a.max ?? Infinity, b.max ?? Infinity]
  const meet = Math.max(a.min, b.min) <= Math.min(aMax, bMax)
  const min = meet ? Math.max(a.min, b.min) : Math.min(a.min, b.min)
  const max = meet ? Math.min(aMax, bMax) : Math.max(aMax, bMax)
  return { min, max: Number.isFinite(max) ? max : null }
}

function referentsOf(all: readonly EventClaims[], inArticle: ReadonlyMap<string, readonly Claim[]>): Referents {
  const byType = new Map<string, EventClaims[]>()
  const byFamily = new Map<string, EventClaims[]>()
  const note = (map: Map<string, EventClaims[]>, key: string, one: EventClaims): void => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [one])
    else list.push(one)
  }
  for (const one of all) {
    if (!one.claims.some(isTold)) continue
    note(byType, one.event.type, one)
    for (const family of familiesOf(one.event.type)) note(byFamily, family, one)
  }
  const places = new Map<string, readonly PlaceMention[]>()
  const placesOf = (article: string): readonly PlaceMention[] => {
    let found = places.get(article)
    if (found === undefined) {
      found = placesIn(inArticle.get(article) ?? [])
      places.set(article, found)
    }
    return found
  }
  return { byType, byFamily, placesOf }
}

function placesIn(claims: readonly Claim[]): PlaceMention[] {
  return claims
    .toSorted((a, b) => a.evidence.start - b.evidence.start || byText(a.id, b.id))
    .flatMap(({ place }) => place ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

function refer(
  told: Told,
  main: EventClaims,
  article: Article,
  referents: Referents,
  bounds: ReadonlyMap<string, Bounds>,
): EventClaims | null {
  if ('trigger' in told.other) return null
  const own = bounds.get(main.event.id)!
  // An event whose own days go against what is told is not the one that is meant.
  const fits = ({ event }: EventClaims): boolean => {
    const its = bounds.get(event.id)!
    const [first, second] = told.direction === 'after' ? [its, own] : [own, its]
    const { min, max } = { min: told.distance?.min ?? 0, max: told.distance?.max ?? Infinity }
    return event.id !== main.event.id && first.from + min <= second.to && second.from - first.to <= max
  }
  return referent(told.other, article.id, referents, fits)
}

/** For each event the nearest one whose days are all before its own. Time in step with the events, but for sorting them. */
function byDates(events: readonly Event[], bounds: ReadonlyMap<string, Bounds>): Precedence[] {
  const ending = events
    .filter(({ id }) => Number.isFinite(bounds.get(id)!.to))
    .sort((a, b) => bounds.get(a.id)!.to - bounds.get(b.id)!.to || byText(b.id, a.id))
  const beginning = events
    .filter(({ id }) => Number.isFinite(bounds.get(id)!.from))
    .sort((a, b) => bounds.get(a.id)!.from - bounds.get(b.id)!.from || byText(a.id, b.id))
  const found: Precedence[] = []
  let next = 0
  for (const event of beginning) {
    const own = bounds.get(event.id)!
    while (next < ending.length && bounds.get(ending[next]!.id)!.to < own.from) next++
    const nearest = ending[next - 1]
    if (nearest === undefined) continue
    const evidence = [bounds.get(nearest.id)!.latest!, own.earliest!].map(({ article, span }) => ({
      article,
      span,
      claims: [],
    }))
    found.push({ before: nearest.id, after: event.id, because: 'dates', days: null, evidence })
  }
  return found
}
