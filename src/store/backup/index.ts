/** A store as one file that every database can read, and a store made of one. */
import { unlink } from 'node:fs/promises'
import { removeBytesBeside } from '../bytes/beside.ts'
import { bytesOf } from '../bytes/choose.ts'
import type { Bytes, Lying } from '../bytes/types.ts'
import type { Engine } from '../engine.ts'
import { StoreError } from '../errors.ts'
import { MIGRATIONS, migrate } from '../migrations.ts'
import { isThere, openEngine } from '../open.ts'
import { shown } from '../postgres/address.ts'
import type { Db } from '../schema.ts'
import type { SearchWords } from '../search/index.ts'
import { openStore } from '../store.ts'
import { headOf } from './head.ts'
import { membersOf } from './members.ts'
import { TAKEN_TABLES } from './tables.ts'
import { type Members, membersIn, takeCaptures, takeRows } from './take.ts'
import { BackupFault, tarOf, untar } from './tar.ts'
import type { Manifest, Member } from './types.ts'
import { unpacked } from './unpacked.ts'

/** Bytes of captures that are taken away together. */
const TOGETHER = 500

/**
 * A store as the pieces of a tar, as it was when the first piece was asked for, whatever others write meanwhile. The same store gives the same bytes.
 *
 * @param done is told what it holds, once all is handed out.
 * @throws {StoreError} also where the bytes of a capture are missing or changed.
 */
export async function* backupOf(address: string, done: (manifest: Manifest) => void): AsyncGenerator<Uint8Array> {
  yield* tarOf(sent(address, done))
}

/**
 * Makes a store of a backup (`backupOf`, as it is or packed with gzip), all or nothing: in a place where there is no store, or an empty one.
 *
 * @param name the backup, as a user calls it.
 * @param captures where the bytes of captures are to lie; undefined leaves it to the store.
 * @throws {StoreError} with a sentence; the store is then empty, or not there.
 */
export async function restoreStore(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  to: string,
  words: SearchWords,
  captures?: string,
): Promise<Manifest> {
  return fill(untar(unpacked(pieces)), `The backup ${name} cannot be restored`, to, words, captures)
}

/** Makes a store that holds what another one holds, on whichever databases: as `backupOf` and `restoreStore` in one, without a file. */
export async function copyStore(from: string, to: string, words: SearchWords, captures?: string): Promise<Manifest> {
  const source = sent(from, () => {})
  try {
    return await fill(source, `The store ${shown(from)} cannot be copied`, to, words, captures)
  } finally {
    await source.return(undefined)
  }
}

async function* sent(address: string, done: (manifest: Manifest) => void): AsyncGenerator<Member, void> {
  const store = shown(address)
  const engine = await openEngine(address)
  try {
    await migrate(engine, store)
    const bytes = await bytesOf(engine, store)
    const trx = await engine.db.startTransaction().setAccessMode('read only').execute()
    try {
      done(yield* membersOf(trx, bytes, store))
    } finally {
      await trx.rollback().execute()
    }
  } finally {
    await engine.close()
  }
}

async function fill(
  source: AsyncIterable<Member>,
  cannot: string,
  to: string,
  words: SearchWords,
  captures?: string,
): Promise<Manifest> {
  const members = membersIn(source[Symbol.asyncIterator]())
  try {
    const manifest = await filled(members, to, captures)
    // Brings it to the newest schema, and makes the search index.
    await (await openStore(to, words)).close()
    return manifest
  } catch (error) {
    if (error instanceof BackupFault)
      throw new StoreError(`${cannot}: ${error.message}. Nothing of it is in ${shown(to)}.`)
    throw error
  }
}

async function filled(members: Members, to: string, captures?: string): Promise<Manifest> {
  const newest = MIGRATIONS.at(-1)!.number
  const head = headOf(await members.take(), newest)
  const wasThere = await isThere(to)
  const engine = await openEngine(to)
  try {
    await migrate(engine, shown(to), wasThere ? MIGRATIONS : MIGRATIONS.slice(0, head.schema), { captures })
    if (wasThere && head.schema !== newest) throw notNew(to)
    const bytes = await bytesOf(engine, shown(to), captures)
    await mustBeEmpty(engine.db, to)
    try {
      const came = await takeCaptures(members, bytes)
      return await engine.db.transaction().execute(async trx => {
        await mustBeEmpty(trx, to)
        await trx.updateTable('search_state').set({ version: 0 }).execute()
        return takeRows(trx, engine, members, head, came)
      })
    } catch (error) {
      await clear(engine, bytes, to, wasThere || captures !== undefined).catch(() => {})
      throw error
    }
  } finally {
    await engine.close()
  }
}

const notNew = (to: string): StoreError =>
  new StoreError(`The store ${shown(to)} is not empty; restore or copy into a new one.`)

async function mustBeEmpty(db: Db, to: string): Promise<void> {
  for (const table of TAKEN_TABLES) {
    const row = await db
      .selectFrom(table as 'log')
      .selectAll()
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) throw notNew(to)
  }
}

/** Takes away what was put where captures lie: no row speaks of it. And the file, where there was none before. */
async function clear(engine: Engine, bytes: Bytes, to: string, stays: boolean): Promise<void> {
  await mustBeEmpty(engine.db, to)
  let some: Lying[] = []
  for await (const one of bytes.list()) {
    some.push(one)
    if (some.length < TOGETHER) continue
    await bytes.remove(some)
    some = []
  }
  await bytes.remove(some)
  const { file } = engine
  if (stays || file === null) return
  await engine.close()
  await removeBytesBeside(file)
  for (const end of ['', '-wal', '-shm']) await unlink(file + end).catch(() => {})
}
