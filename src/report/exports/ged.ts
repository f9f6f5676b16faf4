import type { Article } from '../../article/types.ts'
import { oneLine } from '../names.ts'
import { readTable } from '../table.ts'
import { csvOf } from './csv.ts'
import { civiliansOf, deathsOf, isAct, isTold } from './deaths.ts'
import { type EventFacts, eventFacts, outletOf } from './events.ts'
import { listed, OWN_COLUMNS, ownCells } from './own-columns.ts'
import { divisionsOf, placeNameOf, placeOf, pointOf } from './places.ts'
import { placeCode, timeCode } from './precision.ts'
import type { ExportContext, ExportParts } from './types.ts'

/** The columns of UCDP's Georeferenced Event Dataset (24.1, 25.1), in their order. */
export const GED_COLUMNS = [
  'id',
  'relid',
  'year',
  'active_year',
  'code_status',
  'type_of_violence',
  'conflict_dset_id',
  'conflict_new_id',
  'conflict_name',
  'dyad_dset_id',
  'dyad_new_id',
  'dyad_name',
  'side_a_dset_id',
  'side_a_new_id',
  'side_a',
  'side_b_dset_id',
  'side_b_new_id',
  'side_b',
  'number_of_sources',
  'source_article',
  'source_office',
  'source_date',
  'source_headline',
  'source_original',
  'where_prec',
  'where_coordinates',
  'where_description',
  'adm_1',
  'adm_2',
  'latitude',
  'longitude',
  'geom_wkt',
  'priogrid_gid',
  'country',
  'country_id',
  'region',
  'event_clarity',
  'date_prec',
  'date_start',
  'date_end',
  'deaths_a',
  'deaths_b',
  'deaths_civilians',
  'deaths_unknown',
  'best',
  'high',
  'low',
  'gwnoa',
  'gwnob',
] as const

const types = new Map(readTable('ged-types').map(row => [row.type!, row.deaths!]))

/** A headline of an article, or null. */
const headline = ({ title, text }: Article): string | null =>
  title === null ? null : oneLine(text.slice(title.start, title.end))

/** As UCDP names an article: outlet, day, headline. */
const cited = (article: Article, context: ExportContext): string =>
  [outletOf(article, context), article.published?.value ?? null, headline(article)]
    .filter(part => part !== null)
    .join(', ')

/** Articles are told one by one, so that the second office, day and headline belong to the second article. */
const each = (articles: readonly Article[], of: (article: Article) => string | null): string | null =>
  articles.some(article => of(article) !== null) ? listed(articles.map(article => of(article) ?? '')) : null

function where(facts: EventFacts, context: ExportContext) {
  const place = placeOf(facts)
  if (place === null) return {}
  const { first, second } = divisionsOf(place, context)
  const point = pointOf(place)
  return {
    where_prec: point && placeCode('ged', place.precision),
    where_coordinates: placeNameOf(place, context),
    where_description: oneLine(place.name),
    adm_1: first,
    adm_2: second,
    latitude: point?.lat,
    longitude: point?.lon,
    geom_wkt: point && `POINT (${point.lon} ${point.lat})`,
    country: place.country && context.country(place.country),
  }
}

function rowOf(facts: EventFacts, context: ExportContext) {
  const { event, articles, days } = facts
  const rule = types.get(event.type)
  const deaths = deathsOf(event, context)
  if (rule === undefined || !isTold(facts) || !isAct(facts)) return null
  if (rule === 'said' && !((deaths?.high ?? deaths?.best ?? deaths?.low ?? 0) > 0)) return null
  return {
    id: event.id,
    year: days?.first && days.first.slice(0, 4) === days.last?.slice(0, 4) ? Number(days.first.slice(0, 4)) : null,
    side_a: listed(facts.agents),
    side_b: listed(facts.targets),
    number_of_sources: articles.length,
    source_article: each(articles, article => cited(article, context)),
    source_office: each(articles, article => outletOf(article, context)),
    source_date: each(articles, article => article.published?.value ?? null),
    source_headline: each(articles, headline),
    source_original: listed(facts.origins),
    ...where(facts, context),
    date_prec: days && timeCode('ged', days),
    date_start: days?.first,
    date_end: days?.last,
    deaths_civilians: civiliansOf(event)?.best,
    best: deaths?.best,
    high: deaths?.high,
    low: deaths?.low,
    ...ownCells(facts),
  }
}

/**
 * The deadly events of an account as CSV in the columns of UCDP's GED, then Isnad's own. Which conflict, dyad and kind of violence an event belongs to is for
 * UCDP's coders to say: these columns stay empty.
 */
export function* gedLines({ account, context }: ExportParts): Generator<string> {
  function* rows() {
    for (const facts of eventFacts(account, context)) {
      const row = rowOf(facts, context)
      if (row !== null) yield row
    }
  }
  yield* csvOf([...GED_COLUMNS, ...OWN_COLUMNS], rows())
}
