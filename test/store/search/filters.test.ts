import fc from 'fast-check'
import { describe, expect, test as plain } from 'vitest'
import { type Filter, openStore, QueryError, quotedName } from '../../../src/store/index.ts'
import { daysOf, daysOfEdtf } from '../../../src/store/search/days.ts'
import type { Expression } from '../../../src/store/search/expression.ts'
import { asked, cellKeys, dayKeys, FIELD, onSphere } from '../../../src/store/search/filters.ts'
import { valueKey } from '../../../src/store/search/keys.ts'
import { test } from '../engines.ts'
import { fold } from '../sample.ts'
import { idsOf, kilometres, OUTLETS, report, TOWNS } from './made-up.ts'

const reports = Array.from({ length: 60 }, (_, n) => report(n))
type Report = (typeof reports)[number]

const claim = ({ claims }: Report) => claims[0]!
const within = (from: string, to: string) => (one: Report) => {
  const [a, b, c] = [daysOfEdtf(claim(one).time!.edtf)!, daysOf(from)!, daysOf(to)!]
  return a.first <= c.last && a.last >= b.first
}

/** A filter, and which claims and articles of the reports it lets through. */
const filters: readonly (readonly [string, Filter, (one: Report) => boolean, articles?: boolean])[] = [
  ['a type', { types: ['airstrike'] }, one => claim(one).type === 'airstrike'],
  ['one type or another', { types: ['airstrike', 'meeting'] }, one => claim(one).type !== 'withdrawal'],
  ['an actor of the tables', { actors: ['force:fajr'] }, one => claim(one).agents[0]!.ref === 'force:fajr'],
  ['an actor by its name', { actors: [quotedName('كتيبه النهر', fold)] }, one => claim(one).agents[0]!.ref === null],
  ['an actor as it does not act', { actors: ['force:fajr'], role: 'target' }, () => false],
  ['a voice', { actors: [quotedName('شاهد', fold)], role: 'chain' }, one => claim(one).chain.length > 0],
  ['a place', { places: ['place:hajin'] }, one => claim(one).place!.ref === 'place:hajin'],
  ['a country', { countries: ['SY'] }, () => true],
  ['another country', { countries: ['IQ'] }, () => false],
  ['a denial', { polarities: ['denied'] }, one => claim(one).polarity === 'denied'],
  [
    'two fields',
    { types: ['airstrike'], polarities: ['denied'] },
    one => claim(one).type === 'airstrike' && claim(one).polarity === 'denied',
  ],
  [
    'near a town; what is only placed in a country is not',
    { near: { lat: TOWNS[0].lat, lon: TOWNS[0].lon, km: 40 } },
    one => claim(one).place!.precision === 'town' && kilometres(TOWNS[0], claim(one).place as never) <= 40,
  ],
  ['a month of what happened', { happened: { from: '2019-03', to: '2019-03' } }, within('2019-03', '2019-03')],
  [
    'a day of what happened',
    { happened: { from: '2019-01-13', to: '2019-01-13' } },
    within('2019-01-13', '2019-01-13'),
  ],
  ['since a year', { happened: { from: '2020' } }, () => false],
  ['many years', { happened: { from: '1900', to: '2050' } }, () => true],
  [
    'an outlet',
    { outlets: [quotedName(OUTLETS[0], fold)] },
    ({ article }) => article.outlet!.value.name === OUTLETS[0],
    true,
  ],
  [
    'days of publication',
    { published: { from: '2019-02', to: '2019-02' } },
    ({ article }) => article.published?.value.startsWith('2019-02') ?? false,
    true,
  ],
  ['claims', { kind: 'claim' }, () => true],
]

test('a search is narrowed by each of the filters', async ({ place }) => {
  const store = await openStore(await place(), { fold })
  await store.addArticles(reports)
  for (const [what, filter, passes, articles] of filters) {
    const passing = reports.filter(passes)
    const expected = passing.flatMap(one => [...(articles ? [one.article.id] : []), claim(one).id]).sort()
    const withWord = expected.filter(id => id.startsWith('c') || mentions(id))
    expect([what, (await idsOf(store, 'عمال', filter, 50)).sort()]).toEqual([what, withWord])
    expect([what, (await idsOf(store, '', filter, 50)).sort()]).toEqual([what, expected])
    expect([what, await idsOf(store, 'عمال صحراء', filter)]).toEqual([what, []])
  }
  await store.close()
})

const mentions = (id: string): boolean =>
  reports.some(({ article }) => article.id === id && article.text.includes('عمال'))

const wrong: readonly (readonly [string, Filter])[] = [
  ['a day that no month has', { happened: { from: '2019-02-30' } }],
  ['a date in other words', { published: { to: 'yesterday' } }],
  ['an end before its beginning', { happened: { from: '2020', to: '2019' } }],
  ['a point beyond the pole', { near: { lat: 91, lon: 0, km: 1 } }],
  ['a distance below zero', { near: { lat: 0, lon: 0, km: -1 } }],
  ['no number', { near: { lat: Number.NaN, lon: 0, km: 1 } }],
  ['values without end', { actors: Array.from({ length: 1000 }, (_, i) => `${i}`) }],
  ['a value without end', { actors: ['a'.repeat(10_000)] }],
]
plain.each(wrong)('%s cannot be meant', (_, filter) => {
  expect(() => asked(filter)).toThrow(QueryError)
})

describe('the coarse question of a filter loses nothing', () => {
  const says = (keys: ReadonlySet<string>, expression: Expression): boolean => {
    if ('key' in expression) return keys.has(expression.key)
    if ('all' in expression) return expression.all.every(one => says(keys, one))
    if ('any' in expression) return expression.any.some(one => says(keys, one))
    return says(keys, expression.only) && !says(keys, expression.not)
  }
  const lat = fc.double({ min: -90, max: 90, noNaN: true })
  const lon = fc.double({ min: -180, max: 180, noNaN: true })

  plain('whoever is near enough has a key that it names', () => {
    fc.assert(
      fc.property(
        lat,
        lon,
        fc.double({ min: 0, max: 3000, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        (a, o, km, share, bearing) => {
          // A point at this bearing, at a share of the distance.
          const [from, angle, turn] = [(a * Math.PI) / 180, (km * share) / 6371.0088, (bearing * Math.PI) / 180]
          const to = Math.asin(Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(turn))
          const east = Math.atan2(
            Math.sin(turn) * Math.sin(angle) * Math.cos(from),
            Math.cos(angle) - Math.sin(from) * Math.sin(to),
          )
          const there = {
            lat: (to * 180) / Math.PI,
            lon: ((((o + (east * 180) / Math.PI + 180) % 360) + 360) % 360) - 180,
          }
          const { keys, near } = asked({ near: { lat: a, lon: o, km } })
          const own = new Set([...cellKeys(there.lat, there.lon), valueKey(FIELD.kind, 'claim')])
          expect(keys.every(expression => says(own, expression))).toBe(true)
          const { x, y, z } = onSphere(there.lat, there.lon)
          expect((x - near!.x) ** 2 + (y - near!.y) ** 2 + (z - near!.z) ** 2).toBeLessThanOrEqual(near!.squared + 1e-9)
        },
      ),
      { numRuns: 500 },
    )
  })

  plain('whatever was on one of the days has a key that it names', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2079-12-31'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, day, day, (a, b, c, d) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const [first, last] = c < d ? [c, d] : [d, c]
        const days = { first: daysOf(first)!.first, last: daysOf(last)!.last }
        const own = new Set([...dayKeys(days), valueKey(FIELD.kind, 'claim')])
        const named = asked({ happened: { from, to } }).keys.every(expression => says(own, expression))
        if (first <= to && last >= from) expect(named).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

plain('days are those of the calendar', () => {
  expect(daysOf('1970-01-01')).toEqual({ first: 0, last: 0 })
  expect(daysOf('1970')).toEqual({ first: 0, last: 364 })
  expect(daysOf('2020-02')).toEqual({ first: 18_293, last: 18_321 })
  expect(daysOf('2019-02-29')).toBeNull()
  expect(daysOf('0099')!.last - daysOf('0099')!.first).toBe(364)
  expect(daysOfEdtf('../1970-01-03')).toEqual({ first: 2, last: 2 })
  expect(daysOfEdtf('1970-01-02/1970-02')).toEqual({ first: 1, last: 58 })
  expect(daysOfEdtf('198X')).toBeNull()
})
