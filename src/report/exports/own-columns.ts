import type { EventFacts } from './events.ts'

/** What Isnad says of an event beside the columns of a codebook; they stand after all of that codebook's. */
export const OWN_COLUMNS = [
  'isnad_id',
  'isnad_story',
  'isnad_type',
  'isnad_status',
  'isnad_independent',
  'isnad_claims',
  'isnad_articles',
  'isnad_outlets',
  'isnad_origins',
  'isnad_disputed',
  'isnad_time',
  'isnad_interval',
  'isnad_place_words',
] as const

/** Several names in one cell. */
export const listed = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.map(name => name.replaceAll(';', ',')).join('; ')

/** The values of `OWN_COLUMNS`. */
export const ownCells = ({ event, origins, disputed }: EventFacts) => ({
  isnad_id: event.id,
  isnad_story: event.story,
  isnad_type: event.type,
  isnad_status: event.status,
  isnad_independent: event.support.independent,
  isnad_claims: event.support.claims,
  isnad_articles: event.support.articles,
  isnad_outlets: event.support.outlets,
  isnad_origins: listed(origins),
  isnad_disputed: listed([...disputed].sort()),
  isnad_time: event.time?.edtf ?? null,
  isnad_interval: event.interval?.edtf ?? null,
  isnad_place_words: event.place?.name ?? null,
})
