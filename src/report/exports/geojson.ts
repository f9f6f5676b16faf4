import { type EventFacts, eventFacts } from './events.ts'
import { placeNameOf, pointOf } from './places.ts'
import type { ExportContext, ExportParts } from './types.ts'

type Position = readonly [lon: number, lat: number]

/** Every place that is claimed, once, where the claims contradict each other on it: none is chosen. */
function geometryOf({ event, claims, disputed }: EventFacts) {
  const own = event.place && pointOf(event.place)
  if (!disputed.has('place')) return own && { type: 'Point', coordinates: [own.lon, own.lat] }
  const all = new Map<string, Position>()
  for (const { place } of claims) {
    const point = place && pointOf(place)
    if (point) all.set(`${point.lon} ${point.lat}`, [point.lon, point.lat])
  }
  return all.size === 0 ? null : { type: 'MultiPoint', coordinates: [...all.values()] }
}

function featureOf(facts: EventFacts, context: ExportContext) {
  const { event } = facts
  const { place, support } = event
  return {
    type: 'Feature',
    id: event.id,
    geometry: geometryOf(facts),
    properties: {
      line: facts.line,
      type: event.type,
      label: context.event(event.type).label,
      story: event.story,
      status: event.status,
      happened: facts.happened,
      independent: support.independent,
      claims: support.claims,
      articles: support.articles,
      outlets: facts.outlets,
      origins: facts.origins,
      agents: facts.agents,
      targets: facts.targets,
      disputed: [...facts.disputed].sort(),
      place: place && placeNameOf(place, context),
      place_words: place?.name ?? null,
      precision: place?.precision ?? null,
      country: place?.country ?? null,
      time: event.time?.edtf ?? null,
      interval: event.interval?.edtf ?? null,
      quantities: event.quantities.map(({ unit, low, best, high }) => ({ unit, low, best, high })),
    },
  }
}

/** All events of an account as a collection of features (RFC 7946); the geometry of one without a place on the map is null. */
export function* geojsonLines({ account, context }: ExportParts): Generator<string> {
  yield '{"type":"FeatureCollection","features":['
  let before = '\n'
  for (const facts of eventFacts(account, context)) {
    yield before + JSON.stringify(featureOf(facts, context))
    before = ',\n'
  }
  yield '\n]}\n'
}
