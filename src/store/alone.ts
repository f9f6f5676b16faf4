import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import Database from 'libsql'
import { StoreError } from './errors.ts'
import { isAddress } from './postgres/address.ts'

/** The end of the name of the file beside a store that is held by who watches for it. It stays empty. */
const HELD = '-watch'

/** Gives back what was taken. */
export type Release = () => Promise<void>

/**
 * Holds a store against others that would do the same with it (`isnad watch`), until it is released or the process ends in whatever way: the lock is one of
 * SQLite's on a file beside the store, which the system takes back from a program that is killed, or one of the PostgreSQL database. Null where another holds it.
 *
 * @throws {StoreError} where the file cannot be made, or the database cannot be asked.
 */
export async function holdAlone(store: string): Promise<Release | null> {
  return isAddress(store) ? (await import('./postgres/alone.ts')).holdDatabase(store) : holdFile(store)
}

function holdFile(path: string): Release | null {
  // One store, whatever links lead to it.
  const file = `${realpathSync(resolve(path))}${HELD}`
  let database: Database.Database
  try {
    database = new Database(file, { timeout: 0 })
  } catch {
    throw new StoreError(`The file ${file}, by which one program at a time watches, cannot be made.`)
  }
  try {
    database.exec('begin exclusive')
  } catch (error) {
    database.close()
    if (/BUSY|LOCKED|locked/i.test(`${(error as { code?: unknown }).code} ${(error as Error).message}`)) return null
    throw new StoreError(`The file ${file}, by which one program at a time watches, cannot be held; take it away.`)
  }
  return async () => {
    database.exec('rollback')
    database.close()
  }
}
