/** The origins of what is told: on whose word each claim stands. */
export { findSources } from './find.ts'
export { joinOrigins, longer, shownId } from './list.ts'
export type { ActorLookup, BodyInName, Source, Sources } from './types.ts'
