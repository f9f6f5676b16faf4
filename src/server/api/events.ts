/** What the API answers about events. */
import { z } from '@hono/zod-openapi'
import { ContradictionKindSchema, ContradictionRuleSchema, EventStatusSchema, EventTypeSchema } from './codes.ts'
import { CopySchema } from './copies.ts'
import { BilingualSchema, count, list, orNull, pair, SpanSchema } from './parts.ts'
import { PlaceSchema } from './values.ts'

export const ContradictionSchema = z
  .object({
    kind: ContradictionKindSchema,
    claims: pair,
    reason: z
      .object({ rule: ContradictionRuleSchema, values: pair })
      .openapi({ description: "Which rule says so, and what it compared, in the words of each claim's article." }),
  })
  .openapi('Contradiction')

export const RevisionSchema = z
  .object({
    claims: pair,
    sequence: count.openapi({ description: 'Which figure of the origin the later one is: 2 for its second.' }),
    values: pair,
  })
  .openapi('Revision', { description: 'The same origin: its earlier claim, then its later one.' })

export const SupportSchema = z
  .object({
    claims: count,
    articles: count,
    outlets: count,
    chains: count,
    independent: count.openapi({ description: 'Origins, not outlets.' }),
    joined: list(
      z.object({
        claims: z.tuple([z.string(), z.string()]).readonly(),
        reason: z.enum(['same-origin', 'copy', 'cites-outlet', 'unnamed-tied', 'same-article', 'reviewed']),
      }),
    ),
  })
  .openapi('Support')

const BoundSchema = z
  .object({
    edtf: z.string().openapi({ description: 'EDTF.' }),
    because: z.enum(['dated', 'published', 'said', 'event', 'plan', 'copy']),
    article: z.string(),
    span: orNull(SpanSchema).openapi({ description: 'The words that say it; null where it is a date of publication.' }),
    event: z.string().nullable().openapi({ description: 'The event that it was counted from.' }),
  })
  .openapi('Bound')

const IntervalSchema = z
  .object({
    edtf: z.string().openapi({ description: 'EDTF.' }),
    earliest: orNull(BoundSchema),
    latest: orNull(BoundSchema),
  })
  .openapi('Interval', {
    description:
      'Between which days it was, by its own dates, by when it was told, and by what the texts say of its order.',
  })

export const EventSchema = z
  .object({
    id: z.string(),
    story: z.string(),
    type: EventTypeSchema,
    typeName: BilingualSchema,
    description: BilingualSchema,
    status: EventStatusSchema,
    claims: list(z.string()),
    place: orNull(PlaceSchema),
    time: z.object({ text: z.string(), edtf: z.string().nullable() }).nullable(),
    quantities: list(
      z.object({
        unit: z.string().nullable(),
        unitName: orNull(BilingualSchema),
        low: z.number().nullable(),
        best: z.number().nullable(),
        high: z.number().nullable(),
        behind: z
          .object({ low: list(z.string()), best: list(z.string()), high: list(z.string()) })
          .nullable()
          .openapi({
            description: 'The claims behind each figure; null where the account was stored before they were kept.',
          }),
      }),
    ),
    interval: orNull(IntervalSchema),
    support: SupportSchema,
    contradictions: list(ContradictionSchema),
    revisions: list(RevisionSchema),
  })
  .openapi('Event')

/** `GET /api/v1/events/:id/graph`: through whom an event came, origin → relay → outlet, and which of these ways counted as one. */
export const OriginGraphSchema = z
  .object({
    event: z.string(),
    nodes: list(
      z.object({
        id: z.string(),
        name: z.string(),
        label: orNull(BilingualSchema),
        kind: z.string(),
        roles: list(z.enum(['origin', 'relay', 'outlet', 'body'])).openapi({
          description: '`body`: somebody on whose word another speaks.',
        }),
        claims: list(z.string()),
        groups: list(count).openapi({ description: 'Numbers of groups: two nodes of one group count once.' }),
        articles: list(z.string()).openapi({ description: 'Where it speaks as the outlet.' }),
      }),
    ),
    edges: list(
      z.object({
        from: z.string(),
        to: z.string(),
        kind: z.enum(['told', 'speaks-for', 'tied-to', 'copy']),
        directed: z.boolean().openapi({ description: 'False for copies of which nothing says who took the text.' }),
        claims: list(z.string()),
        because: list(CopySchema.shape.because),
      }),
    ),
    groups: list(
      z.object({
        number: count,
        claims: list(z.string()),
        origins: list(z.string()),
        joined: SupportSchema.shape.joined,
      }),
    ),
  })
  .openapi('OriginGraph')

export type ContradictionJson = z.infer<typeof ContradictionSchema>
export type RevisionJson = z.infer<typeof RevisionSchema>
export type SupportJson = z.infer<typeof SupportSchema>
export type EventJson = z.infer<typeof EventSchema>
export type OriginGraphJson = z.infer<typeof OriginGraphSchema>
