import type { Account, Copy, Event, Origin, Review, ReviewedClaim, Story } from '../account/types.ts'
import type { Article } from '../article/types.ts'
import type { Capture, InputFailure } from '../capture/types.ts'
import { around } from './around.ts'
import { type Came, cameIn } from './came.ts'
import { addCaptures, allCaptures, capturesAfter, type StoredCapture } from './captures.ts'
import { appendLog, headOf, type LogEntry } from './custody.ts'
import type { Engine } from './engine.ts'
import { StoreError } from './errors.ts'
import { migrate } from './migrations.ts'
import { addReviews, allReviews } from './reviews.ts'
import {
  ACCOUNT_TABLES,
  type AccountTable,
  articleOf,
  claimOf,
  copyOf,
  documentsOf,
  eventOf,
  failureOf,
  originOf,
  type Row,
  rowsOf,
  storyOf,
} from './rows.ts'
import type { Db } from './schema.ts'
import { openSqlite } from './sqlite.ts'
import type { ArticleSummary, StorySummary } from './summary.ts'
import { type Watching, watchingOn } from './watching.ts'
import { remembering, type SearchWords, type Snippet, searchable, snippetOf, termsOf } from './words.ts'

/** A page of a list. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  /** Ask for the next page with this, null at the end. */
  readonly next: string | null
}

/** A claim and where it was put. */
export interface PlacedClaim {
  readonly claim: ReviewedClaim
  readonly event: string | null
  readonly story: string | null
}

export interface StoryPage {
  readonly summary: StorySummary
  readonly story: Story
  readonly events: readonly Event[]
  readonly claims: readonly PlacedClaim[]
  readonly articles: readonly ArticleSummary[]
  /** What the claims quote, by the article's id. */
  readonly texts: ReadonlyMap<string, Pick<Article, 'text' | 'blocks'>>
  /** Between articles of the story. */
  readonly copies: readonly Copy[]
  /** Those with a claim in the story. */
  readonly origins: readonly Origin[]
}

export interface ArticlePage {
  readonly summary: ArticleSummary
  readonly article: Article
  readonly claims: readonly PlacedClaim[]
  /** What it takes from others, and what others take from it. */
  readonly copies: readonly Copy[]
  readonly copied: readonly Copy[]
  /** The articles that the copies name. */
  readonly related: readonly ArticleSummary[]
  /** How its capture came; null where the store holds only the account. */
  readonly came: Came | null
}

export interface ClaimPage {
  readonly claim: PlacedClaim
  readonly event: Event | null
  /** All claims of the event, this one too. */
  readonly siblings: readonly PlacedClaim[]
  readonly article: ArticleSummary
}

export type Hit =
  | { readonly kind: 'article'; readonly article: ArticleSummary; readonly snippet: Snippet }
  | {
      readonly kind: 'claim'
      readonly article: ArticleSummary
      readonly snippet: Snippet
      readonly claim: PlacedClaim
    }

export type Input =
  | { readonly kind: 'failure'; readonly failure: InputFailure }
  | { readonly kind: 'article'; readonly article: ArticleSummary }

/**
 * Captures and the account made of them, in one database. Every method is one transaction: a reader sees one account whole,
 * and what a killed program had begun to write is not there. Lists are paged by a cursor: null for the first page, then what
 * the page before gave as `next`; any other cursor is a `StoreError`.
 */
export interface Store {
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
  /** Puts this account in the place of the one before. Gives its hash. */
  saveAccount(account: Account): Promise<string>
  /** The same where the one before has the hash `over` (null: there is none); null, and nothing is done, where another program saved one since. */
  saveAccountOver(account: Account, over: string | null): Promise<string | null>
  /** The account as it was saved; an empty one before the first. */
  account(): Promise<Account>
  /** Whether the account that is stored, its captures apart, still has the hash that it was saved under; true before the first. */
  isAsSaved(): Promise<boolean>
  /** The hash of the account that is stored, null before the first. */
  hash(): Promise<string | null>
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
   * The articles and claims that hold every word of the query, best first. Words are folded as the store was told to; a word
   * of three letters or more also finds the words that begin with it. A query without words finds nothing.
   */
  search(query: string, limit: number, cursor: string | null): Promise<Page<Hit>>
  /** What `isnad watch` remembers. */
  readonly watching: Watching
  close(): Promise<void>
}

/**
 * Opens the store in a SQLite file, makes it where there is none, and brings it to the newest schema.
 *
 * @param words how words are made equal for search, in the texts and in the queries.
 * @throws {StoreError} with a sentence for the user: not a store, damaged, read-only, in use, or made by a newer Isnad.
 */
export async function openStore(path: string, words: SearchWords): Promise<Store> {
  const engine = await openSqlite(path)
  try {
    await migrate(engine, path)
  } catch (error) {
    await engine.close()
    throw error
  }
  return storeOn(engine, remembering(words))
}

/** The hash of the account that is stored, null before the first. */
const hashIn = async (trx: Db): Promise<string | null> =>
  (await trx.selectFrom('account').select('hash').executeTakeFirst())?.hash ?? null

function storeOn(engine: Engine, words: Required<SearchWords>): Store {
  const { db } = engine
  const read = <T>(work: (trx: Db) => Promise<T>): Promise<T> =>
    db.transaction().setAccessMode('read only').execute(work)
  const write = <T>(work: (trx: Db) => Promise<T>): Promise<T> => db.transaction().execute(work)
  const putAccount = async (trx: Db, account: Account, rows: ReturnType<typeof rowsOf>): Promise<void> => {
    for (const table of ACCOUNT_TABLES) await replace(trx, table, rows[table])
    await engine.resetIndex(trx)
    await engine.addToIndex(trx, documentsOf(account, words))
  }

  return {
    addCaptures: (captures, when, tool = 'isnad') => write(trx => addCaptures(trx, inOrder(captures), when, tool)),
    captures: () => read(async trx => inOrder(await allCaptures(trx))),
    capturesAfter: (sha256, limit, unread) => read(trx => capturesAfter(trx, sha256, limit, unread)),
    head: () => read(headOf),
    addStamp: (data, when) => write(trx => appendLog(trx, [{ at: when, action: 'stamp', data, ref: null }])),
    log: () => read(trx => trx.selectFrom('log').selectAll().orderBy('id').execute()),

    addReviews: reviews => write(trx => addReviews(trx, reviews)),
    reviews: () => read(allReviews),

    async saveAccount(account) {
      const rows = rowsOf(account)
      await write(trx => putAccount(trx, account, rows))
      return rows.account[0]!.hash
    },

    async saveAccountOver(account, over) {
      const rows = rowsOf(account)
      const saved = await write(async trx => {
        if ((await hashIn(trx)) !== over) return false
        await putAccount(trx, account, rows)
        return true
      })
      return saved ? rows.account[0]!.hash : null
    },

    account: () => read(accountIn),

    isAsSaved: () =>
      read(async trx => {
        const saved = await trx.selectFrom('account').select('hash').executeTakeFirst()
        return saved === undefined || rowsOf(await accountIn(trx)).account[0]!.hash === saved.hash
      }),

    hash: () => read(hashIn),

    stories: (limit, cursor) =>
      read(async trx => {
        const offset = offsetOf(cursor)
        const total = await countOf(trx, 'stories')
        const rows = await trx
          .selectFrom('stories')
          .select('summary')
          .orderBy('position')
          .limit(limit)
          .offset(offset)
          .execute()
        return page(rows.map(summaryOf<StorySummary>), total, offset)
      }),

    story: id =>
      read(async trx => {
        const row = await trx.selectFrom('stories').select(['summary', 'data']).where('id', '=', id).executeTakeFirst()
        if (!row) return null
        const inStory = trx.selectFrom('story_articles').select('article').where('story', '=', id)
        const claims = trx.selectFrom('claims').where('story', '=', id)
        const articles = await trx
          .selectFrom('articles')
          .select(['id', 'summary', 'data'])
          .where('id', 'in', inStory)
          .orderBy('position')
          .execute()
        const textOf = (data: string): Pick<Article, 'text' | 'blocks'> => JSON.parse(data)
        return {
          summary: summaryOf<StorySummary>(row),
          story: storyOf(row),
          events: (
            await trx.selectFrom('events').select('data').where('story', '=', id).orderBy('position').execute()
          ).map(eventOf),
          claims: (await claims.select(['data', 'event', 'story']).orderBy('position').execute()).map(placed),
          articles: articles.map(summaryOf<ArticleSummary>),
          texts: new Map(articles.map(({ id, data }) => [id, textOf(data)])),
          copies: (
            await trx
              .selectFrom('copies')
              .select('data')
              .where('article', 'in', inStory)
              .where('of', 'in', inStory)
              .orderBy('position')
              .execute()
          ).map(copyOf),
          origins: (
            await trx
              .selectFrom('origins')
              .select('data')
              .where(
                'id',
                'in',
                trx.selectFrom('origin_claims').select('origin').where('claim', 'in', claims.select('id')),
              )
              .orderBy('position')
              .execute()
          ).map(originOf),
        }
      }),

    article: id =>
      read(async trx => {
        const row = await trx.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
        if (!row) return null
        const copies = trx.selectFrom('copies').select('data').orderBy('position')
        const from = (await copies.where('article', '=', id).execute()).map(copyOf)
        const to = (await copies.where('of', '=', id).execute()).map(copyOf)
        const named = new Set([...from.map(copy => copy.of), ...to.map(copy => copy.article)])
        return {
          summary: summaryOf<ArticleSummary>(row),
          article: articleOf(row),
          claims: (
            await trx
              .selectFrom('claims')
              .select(['data', 'event', 'story'])
              .where('article', '=', id)
              .orderBy('position')
              .execute()
          ).map(placed),
          copies: from,
          copied: to,
          related: await summariesOf(trx, [...named]),
          came: await cameIn(trx, row.sha256),
        }
      }),

    claim: id =>
      read(async trx => {
        const row = await trx.selectFrom('claims').selectAll().where('id', '=', id).executeTakeFirst()
        if (!row) return null
        const event = await trx
          .selectFrom('events')
          .select('data')
          .where('id', '=', row.event ?? '')
          .executeTakeFirst()
        const [article] = await summariesOf(trx, [row.article])
        const siblings = await trx
          .selectFrom('claims')
          .select(['data', 'event', 'story'])
          .where('event', '=', row.event ?? '')
          .orderBy('position')
          .execute()
        return article
          ? { claim: placed(row), event: event ? eventOf(event) : null, siblings: siblings.map(placed), article }
          : null
      }),

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
          .select('summary')
          .orderBy('position')
          .limit(limit - failed.length)
          .offset(Math.max(0, offset - failures))
          .execute()
        const items: readonly Input[] = [
          ...failed.map(row => ({ kind: 'failure' as const, failure: failureOf(row) })),
          ...readOnes.map(row => ({ kind: 'article' as const, article: summaryOf<ArticleSummary>(row) })),
        ]
        return { ...page(items, total, offset), failures }
      }),

    search: (query, limit, cursor) =>
      read(async trx => {
        const offset = offsetOf(cursor)
        const terms = termsOf(query, words)
        if (terms.length === 0) return page([], 0, offset)
        const { ids, total } = await engine.find(trx, terms, limit, offset)
        const hits: Hit[] = []
        for (const id of ids) {
          const document = await trx.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
          hits.push(await (document.kind === 'article' ? articleHit : claimHit)(trx, document.ref, terms))
        }
        return page(hits, total, offset)
      }),

    watching: watchingOn(read, write),

    close: () => engine.close(),
  }

  async function articleHit(trx: Db, id: string, terms: ReturnType<typeof termsOf>): Promise<Hit> {
    const row = await trx.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const article = articleOf(row)
    return {
      kind: 'article',
      article: summaryOf(row),
      snippet: snippetOf(article.text, searchable(article), terms, words),
    }
  }

  async function claimHit(trx: Db, id: string, terms: ReturnType<typeof termsOf>): Promise<Hit> {
    const row = await trx.selectFrom('claims').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const claim = placed(row)
    const { exact, start } = claim.claim.evidence
    const [article] = await summariesOf(trx, [row.article])
    if (!article) throw new StoreError(`The store is damaged: the claim ${id} has lost its article.`)
    const snippet = snippetOf(exact, [{ start: 0, end: exact.length }], terms, words)
    return { kind: 'claim', article, claim, snippet: { ...snippet, start: snippet.start + start } }
  }
}

async function accountIn(trx: Db): Promise<Account> {
  return {
    articles: (await trx.selectFrom('articles').selectAll().orderBy('position').execute()).map(articleOf),
    claims: (await trx.selectFrom('claims').select('data').orderBy('position').execute()).map(claimOf),
    events: (await trx.selectFrom('events').select('data').orderBy('position').execute()).map(eventOf),
    stories: (await trx.selectFrom('stories').select('data').orderBy('position').execute()).map(storyOf),
    origins: (await trx.selectFrom('origins').select('data').orderBy('position').execute()).map(originOf),
    copies: (await trx.selectFrom('copies').select('data').orderBy('position').execute()).map(copyOf),
    failures: (await trx.selectFrom('failures').select('data').orderBy('position').execute()).map(failureOf),
  }
}

const summaryOf = <T extends ArticleSummary | StorySummary>(row: { readonly summary: string }): T =>
  JSON.parse(row.summary) as T

function placed(row: { readonly data: string; readonly event: string | null; readonly story: string | null }) {
  return { claim: claimOf(row), event: row.event, story: row.story }
}

async function summariesOf(trx: Db, ids: readonly string[]): Promise<ArticleSummary[]> {
  const rows = []
  for (const some of chunks(ids))
    rows.push(...(await trx.selectFrom('articles').select(['position', 'summary']).where('id', 'in', some).execute()))
  return rows.sort((a, b) => a.position - b.position).map(summaryOf<ArticleSummary>)
}

async function countOf(trx: Db, table: 'stories' | 'articles' | 'failures'): Promise<number> {
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

async function replace<T extends AccountTable>(trx: Db, table: T, rows: Iterable<Row<T>>): Promise<void> {
  await trx.deleteFrom(table as AccountTable).execute()
  // TypeScript cannot see that a table and its rows belong together once the table's name is a variable.
  for (const some of chunks(rows))
    await trx
      .insertInto(table as AccountTable)
      .values(some as Row<'articles'>[])
      .execute()
}

/** Rows for one statement: few enough for every database's limit of parameters. */
function* chunks<T>(rows: Iterable<T>): Generator<T[]> {
  let some: T[] = []
  for (const row of rows) {
    some.push(row)
    if (some.length < 250) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** By file name or address, then by content: no order of arrival shows. */
function inOrder<T extends Pick<Capture, 'file' | 'url' | 'sha256'>>(captures: Iterable<T>): T[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return [...captures].sort(
    (a, b) => compare(a.file ?? a.url ?? '', b.file ?? b.url ?? '') || compare(a.sha256, b.sha256),
  )
}
