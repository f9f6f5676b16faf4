/** What the API answers about stories. */
import { z } from '@hono/zod-openapi'
import { ClaimSchema } from './claims.ts'
import { CopySchema } from './copies.ts'
import { EventSchema } from './events.ts'
import { BilingualSchema, count, list, orNull, page } from './parts.ts'
import { ArticleSummarySchema, OutletSchema } from './summaries.ts'

export const OriginSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    label: orNull(BilingualSchema),
    kind: z.string(),
    own: z.boolean().openapi({ description: "An outlet's own voice: it names nobody, so it counts as no origin." }),
    claims: list(z.string()),
  })
  .openapi('Origin')

/** EDTF bounds, null where nothing dates it. */
const PeriodSchema = z.object({ first: z.string(), last: z.string() }).openapi('Period')

export const StorySummarySchema = z
  .object({
    id: z.string(),
    title: z.string(),
    counts: z.object({ articles: count, events: count, claims: count, contested: count }),
    reported: orNull(PeriodSchema).openapi({ description: 'First and last date of publication.' }),
    happened: orNull(PeriodSchema).openapi({ description: 'First and last date of its events.' }),
    outlets: list(OutletSchema),
  })
  .openapi('StorySummary')

/** `GET /api/v1/stories?cursor=&limit=` */
export const StoriesSchema = page(StorySummarySchema).openapi('Stories')

/** `GET /api/v1/stories/:id`. `copies` are those between articles of the story; `origins` those with a claim in it. */
export const StorySchema = StorySummarySchema.extend({
  events: list(EventSchema),
  claims: list(ClaimSchema),
  articles: list(ArticleSummarySchema),
  copies: list(CopySchema),
  origins: list(OriginSchema),
}).openapi('Story')

export type OriginJson = z.infer<typeof OriginSchema>
export type PeriodJson = z.infer<typeof PeriodSchema>
export type StorySummaryJson = z.infer<typeof StorySummarySchema>
export type StoriesJson = z.infer<typeof StoriesSchema>
export type StoryJson = z.infer<typeof StorySchema>
