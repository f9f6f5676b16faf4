/** The store: captures and the account made of them, in one database that survives the program. */

export type { Rereading, ToReadAgain } from './again.ts'
export { holdAlone, type Release } from './alone.ts'
export { backupOf, copyStore, restoreStore } from './backup/index.ts'
export type { Manifest } from './backup/types.ts'
export type { ChangedStories, Moment, StoryEntry } from './board.ts'
export { removeBytesBeside } from './bytes/beside.ts'
export type { Loose } from './bytes/loose.ts'
export type { Came, Met, StampSaid } from './came.ts'
export { custodyOf } from './captures.ts'
export { momentOf } from './changes/since.ts'
export {
  type Change,
  type ChangeFilter,
  type ChangePage,
  KINDS,
  WHATS,
} from './changes/types.ts'
export { BEGINNING, checkLog, hashOfEntry, type LogEntry } from './custody.ts'
export { StoreError } from './errors.ts'
export type { FeedHealth } from './feeds.ts'
export type { FeedState, FoundEntry, Outcome } from './found.ts'
export type { Growing, ReadArticle, Reckoning } from './growing.ts'
export type { Hit, HitPage, SearchOptions } from './hits.ts'
export type { Gone, KeptCapture, StoredCapture } from './kept.ts'
export type { Laid } from './laying.ts'
export { isThere } from './open.ts'
export type { ArticlePage, ClaimPage, PlacedClaim, StoryPage } from './pages.ts'
export { isAddress, shown } from './postgres/address.ts'
export type { ReviewableStory } from './reviewable.ts'
export {
  COUNTED,
  FACETS,
  type FacetCount,
  type FacetField,
  type Facets,
  type Filter,
  QueryError,
  quotedName,
  type Role,
  type SearchWords,
  type Snippet,
} from './search/index.ts'
export type {
  CopyCount,
  OriginCount,
  OriginName,
  OriginPage,
  OutletCount,
  OutletKey,
  OutletPage,
  Said,
} from './sources/types.ts'
export { openStore } from './store.ts'
export type { ArticleSummary, Period, StorySummary } from './summary.ts'
export type { Done, Invitation, Member, Over, Refused, Team, TeamRole, TokenKept } from './team/types.ts'
export type { Counts, Input, Page, Store } from './types.ts'
export type { HostState, WaitingAddress, Watching } from './watching.ts'
