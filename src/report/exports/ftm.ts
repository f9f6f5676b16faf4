import { createHash } from 'node:crypto'
import type { Article } from '../../article/types.ts'
import type { Named, PlaceMention } from '../../claims/types.ts'
import { oneLine } from '../names.ts'
import { type EventFacts, eventFacts, outletOf } from './events.ts'
import { webAddress } from './ids.ts'
import { placeNameOf } from './places.ts'
import type { ExportContext, ExportParts } from './types.ts'

interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** What kinds of the table of actors are in FollowTheMoney's model; all others are an Organization. */
const SCHEMAS: Readonly<Record<string, string>> = {
  person: 'Person',
  state: 'PublicBody',
  government: 'PublicBody',
  ministry: 'PublicBody',
  force: 'PublicBody',
}

/** Ids of FollowTheMoney know no colon and no slash. */
const idOf = (kind: string, key: string): string =>
  `isnad-${kind}-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`

const entity = (id: string, schema: string, values: Readonly<Record<string, readonly (string | null)[]>>): Entity => {
  const known = Object.entries(values).map(
    ([name, list]) => [name, [...new Set(list.filter(value => value !== null && value !== ''))]] as const,
  )
  return {
    id,
    schema,
    properties: Object.fromEntries(known.filter(([, list]) => list.length > 0)) as Entity['properties'],
  }
}

/** A date of FollowTheMoney is a day, month or year, never "about" one. */
const plainDate = (edtf: string | null | undefined): string | null =>
  edtf && /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d{2})?)?$/.test(edtf) ? edtf : null

const articleEntity = (article: Article, context: ExportContext): Entity =>
  entity(`isnad-${article.id}`, 'Article', {
    title: [article.title && oneLine(article.text.slice(article.title.start, article.title.end))],
    publisher: [outletOf(article, context)],
    publishedAt: [plainDate(article.published?.value)],
    sourceUrl: [webAddress(article.url)],
    fileName: [article.file],
    language: ['ara'],
    notes: [`SHA-256 ${article.sha256}`],
  })

const actorEntity = (ref: string, context: ExportContext): Entity =>
  entity(idOf('actor', ref), SCHEMAS[context.kind(ref) ?? ''] ?? 'Organization', {
    name: [context.actor(ref, 'en'), context.actor(ref, 'ar')],
  })

const placeKey = (place: PlaceMention): string => place.ref ?? `${place.name} ${place.lat} ${place.lon}`

const placeEntity = (place: PlaceMention, context: ExportContext): Entity =>
  entity(idOf('place', placeKey(place)), 'Address', {
    name: [placeNameOf(place, context)],
    full: [placeNameOf(place, context)],
    latitude: [place.lat === null ? null : String(place.lat)],
    longitude: [place.lon === null ? null : String(place.lon)],
    country: [place.country?.toLowerCase() ?? null],
    remarks: [place.precision],
  })

/** Who is named as doing it or suffering it: those whom the tables know. */
const known = ({ claims }: EventFacts, context: ExportContext): readonly string[] => {
  const named: readonly Named[] = claims.flatMap(claim => [...claim.agents, ...claim.targets])
  return [...new Set(named.flatMap(({ ref }) => (ref !== null && context.actor(ref, 'en') !== null ? [ref] : [])))]
}

function eventEntity(facts: EventFacts, context: ExportContext): Entity {
  const { event, articles, claims, days } = facts
  const { place, support } = event
  const date = facts.disputed.has('time') ? null : plainDate(event.time?.edtf)
  return entity(`isnad-${event.id}`, 'Event', {
    name: [facts.line],
    date: [date],
    startDate: [date === null ? (days?.first ?? null) : null],
    endDate: [date === null ? (days?.last ?? null) : null],
    location: [place && placeNameOf(place, context)],
    addressEntity: [place && idOf('place', placeKey(place))],
    country: [place?.country?.toLowerCase() ?? null],
    involved: known(facts, context).map(ref => idOf('actor', ref)),
    namesMentioned: claims.flatMap(claim => [...claim.agents, ...claim.targets].map(({ name }) => oneLine(name))),
    keywords: [event.type, event.status],
    summary: claims.map(({ evidence }) => evidence.exact),
    notes: [
      `${support.independent} independent origins; ${support.claims} claims in ${support.articles} articles of ${support.outlets} outlets`,
    ],
    publisher: facts.outlets,
    sourceUrl: articles.map(({ url }) => webAddress(url)),
    proof: articles.map(({ id }) => `isnad-${id}`),
    recordId: [event.id],
  })
}

/** The account as entities of FollowTheMoney, one in a line: events with their articles, places and the actors that the tables know. */
export function* ftmLines({ account, context }: ExportParts): Generator<string> {
  const written = new Set<string>()
  const once = (one: Entity): string => {
    if (written.has(one.id)) return ''
    written.add(one.id)
    return `${JSON.stringify(one)}\n`
  }
  for (const article of account.articles) yield once(articleEntity(article, context))
  for (const facts of eventFacts(account, context)) {
    for (const ref of known(facts, context)) yield once(actorEntity(ref, context))
    if (facts.event.place !== null) yield once(placeEntity(facts.event.place, context))
    yield once(eventEntity(facts, context))
  }
}
