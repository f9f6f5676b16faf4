import { check } from '@placemarkio/check-geojson'
import { expect, test } from 'vitest'
import { claims, events, fileOf, NOTHING } from './sample.ts'

/** `check` throws at whatever RFC 7946 does not allow. */
const read = async (...of: Parameters<typeof fileOf>) => {
  const collection = check((await fileOf(...of)).toString())
  if (collection.type !== 'FeatureCollection') throw new Error('no collection')
  return collection.features
}

test('every event is a feature, and a validator of RFC 7946 finds nothing', async () => {
  const features = await read('geojson')
  expect(features.map(({ id }) => id)).toEqual(Object.values(events).map(({ id }) => id))
  expect(features[0]).toMatchObject({
    geometry: { type: 'Point', coordinates: [13.63, 32.43] },
    properties: { type: 'airstrike', place: 'Tarhuna', happened: true, independent: 1, time: '2022-06-01' },
  })
})

test('an event without a place has no geometry, and is there all the same', async () => {
  const feature = (await read('geojson')).find(({ id }) => id === events.killing.id)
  expect(feature).toMatchObject({ geometry: null, properties: { place: null } })
})

test('where the claims contradict each other on the place, none is chosen', async () => {
  const feature = (await read('geojson')).find(({ id }) => id === events.disputed.id)
  expect(feature).toMatchObject({
    geometry: { type: 'MultiPoint', coordinates: [[claims.elsewhere.place!.lon, claims.elsewhere.place!.lat]] },
    properties: { disputed: ['place'] },
  })
})

test('what is only denied or planned says so', async () => {
  const features = await read('geojson')
  const of = (id: string) => features.find(one => one.id === id)?.properties
  expect(of(events.denied.id)).toMatchObject({ happened: false, status: 'denied' })
  expect(of(events.plan.id)).toMatchObject({ happened: false })
})

test('an account without events is an empty collection', async () => {
  expect(await read('geojson', NOTHING)).toEqual([])
})

test('the validator can fail: latitude and longitude the wrong way round', () => {
  expect(() => check('{"type":"Point","coordinates":["13",32]}')).toThrow()
})
