import type { CreateTableBuilder } from 'kysely'
import type { Db } from './schema.ts'
import type { SearchEngine } from './search/engine.ts'
import type { SyncDb } from './sync.ts'

/** All that differs between one database and another. Everything else goes through kysely. */
export interface Engine {
  readonly db: Db
  /** The file that it is, as an absolute path that no link leads on from; null for a server's database. */
  readonly file: string | null
  /** The column type for bytes. */
  readonly bytes: 'blob' | 'bytea'
  /** The type of a column that numbers its rows by itself; it is the table's key. */
  readonly serial: 'integer' | 'bigserial'
  /** Says of a table that its rows lie in the order of its key, where the database can. */
  keyed<T extends string, C extends string>(table: CreateTableBuilder<T, C>): CreateTableBuilder<T, C>
  /** The names of the tables that are there. */
  tables(trx: Db): Promise<readonly string[]>
  /** Lets the rows of a table be found by a text of any length; where `unique`, no two rows have the same. */
  indexText(trx: Db, table: string, column: string, unique?: boolean): Promise<void>
  /** The names of a table's columns. */
  columns(trx: Db, table: string): Promise<readonly string[]>
  /** After rows came with their numbers: the next that the database gives in this column is greater than all of them. */
  goOn(trx: Db, table: string, column: string): Promise<void>
  /** From now on the rows of these tables can neither be changed nor taken out by any statement, inside the caller's transaction. */
  appendOnly(trx: Db, tables: readonly string[]): Promise<void>
  /** Full text. */
  readonly search: SearchEngine
  /** How many searches may go on at once, so that what is asked beside them is answered meanwhile. */
  readonly searches: number
  /** Gives the disk back that rows left empty, outside of a transaction, where the database does not do it by itself. */
  shrink(): Promise<void>
  /** One more connection, that answers at once. Whoever asks for it closes it. */
  sync(): SyncDb
  close(): Promise<void>
}
