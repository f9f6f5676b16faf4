import { expect, test } from 'vitest'
import { daysOf, lengthOf } from '../../../src/report/exports/days.ts'
import { placeCode, timeCode } from '../../../src/report/exports/precision.ts'

test.each([
  ['2019-03-12', '2019-03-12', '2019-03-12', 1, 1, 1],
  ['2019-03-12T14:30', '2019-03-12', '2019-03-12', 1, 1, 1],
  ['2019-03-12~', '2019-03-12', '2019-03-12', 1, 2, 2],
  ['2019-03-12/2019-03-14', '2019-03-12', '2019-03-14', 3, 2, 2],
  ['2019-03-04/2019-03-10', '2019-03-04', '2019-03-10', 7, 2, 3],
  ['2019-02', '2019-02-01', '2019-02-28', 28, 3, 4],
  ['2020-02-XX', '2020-02-01', '2020-02-29', 29, 3, 4],
  ['2019', '2019-01-01', '2019-12-31', 365, null, 5],
  ['201X', '2010-01-01', '2019-12-31', 3652, null, null],
  ['2019-24', '2019-12-01', '2020-02-29', 91, null, 5],
  ['[2019-03-05,2019-05-03]', '2019-03-05', '2019-05-03', 60, null, 5],
  ['../2019-03-12', null, '2019-03-12', null, null, null],
  ['2019-03-12/..', '2019-03-12', null, null, null, null],
])('%s: from %s to %s', (edtf, first, last, length, acled, ged) => {
  const days = daysOf(edtf)!
  expect(days).toMatchObject({ first, last })
  expect(lengthOf(days)).toBe(length)
  expect([timeCode('acled', days), timeCode('ged', days)]).toEqual([acled, ged])
})

test.each(['', '..', '../..', 'yesterday', '2019-13', '2019-02-30', '2019-03-12/2019-03-01', 'a/b/c', '[2019,x]'])(
  '%j bounds nothing',
  edtf => expect(daysOf(edtf)).toBeNull(),
)

test('a place is as exact as its name, in the codes of each codebook', () => {
  expect([placeCode('acled', 'town'), placeCode('ged', 'town')]).toEqual([1, 1])
  expect([placeCode('acled', 'governorate'), placeCode('ged', 'governorate')]).toEqual([3, 4])
  expect([placeCode('acled', 'country'), placeCode('ged', 'country')]).toEqual([null, 6])
})
