import { BEGINNING, hashOfEntry } from './custody.ts'
import type { Engine } from './engine.ts'
import { StoreError } from './errors.ts'
import { bytesLeave, type Moved, moveBytes, settings } from './migrations/bytes.ts'
import { growing } from './migrations/growing.ts'
import { search } from './migrations/search.ts'
import type { Db } from './schema.ts'

/** One step forward. Steps are only ever added: a step that a release has carried is never edited. */
export interface Migration {
  readonly number: number
  readonly name: string
  /** What can be done before and is too much for one transaction. Ended in the middle, it is done again. What it gives is handed to `up`. */
  prepare?(engine: Engine, store: string, captures?: string): Promise<Moved>
  up(trx: Db, engine: Engine, prepared?: Moved): Promise<void>
  /** What is good to do afterwards; where it cannot be done, nothing is lost. */
  finish?(engine: Engine, prepared?: Moved): Promise<void>
}

export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'captures and account', up: capturesAndAccount },
  { number: 2, name: 'reviews', up: reviews },
  { number: 3, name: 'evidence', up: evidence },
  { number: 4, name: 'watching', up: watching },
  { number: 5, name: 'growing', up: growing },
  { number: 6, name: 'search', up: search },
  { number: 7, name: 'settings', up: settings },
  {
    number: 8,
    name: 'bytes',
    prepare: moveBytes,
    up: bytesLeave,
    finish: async (engine, moved) => {
      if (moved !== undefined && moved.sha256s.size > 0) await engine.shrink()
    },
  },
]

/**
 * Brings the store to the newest schema that this program knows, one transaction a step.
 *
 * @param captures where the user wants the bytes of captures to lie, where nobody chose it yet.
 * @throws {StoreError} where the file belongs to another program, or to a newer Isnad.
 */
export async function migrate(engine: Engine, path: string, migrations = MIGRATIONS, captures?: string): Promise<void> {
  if (!(await isStore(engine, engine.db, path)))
    await engine.db.transaction().execute(async trx => {
      // Of two programs that open a new file at once, the second finds the first one's work.
      if (await isStore(engine, trx, path)) return
      await trx.schema
        .createTable('migrations')
        .addColumn('number', 'integer', column => column.primaryKey())
        .addColumn('name', 'text', column => column.notNull())
        .execute()
      await step(trx, engine, migrations[0]!)
    })
  const newest = migrations.at(-1)!.number
  const stored = await current(engine.db)
  if (stored > newest)
    throw new StoreError(
      `The store ${path} was made by a newer Isnad (schema ${stored}, this one knows ${newest}); install that version or use another store.`,
    )
  for (const migration of migrations) {
    // Another program may have gone on meanwhile.
    if (migration.number <= stored || (await current(engine.db)) >= migration.number) continue
    const prepared = await migration.prepare?.(engine, path, captures)
    await engine.db.transaction().execute(async trx => {
      if ((await current(trx)) < migration.number) await step(trx, engine, migration, prepared)
    })
    await migration.finish?.(engine, prepared).catch(() => {})
  }
}

/** True for a store, false for an empty database; anything else is not ours to write into. */
async function isStore(engine: Engine, db: Db, path: string): Promise<boolean> {
  const names = new Set(await engine.tables(db))
  if (names.has('migrations') && names.has('captures')) return true
  if (names.size > 0) throw new StoreError(`${path} belongs to another program: it is not an Isnad store.`)
  return false
}

async function step(trx: Db, engine: Engine, migration: Migration, prepared?: Moved): Promise<void> {
  await migration.up(trx, engine, prepared)
  await trx.insertInto('migrations').values({ number: migration.number, name: migration.name }).execute()
}

async function current(db: Db): Promise<number> {
  const row = await db
    .selectFrom('migrations')
    .select(eb => eb.fn.max('number').as('number'))
    .executeTakeFirst()
  return row?.number ?? 0
}

async function capturesAndAccount(trx: Db, engine: Engine): Promise<void> {
  const { schema } = trx
  await schema
    .createTable('captures')
    .addColumn('sha256', 'text', c => c.primaryKey())
    .addColumn('file', 'text')
    .addColumn('url', 'text')
    .addColumn('encoding', 'text')
    .addColumn('added_at', 'text', c => c.notNull())
    .addColumn('bytes', engine.bytes as 'blob', c => c.notNull())
    .execute()
  await schema
    .createTable('articles')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('sha256', 'text', c => c.notNull())
    .addColumn('outlet', 'text')
    .addColumn('published', 'text')
    .addColumn('summary', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .addColumn('capture_offsets', engine.bytes as 'blob')
    .execute()
  await schema
    .createTable('claims')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('article', 'text', c => c.notNull())
    .addColumn('event', 'text')
    .addColumn('story', 'text')
    .addColumn('type', 'text', c => c.notNull())
    .addColumn('polarity', 'text', c => c.notNull())
    .addColumn('factuality', 'text', c => c.notNull())
    .addColumn('place', 'text')
    .addColumn('country', 'text')
    .addColumn('edtf', 'text')
    .addColumn('data', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('events')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('story', 'text', c => c.notNull())
    .addColumn('type', 'text', c => c.notNull())
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('stories')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('summary', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('story_articles')
    .addColumn('story', 'text', c => c.notNull())
    .addColumn('article', 'text', c => c.notNull())
    .addColumn('position', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('story_articles_key', ['story', 'article'])
    .execute()
  await schema
    .createTable('origins')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('origin_claims')
    .addColumn('origin', 'text', c => c.notNull())
    .addColumn('claim', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('origin_claims_key', ['origin', 'claim'])
    .execute()
  await schema
    .createTable('copies')
    .addColumn('position', 'integer', c => c.primaryKey())
    .addColumn('article', 'text', c => c.notNull())
    .addColumn('of', 'text', c => c.notNull())
    .addColumn('share', 'double precision', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('failures')
    .addColumn('position', 'integer', c => c.primaryKey())
    .addColumn('reason', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('documents')
    .addColumn('id', 'integer', c => c.primaryKey())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('ref', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('account')
    .addColumn('id', 'integer', c => c.primaryKey())
    .addColumn('hash', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('log')
    .addColumn('id', engine.serial as 'integer', c => c.primaryKey())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('action', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .execute()
  for (const [table, column] of [
    ['claims', 'article'],
    ['claims', 'event'],
    ['claims', 'story'],
    ['events', 'story'],
    ['story_articles', 'article'],
    ['origin_claims', 'claim'],
    ['copies', 'article'],
    ['copies', 'of'],
  ] as const)
    await schema.createIndex(`${table}_${column}`).on(table).column(column).execute()
}

async function reviews(trx: Db): Promise<void> {
  await trx.schema
    .createTable('reviews')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('author', 'text', c => c.notNull())
    .addColumn('action', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .execute()
}

/** How captures came, what they were made from, and a log that nobody changes unseen. What was written before is put under hashes as it stands. */
async function evidence(trx: Db, engine: Engine): Promise<void> {
  const { schema } = trx
  for (const column of ['provenance', 'original', 'made'])
    await schema.alterTable('captures').addColumn(column, 'text').execute()
  await schema
    .createTable('originals')
    .addColumn('sha256', 'text', c => c.primaryKey())
    .addColumn('bytes', engine.bytes as 'blob', c => c.notNull())
    .execute()
  await schema.alterTable('log').addColumn('ref', 'text').execute()
  await schema
    .alterTable('log')
    .addColumn('hash', 'text', c => c.notNull().defaultTo(''))
    .execute()
  await schema.createIndex('articles_sha256').on('articles').column('sha256').execute()
  await schema.createIndex('log_ref').on('log').column('ref').execute()
  let hash = BEGINNING
  for (const row of await trx.selectFrom('log').select(['id', 'at', 'action', 'data']).orderBy('id').execute()) {
    hash = hashOfEntry(hash, row)
    await trx.updateTable('log').set({ hash }).where('id', '=', row.id).execute()
  }
  const before = await trx
    .selectFrom('captures')
    .select(['sha256', 'file', 'url', 'added_at'])
    .orderBy('added_at')
    .orderBy('sha256')
    .execute()
  for (const { sha256, file, url, added_at } of before) {
    // Only what was kept then: how it came, and by which version, nobody wrote down.
    const data = JSON.stringify({ sha256, file, url, tool: null })
    const row = { at: added_at, action: 'capture', data }
    hash = hashOfEntry(hash, row)
    await trx
      .insertInto('log')
      .values({ ...row, ref: sha256, hash })
      .execute()
  }
  await engine.appendOnly(trx, ['captures', 'originals', 'log', 'reviews'])
}

/** What `isnad watch` must remember to go on where it stopped. */
async function watching(trx: Db, engine: Engine): Promise<void> {
  const { schema } = trx
  await schema
    .createTable('feeds')
    .addColumn('url', 'text', c => c.primaryKey())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('fetched_at', 'text')
    .addColumn('due', 'text', c => c.notNull())
    .addColumn('failures', 'integer', c => c.notNull())
    .addColumn('message', 'text')
    .execute()
  await schema
    .createTable('addresses')
    .addColumn('id', engine.serial as 'integer', c => c.primaryKey())
    .addColumn('url', 'text', c => c.notNull())
    .addColumn('host', 'text', c => c.notNull())
    .addColumn('feed', 'text', c => c.notNull())
    .addColumn('found_at', 'text', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('due', 'text', c => c.notNull())
    .addColumn('failures', 'integer', c => c.notNull())
    .addColumn('message', 'text')
    .addColumn('facts', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('hosts')
    .addColumn('host', 'text', c => c.primaryKey())
    .addColumn('free', 'text', c => c.notNull())
    .addColumn('failures', 'integer', c => c.notNull())
    .execute()
  await schema
    .createTable('robots')
    .addColumn('origin', 'text', c => c.primaryKey())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('body', 'text')
    .execute()
  await schema.createIndex('addresses_state').on('addresses').columns(['state', 'host', 'due']).execute()
  await engine.indexText(trx, 'addresses', 'url', true)
  await engine.indexText(trx, 'captures', 'url')
}
