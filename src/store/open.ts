import { existsSync } from 'node:fs'
import type { Engine } from './engine.ts'
import { isAddress } from './postgres/address.ts'
import { openSqlite } from './sqlite.ts'

/**
 * Whether there is a store: a file of that name, or a database that holds one.
 *
 * @throws {StoreError} where the database cannot be asked.
 */
export async function isThere(address: string): Promise<boolean> {
  if (!isAddress(address)) return existsSync(address)
  const engine = await openEngine(address)
  try {
    return (await engine.tables(engine.db)).includes('captures')
  } finally {
    await engine.close()
  }
}

/**
 * Opens the database of a store, without looking at what is in it: `postgres://…` is a PostgreSQL database, anything else a SQLite file.
 *
 * @throws {StoreError} with a sentence for the user.
 */
export async function openEngine(address: string): Promise<Engine> {
  if (!isAddress(address)) return openSqlite(address)
  // The driver is loaded only by who needs it.
  const { openPostgres } = await import('./postgres.ts')
  return openPostgres(address)
}
