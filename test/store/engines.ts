/** Every test of the store that is not about files runs over both databases. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { format } from 'node:util'
import Database from 'libsql'
import { test as base } from 'vitest'
import { LONG } from '../long.ts'
import { ask, temporaryDatabase, temporaryStore } from '../postgres/database.ts'
import { temporaryFolder } from './sample.ts'

export interface EngineUnderTest {
  readonly name: 'SQLite' | 'PostgreSQL'
  /** Where a store is or can be made, as `openStore` takes it, with nothing in it; it goes when the test has ended. */
  place(): Promise<string>
  /** The same where there is no store: for tests of how one is made. */
  empty(): Promise<string>
  /** Every row of every table of a store but those named, as one hash; but for the name by which it is told from other stores. */
  hashOfRows(address: string, without?: readonly string[]): Promise<string>
}

/** The table by which stores are told apart. */
const ITS_OWN = 'settings'

const sqlite: EngineUnderTest = {
  name: 'SQLite',
  place: async () => join(temporaryFolder(), 'store.db'),
  empty: async () => join(temporaryFolder(), 'store.db'),
  async hashOfRows(path, without = []) {
    const database = new Database(path)
    const rows = (query: string): object[] => database.prepare(query).all([]) as object[]
    const tables = rows("select name from sqlite_master where type = 'table' order by name") as { name: string }[]
    // `search` itself keeps no text: its rows are those of its shadow tables.
    const left = new Set(['search', ITS_OWN, ...without])
    const hash = hashOf(tables.filter(({ name }) => !left.has(name)).map(({ name }) => [name, rows(all(name))]))
    database.close()
    return hash
  },
}

const postgres: EngineUnderTest = {
  name: 'PostgreSQL',
  place: () => temporaryStore(),
  empty: () => temporaryDatabase(),
  async hashOfRows(address, without = []) {
    const tables = (await ask(
      address,
      "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
    )) as { name: string }[]
    const rows: [string, object[]][] = []
    for (const { name } of tables)
      if (name !== ITS_OWN && !without.includes(name)) rows.push([name, (await ask(address, all(name))) as object[]])
    return hashOf(rows)
  },
}

export const ENGINES: readonly EngineUnderTest[] = [sqlite, postgres]

const all = (table: string): string => `select * from "${table}"`

function hashOf(tables: readonly (readonly [string, readonly object[]])[]): string {
  const hash = createHash('sha256')
  for (const [name, rows] of tables) {
    hash.update(`${name}\n`)
    for (const row of rows.map(row => JSON.stringify(row, bytesAsHex)).sort()) hash.update(`${row}\n`)
  }
  return hash.digest('hex')
}

const bytesAsHex = (_: string, value: unknown): unknown =>
  value instanceof ArrayBuffer ? Buffer.from(value).toString('hex') : value

type Run<T extends readonly unknown[]> = (engine: EngineUnderTest, ...rest: T) => Promise<void>

/** One test over each of some engines. `each`: one for each of these cases too; `%s` in the name stands for the case, or for its parts in turn. */
function over(engines: readonly EngineUnderTest[]) {
  const one = (name: string, run: Run<[]>, timeout?: number): void => {
    for (const engine of engines) base(`${name} (${engine.name})`, () => run(engine), timeout)
  }
  const each =
    <T>(cases: readonly T[]) =>
    (name: string, run: Run<[T]>): void => {
      for (const of of cases) one(format(name, ...(Array.isArray(of) ? of : [of])), engine => run(engine, of))
    }
  return Object.assign(one, { each })
}

/** One test over each engine. */
export const test = over(ENGINES)

/** One that takes many seconds: over PostgreSQL in `npm run test:long`. */
export const slow = over(LONG ? ENGINES : [sqlite])
