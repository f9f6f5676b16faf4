import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  sql,
  type TransactionSettings,
} from 'kysely'
import Database from 'libsql'
import type { Engine } from './engine.ts'
import { StoreError } from './errors.ts'
import type { Db, Tables } from './schema.ts'
import { sqliteSearch } from './search/sqlite.ts'
import { BUSY_TIMEOUT, type SyncDb, syncSqlite } from './sync.ts'

/** Kilobytes of the file that are kept at hand: SQLite's own two megabytes are read anew by each search. */
const CACHE = 65_536

/**
 * Opens a SQLite file, and makes it where there is none.
 *
 * @throws {StoreError} with a sentence, where the file cannot be a store.
 */
export async function openSqlite(path: string): Promise<Engine> {
  // An absolute path: what looks like an address or `:memory:` is still a file's name.
  const file = resolve(path)
  checkPlace(file, path)
  const database = attempt(path, () => {
    const opened = new Database(file, { timeout: BUSY_TIMEOUT })
    try {
      opened.prepare('select count(*) from sqlite_master').all([])
      opened.exec('pragma journal_mode = wal')
      opened.exec('pragma synchronous = full')
      opened.exec(`pragma cache_size = -${CACHE}`)
      return opened
    } catch (error) {
      opened.close()
      throw error
    }
  })
  const db: Db = new Kysely<Tables>({ dialect: new LibsqlDialect({ database: guarded(database, path) }) })
  return {
    db,
    file: realpathSync(file),
    bytes: 'blob',
    serial: 'integer',
    keyed: table => table.modifyEnd(sql`without rowid`),
    tables: async trx => (await trx.introspection.getTables()).map(table => table.name),
    indexText,
    columns: async (trx, table) => {
      const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(trx)
      return rows.map(row => row.name)
    },
    // SQLite looks at the greatest itself.
    goOn: async () => {},
    appendOnly,
    search: sqliteSearch,
    searches: 1,
    shrink: async () => void (await sql`vacuum`.execute(db)),
    sync: () => attempt(path, () => explaining(syncSqlite(file), path)),
    close: () => db.destroy(),
  }
}

/** Says what is wrong with the place itself, which SQLite's own words ("unable to open: 14") do not. */
function checkPlace(file: string, asGiven: string): void {
  const folder = dirname(file)
  const readOnly = new StoreError(
    `The store ${asGiven} cannot be written: the file or its folder is read-only for you.`,
  )
  try {
    const there = statSync(folder, { throwIfNoEntry: false })
    if (!there) throw new StoreError(`The folder of the store ${asGiven} does not exist; make it first.`)
    if (!there.isDirectory())
      throw new StoreError(`The store ${asGiven} cannot be made, because ${folder} is a file and not a folder.`)
    const store = statSync(file, { throwIfNoEntry: false })
    if (store && !store.isFile())
      throw new StoreError(`${asGiven} is not a file, so it cannot be a store; name a file in it.`)
    accessSync(folder, constants.W_OK)
    if (store) accessSync(file, constants.W_OK)
  } catch (error) {
    throw error instanceof StoreError ? error : readOnly
  }
}

/** Runs `work` and turns what SQLite says into a sentence. */
function attempt<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw explained(error, path)
  }
}

/** The same connection, whose errors are sentences. */
function explaining(db: SyncDb, path: string): SyncDb {
  return {
    prepare(sql) {
      const statement = attempt(path, () => db.prepare(sql))
      return {
        get: values => attempt(path, () => statement.get(values)),
        all: values => attempt(path, () => statement.all(values)),
        run: values => attempt(path, () => statement.run(values)),
      }
    },
    exec: sql => attempt(path, () => db.exec(sql)),
    begin: () => attempt(path, () => db.begin()),
    close: () => db.close(),
  }
}

function explained(error: unknown, path: string): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown }
  // libsql has no name for SQLite's extended codes ("UNKNOWN_SQLITE_ERROR_1544"): there the message tells.
  const said = `${code} ${message}`
  if (/NOTADB|CORRUPT|malformed|not a database/.test(said))
    return new StoreError(
      `${path} is not an Isnad store, or it is damaged; name another file, or restore a copy of it.`,
    )
  if (/BUSY|LOCKED|locked/.test(said))
    return new StoreError(`The store ${path} is in use by another program; try again when it has finished.`, {
      passing: true,
    })
  if (/READONLY|readonly|CANTOPEN|unable to open|ConnectionFailed/.test(said))
    return new StoreError(`The store ${path} cannot be opened for writing.`)
  if (/FULL|disk is full/.test(said))
    return new StoreError(`The disk is full: the store ${path} could not be written, and stays as it was.`)
  if (/IOERR|disk I\/O error/.test(said))
    return new StoreError(`The store ${path} could not be read or written: the disk reports an error.`)
  return error
}

/** kysely's SQLite dialect, with the one thing that it lacks: a transaction that writes takes the lock when it begins. */
class LibsqlDialect extends SqliteDialect {
  readonly #config: ConstructorParameters<typeof SqliteDriver>[0]
  constructor(config: ConstructorParameters<typeof SqliteDriver>[0]) {
    super(config)
    this.#config = config
  }
  override createDriver(): Driver {
    return new LibsqlDriver(this.#config)
  }
}

class LibsqlDriver extends SqliteDriver {
  /** A transaction that reads first and writes later would fail, not wait, when another process wrote in between. */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }

  /** What ended a transaction is what matters. Where the disk is full, SQLite has taken it back itself. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {})
  }
}

/** libsql ends the process on a boolean, cuts text at a NUL, and does not take bytes as it gives them; none of these may reach it. */
function parameter(value: unknown): unknown {
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string' && value.includes('\0')) throw new StoreError('A name holds a NUL character.')
  return value
}

/** How many prepared statements are kept. A statement lives until it is collected, so they are shared and not made anew. */
const STATEMENTS = 64

/** libsql as kysely's dialect expects better-sqlite3 to be. */
function guarded(database: Database.Database, path: string): ConstructorParameters<typeof SqliteDriver>[0]['database'] {
  const values = (parameters: readonly unknown[]) => parameters.map(parameter)
  const statements = new Map<string, SqliteStatement>()

  function prepared(text: string): SqliteStatement {
    const statement = attempt(path, () => database.prepare(text))
    return {
      reader: statement.reader,
      all: parameters => attempt(path, () => statement.all(values(parameters))),
      run: parameters => attempt(path, () => statement.run(values(parameters))),
      iterate: parameters => statement.iterate(values(parameters)) as IterableIterator<unknown>,
    }
  }

  return {
    prepare(text) {
      const statement = statements.get(text) ?? prepared(text)
      // The map keeps the order of last use: the oldest stands first.
      statements.delete(text)
      statements.set(text, statement)
      if (statements.size > STATEMENTS) statements.delete(statements.keys().next().value!)
      return statement
    },
    close() {
      statements.clear()
      // libsql lets the file go only when its statements are collected; all that was written should be in it by now.
      try {
        database.exec('pragma wal_checkpoint(passive)')
      } catch {
        // Nothing is lost: the next program that opens the file does it.
      }
      database.close()
    },
  }
}

async function indexText(trx: Db, table: string, column: string, unique = false): Promise<void> {
  const index = trx.schema.createIndex(`${table}_${column}`).on(table).column(column)
  await (unique ? index.unique() : index).execute()
}

async function appendOnly(trx: Db, tables: readonly string[]): Promise<void> {
  for (const table of tables)
    for (const act of ['update', 'delete'] as const)
      await sql`create trigger ${sql.id(`${table}_no_${act}`)} before ${sql.raw(act)} on ${sql.id(table)}
        begin select raise(abort, ${sql.lit(`the table ${table} is only ever appended to`)}); end`.execute(trx)
}
