import { describe, expect, test } from 'vitest'
import { ground } from '../../src/account/ground.ts'
import type { PlaceMention, PlacePrecision } from '../../src/claims/types.ts'

const place = (
  name: string,
  precision: PlacePrecision,
  lat: number | null = null,
  lon: number | null = null,
  ref: string | null = null,
): PlaceMention => ({
  name,
  precision,
  lat,
  lon,
  ref,
  country: null,
  start: 0,
  end: name.length,
})

describe('how two places lie', () => {
  test.each([
    [
      'one town of two gazetteers',
      place('صبراتة', 'town', 32.8046, 12.4805),
      place('صبراته', 'town', 32.7934, 12.4885),
      'same',
    ],
    ['neighbouring towns', place('صبراتة', 'town', 32.793, 12.488), place('صرمان', 'town', 32.757, 12.572), 'apart'],
    [
      'a village beside a city',
      place('الطويلة', 'village', 32.75, 12.55),
      place('الزاوية', 'city', 32.757, 12.727),
      'apart',
    ],
    [
      'a camp at the edge of a town',
      place('مخيم صرمان', 'camp', 32.745, 12.575),
      place('صرمان', 'town', 32.757, 12.572),
      'within',
    ],
    ['a town of a country', place('صرمان', 'town', 32.757, 12.572), place('ليبيا', 'country', 27, 17), 'within'],
    ['a country around a town', place('ليبيا', 'country', 27, 17), place('صرمان', 'town', 32.757, 12.572), 'around'],
    ['two governorates', place('حلب', 'governorate', 36.2, 37.2), place('إدلب', 'governorate', 35.9, 36.6), 'apart'],
    [
      'two quarters of a city',
      place('الأنصاري', 'neighbourhood', 36.19, 37.12),
      place('السكري', 'neighbourhood', 36.18, 37.13),
      'unknown',
    ],
    [
      'ids without a point: another town',
      place('حلب', 'city', null, null, 'sy:aleppo'),
      place('إدلب', 'city', null, null, 'sy:idlib'),
      'apart',
    ],
    ['names that no table knows', place('مكتبه', 'site'), place('قصره', 'site'), 'unknown'],
    ['names alone: its camp', place('مخيم الباغوز', 'camp'), place('الباغوز', 'town'), 'within'],
    ['nothing known of one', place('حلب', 'city'), null, 'unknown'],
  ] as const)('%s', (_, a, b, expected) => {
    expect(ground(a, b)).toBe(expected)
  })
})
