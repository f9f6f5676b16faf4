import { Kysely, sql } from 'kysely'
import pg from 'pg'
import type { Engine } from './engine.ts'
import { StoreError } from './errors.ts'
import { makeLine } from './line.ts'
import { shown } from './postgres/address.ts'
import { byCodePoint, StoreDialect } from './postgres/driver.ts'
import { syncPostgres } from './postgres/sync.ts'
import { types } from './postgres/values.mjs'
import type { Db, Tables } from './schema.ts'
import { postgresSearch } from './search/postgres.ts'

/** Connections that one program has open at most: each is opened when it is needed. */
const CONNECTIONS = 8
/** How many of them may search at once: the rest is for who asks for what is found at once. */
const SEARCHES = 4
/** How long connecting may take, in milliseconds. */
const CONNECT_TIMEOUT = 10_000

/**
 * Opens a PostgreSQL database.
 *
 * @param address `postgres://user:password@host:port/database`; what it leaves out comes from the environment (PGUSER, PGPASSWORD, …) as with PostgreSQL's own
 * programs.
 * @throws {StoreError} with a sentence that shows no password, where it cannot be a store.
 */
export async function openPostgres(address: string): Promise<Engine> {
  const store = shown(address)
  const pool = new pg.Pool({
    connectionString: address,
    application_name: 'isnad',
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    types,
  })
  // What a connection says while nobody asks it anything would end the program; the next question opens another one.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  const db: Db = new Kysely<Tables>({
    dialect: new StoreDialect(pool, store, makeLine(CONNECTIONS)),
    plugins: [byCodePoint],
  })
  try {
    await check(db, store)
  } catch (error) {
    await db.destroy().catch(() => {})
    throw error
  }
  return {
    db,
    file: null,
    bytes: 'bytea',
    serial: 'bigserial',
    keyed: table => table,
    tables,
    indexText,
    columns: async (trx, table) => {
      const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute
        where attrelid = to_regclass(quote_ident(${table})) and attnum > 0 and not attisdropped`.execute(trx)
      return rows.map(row => row.name)
    },
    goOn: async (trx, table, column) => {
      await sql`select setval(pg_get_serial_sequence(quote_ident(${table}), ${column}), max(${sql.ref(column)}))
        from ${sql.table(table)}`.execute(trx)
    },
    appendOnly,
    search: postgresSearch(),
    searches: SEARCHES,
    shrink: async () => {},
    sync: () => syncPostgres(address),
    close: () => db.destroy(),
  }
}

/** A database that cannot hold every text, or lets nobody write, is no store. */
async function check(db: Db, store: string): Promise<void> {
  const { rows } = await sql<{ encoding: string; schema: string | null }>`
    select current_setting('server_encoding') as encoding, current_schema() as schema`.execute(db)
  const { encoding, schema } = rows[0]!
  if (encoding !== 'UTF8')
    throw new StoreError(`The database of the store ${store} keeps its text as ${encoding}; make one with UTF8.`)
  if (schema === null)
    throw new StoreError(`The database of the store ${store} has no schema that this user may write in.`)
}

/** The tables of the schema that is written in, without those of PostgreSQL's extensions. */
async function tables(trx: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind in ('r', 'p', 'v', 'm', 'f') and not exists (
      select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'
    )`.execute(trx)
  return rows.map(row => row.name)
}

/** An ordinary index takes no text of more than 2,700 bytes; an address may have 8,000 characters. */
async function indexText(trx: Db, table: string, column: string, unique = false): Promise<void> {
  const [on, by] = [sql.id(table), sql.id(column)]
  await sql`create index ${sql.id(`${table}_${column}`)} on ${on} using hash (${by})`.execute(trx)
  if (unique) await sql`create unique index ${sql.id(`${table}_${column}_once`)} on ${on} (md5(${by}))`.execute(trx)
}

async function appendOnly(trx: Db, names: readonly string[]): Promise<void> {
  await sql`create or replace function isnad_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'the table % is only ever appended to', tg_table_name; end $$`.execute(trx)
  for (const name of names) {
    const table = sql.id(name)
    for (const [trigger, when] of [
      [`${name}_no_change`, 'before update or delete on'],
      [`${name}_no_truncate`, 'before truncate on'],
    ] as const) {
      const each = sql.raw(when.includes('truncate') ? 'for each statement' : 'for each row')
      await sql`create trigger ${sql.id(trigger)} ${sql.raw(when)} ${table} ${each} execute function isnad_append_only()`.execute(
        trx,
      )
      // Also for who says that the rows come from another server.
      await sql`alter table ${table} enable always trigger ${sql.id(trigger)}`.execute(trx)
    }
  }
}
