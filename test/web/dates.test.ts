import { expect, test } from 'vitest'
import { dateText } from '../../web/src/format/dates.ts'
import { boundsOf } from '../../web/src/format/edtf.ts'
import { ar } from '../../web/src/strings/ar.ts'
import { en } from '../../web/src/strings/en.ts'

test.each([
  ['2019-03-19', '19 March 2019', '19 آذار/مارس 2019'],
  ['2019-03', 'March 2019', 'آذار/مارس 2019'],
  ['2019', '2019', '2019'],
  ['201X', 'the 2010s', 'عقد 2010'],
  ['2019-21', 'spring 2019', 'ربيع 2019'],
  ['2019-03-19T14:05', '19 March 2019, 14:05', '19 آذار/مارس 2019، 14:05'],
  ['2019-03-19T14:05:00+03:00', '19 March 2019, 14:05', '19 آذار/مارس 2019، 14:05'],
  ['2019-03~', 'about March 2019', 'نحو آذار/مارس 2019'],
  ['2019-03-19?', 'perhaps 19 March 2019', 'ربما 19 آذار/مارس 2019'],
  ['2019-03-10/2019-03-19', '10 March 2019 – 19 March 2019', '10 آذار/مارس 2019 – 19 آذار/مارس 2019'],
  ['2019-03/..', 'since March 2019', 'منذ آذار/مارس 2019'],
  ['../2019-03', 'until March 2019', 'حتى آذار/مارس 2019'],
  ['2019-03-XX', 'March 2019', 'آذار/مارس 2019'],
  ['P3D', 'P3D', 'P3D'],
  ['<script>', '<script>', '<script>'],
])('%s is said as %s', (edtf, english, arabic) => {
  expect(dateText(edtf, en.date)).toBe(english)
  expect(dateText(edtf, ar.date)).toBe(arabic)
})

test.each([
  ['2019-03-19', '2019-03-19', '2019-03-20'],
  ['2020-02', '2020-02-01', '2020-03-01'],
  ['2019', '2019-01-01', '2020-01-01'],
  ['201X', '2010-01-01', '2020-01-01'],
  ['2019-24', '2019-12-01', '2020-03-01'],
  ['2019-03-10/2019-03', '2019-03-10', '2019-04-01'],
  ['2019/..', '2019-01-01', null],
])('%s can lie from %s to before %s', (edtf, from, to) => {
  const day = (ms: number | null | undefined) => (ms == null ? null : new Date(ms).toISOString().slice(0, 10))
  const bounds = boundsOf(edtf)
  expect([day(bounds?.from), day(bounds?.to)]).toEqual([from, to])
})

test.each(['', '..', '../..', 'yesterday', '2019-3-1', '2019/2020/2021', 'P1D'])('%j has no place on an axis', edtf => {
  expect(boundsOf(edtf)).toBeNull()
})
