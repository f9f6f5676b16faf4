import { readTable } from '../table.ts'
import { csvOf } from './csv.ts'
import { deathsOf, isAct, isTold } from './deaths.ts'
import { type EventFacts, eventFacts } from './events.ts'
import { listed, OWN_COLUMNS, ownCells } from './own-columns.ts'
import { divisionsOf, placeNameOf, placeOf, pointOf } from './places.ts'
import { countryNumber, placeCode, timeCode } from './precision.ts'
import type { ExportContext, ExportParts } from './types.ts'

/** The columns of ACLED's files (2024), in their order. */
export const ACLED_COLUMNS = [
  'event_id_cnty',
  'event_date',
  'year',
  'time_precision',
  'disorder_type',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'inter1',
  'actor2',
  'assoc_actor_2',
  'inter2',
  'interaction',
  'civilian_targeting',
  'iso',
  'region',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'source_scale',
  'notes',
  'fatalities',
  'tags',
  'timestamp',
] as const

const disorders = new Map(readTable('acled-disorder').map(row => [row.event!, row.disorder!]))

/** ACLED's dates of an event: a day only where one day is known, a year where all its days lie in one. */
const dates = ({ days }: EventFacts) => ({
  event_date: days !== null && days.first === days.last ? days.first : null,
  year: days?.first && days.first.slice(0, 4) === days.last?.slice(0, 4) ? Number(days.first.slice(0, 4)) : null,
  time_precision: days && timeCode('acled', days),
})

function where(facts: EventFacts, context: ExportContext) {
  const place = placeOf(facts)
  if (place === null) return {}
  const { first, second } = divisionsOf(place, context)
  const point = pointOf(place)
  return {
    iso: place.country && countryNumber(place.country),
    country: place.country && context.country(place.country),
    admin1: first,
    admin2: second,
    location: placeNameOf(place, context),
    latitude: point?.lat,
    longitude: point?.lon,
    geo_precision: point && placeCode('acled', place.precision),
  }
}

/** The row of an event, or null where ACLED codes no such event, or nobody tells it as having happened. */
function rowOf(facts: EventFacts, context: ExportContext) {
  const { event, agents, targets } = facts
  const codes = context.acled(event.type)
  if (codes === null || !isTold(facts)) return null
  return {
    event_id_cnty: event.id,
    ...dates(facts),
    ...(isAct(facts) && {
      disorder_type: disorders.get(codes.event),
      event_type: codes.event,
      sub_event_type: codes.subEvent,
    }),
    actor1: agents[0],
    assoc_actor_1: listed(agents.slice(1)),
    actor2: targets[0],
    assoc_actor_2: listed(targets.slice(1)),
    ...where(facts, context),
    source: listed(facts.outlets),
    notes: facts.line,
    fatalities: deathsOf(event, context)?.best,
    ...ownCells(facts),
  }
}

/**
 * The events of an account as CSV in ACLED's columns, then Isnad's own. What Isnad does not know, or would have to judge (which side of a conflict somebody is on),
 * stays empty; what its claims contradict each other on does too.
 */
export function* acledLines({ account, context }: ExportParts): Generator<string> {
  function* rows() {
    for (const facts of eventFacts(account, context)) {
      const row = rowOf(facts, context)
      if (row !== null) yield row
    }
  }
  yield* csvOf([...ACLED_COLUMNS, ...OWN_COLUMNS], rows())
}
