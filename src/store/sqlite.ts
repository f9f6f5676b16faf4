import { accessSync, constants, statSync } from 'node:fs'
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
import type { Document, Engine, Term } from './engine.ts'
import { StoreError } from './errors.ts'
import type { Db, Tables } from './schema.ts'

/** How long a writer waits for another process, in milliseconds. */
const BUSY_TIMEOUT = 10_000

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
      return opened
    } catch (error) {
      opened.close()
      throw error
    }
  })
  const db: Db = new Kysely<Tables>({ dialect: new LibsqlDialect({ database: guarded(database, path) }) })
  return {
    db,
    bytes: 'blob',
    appendOnly,
    resetIndex,
    addToIndex,
    find,
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

function explained(error: unknown, path: string): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown }
  // libsql has no name for SQLite's extended codes ("UNKNOWN_SQLITE_ERROR_1544"): there the message tells.
  const said = `${code} ${message}`
  if (/NOTADB|CORRUPT|malformed|not a database/.test(said))
    return new StoreError(
      `${path} is not an Isnad store, or it is damaged; name another file, or restore a copy of it.`,
    )
  if (/BUSY|LOCKED|locked/.test(said))
    return new StoreError(`The store ${path} is in use by another program; try again when it has finished.`)
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
}

/** libsql ends the process on a boolean and cuts text at a NUL; neither may reach it. */
function parameter(value: unknown): unknown {
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

async function appendOnly(trx: Db, tables: readonly string[]): Promise<void> {
  for (const table of tables)
    for (const act of ['update', 'delete'] as const)
      await sql`create trigger ${sql.id(`${table}_no_${act}`)} before ${sql.raw(act)} on ${sql.id(table)}
        begin select raise(abort, ${sql.lit(`the table ${table} is only ever appended to`)}); end`.execute(trx)
}

// ── Full text ────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * The words come folded, with one space between them: the tokeniser only has to keep every letter, mark and digit. The index
 * keeps no copy of the text. It is made anew each time, so that its pages depend on what is in it and not on what was.
 */
async function resetIndex(trx: Db): Promise<void> {
  await sql`drop table if exists search`.execute(trx)
  await sql`create virtual table search using fts5(
    words, forms, content='', tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
  )`.execute(trx)
}

async function addToIndex(trx: Db, documents: Iterable<Document>): Promise<void> {
  for (const { id, words, forms } of documents)
    await sql`insert into search (rowid, words, forms) values (${id}, ${words.join(' ')}, ${forms.join(' ')})`.execute(
      trx,
    )
}

async function find(trx: Db, terms: readonly Term[], limit: number, offset: number) {
  const match = terms.map(({ folded, prefix }) => `"${folded.replaceAll('"', '""')}"${prefix ? '*' : ''}`).join(' AND ')
  const { rows } = await sql<{ id: number }>`
    select rowid as id from search where search match ${match} order by bm25(search, 4.0, 1.0), rowid limit ${limit} offset ${offset}
  `.execute(trx)
  const counted = await sql<{ n: number }>`select count(*) as n from search where search match ${match}`.execute(trx)
  return { ids: rows.map(row => row.id), total: counted.rows[0]?.n ?? 0 }
}
