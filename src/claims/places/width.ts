import type { PlacePrecision } from '../../knowledge/index.ts'

/** From the most specific to the widest. */
export const WIDTH: readonly PlacePrecision[] = [
  'site',
  'camp',
  'neighbourhood',
  'village',
  'town',
  'city',
  'district',
  'governorate',
  'border',
  'river',
  'region',
  'country',
]
