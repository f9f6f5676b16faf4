/** What the API answers about stories. */
import { z } from '@hono/zod-openapi'
import { ClaimSchema } from './claims.ts'
import { CopySchema } from './copies.ts'
import { EventSchema } from './events.ts'
import { PlaceHeldSchema } from './ground.ts'
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

const MomentSchema = z
  .object({ number: count, at: z.string().openapi({ description: "What the writer's clock said, ISO 8601." }) })
  .openapi('Moment')

/** A story in the list of all. */
export const ListedStorySchema = StorySummarySchema.extend({
  activity: z
    .object({ first: z.string().nullable(), step: count, claims: list(count), undated: count })
    .openapi('Activity', {
      description:
        'Claims by the day on which their article was published, in stretches of `step` days from `first` on; `undated` where that day is not known.',
    }),
  recent: z.object({ claims: count, before: count }).openapi({
    description: 'Claims published in the seven days up to `newest` of the list, and in the seven before.',
  }),
  added: orNull(MomentSchema).openapi({ description: 'Its first change in this store.' }),
  changed: orNull(MomentSchema).openapi({ description: 'Its last change in this store.' }),
}).openapi('ListedStory')

/** `GET /api/v1/stories?cursor=&limit=` */
export const StoriesSchema = page(ListedStorySchema)
  .extend({
    last: count.openapi({ description: 'The number of the newest change that this tells.' }),
    newest: z.string().nullable().openapi({ description: 'The newest day of publication in the account.' }),
    outlets: list(z.object({ outlet: OutletSchema, stories: count })).openapi({
      description: 'The outlets that report most of all stories of the account.',
    }),
  })
  .openapi('Stories')

/** `GET /api/v1/stories/:id`. `copies` are those between articles of the story; `origins` those with a claim in it. */
export const StorySchema = StorySummarySchema.extend({
  events: list(EventSchema),
  claims: list(ClaimSchema),
  articles: list(ArticleSummarySchema),
  copies: list(CopySchema),
  origins: list(OriginSchema),
  ground: list(PlaceHeldSchema).openapi({
    description: 'Who is said to hold which place. Nothing is concluded from it.',
  }),
}).openapi('Story')

export type OriginJson = z.infer<typeof OriginSchema>
export type PeriodJson = z.infer<typeof PeriodSchema>
export type ListedStoryJson = z.infer<typeof ListedStorySchema>
export type StorySummaryJson = z.infer<typeof StorySummarySchema>
export type StoriesJson = z.infer<typeof StoriesSchema>
export type StoryJson = z.infer<typeof StorySchema>
