import type { PlacePrecision } from '../../claims/types.ts'
import { readTable } from '../table.ts'
import { type Days, lengthOf } from './days.ts'

/** The codebooks whose columns we lay out. */
export type Codebook = 'acled' | 'ged'

const places = new Map(readTable('place-precision').map(row => [row.precision!, row]))
const times = readTable('time-precision').map(row => ({
  codebook: row.codebook!,
  days: Number(row.days),
  code: Number(row.code),
}))

/** How exact a place is, in the codes of a codebook; null where it has none for it. */
export const placeCode = (codebook: Codebook, precision: PlacePrecision): number | null => {
  const code = places.get(precision)?.[codebook]
  return code ? Number(code) : null
}

/** How exact a time is, in the codes of a codebook: a day that is only about right counts as the next code. Null where nothing bounds it or it has no code. */
export const timeCode = (codebook: Codebook, days: Days): number | null => {
  const length = lengthOf(days)
  if (length === null) return null
  const counted = days.vague ? Math.max(length, 2) : length
  return times.find(one => one.codebook === codebook && counted <= one.days)?.code ?? null
}

const numbers = new Map(readTable('country-numbers').map(row => [row.iso2!, Number(row.number)]))

/** The numeric code of a country (ISO 3166-1), or null. */
export const countryNumber = (iso2: string): number | null => numbers.get(iso2) ?? null
