/** What a search asks, as it stands in the browser's address. */
import type { paths } from '../api-schema.ts'

type Parameters = paths['/api/v1/search']['get']['parameters']['query']

/** Fields of which one of several values must be right. */
export const manyFields = ['type', 'actor', 'origin', 'outlet', 'place', 'country', 'status', 'factuality'] as const
/** Fields with one value. */
export const oneFields = [
  'kind',
  'role',
  'polarity',
  'near',
  'km',
  'from',
  'to',
  'publishedFrom',
  'publishedTo',
] as const

export type ManyField = (typeof manyFields)[number]
export type OneField = (typeof oneFields)[number]
export type FilterField = ManyField | OneField

export interface Asked {
  readonly q: string
  /** The values of each field that is filtered by; a field without any is not there. */
  readonly filters: Readonly<Partial<Record<FilterField, readonly string[]>>>
}

const isMany = (field: FilterField): field is ManyField => (manyFields as readonly string[]).includes(field)

/** What the query of an address asks. What it does not know is left out; a field that has one value takes the first. */
export function askedOf(query: URLSearchParams): Asked {
  const filters: Partial<Record<FilterField, readonly string[]>> = {}
  for (const field of [...manyFields, ...oneFields]) {
    const values = [...new Set(query.getAll(field).filter(value => value.trim() !== ''))]
    if (values.length > 0) filters[field] = isMany(field) ? values : values.slice(0, 1)
  }
  return { q: (query.get('q') ?? '').trim(), filters }
}

/** The address of the search screen that asks this. The same question has one address. */
export function searchAddress({ q, filters }: Asked, cursor: string | null = null): string {
  const query = new URLSearchParams({ q })
  for (const field of [...manyFields, ...oneFields])
    for (const value of filters[field] ?? []) query.append(field, value)
  if (cursor !== null) query.set('cursor', cursor)
  return `/search?${query}`
}

/** The same question with these values of some fields in place of what it had. An empty list takes the field away. */
export function withValues(asked: Asked, changed: Partial<Record<FilterField, readonly string[]>>): Asked {
  const filters = { ...asked.filters, ...changed }
  for (const field of Object.keys(filters) as FilterField[]) if (!filters[field]?.length) delete filters[field]
  // How far from a point says nothing without the point.
  if (filters.near === undefined) delete filters.km
  return { ...asked, filters }
}

/** The question with one value more, or without it where it had it. A field with one value takes the new one. */
export function toggled(asked: Asked, field: FilterField, value: string): Asked {
  const had = asked.filters[field] ?? []
  if (had.includes(value)) return withValues(asked, { [field]: had.filter(one => one !== value) })
  return withValues(asked, { [field]: isMany(field) ? [...had, value] : [value] })
}

export const without = (asked: Asked, field: FilterField): Asked => withValues(asked, { [field]: [] })

/**
 * How the API takes it: one value alone, several as a list. What is no value of a field is for the API to refuse. Where nothing is asked, which finds
 * nothing there, it is all claims: something to begin with.
 */
export function parametersOf({ q, filters }: Asked): Parameters {
  const nothing = q === '' && Object.keys(filters).length === 0
  const values = Object.entries(nothing ? { kind: ['claim'] } : filters).map(([field, all]) => [
    field,
    all.length === 1 ? all[0] : all,
  ])
  return { q, ...Object.fromEntries(values) }
}

export const isDay = (text: string): boolean => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)
