import type { Engine } from '../engine.ts'
import { StoreError } from '../errors.ts'
import { settingOf } from '../settings.ts'
import { bytesIn, defaultPlace, placeOf, shownPlace } from './place.ts'
import type { Bytes } from './types.ts'

/**
 * Where the bytes of this store's captures lie. Who opens a store of which nobody said it yet chooses: the place is made and marked first, and then written down.
 *
 * @param store the store as it may be shown.
 * @param told what the user calls the place; undefined where he leaves it to the store.
 * @throws {StoreError} where another place was chosen before, or this one cannot be had.
 */
export async function bytesOf(engine: Engine, store: string, told?: string): Promise<Bytes> {
  const { db } = engine
  const wanted = told === undefined ? null : placeOf(told, engine)
  const id = await settingOf(db, 'store')
  if (id === null) throw new StoreError(`The store ${store} is damaged: it has no name of its own.`)
  const owner = { store: id }
  if ((await settingOf(db, 'captures')) === null) {
    const place = wanted ?? defaultPlace(engine)
    await bytesIn(place, engine, owner, store).begin()
    await db
      .insertInto('settings')
      .values({ name: 'captures', value: place })
      .onConflict(conflict => conflict.column('name').doNothing())
      .execute()
  }
  // Of two that open a new store at once, one has chosen.
  const place = (await settingOf(db, 'captures'))!
  if (wanted !== null && wanted !== place)
    throw new StoreError(
      `The captures of the store ${store} lie in ${shownPlace(place, engine)} since it was made, and stay there; leave --captures out.`,
    )
  return bytesIn(place, engine, owner, store)
}
