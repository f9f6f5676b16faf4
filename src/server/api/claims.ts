/** What the API answers about claims. */
import { z } from '@hono/zod-openapi'
import { EventTypeSchema } from './codes.ts'
import { EventSchema } from './events.ts'
import { BilingualSchema, count, list, orNull, SpanSchema } from './parts.ts'
import { ArticleSummarySchema } from './summaries.ts'
import { LinkSchema, NamedSchema, PlaceSchema, QuantitySchema, TimeSchema } from './values.ts'

export const RuleSchema = z.object({ rule: z.string(), start: count, end: count }).openapi('Rule')

/** What people stated over a claim. */
export const ClaimReviewSchema = z
  .object({
    verdict: z.enum(['accepted', 'rejected']).nullable().openapi({ description: 'A rejected claim counts nowhere.' }),
    corrected: list(z.string()).openapi({ description: 'The fields in which people replaced the machine’s value.' }),
    by: list(
      z.object({
        review: z.string(),
        action: z.string(),
        author: z.string(),
        at: z.string(),
        note: z.string().nullable(),
      }),
    ),
  })
  .openapi('ClaimReview')

export const ClaimSchema = z
  .object({
    id: z.string(),
    article: z.string(),
    event: z.string().nullable(),
    story: z.string().nullable(),
    description: BilingualSchema,
    type: EventTypeSchema,
    typeName: BilingualSchema,
    polarity: z.enum(['asserted', 'denied']),
    factuality: z.enum(['occurred', 'ongoing', 'planned', 'possible']),
    evidence: z.object({
      start: count,
      end: count,
      exact: z.string(),
      sentence: z.object({ start: count, end: count, exact: z.string() }).openapi({
        description:
          'The sentence around the evidence, with the words that say who says it; in search results the evidence alone.',
      }),
    }),
    trigger: SpanSchema,
    chain: list(LinkSchema).openapi({
      description: 'Origin first, nearest to the article last; the outlet is no link.',
    }),
    agents: list(NamedSchema),
    targets: list(NamedSchema),
    place: orNull(PlaceSchema),
    time: orNull(TimeSchema),
    quantities: list(QuantitySchema),
    review: ClaimReviewSchema.optional().openapi({ description: 'Absent where nobody reviewed the claim.' }),
  })
  .openapi('Claim')

/** `GET /api/v1/claims/:id`: the claim and the named rules that made it, in the order they fired. */
export const ClaimPageSchema = z
  .object({
    claim: ClaimSchema,
    rules: list(RuleSchema),
    article: ArticleSummarySchema,
    event: orNull(EventSchema),
  })
  .openapi('ClaimPage')

export type RuleJson = z.infer<typeof RuleSchema>
export type ClaimJson = z.infer<typeof ClaimSchema>
export type ClaimPageJson = z.infer<typeof ClaimPageSchema>
