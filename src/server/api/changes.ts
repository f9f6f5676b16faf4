/** What the API answers about changes. */
import { z } from '@hono/zod-openapi'
import { EventStatusSchema, EventTypeSchema, PlacePrecisionSchema } from './codes.ts'
import { BilingualSchema, count, list, orNull } from './parts.ts'

const edtf = z.string().nullable().openapi({ description: 'EDTF.' })

const PlaceFactsSchema = z
  .object({
    name: z.string(),
    ref: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    country: z.string().nullable(),
    precision: PlacePrecisionSchema,
  })
  .openapi('PlaceFacts')

const EventFactsSchema = z
  .object({
    type: EventTypeSchema,
    place: orNull(PlaceFactsSchema),
    time: edtf,
    quantities: list(
      z.object({
        unit: z.string().nullable(),
        low: z.number().nullable(),
        best: z.number().nullable(),
        high: z.number().nullable(),
      }),
    ),
    status: EventStatusSchema,
    story: z.string(),
    interval: edtf,
    claims: count,
    articles: count,
    outlets: count,
    origins: count.openapi({ description: 'Independent origins.' }),
    contradictions: count,
    revisions: count,
  })
  .openapi('EventFacts')

const StoryFactsSchema = z.object({ title: z.string(), articles: count, events: count }).openapi('StoryFacts')

const ArticleFactsSchema = z
  .object({
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: edtf,
    file: z.string().nullable(),
    url: z.string().nullable(),
  })
  .openapi('ArticleFacts')

const ClaimFactsSchema = z
  .object({
    article: z.string(),
    exact: z.string(),
    type: EventTypeSchema,
    polarity: z.enum(['asserted', 'denied']),
    factuality: z.enum(['occurred', 'ongoing', 'planned', 'possible']),
    place: orNull(PlaceFactsSchema),
    time: edtf,
    agents: list(z.string()),
    targets: list(z.string()),
    quantities: list(z.object({ unit: z.string().nullable(), min: z.number().nullable(), max: z.number().nullable() })),
    chain: list(z.string()),
    verdict: z.enum(['accepted', 'rejected']).nullable(),
  })
  .openapi('ClaimFacts')

const written = {
  number: count.openapi({ description: 'Rises in the order in which changes were written; some may be missing.' }),
  at: z.string().openapi({ description: "What the writer's clock said, ISO 8601." }),
  what: z.enum(['added', 'changed', 'corrected', 'withdrawn']).openapi({
    description:
      '`changed`: such as who else says so. `corrected`: what, where, when, how many, or whether it is contested. `withdrawn`: it is no more, or people rejected it.',
  }),
  ref: z.string(),
  story: z.string().nullable(),
  description: BilingualSchema,
}

/** `was`: of what it was all that is another now; `is`: all that it is. */
const turned = <S extends z.ZodObject>(facts: S) => ({ was: orNull(facts.partial()), is: orNull(facts) })

const followed = {
  members: z.object({ added: list(z.string()), removed: list(z.string()) }).openapi({
    description: 'Claims of an event, articles of a story.',
  }),
  replaces: list(z.string()).openapi({ description: 'Those withdrawn at the same time of which it holds most.' }),
  from: list(z.string()).openapi({ description: 'Those that are still there, from which something came over.' }),
  replacedBy: z.string().nullable().openapi({ description: 'Which one to follow in the place of one withdrawn.' }),
  went: z
    .object({
      how: z.enum(['continued', 'merged', 'divided', 'rejected', 'gone']),
      to: list(z.object({ id: z.string(), members: list(z.string()) })),
      rejected: list(z.string()),
      gone: list(z.string()),
    })
    .nullable()
    .openapi({ description: 'Where the claims of an event, the articles of a story that is withdrawn are now.' }),
}

export const ChangeSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('event'), ...written, ...turned(EventFactsSchema), ...followed }),
    z.object({ kind: z.literal('story'), ...written, ...turned(StoryFactsSchema), ...followed }),
    z.object({ kind: z.literal('article'), ...written, ...turned(ArticleFactsSchema) }),
    z.object({
      kind: z.literal('claim'),
      ...written,
      ...turned(ClaimFactsSchema),
      by: list(
        z.object({ review: z.string(), author: z.string(), at: z.string(), note: z.string().nullable() }),
      ).openapi({ description: 'The reviews that rule.' }),
    }),
  ])
  .openapi('Change')

/** `GET /api/v1/changes?cursor=&since=&kind=&what=&story=&limit=` */
export const ChangesSchema = z
  .object({
    items: list(ChangeSchema),
    next: z.string().nullable(),
    last: count.openapi({
      description: 'A later question with this as its cursor goes on from here, also where there are no more now.',
    }),
  })
  .openapi('Changes')

export type ChangeJson = z.infer<typeof ChangeSchema>
export type ChangesJson = z.infer<typeof ChangesSchema>
