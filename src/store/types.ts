/** What a store can be asked. */
import type { Account, Review } from '../account/types.ts'
import type { Capture, InputFailure } from '../capture/types.ts'
import type { Rereading } from './again.ts'
import type { ChangedStories, StoryEntry } from './board.ts'
import type { Loose } from './bytes/loose.ts'
import type { Came } from './came.ts'
import type { ChangeFilter, ChangePage } from './changes/types.ts'
import type { LogEntry } from './custody.ts'
import type { Growing, ReadArticle, Reckoning } from './growing.ts'
import type { HitPage, SearchOptions } from './hits.ts'
import type { Gone, KeptCapture, StoredCapture } from './kept.ts'
import type { ArticlePage, ClaimPage, StoryPage } from './pages.ts'
import type { Named, ReviewableStory } from './reviewable.ts'
import type { OriginCount, OriginPage, OutletCount, OutletPage } from './sources/types.ts'
import type { ArticleSummary, StorySummary } from './summary.ts'
import type { Team } from './team/types.ts'
import type { Watching } from './watching.ts'

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
  /** How many reviews there are; none ever goes. */
  reviewCount(): Promise<number>
  /** All stories by id, and those in which people changed something. */
  storyIds(): Promise<{ readonly all: readonly string[]; readonly reviewed: readonly string[] }>
  /** The events and claims of these stories. */
  reviewable(ids: readonly string[]): Promise<readonly ReviewableStory[]>
  /** The claims, and the events with their claims, of these ids. */
  named(ids: readonly string[]): Promise<Named>
  /** The part of the account that these ids name, with what each is made of; for anchors. */
  partOf(ids: readonly string[]): Promise<Account>
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
  /** These stories, or all (null), each with the days of its claims and when it changed, in no order. */
  storyEntries(ids: readonly string[] | null): Promise<readonly StoryEntry[]>
  /** The stories that changed after the change with this number, and the number of the newest. */
  storiesChanged(after: number): Promise<ChangedStories>
  story(id: string): Promise<StoryPage | null>
  article(id: string): Promise<ArticlePage | null>
  claim(id: string): Promise<ClaimPage | null>
  /**
   * The part of the account that explains one event: the event, its story, the articles of both with their claims, the copies between them, and the
   * origins that speak there.
   */
  around(event: string): Promise<Account | null>
  /** The part of the account that is one story, as if nothing else were in the store. */
  storyAccount(story: string): Promise<Account | null>
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
  /** The outlets, those with most articles first. */
  outlets(limit: number, cursor: string | null): Promise<Page<OutletCount>>
  /** One outlet, by its key. */
  outlet(key: string): Promise<OutletPage | null>
  /** The origins, those with most claims first. */
  origins(limit: number, cursor: string | null): Promise<Page<OriginCount>>
  /** One origin, by its id. */
  origin(id: string): Promise<OriginPage | null>
  /** Who may do what, where several use it. */
  readonly team: Team
  /** What `isnad watch` remembers. */
  readonly watching: Watching
  close(): Promise<void>
}
