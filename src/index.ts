/**
 * Isnad as a library. Data walks through once: `readInputs` (files → captures), `readArticle` (a capture → an article), `findClaims` (an
 * article → its claims), `reconcile` (claims → an account), then `renderDossier` and `exportLines`. All but the first are pure functions.
 */
export {
  type Agreement,
  agreement,
  anchorsOf,
  explainCopy,
  explainEvent,
  explainLinks,
  explainOrigin,
  explainStory,
  makeReview,
  originGraph,
  type Reviewed,
  readReviews,
  reconcile,
  reconcileReviewed,
  type Sign,
  type Signs,
  type Stance,
  type StanceRead,
  stanceOf,
} from './account/index.ts'
export type * from './account/types.ts'
export type { Span } from './arabic/types.ts'
export { type ArticleOptions, readArticle } from './article/index.ts'
export type * from './article/types.ts'
export {
  describeFailure,
  FETCH_LIMITS,
  type FetchLimits,
  type FetchOptions,
  type FieldPaths,
  LIMITS,
  type Limits,
  MAX_BYTES,
  type NamedFeed,
  namedFeeds,
  type ReadOptions,
  readInputs,
} from './capture/index.ts'
export type * from './capture/types.ts'
export { findClaims } from './claims/index.ts'
export type * from './claims/types.ts'
export { describeContext, mapOf } from './cli/context.ts'
export { type DescribeContext, type DossierOptions, exportLines, renderDossier } from './report/index.ts'
