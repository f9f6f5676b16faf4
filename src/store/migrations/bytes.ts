import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { bytesOf } from '../bytes/choose.ts'
import type { Bytes } from '../bytes/types.ts'
import type { Engine } from '../engine.ts'
import type { Opening } from '../migrations.ts'
import type { Db } from '../schema.ts'

// The tables as they were: their columns are not those of `Tables` any more.
// biome-ignore lint/suspicious/noExplicitAny: a step speaks of columns that later steps take away.
type Then = Kysely<any>

/** What a store says of itself, and the table for bytes that lie in the database. */
export async function settings(trx: Db, engine: Engine): Promise<void> {
  const { schema } = trx
  await schema
    .createTable('settings')
    .addColumn('name', 'text', c => c.primaryKey())
    .addColumn('value', 'text', c => c.notNull())
    .execute()
  await trx.insertInto('settings').values({ name: 'store', value: randomUUID() }).execute()
  await schema
    .createTable('objects')
    .addColumn('sha256', 'text', c => c.notNull())
    .addColumn('part', 'integer', c => c.notNull())
    .addColumn('bytes', engine.bytes as 'blob', c => c.notNull())
    .addColumn('written', 'bigint', c => c.notNull())
    .addPrimaryKeyConstraint('objects_key', ['sha256', 'part'])
    .execute()
}

/** What was put where it belongs, by its SHA-256. */
export interface Moved {
  readonly store: string
  readonly sha256s: ReadonlySet<string>
}

/** Told how many captures, and things that they were made from, were moved, and how many there are. */
export type Moving = (moved: number, all: number) => void

/** Rows that are looked at together, and bytes that are held at once. */
const PART = { rows: 50, bytes: 16_000_000 } as const
const TABLES = ['captures', 'originals'] as const

/**
 * Before the step: puts the bytes of all rows where they belong from now on, some at a time. Nothing is taken from a row, so that a program which is ended here
 * has lost nothing, and begins again with what is not there yet.
 *
 * @param store the store as it may be shown.
 */
export async function moveBytes(engine: Engine, store: string, { captures, moving }: Opening): Promise<Moved> {
  const bytes = await bytesOf(engine, store, captures)
  const db = engine.db as unknown as Then
  const moved = new Set<string>()
  let all = 0
  for (const table of TABLES) all += await countOf(db, table)
  for (const table of TABLES) await moveFrom(db, table, bytes, moved, () => moving?.(moved.size, all))
  return { store, sha256s: moved }
}

async function countOf(db: Then, table: string): Promise<number> {
  const { n } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

async function moveFrom(
  db: Then,
  table: string,
  bytes: Bytes,
  moved: Set<string>,
  step: () => void = () => {},
): Promise<void> {
  for (let after = ''; ; ) {
    const rows = (await db
      .selectFrom(table)
      .select(({ fn }) => ['sha256', fn('length', ['bytes']).as('length')])
      .where('sha256', '>', after)
      .orderBy('sha256')
      .limit(PART.rows)
      .execute()) as { sha256: string; length: number }[]
    if (rows.length === 0) return
    for (const some of inParts(rows.filter(({ sha256 }) => !moved.has(sha256)))) {
      const contents = await db.selectFrom(table).select(['sha256', 'bytes']).where('sha256', 'in', some).execute()
      await bytes.put(contents.map(row => ({ sha256: row.sha256, bytes: new Uint8Array(row.bytes) })))
      for (const sha256 of some) moved.add(sha256)
      step()
    }
    after = rows.at(-1)!.sha256
  }
}

function inParts(rows: readonly { readonly sha256: string; readonly length: number }[]): string[][] {
  const parts: string[][] = []
  let length = Infinity
  for (const row of rows) {
    if (length + row.length > PART.bytes) {
      parts.push([])
      length = 0
    }
    parts.at(-1)!.push(row.sha256)
    length += row.length
  }
  return parts
}

/**
 * The step: rows without bytes take the place of those with them. The tables are made anew, which frees their bytes without writing them once more; what kept the old
 * ones from being changed goes with them, and is put on the new ones.
 *
 * @param moved what `moveBytes` has put: what came since is put now, while nobody else writes.
 */
export async function bytesLeave(trx: Db, engine: Engine, moved?: Moved): Promise<void> {
  const db = trx as unknown as Then
  const bytes = await bytesOf({ ...engine, db: trx }, moved?.store ?? '')
  for (const table of TABLES) await moveFrom(db, table, bytes, new Set(moved?.sha256s))
  const columns = ['sha256', 'file', 'url', 'encoding', 'added_at', 'provenance', 'original', 'made']
  await db.schema
    .createTable('captures_new')
    .addColumn('sha256', 'text', c => c.notNull())
    .addColumn('file', 'text')
    .addColumn('url', 'text')
    .addColumn('encoding', 'text')
    .addColumn('added_at', 'text', c => c.notNull())
    .addColumn('provenance', 'text')
    .addColumn('original', 'text')
    .addColumn('made', 'text')
    .addColumn('length', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('captures_key', ['sha256'])
    .execute()
  await db.schema
    .createTable('originals_new')
    .addColumn('sha256', 'text', c => c.notNull())
    .addColumn('length', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('originals_key', ['sha256'])
    .execute()
  await replace(db, 'captures', columns)
  await replace(db, 'originals', ['sha256'])
  await engine.indexText(trx, 'captures', 'url')
  await engine.appendOnly(trx, TABLES)
}

async function replace(db: Then, table: string, columns: readonly string[]): Promise<void> {
  const names = sql.raw(columns.join(', '))
  await sql`insert into ${sql.id(`${table}_new`)} (${names}, length) select ${names}, length(bytes) from ${sql.id(table)}`.execute(
    db,
  )
  await db.schema.dropTable(table).execute()
  await db.schema.alterTable(`${table}_new`).renameTo(table).execute()
}
