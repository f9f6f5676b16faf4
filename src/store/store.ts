import type { Capture } from '../capture/types.ts'
import { rereadingOn } from './again.ts'
import { around } from './around.ts'
import { storiesChanged, storyEntries } from './board.ts'
import { bytesOf } from './bytes/choose.ts'
import { keepBytes } from './bytes/keep.ts'
import { looseIn } from './bytes/loose.ts'
import type { Bytes } from './bytes/types.ts'
import { cameIn } from './came.ts'
import { addCaptures, setAside } from './captures.ts'
import { changesIn, newestChange } from './changes/read.ts'
import { appendLog, headOf } from './custody.ts'
import type { Engine } from './engine.ts'
import { noteFailures } from './failures.ts'
import { addArticles, growingOn } from './growing.ts'
import { searchPage } from './hits.ts'
import { keptAfter, keptIn, type StoredCapture, unreadAfter, wholeOrGone, withBytes } from './kept.ts'
import { makeLine } from './line.ts'
import { countsIn, inputsIn, storiesIn } from './lists.ts'
import { MIGRATIONS, migrate, type Opening } from './migrations.ts'
import { openEngine } from './open.ts'
import { articlePage, claimPage, storyPage } from './pages.ts'
import { shown } from './postgres/address.ts'
import { named, partOf, reviewable, reviewCount, storyIds } from './reviewable.ts'
import { addReviews, allReviews } from './reviews.ts'
import type { Db } from './schema.ts'
import { type RequiredWords, remembering, type SearchWords } from './search/index.ts'
import { indexAgain } from './search/whole.ts'
import { originPage, originsIn, outletPage, outletsIn } from './sources/index.ts'
import { storyAccount } from './story-account.ts'
import { teamOn } from './team/index.ts'
import type { Store } from './types.ts'
import { watchingOn } from './watching.ts'
import { accountIn, hashOfRows, replaceAccount } from './whole.ts'

/**
 * Opens the store in a SQLite file, which is made where there is none, or in a PostgreSQL database (`postgres://user@host/database`), and brings it to the newest
 * schema.
 *
 * @param how `captures`: where the bytes of captures are to lie, for a store that is made now: a folder or `s3://…`. Undefined: a folder beside a SQLite file, rows of
 * a PostgreSQL database.
 * @param words how words are made equal for search, in the texts and in the queries.
 * @throws {StoreError} with a sentence for the user: not a store, damaged, read-only, in use, or made by a newer Isnad.
 */
export async function openStore(address: string, words: SearchWords, how: Opening = {}): Promise<Store> {
  const engine = await openEngine(address)
  try {
    await migrate(engine, shown(address), MIGRATIONS, how)
    const remembered = remembering(words)
    await indexAgain(engine.db, engine.search, remembered)
    return storeOn(engine, remembered, await bytesOf(engine, shown(address), how.captures))
  } catch (error) {
    await engine.close()
    throw error
  }
}

const now = (): string => new Date().toISOString()

/** The hash of the account that is stored, null before the first. */
const hashIn = async (trx: Db): Promise<string | null> =>
  (await trx.selectFrom('account').select('hash').executeTakeFirst())?.hash ?? null

function storeOn(engine: Engine, words: RequiredWords, bytes: Bytes): Store {
  const { db } = engine
  const read = <T>(work: (trx: Db) => Promise<T>): Promise<T> =>
    db.transaction().setAccessMode('read only').execute(work)
  const write = <T>(work: (trx: Db) => Promise<T>): Promise<T> => db.transaction().execute(work)
  const searching = makeLine(engine.searches)
  return {
    file: engine.file,
    async addCaptures(captures, when, tool = 'isnad') {
      const some = inOrder(captures)
      const kept = await keepBytes(bytes, some)
      return write(trx => addCaptures(trx, kept, some, when, tool))
    },
    async captures() {
      const found: StoredCapture[] = []
      for (let after = ''; ; after = found.at(-1)!.sha256) {
        const some = await withBytes(bytes, await read(trx => keptAfter(trx, after, 200)))
        if (some.length === 0) return inOrder(found)
        found.push(...some)
      }
    },
    capturesAfter: async (sha256, limit, unread) =>
      withBytes(bytes, await read(trx => keptAfter(trx, sha256, limit, unread))),
    keptAfter: (sha256, limit, unread) => read(trx => keptAfter(trx, sha256, limit, unread)),
    whole: kept => wholeOrGone(bytes, kept),
    bytesOf: sha256 => bytes.get(sha256),
    bytesPlace: bytes.place,
    looseBytes: before => looseIn(bytes, read, write, before),
    head: () => read(headOf),
    addStamp: (data, when) => write(trx => appendLog(trx, [{ at: when, action: 'stamp', data, ref: null }])),
    log: () => read(trx => trx.selectFrom('log').selectAll().orderBy('id').execute()),

    addReviews: reviews => write(trx => addReviews(trx, reviews)),
    reviews: () => read(allReviews),
    reviewCount: () => read(reviewCount),
    storyIds: () => read(storyIds),
    reviewable: ids => read(trx => reviewable(trx, ids)),
    named: ids => read(trx => named(trx, ids)),
    partOf: ids => read(trx => partOf(trx, ids)),

    addArticles: read => write(trx => addArticles(trx, engine, read, words)),
    noteFailures: (failures, names) => write(trx => noteFailures(trx, failures, names)),
    setAside: (sha256, tries, message, when) => write(trx => setAside(trx, sha256, tries, message, when)),
    tryAgain: () =>
      write(async trx => Number((await trx.deleteFrom('aside').executeTakeFirstOrThrow()).numDeletedRows)),
    unread: (after, limit) => read(trx => unreadAfter(trx, after, limit)),
    async capture(sha256) {
      const kept = await read(trx => keptIn(trx, sha256))
      return kept === null ? null : (await wholeOrGone(bytes, [kept]))[0]!
    },
    came: sha256 => read(trx => cameIn(trx, sha256)),
    hasArticle: sha256 =>
      read(async trx => {
        const row = await trx.selectFrom('articles').select('id').where('sha256', '=', sha256).executeTakeFirst()
        return row !== undefined
      }),
    counts: () => read(countsIn),
    growing: reckoning => growingOn(engine, reckoning, words),

    saveAccount: (account, when = now()) => write(trx => replaceAccount(trx, engine, account, words, when)),

    saveAccountOver: (account, over, when = now()) =>
      write(async trx => ((await hashIn(trx)) === over ? replaceAccount(trx, engine, account, words, when) : null)),

    changes: (after, limit, filter) => read(trx => changesIn(trx, after, limit, filter)),
    newestChange: () => read(newestChange),

    account: () => read(accountIn),

    isAsSaved: () =>
      read(async trx => {
        const saved = await hashIn(trx)
        return saved === null || (await hashOfRows(trx)) === saved
      }),

    hash: () => read(hashIn),
    state: () => read(async trx => ({ hash: await hashIn(trx), head: await headOf(trx) })),

    stories: (limit, cursor) => read(trx => storiesIn(trx, limit, cursor)),
    storyEntries: ids => read(trx => storyEntries(trx, ids)),
    storiesChanged: after => read(trx => storiesChanged(trx, after)),
    story: id => read(trx => storyPage(trx, id)),
    article: id => read(trx => articlePage(trx, id)),
    claim: id => read(trx => claimPage(trx, id)),
    around: id => read(trx => around(trx, id)),
    storyAccount: id => read(trx => storyAccount(trx, id)),

    outlets: (limit, cursor) => read(trx => outletsIn(trx, limit, cursor)),
    outlet: key => read(trx => outletPage(trx, key)),
    origins: (limit, cursor) => read(trx => originsIn(trx, limit, cursor)),
    origin: id => read(trx => originPage(trx, id)),
    inputs: (limit, cursor) => read(trx => inputsIn(trx, limit, cursor)),
    async search(query, limit, cursor, options = {}) {
      const leave = await searching()
      try {
        return await read(trx => searchPage(trx, engine, words, query, limit, cursor, options))
      } finally {
        leave()
      }
    },

    rereading: rereadingOn(engine, words, read, write),
    team: teamOn(read, write),
    watching: watchingOn(read, write, captures => keepBytes(bytes, captures)),

    close: () => engine.close(),
  }
}

/** By file name or address, then by content: no order of arrival shows. */
function inOrder<T extends Pick<Capture, 'file' | 'url' | 'sha256'>>(captures: Iterable<T>): T[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return [...captures].sort(
    (a, b) => compare(a.file ?? a.url ?? '', b.file ?? b.url ?? '') || compare(a.sha256, b.sha256),
  )
}
