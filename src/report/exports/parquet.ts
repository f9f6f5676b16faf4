import { type BasicType, ByteWriter, parquetWriteRows } from 'hyparquet-writer'
import { exportLines } from '../export.ts'
import { eventFacts } from './events.ts'
import { placeNameOf } from './places.ts'
import type { ExportParts } from './types.ts'

/** A column by its name and type; what is not known is null. Lists and objects are JSON. */
type Columns = Readonly<Record<string, BasicType>>

const EVENTS = {
  id: 'STRING',
  story: 'STRING',
  type: 'STRING',
  acled_event_type: 'STRING',
  acled_sub_event_type: 'STRING',
  plover_type: 'STRING',
  plover_mode: 'STRING',
  status: 'STRING',
  happened: 'BOOLEAN',
  line: 'STRING',
  agents: 'JSON',
  targets: 'JSON',
  place: 'STRING',
  place_words: 'STRING',
  place_ref: 'STRING',
  precision: 'STRING',
  latitude: 'DOUBLE',
  longitude: 'DOUBLE',
  country: 'STRING',
  time: 'STRING',
  interval: 'STRING',
  quantities: 'JSON',
  independent: 'INT32',
  claims: 'INT32',
  articles: 'INT32',
  outlets: 'JSON',
  origins: 'JSON',
  disputed: 'JSON',
} as const satisfies Columns

const CLAIMS = {
  id: 'STRING',
  article: 'STRING',
  file: 'STRING',
  url: 'STRING',
  sha256: 'STRING',
  outlet: 'STRING',
  title: 'STRING',
  published: 'STRING',
  start: 'INT32',
  end: 'INT32',
  exact: 'STRING',
  type: 'STRING',
  polarity: 'STRING',
  factuality: 'STRING',
  chain: 'JSON',
  agents: 'JSON',
  targets: 'JSON',
  place: 'STRING',
  place_ref: 'STRING',
  precision: 'STRING',
  latitude: 'DOUBLE',
  longitude: 'DOUBLE',
  country: 'STRING',
  time_words: 'STRING',
  time: 'STRING',
  quantities: 'JSON',
  event: 'STRING',
  story: 'STRING',
  review: 'JSON',
} as const satisfies Columns

/** A file of Parquet. All columns have their types said, so that a table without rows is one too. */
function parquetOf(columns: Columns, rows: Iterable<Record<string, unknown>>, createdBy: string): Uint8Array {
  const writer = new ByteWriter()
  const named = Object.entries(columns).map(([name, type]) => ({ name, type, nullable: true }))
  parquetWriteRows({ writer, rows, columns: named, createdBy, rowGroupSize: 10_000 })
  return writer.getBytes()
}

function* eventRows({ account, context }: ExportParts) {
  for (const facts of eventFacts(account, context)) {
    const { event } = facts
    const { id, story, type, status, place, time, interval, support } = event
    const [acled, plover] = [context.acled(type), context.plover(type)]
    yield {
      id,
      story,
      type,
      acled_event_type: acled?.event ?? null,
      acled_sub_event_type: acled?.subEvent ?? null,
      plover_type: plover?.type ?? null,
      plover_mode: plover?.mode ?? null,
      status,
      happened: facts.happened,
      line: facts.line,
      agents: facts.agents,
      targets: facts.targets,
      place: place && placeNameOf(place, context),
      place_words: place?.name ?? null,
      place_ref: place?.ref ?? null,
      precision: place?.precision ?? null,
      latitude: place?.lat ?? null,
      longitude: place?.lon ?? null,
      country: place?.country ?? null,
      time: time?.edtf ?? null,
      interval: interval?.edtf ?? null,
      quantities: event.quantities.map(({ unit, low, best, high }) => ({ unit, low, best, high })),
      independent: support.independent,
      claims: support.claims,
      articles: support.articles,
      outlets: facts.outlets,
      origins: facts.origins,
      disputed: [...facts.disputed].sort(),
    } satisfies Record<keyof typeof EVENTS, unknown>
  }
}

/** The claims as the exchange format has them (offsets are code points), a column each. */
function* claimRows({ account }: ExportParts) {
  for (const line of exportLines(account).claims.split('\n')) {
    if (line === '') continue
    const { article, evidence, place, time, review, ...claim } = JSON.parse(line)
    yield {
      ...claim,
      article: article.id,
      file: article.file ?? null,
      url: article.url ?? null,
      sha256: article.sha256,
      outlet: article.outlet,
      title: article.title,
      published: article.published,
      start: evidence.start,
      end: evidence.end,
      exact: evidence.exact,
      place: place?.name ?? null,
      place_ref: place?.ref ?? null,
      precision: place?.precision ?? null,
      latitude: place?.lat ?? null,
      longitude: place?.lon ?? null,
      country: place?.country ?? null,
      time_words: time?.text ?? null,
      time: time?.edtf ?? null,
      review: review ?? null,
    }
  }
}

/** The events of an account as Parquet, a row each. */
export async function* eventsParquet(parts: ExportParts): AsyncGenerator<Uint8Array> {
  yield parquetOf(EVENTS, eventRows(parts), parts.software)
}

/** The claims of an account as Parquet, a row each. */
export async function* claimsParquet(parts: ExportParts): AsyncGenerator<Uint8Array> {
  yield parquetOf(CLAIMS, claimRows(parts), parts.software)
}
