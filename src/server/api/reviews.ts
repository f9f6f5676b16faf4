/** What the API answers about reviewing, and what it takes. */
import { z } from '@hono/zod-openapi'
import { DOUBTS } from '../../account/index.ts'
import { EventTypeSchema, LinkKindSchema, PlacePrecisionSchema } from './codes.ts'
import { BilingualSchema, count, list, orNull, page } from './parts.ts'

export const QUEUE_STATUSES = ['open', 'accepted', 'rejected', 'corrected', 'disputed'] as const

export const DoubtReasonSchema = z.enum(DOUBTS).openapi('DoubtReason', {
  description:
    'Why it stands in the queue. Claims: contradicted (laid against another origin’s), figure (one end of an estimate), inferred (by a rule that infers), place-open, time-open, unit-open (not resolved), unplaced (under no event). Events: contested, one-origin (many outlets, one origin), tied (an unnamed source was tied to another origin).',
})

export const QueueStatusSchema = z.enum(QUEUE_STATUSES).openapi('QueueStatus', {
  description:
    'What people stated of it: nothing (`open`), or the last that rules; `disputed` where reviewers state different things.',
})

export const QueueItemSchema = z
  .object({
    kind: z.enum(['claim', 'event']),
    id: z.string(),
    story: z.string(),
    event: z.string().nullable().openapi({ description: 'The event of a claim; of an event itself.' }),
    type: EventTypeSchema,
    typeName: BilingualSchema,
    description: BilingualSchema,
    exact: z.string().nullable().openapi({ description: 'The words of a claim; null for an event.' }),
    reasons: list(DoubtReasonSchema),
    doubt: count.openapi({ description: 'The points of its reasons together (docs/reviews.md).' }),
    weight: count.openapi({ description: 'How much hangs on it: outlets and contradictions.' }),
    status: QueueStatusSchema,
  })
  .openapi('QueueItem')

const tally = <T extends z.ZodType>(value: T) => list(z.object({ value, count }))

/** `GET /api/v1/review` */
export const QueueSchema = page(QueueItemSchema)
  .extend({
    counts: z
      .object({ reason: tally(DoubtReasonSchema), type: tally(EventTypeSchema), status: tally(QueueStatusSchema) })
      .openapi({ description: 'How many of the story, or of all, have each.' }),
    types: list(z.object({ type: EventTypeSchema, name: BilingualSchema })).openapi({
      description: 'All types that there are, for choosing one.',
    }),
    units: list(z.object({ unit: z.string(), name: BilingualSchema })).openapi({
      description: 'The units of the tables, for choosing one.',
    }),
  })
  .openapi('Queue')

export const REVIEW_FIELDS = [
  'type',
  'polarity',
  'factuality',
  'place',
  'time',
  'agents',
  'targets',
  'quantities',
  'chain',
] as const

export const ReviewSchema = z
  .object({
    id: z.string(),
    author: z.string(),
    at: z.string(),
    action: z.enum(['accept', 'reject', 'correct', 'join', 'separate', 'undo']),
    note: z.string().nullable(),
    field: z.enum(REVIEW_FIELDS).nullable().openapi({ description: 'The field that it corrects.' }),
    value: z.string().nullable().openapi({ description: 'The value of the correction, as JSON.' }),
    of: z.enum(['events', 'origins', 'stories']).nullable().openapi({ description: 'What is joined or separated.' }),
    exact: z.string().nullable().openapi({ description: 'The words that it speaks of.' }),
    undoes: z.string().nullable(),
    targets: list(z.string()).openapi({ description: 'What it was found to speak of, in the account of now.' }),
    status: z.enum(['applied', 'overruled', 'undone', 'not-applied']),
    by: z.string().nullable().openapi({ description: 'The review that overruled or undid it.' }),
    message: z.string().nullable().openapi({ description: 'Why it could not be applied, in one sentence.' }),
    reread: list(z.enum(['type', 'polarity', 'evidence'])).openapi({
      description: 'In what the claim is read otherwise than when it was reviewed.',
    }),
  })
  .openapi('Review')

export const AgreementSchema = z
  .object({
    authors: z.tuple([z.string(), z.string()]).readonly(),
    n: count.openapi({ description: 'Claims that both accepted or rejected.' }),
    same: count,
    kappa: z.number().nullable().openapi({ description: 'Cohen’s kappa; null where it says nothing.' }),
  })
  .openapi('Agreement')

export const DisagreementSchema = z
  .object({ about: z.string(), targets: list(z.string()), reviews: list(z.string()) })
  .openapi('Disagreement')

/** `GET /api/v1/reviews` */
export const ReviewsSchema = page(ReviewSchema)
  .extend({ disagreements: list(DisagreementSchema), agreement: list(AgreementSchema) })
  .openapi('Reviews')

/** `POST /api/v1/reviews` */
export const StatedSchema = z.object({ reviews: list(ReviewSchema) }).openapi('Stated')

const name = z.string().trim().min(1).max(1000)
const ref = z.string().max(1000).nullable()
const actors = z.array(z.strictObject({ name, ref })).max(200)

/** What is said of a claim's fields instead of the machine's value; a field that is not there stays. */
export const CorrectionsSchema = z
  .strictObject({
    type: EventTypeSchema.optional(),
    polarity: z.enum(['asserted', 'denied']).optional(),
    factuality: z.enum(['occurred', 'ongoing', 'planned', 'possible']).optional(),
    place: orNull(
      z.strictObject({
        name,
        ref,
        lat: z.number().nullable(),
        lon: z.number().nullable(),
        country: z.string().nullable(),
        precision: PlacePrecisionSchema,
      }),
    ).optional(),
    time: orNull(z.strictObject({ text: name, edtf: z.string().max(200).nullable() })).optional(),
    agents: actors.optional(),
    targets: actors.optional(),
    quantities: z
      .array(
        z.strictObject({
          text: name,
          min: z.number().nullable(),
          max: z.number().nullable(),
          approximate: z.boolean(),
          unit: z.string().max(1000).nullable(),
        }),
      )
      .max(200)
      .optional(),
    chain: z
      .array(z.strictObject({ name, ref, kind: LinkKindSchema }))
      .max(200)
      .optional(),
  })
  .openapi('Corrections')

export const StatementSchema = z
  .strictObject({
    action: z.enum(['accept', 'reject', 'correct', 'join', 'separate', 'undo']),
    targets: z
      .array(z.string().regex(/^[^\p{Cc}]{1,200}$/u))
      .min(1)
      .max(200)
      .openapi({
        description:
          'Ids: of claims to accept, reject or correct; of claims and events, of claims and origins, or of articles and stories to join or separate; of reviews to undo.',
      }),
    of: z.enum(['events', 'origins', 'stories']).optional().openapi({
      description: 'What is joined or separated; events, where nothing is said.',
    }),
    corrections: CorrectionsSchema.optional(),
    note: z.string().max(5000).optional().openapi({ description: 'Why, in a sentence.' }),
  })
  .openapi('Statement')

export type QueueItemJson = z.infer<typeof QueueItemSchema>
export type QueueJson = z.infer<typeof QueueSchema>
export type QueueStatus = (typeof QUEUE_STATUSES)[number]
export type ReviewJson = z.infer<typeof ReviewSchema>
export type StatementJson = z.infer<typeof StatementSchema>
