import type { PlacePrecision } from '../../src/claims/types.ts'

/** A row on its way into the gazetteer. */
export interface Draft {
  id: string
  names: readonly string[]
  latin: string
  lat: number
  lon: number
  country: string
  group: string
  precision: PlacePrecision
  population: number
}

/** Villages, towns and what is no larger: they stand for one another where rows are joined. */
export const SETTLED: ReadonlySet<PlacePrecision> = new Set(['village', 'town', 'city', 'site', 'camp'])
