import { QueryError } from './cursor.ts'
import { type Days, daysOf, monthNumber } from './days.ts'
import { any, type Expression, key } from './expression.ts'
import { valueKey } from './keys.ts'
import { numbersBetween } from './number.ts'

/** Dates as people write them: `2019`, `2019-03`, `2019-03-07`; both ends count. */
export interface Range {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/**
 * What a hit must be beside holding the words. Of several values of one field one must be right; of several fields all. Only `kind`, `outlets` and
 * `published` ask for what an article has: any other field finds claims alone.
 */
export interface Filter {
  readonly kind?: 'article' | 'claim' | undefined
  readonly types?: readonly string[] | undefined
  /** Ids of the knowledge tables, or names as articles have them. */
  readonly actors?: readonly string[] | undefined
  /** As what the actors stand in the claim; without it, as any of these. */
  readonly role?: Role | undefined
  readonly origins?: readonly string[] | undefined
  readonly outlets?: readonly string[] | undefined
  readonly places?: readonly string[] | undefined
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[] | undefined
  readonly statuses?: readonly string[] | undefined
  readonly polarities?: readonly string[] | undefined
  readonly factualities?: readonly string[] | undefined
  /** Degrees (WGS 84) and kilometres. Claims that are only placed in a country or region are not near anything. */
  readonly near?: { readonly lat: number; readonly lon: number; readonly km: number } | undefined
  /** When the thing is said to have been: at least one day in common. */
  readonly happened?: Range | undefined
  readonly published?: Range | undefined
}

export type Role = 'agent' | 'target' | 'chain'
export const ROLES: readonly Role[] = ['agent', 'target', 'chain']

/** The letters of the fields in the index. */
export const FIELD = {
  kind: 'k',
  type: 't',
  agent: 'a',
  target: 'b',
  chain: 'c',
  origin: 'o',
  outlet: 'u',
  place: 'p',
  country: 'n',
  status: 's',
  polarity: 'l',
  factuality: 'f',
  month: 'm',
  year: 'y',
  cell: 'g',
  region: 'h',
} as const

const MOST_VALUES = 50
const LONGEST_VALUE = 300
const FARTHEST = 5000

/** A filter as the index is asked: what the keys must say, which numbers, and what the rows of `documents` must say. */
export interface Asked {
  readonly keys: readonly Expression[]
  /** Whether only claims can pass, so that no headline needs to be looked for. */
  readonly claimsOnly: boolean
  readonly from: number
  readonly to: number
  readonly happened: { readonly first: number; readonly last: number } | null
  readonly near: Near | null
}

/** Points on the unit sphere whose distance from one in a straight line is at most the square root of `squared`. */
export interface Near {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly squared: number
}

/** Kilometres; the mean radius of the earth (IUGG). */
const RADIUS = 6371.0088
const radians = (degrees: number): number => (degrees * Math.PI) / 180

export function onSphere(lat: number, lon: number): { x: number; y: number; z: number } {
  const flat = Math.cos(radians(lat))
  return { x: flat * Math.cos(radians(lon)), y: flat * Math.sin(radians(lon)), z: Math.sin(radians(lat)) }
}

/**
 * What a filter asks of the index, the same on every database.
 *
 * @throws {QueryError} where a value cannot be meant: a date that no calendar has, a point that is not on the earth, values without end.
 */
export function asked(filter: Filter): Asked {
  const keys: Expression[] = []
  const oneOf = (fields: readonly string[], values: readonly string[] | undefined, said: string): void => {
    if (values === undefined || values.length === 0) return
    if (values.length > MOST_VALUES)
      throw new QueryError(`A search can name ${MOST_VALUES} values for ${said} at most.`)
    if (values.some(value => value.length > LONGEST_VALUE)) throw new QueryError(`A value for ${said} is too long.`)
    keys.push(any(values.flatMap(value => fields.map(field => key(valueKey(field, value))))))
  }
  oneOf([FIELD.type], filter.types, 'the type')
  oneOf(filter.role ? [FIELD[filter.role]] : ROLES.map(role => FIELD[role]), filter.actors, 'the actor')
  oneOf([FIELD.origin], filter.origins, 'the origin')
  oneOf([FIELD.outlet], filter.outlets, 'the outlet')
  oneOf([FIELD.place], filter.places, 'the place')
  oneOf([FIELD.country], filter.countries, 'the country')
  oneOf([FIELD.status], filter.statuses, 'the status')
  oneOf([FIELD.polarity], filter.polarities, 'the polarity')
  oneOf([FIELD.factuality], filter.factualities, 'the factuality')
  const happened = daysBetween(filter.happened)
  if (happened !== null) keys.push(...monthsAsked(happened))
  const near = filter.near ? sphereAround(filter.near) : null
  if (filter.near) keys.push(...cellsAsked(filter.near))
  const published = daysBetween(filter.published)
  const { from, to } = published
    ? numbersBetween(finite(published.first), finite(published.last))
    : { from: 0, to: Number.MAX_SAFE_INTEGER }
  // Of what was asked so far, articles have an outlet and a day of publication alone.
  const claimsOnly = filter.kind === 'claim' || keys.length > ((filter.outlets?.length ?? 0) > 0 ? 1 : 0)
  if (filter.kind !== undefined) keys.push(key(valueKey(FIELD.kind, filter.kind)))
  // Numbers alone are no question to an index of keys.
  else if (published !== null && keys.length === 0)
    keys.push(any([key(valueKey(FIELD.kind, 'article')), key(valueKey(FIELD.kind, 'claim'))]))
  return { keys, claimsOnly, from, to, happened, near }
}

const finite = (day: number): number | null => (Number.isFinite(day) ? day : null)

function daysBetween(range: Range | undefined): Days | null {
  if (range === undefined || (range.from === undefined && range.to === undefined)) return null
  const day = (date: string | undefined): Days | null => {
    if (date === undefined) return null
    const days = daysOf(date)
    if (days === null) throw new QueryError('A date is written 2019, 2019-03 or 2019-03-07.')
    return days
  }
  const first = day(range.from)?.first ?? Number.NEGATIVE_INFINITY
  const last = day(range.to)?.last ?? Number.POSITIVE_INFINITY
  if (first > last) throw new QueryError('The first day of a range lies after its last.')
  return { first, last }
}

// ── Days ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

const MOST_MONTHS = 24
const MOST_YEARS = 60
const LONG = 'long'

/** The keys by which a claim is found that is dated so: its months and years, or only that it is dated over a long time. */
export function dayKeys({ first, last }: Days): string[] {
  const [from, to] = [monthNumber(first), monthNumber(last)]
  const keys: string[] = []
  if (to - from < MOST_MONTHS) for (let month = from; month <= to; month++) keys.push(valueKey(FIELD.month, `${month}`))
  else keys.push(valueKey(FIELD.month, LONG))
  const [start, end] = [Math.floor(from / 12), Math.floor(to / 12)]
  if (end - start < MOST_YEARS) for (let year = start; year <= end; year++) keys.push(valueKey(FIELD.year, `${year}`))
  else keys.push(valueKey(FIELD.year, LONG))
  return keys
}

/** A coarse question for what is dated between two days; the rows are asked for the days themselves. */
function monthsAsked({ first, last }: Days): Expression[] {
  if (!Number.isFinite(first) || !Number.isFinite(last)) return [key(valueKey(FIELD.kind, 'claim'))]
  const [from, to] = [monthNumber(first), monthNumber(last)]
  const values = (field: string, a: number, b: number): Expression =>
    any([...Array.from({ length: b - a + 1 }, (_, i) => `${a + i}`), LONG].map(value => key(valueKey(field, value))))
  if (to - from < MOST_MONTHS) return [values(FIELD.month, from, to)]
  const [start, end] = [Math.floor(from / 12), Math.floor(to / 12)]
  return [end - start < MOST_YEARS ? values(FIELD.year, start, end) : key(valueKey(FIELD.kind, 'claim'))]
}

// ── Places ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Degrees of a cell and of a region of the grid, and how many of them one question names at most. */
const CELL = 0.5
const REGION = 5
const MOST_CELLS = 100

/** The keys by which a claim at a point is found. */
export function cellKeys(lat: number, lon: number): string[] {
  const at = (size: number): string => `${Math.floor(lat / size)} ${Math.floor(lon / size)}`
  return [valueKey(FIELD.cell, at(CELL)), valueKey(FIELD.region, at(REGION))]
}

function sphereAround({ lat, lon, km }: NonNullable<Filter['near']>): Near {
  if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180))
    throw new QueryError('A point is latitude, longitude in degrees.')
  if (!(km >= 0 && km <= FARTHEST)) throw new QueryError(`A distance is between 0 and ${FARTHEST} kilometres.`)
  return { ...onSphere(lat, lon), squared: (2 * Math.sin(km / RADIUS / 2)) ** 2 + 1e-12 }
}

/** A coarse question for what lies in the box around a circle; the rows are asked for the distance itself. */
function cellsAsked({ lat, lon, km }: NonNullable<Filter['near']>): Expression[] {
  const high = (km / RADIUS) * (180 / Math.PI) + 1e-6
  const [south, north] = [lat - high, lat + high]
  if (south <= -90 || north >= 90) return [key(valueKey(FIELD.kind, 'claim'))]
  // The widest a circle is, which is not at the latitude of its middle.
  const wide = (Math.asin(Math.min(1, Math.sin(radians(high)) / Math.cos(radians(lat)))) * 180) / Math.PI
  for (const [field, size] of [[FIELD.cell, CELL] as const, [FIELD.region, REGION] as const]) {
    const cells = new Set<string>()
    for (let y = Math.floor(south / size); y <= Math.floor(north / size) && cells.size <= MOST_CELLS; y++)
      for (
        let x = Math.floor((lon - wide) / size);
        x <= Math.floor((lon + wide) / size) && cells.size <= MOST_CELLS;
        x++
      )
        for (const column of around(x, size)) cells.add(`${y} ${column}`)
    if (cells.size <= MOST_CELLS) return [any([...cells].map(cell => key(valueKey(field, cell))))]
  }
  return [key(valueKey(FIELD.kind, 'claim'))]
}

/** A column of the grid, from -180 to 180 degrees also where the circle goes over the edge of the map; 180 has a column of its own. */
function around(column: number, size: number): readonly number[] {
  const half = 180 / size
  const wrapped = ((((column + half) % (2 * half)) + 2 * half) % (2 * half)) - half
  return wrapped === -half ? [wrapped, half] : [wrapped]
}
