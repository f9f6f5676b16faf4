import type { Account, Review } from '../account/types.ts'
import type { Capture, InputFailure } from '../capture/types.ts'
import { type Rereading, rereadingOn } from './again.ts'
import { around } from './around.ts'
import { bytesOf } from './bytes/choose.ts'
import { keepBytes } from './bytes/keep.ts'
import { type Loose, looseIn } from './bytes/loose.ts'
import type { Bytes } from './bytes/types.ts'
import { type Came, cameIn } from './came.ts'
import {
  addCaptures,
  type Gone,
  type KeptCapture,
  keptAfter,
  keptIn,
  type StoredCapture,
  setAside,
  unreadAfter,
  wholeOrGone,
  withBytes,
} from './captures.ts'
import { changesIn, newestChange } from './changes/read.ts'
import type { ChangeFilter, ChangePage } from './changes/types.ts'
import { appendLog, headOf, type LogEntry } from './custody.ts'
import type { Engine } from './engine.ts'
import { StoreError } from './errors.ts'
import { noteFailures } from './failures.ts'
import { addArticles, type Growing, growingOn, type ReadArticle, type Reckoning } from './growing.ts'
import { type HitPage, type SearchOptions, searchPage } from './hits.ts'
import { makeLine } from './line.ts'
import { MIGRATIONS, migrate, type Opening } from './migrations.ts'
import { openEngine } from './open.ts'
import {
  type ArticlePage,
  articlePage,
  type ClaimPage,
  claimPage,
  type StoryPage,
  storyPage,
  withStories,
} from './pages.ts'
import { shown } from './postgres/address.ts'
import { addReviews, allReviews } from './reviews.ts'
import { failureOf } from './rows.ts'
import type { Db } from './schema.ts'
import { type RequiredWords, remembering, type SearchWords } from './search/index.ts'
import { indexAgain } from './search/whole.ts'
import type { ArticleSummary, StorySummary } from './summary.ts'
import { type Watching, watchingOn } from './watching.ts'
import { accountIn, hashOfRows, replaceAccount } from './whole.ts'

/** A page of a list. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  /** Ask for the next page with this, null at the end. */
  readonly next: string | null
}

export type Input =
  | { readonly kind: 'failure'; readonly failure: InputFailure }
  | { readonly kind: 'article'; readonly article: ArticleSummary }

/** How many an account holds. */
export interface Counts {
  readonly articles: number
  readonly claims: number
  readonly events: number
  readonly stories: number
}

/**
 * Captures and the account made of them, in one database. Every method is one transaction: a reader sees one account whole,
 * and what a killed program had begun to write is not there. Lists are paged by a cursor: null for the first page, then what
 * the page before gave as `next`; any other cursor is a `StoreError`.
 */
export interface Store {
  /** The file that it is, as an absolute path; null where a server keeps it. */
  readonly file: string | null
  /**
   * Adds what is not there yet, told apart by SHA-256; what is there stays as it is, its name and date too. The log says of each where it came from
   * and how; of bytes that are there, only where they are met under another name or address.
   *
   * @param when the moment that is written down, as the caller wants it (ISO 8601).
   * @param tool the program that took them, with its version.
   */
  addCaptures(
    captures: Iterable<Capture & { readonly encoding?: string | null }>,
    when: string,
    tool?: string,
  ): Promise<{ readonly added: number; readonly known: number }>
  /** All captures, sorted by file name or address. */
  captures(): Promise<readonly StoredCapture[]>
  /**
   * At most `limit` captures whose SHA-256 comes after this one (`''` for the first), in that order: for walking over all in little memory.
   *
   * @param unread only those of which the account has no article: what was kept by a program that was ended before it made the account.
   */
  capturesAfter(sha256: string, limit: number, unread?: boolean): Promise<readonly StoredCapture[]>
  /** The same without their bytes. */
  keptAfter(sha256: string, limit: number, unread?: boolean): Promise<readonly KeptCapture[]>
  /** These captures with their bytes, or why there are none: the bytes of one may be gone while the others are there. */
  whole(kept: readonly KeptCapture[]): Promise<readonly (StoredCapture | Gone)[]>
  /** The bytes of a capture, or of what one was made from, by their SHA-256: null where they are missing, `damaged` where they cannot be unpacked. */
  bytesOf(sha256: string): Promise<Uint8Array | 'damaged' | null>
  /** Where the bytes lie, as it may be shown. */
  readonly bytesPlace: string
  /**
   * Counts what lies in the place for bytes of which no row speaks: a program was ended in between.
   *
   * @param before takes those away that were written before this moment (milliseconds since 1970); null takes none.
   */
  looseBytes(before: number | null): Promise<Loose>
  /** The log, oldest first. */
  log(): Promise<readonly LogEntry[]>
  /** The hash of the newest row of the log; `BEGINNING` while there is none. */
  head(): Promise<string>
  /** Appends to the log what a time-stamping authority said of its head, as JSON. `when`: ISO 8601. */
  addStamp(data: string, when: string): Promise<void>
  /**
   * Adds the reviews that are not there yet, told apart by their ids. Nothing takes a review away again: who changes his mind adds another. The
   * account stays as it is until one that these reviews were applied to is saved.
   */
  addReviews(reviews: Iterable<Review>): Promise<{ readonly added: number; readonly known: number }>
  /** All reviews, in the order in which they rule: by time, then by id. */
  reviews(): Promise<readonly Review[]>
  /** Adds articles with their claims, where they are not there yet: they can be read and found at once, and wait to be placed in stories (`growing`). Gives how many are new. */
  addArticles(read: Iterable<ReadArticle>): Promise<number>
  /** Writes down what could not be read, one failure an input, and that these inputs gave an article. */
  noteFailures(failures: readonly InputFailure[], read: ReadonlySet<string>): Promise<void>
  /** Sets a capture aside that could not be read in so many tries: `capturesAfter` gives it no more as unread. `when`: ISO 8601. */
  setAside(sha256: string, tries: number, message: string, when: string): Promise<void>
  /** Forgets what was set aside, so that it is tried again. Gives how many there were. */
  tryAgain(): Promise<number>
  /** The SHA-256 of captures that are unread, after this one, in order: as `capturesAfter`, without their bytes. */
  unread(after: string, limit: number): Promise<readonly string[]>
  /** The capture with this SHA-256, or why it has no bytes, or null where there is no such capture. */
  capture(sha256: string): Promise<StoredCapture | Gone | null>
  /** How the capture with this SHA-256 came, or null. */
  came(sha256: string): Promise<Came | null>
  /** Whether the account has an article of the capture with this SHA-256. */
  hasArticle(sha256: string): Promise<boolean>
  /** How many there are of each. */
  counts(): Promise<Counts>
  /** Places what waits. The account is not the store's: how it is made is handed in. */
  growing(reckoning: Reckoning): Growing
  /** Puts this account in the place of the one before, and notes under this moment (ISO 8601; now, where none is given) what that changes. Gives its hash. */
  saveAccount(account: Account, when?: string): Promise<string>
  /** The same where the one before has the hash `over` (null: there is none); null, and nothing is done, where another program saved one since. */
  saveAccountOver(account: Account, over: string | null, when?: string): Promise<string | null>
  /** The account as it was saved; an empty one before the first. */
  account(): Promise<Account>
  /** Whether the account that is stored, its captures apart, still has the hash that it was saved under; true before the first. */
  isAsSaved(): Promise<boolean>
  /** The hash of the account that is stored, null before the first. */
  hash(): Promise<string | null>
  /** That hash and the head of the log, of one moment. */
  state(): Promise<{ readonly hash: string | null; readonly head: string }>
  stories(limit: number, cursor: string | null): Promise<Page<StorySummary>>
  story(id: string): Promise<StoryPage | null>
  article(id: string): Promise<ArticlePage | null>
  claim(id: string): Promise<ClaimPage | null>
  /**
   * The part of the account that explains one event: the event, its story, the articles of both with their claims, the copies between them, and the
   * origins that speak there.
   */
  around(event: string): Promise<Account | null>
  /** What gave no article, then the articles. */
  inputs(limit: number, cursor: string | null): Promise<Page<Input> & { readonly failures: number }>
  /**
   * The articles and claims that hold every word of the query in some form and pass the filter, the best first (`docs/store.md` says which these are). Words are
   * made equal as the store was told to; a word of three letters or more also finds the words that begin with it. A query without words finds all that passes
   * the filter; with neither, nothing is found.
   *
   * @throws {QueryError} where the cursor or a value of the filter cannot be meant.
   */
  search(query: string, limit: number, cursor: string | null, options?: SearchOptions): Promise<HitPage>
  /**
   * At most `limit` changes of events, stories, articles and claims after the one with this number (0 for the first), in the order in which they were written. Whoever
   * asks for those after `last` next misses none, also while others write.
   */
  changes(after: number, limit: number, filter?: ChangeFilter): Promise<ChangePage>
  /** The number of the newest change, 0 before the first. */
  newestChange(): Promise<number>
  /** Reading all articles again, with the rules of today. */
  readonly rereading: Rereading
  /** What `isnad watch` remembers. */
  readonly watching: Watching
  close(): Promise<void>
}

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
    counts: () =>
      read(async trx => ({
        articles: await countOf(trx, 'articles'),
        claims: await countOf(trx, 'claims'),
        events: await countOf(trx, 'events'),
        stories: await countOf(trx, 'stories'),
      })),
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

    stories: (limit, cursor) =>
      read(async trx => {
        const offset = offsetOf(cursor)
        const total = await countOf(trx, 'stories')
        const rows = await trx
          .selectFrom('stories')
          .select('summary')
          .orderBy('listed')
          .limit(limit)
          .offset(offset)
          .execute()
        return page(
          rows.map(row => JSON.parse(row.summary) as StorySummary),
          total,
          offset,
        )
      }),

    story: id => read(trx => storyPage(trx, id)),
    article: id => read(trx => articlePage(trx, id)),
    claim: id => read(trx => claimPage(trx, id)),
    around: id => read(trx => around(trx, id)),

    inputs: (limit, cursor) =>
      read(async trx => {
        const offset = offsetOf(cursor)
        const failures = await countOf(trx, 'failures')
        const total = failures + (await countOf(trx, 'articles'))
        const failed = await trx
          .selectFrom('failures')
          .select('data')
          .orderBy('position')
          .limit(limit)
          .offset(offset)
          .execute()
        const readOnes = await trx
          .selectFrom('articles')
          .select(['id', 'summary'])
          .orderBy('listed')
          .limit(limit - failed.length)
          .offset(Math.max(0, offset - failures))
          .execute()
        const items: readonly Input[] = [
          ...failed.map(row => ({ kind: 'failure' as const, failure: failureOf(row) })),
          ...(await withStories(trx, readOnes)).map(article => ({ kind: 'article' as const, article })),
        ]
        return { ...page(items, total, offset), failures }
      }),

    async search(query, limit, cursor, options = {}) {
      const leave = await searching()
      try {
        return await read(trx => searchPage(trx, engine, words, query, limit, cursor, options))
      } finally {
        leave()
      }
    },

    rereading: rereadingOn(engine, words, read, write),
    watching: watchingOn(read, write, captures => keepBytes(bytes, captures)),

    close: () => engine.close(),
  }
}

async function countOf(trx: Db, table: 'stories' | 'articles' | 'claims' | 'events' | 'failures'): Promise<number> {
  const row = await trx
    .selectFrom(table)
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

function page<T>(items: readonly T[], total: number, offset: number): Page<T> {
  const end = offset + items.length
  return { items, total, next: items.length > 0 && end < total ? String(end) : null }
}

function offsetOf(cursor: string | null): number {
  if (cursor === null) return 0
  if (!/^\d{1,9}$/.test(cursor)) throw new StoreError('The cursor is not one that a page gave.')
  return Number(cursor)
}

/** By file name or address, then by content: no order of arrival shows. */
function inOrder<T extends Pick<Capture, 'file' | 'url' | 'sha256'>>(captures: Iterable<T>): T[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return [...captures].sort(
    (a, b) => compare(a.file ?? a.url ?? '', b.file ?? b.url ?? '') || compare(a.sha256, b.sha256),
  )
}
