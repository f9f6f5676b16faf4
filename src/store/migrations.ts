import type { Engine } from './engine.ts'
import { StoreError } from './errors.ts'
import { capturesAndAccount } from './migrations/account.ts'
import { again } from './migrations/again.ts'
import { bytesLeave, type Moved, type Moving, moveBytes, settings } from './migrations/bytes.ts'
import { evidence, reviews } from './migrations/evidence.ts'
import { growing } from './migrations/growing.ts'
import { search } from './migrations/search.ts'
import { sources } from './migrations/sources.ts'
import { team } from './migrations/team.ts'
import { watching } from './migrations/watching.ts'
import type { Db } from './schema.ts'

/** What who opens a store says of its captures. */
export interface Opening {
  /** Where the user wants their bytes to lie, where nobody chose it yet. */
  readonly captures?: string | undefined
  /** Told how far it is while bytes are moved, which takes a while in a large store. */
  readonly moving?: Moving | undefined
}

/** One step forward. Steps are only ever added: a step that a release has carried is never edited. */
export interface Migration {
  readonly number: number
  readonly name: string
  /** What can be done before and is too much for one transaction. Ended in the middle, it is done again. What it gives is handed to `up`. */
  prepare?(engine: Engine, store: string, how: Opening): Promise<Moved>
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
  { number: 9, name: 'reading again', up: again },
  { number: 10, name: 'sources', up: sources },
  { number: 11, name: 'team', up: team },
]

/**
 * Brings the store to the newest schema that this program knows, one transaction a step.
 *
 * @throws {StoreError} where the file belongs to another program, or to a newer Isnad.
 */
export async function migrate(engine: Engine, path: string, migrations = MIGRATIONS, how: Opening = {}): Promise<void> {
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
    const prepared = await prepare(engine, path, migration, how)
    await engine.db.transaction().execute(async trx => {
      if ((await current(trx)) < migration.number) await step(trx, engine, migration, prepared)
    })
    await migration.finish?.(engine, prepared).catch(() => {})
  }
}

/** What is done before a step; nothing where another program took the step meanwhile, so that the tables are others than this one looked for. */
async function prepare(engine: Engine, path: string, migration: Migration, how: Opening): Promise<Moved | undefined> {
  try {
    return await migration.prepare?.(engine, path, how)
  } catch (error) {
    if ((await current(engine.db)) >= migration.number) return undefined
    throw error
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
