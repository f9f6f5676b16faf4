/**
 * What the API answers, as zod schemas and as types. The browser's code imports the types alone.
 *
 * Every `start`/`end` counts UTF-16 code units (`[start, end)`) into the text of the article that the value belongs to, so
 * that `text.slice(start, end)` in a browser is what the span names. (Exported files count code points instead.)
 */

export * from './adding.ts'
export * from './articles.ts'
export * from './came.ts'
export * from './changes.ts'
export * from './claims.ts'
export * from './codes.ts'
export * from './copies.ts'
export * from './events.ts'
export * from './ground.ts'
export * from './knowledge.ts'
export { type Bilingual, BilingualSchema, type SpanJson, SpanSchema } from './parts.ts'
export * from './places.ts'
export * from './reviews.ts'
export * from './search.ts'
export * from './sources.ts'
export * from './stories.ts'
export * from './summaries.ts'
export * from './system.ts'
export * from './values.ts'
export * from './who.ts'
