import Database from 'libsql'

/** A value as a database takes it, and gives it back. */
export type Value = string | number | null | Uint8Array

/** One statement, with `?` where its values go. */
export interface Statement {
  get(values: readonly Value[]): unknown
  all(values: readonly Value[]): unknown[]
  run(values: readonly Value[]): unknown
}

/** A connection that answers at once: placing an article asks many small questions, each of which hangs on the answer before. */
export interface SyncDb {
  prepare(sql: string): Statement
  exec(sql: string): void
  /** Begins a transaction that writes: one that waits for others that do, and that nobody gets in between. */
  begin(): void
  close(): void
}

/** How long a writer waits for another process, in milliseconds. */
export const BUSY_TIMEOUT = 60_000

/** @param file an absolute path. */
export function syncSqlite(file: string): SyncDb {
  const database = new Database(file, { timeout: BUSY_TIMEOUT })
  // As the other connection: what is said to be written is on the disk.
  database.exec('pragma synchronous = full')
  return {
    prepare(sql) {
      const statement = database.prepare(sql)
      return {
        get: values => statement.get([...values]) ?? undefined,
        all: values => statement.all([...values]),
        run: values => statement.run([...values]),
      }
    },
    exec(sql) {
      try {
        database.exec(sql)
      } catch (error) {
        // Where the disk is full, SQLite has taken the transaction back itself.
        if (sql !== 'rollback' || database.inTransaction) throw error
      }
    },
    begin: () => void database.exec('begin immediate'),
    close: () => void database.close(),
  }
}
