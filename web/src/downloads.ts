/** Addresses of the API that a browser opens by itself: files and pages, checked against the API's document. */
import type { paths } from './api-schema.ts'

type ExportPath = '/api/v1/export/{format}'
export type Format = paths[ExportPath]['get']['parameters']['path']['format']
type DossierQuery = NonNullable<paths['/api/v1/stories/{id}/dossier']['get']['parameters']['query']>

/** What is exported: a story, some of its events, or (neither) all. */
export interface Selection {
  readonly story: string | null
  readonly events: readonly string[]
}

/** Every format, with the name of its file, in the order in which it is offered. */
export const formats: Readonly<Record<Format, string>> = {
  claims: 'claims.jsonl',
  events: 'events.jsonl',
  articles: 'articles.jsonl',
  acled: 'acled.csv',
  ged: 'ged.csv',
  geojson: 'events.geojson',
  'parquet-events': 'events.parquet',
  'parquet-claims': 'claims.parquet',
  ftm: 'entities.ftm.json',
  annotations: 'annotations.jsonld',
  prov: 'custody.prov.jsonld',
}

const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const written = new URLSearchParams(query).toString()
  return written === '' ? path : `${path}?${written}`
}

export function exportAddress(format: Format, { story, events }: Selection): string {
  const part = events.length > 0 ? { event: events.join(',') } : story === null ? {} : { story }
  return withQuery(`/api/v1/export/${format}`, part)
}

export function dossierAddress(
  story: string,
  events: readonly string[],
  query: Pick<DossierQuery, 'lang' | 'download'>,
): string {
  const asked = { ...query, ...(events.length > 0 && { event: events.join(',') }) }
  return withQuery(`/api/v1/stories/${encodeURIComponent(story)}/dossier`, asked as Record<string, string>)
}
