import { resolve } from 'node:path'
import type { Engine } from '../engine.ts'
import { StoreError } from '../errors.ts'
import { filesIn } from './files.ts'
import { objectsIn } from './objects.ts'
import { s3Bytes } from './s3.ts'
import { isS3, readS3Address } from './s3-address.ts'
import type { Bytes, Owner } from './types.ts'

/** The folder beside a SQLite file, wherever that is moved to. */
const BESIDE = 'beside'
/** The table of objects in the store's own database. */
const OBJECTS = 'objects'

/** The folder beside a SQLite file. */
export const folderBeside = (file: string): string => `${file}-captures`

/** Where captures lie when nobody says where. */
export const defaultPlace = (engine: Engine): string => (engine.file === null ? OBJECTS : BESIDE)

/**
 * A place as the store writes it down, from what a user calls it.
 *
 * @param told a folder, or `s3://…`.
 */
export function placeOf(told: string, engine: Engine): string {
  if (isS3(told)) return readS3Address(told).address
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(told))
    throw new StoreError('Captures lie in a folder or at an address that begins with s3://; --captures names neither.')
  const folder = resolve(told)
  return engine.file !== null && folder === folderBeside(engine.file) ? BESIDE : folder
}

/** A place as a user is told of it. */
export function shownPlace(place: string, engine: Engine): string {
  if (place === OBJECTS) return 'the database itself'
  if (place === BESIDE && engine.file !== null) return `the folder ${folderBeside(engine.file)}`
  return isS3(place) ? place : `the folder ${place}`
}

/** What reads and writes bytes in a place. Nothing is opened: a place that is gone is told by whoever needs it. */
export function bytesIn(place: string, engine: Engine, owner: Owner, store: string): Bytes {
  if (place === OBJECTS) return objectsIn(engine.db, store)
  if (isS3(place)) return s3Bytes(readS3Address(place), owner)
  if (place !== BESIDE) return filesIn(place, owner)
  if (engine.file === null)
    throw new StoreError(`The store ${store} is damaged: it says that its captures lie beside a file.`)
  return filesIn(folderBeside(engine.file), owner)
}
