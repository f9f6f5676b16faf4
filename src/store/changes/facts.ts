/** What the feed tells of a thing, and which of it makes a correction. */
import type { Event, ReviewedClaim, Story } from '../../account/types.ts'
import type { PlaceMention } from '../../claims/types.ts'
import type { OwnSummary } from '../summary.ts'
import type { ArticleFacts, ClaimFacts, EventFacts, StoryFacts } from './types.ts'

const placeOf = (place: PlaceMention | null): EventFacts['place'] =>
  place && {
    name: place.name,
    ref: place.ref,
    lat: place.lat,
    lon: place.lon,
    country: place.country,
    precision: place.precision,
  }

export function eventFacts(event: Event): EventFacts {
  const { type, place, time, quantities, status, story, interval, support } = event
  return {
    type,
    place: placeOf(place),
    time: time?.edtf ?? null,
    quantities: quantities.map(({ unit, low, best, high }) => ({ unit, low, best, high })),
    status,
    story,
    interval: interval?.edtf ?? null,
    claims: support.claims,
    articles: support.articles,
    outlets: support.outlets,
    origins: support.independent,
    contradictions: event.contradictions.length,
    revisions: event.revisions.length,
  }
}

export const storyFacts = ({ title, articles, events }: Story): StoryFacts => ({
  title,
  articles: articles.length,
  events: events.length,
})

export const articleFacts = ({ title, outlet, published, file, url }: OwnSummary): ArticleFacts => ({
  title,
  outlet: outlet?.name ?? null,
  published,
  file,
  url,
})

export function claimFacts(claim: ReviewedClaim): ClaimFacts {
  const names = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name)
  return {
    article: claim.article,
    exact: claim.evidence.exact,
    type: claim.type,
    polarity: claim.polarity,
    factuality: claim.factuality,
    place: placeOf(claim.place),
    time: claim.time?.edtf ?? null,
    agents: names(claim.agents),
    targets: names(claim.targets),
    quantities: claim.quantities.map(({ unit, min, max }) => ({ unit, min, max })),
    chain: names(claim.chain),
    verdict: claim.review?.verdict ?? null,
  }
}

/** Of what a thing was all that is another now. */
export function differing<Facts extends object>(was: Facts, is: Facts): Partial<Facts> {
  const other = Object.entries(was).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(is[field as keyof Facts]),
  )
  return Object.fromEntries(other) as Partial<Facts>
}

const CONTESTED: ReadonlySet<EventFacts['status']> = new Set<EventFacts['status']>(['contested', 'denied'])

/** Whether a fact of an event is another: not who says so, but what, where, when, how many, and whether it is contested. */
export function isCorrection(was: EventFacts, is: EventFacts): boolean {
  return told(was) !== told(is)
}

function told({ type, place, time, quantities, status }: EventFacts): string {
  // Another spelling of the same place is no other place.
  const where = place && [place.ref ?? place.name, place.lat, place.lon]
  return JSON.stringify([type, where, time, quantities, CONTESTED.has(status) ? status : null])
}
