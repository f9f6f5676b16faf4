import { tally } from './tally.ts'

/** What hits are counted by. `happened` and `published` are months. */
export const FACETS = [
  'kind',
  'type',
  'status',
  'outlet',
  'origin',
  'actor',
  'place',
  'country',
  'happened',
  'published',
] as const
export type FacetField = (typeof FACETS)[number]

/** How many hits have a value. A claim with one actor in two roles counts once. */
export interface FacetCount {
  readonly value: string
  readonly count: number
  /** The value as an article writes it, where it is a name. */
  readonly written?: string
}

export interface Facets {
  /** Most frequent first, at most `MOST_COUNTED` values a field. */
  readonly fields: Readonly<Record<FacetField, readonly FacetCount[]>>
  /** How many hits were counted. */
  readonly counted: number
  /** Whether these are all hits, so that the counts are right; else they are those of the newest. */
  readonly exact: boolean
}

/** Values of one field that an answer holds. */
export const MOST_COUNTED = 30

const LETTER: Readonly<Record<FacetField, string>> = {
  kind: 'k',
  type: 't',
  status: 's',
  outlet: 'u',
  origin: 'o',
  actor: 'a',
  place: 'p',
  country: 'n',
  happened: 'h',
  published: 'd',
}
const FIELD_OF = new Map(FACETS.map(field => [LETTER[field], field]))

/** a name may hold any character, and a database takes no NUL: neither they nor the ends of lines stand in what is packed. */
const ODD = /[\u0000-\u001f%]/g

/** The values of a document in one line each, each once: a letter for the field, then the value. */
export function packed(values: readonly (readonly [FacetField, string])[]): string {
  const lines = values.map(
    ([field, value]) =>
      LETTER[field] + value.replace(ODD, odd => `%${odd.charCodeAt(0).toString(16).padStart(2, '0')}`),
  )
  return [...new Set(lines)].join('\n')
}

const unpacked = (line: string): string =>
  line.slice(1).replace(/%([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Counts the values of some documents, each as `packed` wrote it, one behind the other on lines of their own. */
export function countFacets(documents: string, counted: number, exact: boolean): Facets {
  const counts = tally(documents)
  const fields = Object.fromEntries(FACETS.map(field => [field, [] as FacetCount[]])) as Record<
    FacetField,
    FacetCount[]
  >
  for (const [line, count] of counts) {
    const field = FIELD_OF.get(line[0] ?? '')
    if (field !== undefined) fields[field].push({ value: unpacked(line), count })
  }
  for (const field of FACETS) {
    fields[field].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    fields[field].length = Math.min(fields[field].length, MOST_COUNTED)
  }
  return { fields, counted, exact }
}
