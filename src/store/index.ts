/** The store: captures and the account made of them, in one database that survives the program. */
export { holdAlone, type Release } from './alone.ts'
export type { Came, Met, StampSaid } from './came.ts'
export { custodyOf, type StoredCapture } from './captures.ts'
export { BEGINNING, checkLog, hashOfEntry, type LogEntry } from './custody.ts'
export { StoreError } from './errors.ts'
export type { FeedState, FoundEntry, Outcome } from './found.ts'
export { makeShelfTables, type StoredShelf, storedShelf } from './shelf.ts'
export {
  type ArticlePage,
  type ClaimPage,
  type Hit,
  type Input,
  openStore,
  type Page,
  type PlacedClaim,
  type Store,
  type StoryPage,
} from './store.ts'
export type { ArticleSummary, Period, StorySummary } from './summary.ts'
export type { HostState, WaitingAddress, Watching } from './watching.ts'
export type { SearchWords, Snippet } from './words.ts'
