import { exportLines } from '../export.ts'
import { acledLines } from './acled.ts'
import { annotationLines } from './annotations.ts'
import { ftmLines } from './ftm.ts'
import { gedLines } from './ged.ts'
import { geojsonLines } from './geojson.ts'
import { claimsParquet, eventsParquet } from './parquet.ts'
import { provLines } from './prov.ts'
import type { ExportFormat, ExportParts } from './types.ts'

export { type Part, partOf } from './part.ts'
export type { Custody, ExportContext, ExportFormat, ExportParts } from './types.ts'

const CSV = 'text/csv; charset=utf-8; header=present'
const PARQUET = 'application/vnd.apache.parquet'
const ANNOTATIONS = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
const LINES = 'application/jsonl; charset=utf-8'

/** A file of the exchange format. */
const lines = (name: 'articles' | 'claims' | 'events'): ExportFormat => ({
  name,
  file: `${name}.jsonl`,
  media: LINES,
  write: ({ account }) => [exportLines(account)[name]],
})

/** Every file that an account can be exported as. What each cannot carry is told in docs/exports.md. */
export const FORMATS: readonly ExportFormat[] = [
  lines('articles'),
  lines('claims'),
  lines('events'),
  { name: 'acled', file: 'acled.csv', media: CSV, write: acledLines },
  { name: 'ged', file: 'ged.csv', media: CSV, write: gedLines },
  { name: 'geojson', file: 'events.geojson', media: 'application/geo+json', write: geojsonLines },
  { name: 'parquet-events', file: 'events.parquet', media: PARQUET, write: eventsParquet },
  { name: 'parquet-claims', file: 'claims.parquet', media: PARQUET, write: claimsParquet },
  { name: 'ftm', file: 'entities.ftm.json', media: LINES, write: ftmLines },
  { name: 'annotations', file: 'annotations.jsonld', media: ANNOTATIONS, write: annotationLines },
  { name: 'prov', file: 'custody.prov.jsonld', media: 'application/ld+json', write: provLines },
]

/** Formats that are several files. */
export const GROUPS: Readonly<Record<string, readonly string[]>> = {
  jsonl: ['articles', 'claims', 'events'],
  parquet: ['parquet-events', 'parquet-claims'],
}

/** The formats of a name: one, or those of a group; none for a name that is neither. */
export const formatsOf = (name: string): readonly ExportFormat[] =>
  FORMATS.filter(format => format.name === name || (Object.hasOwn(GROUPS, name) && GROUPS[name]!.includes(format.name)))

/** A file of an export as bytes. */
export async function* bytesOf(format: ExportFormat, parts: ExportParts): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of format.write(parts)) yield typeof piece === 'string' ? encoder.encode(piece) : piece
}
