import { z } from '@hono/zod-openapi'
import { agreement, anchorsOf, DOUBTS } from '../../account/index.ts'
import {
  EventTypeSchema,
  QUEUE_STATUSES,
  type QueueItemJson,
  QueueSchema,
  ReviewsSchema,
  StatedSchema,
  StatementSchema,
} from '../api/index.ts'
import { cut, Paging } from '../paging.ts'
import { problem } from '../problems.ts'
import { deskOf } from '../review/desk.ts'
import { narrowed, type Queued, queueOf, tallied } from '../review/queue.ts'
import { NoStatement } from '../review/statements.ts'
import { namesWords, reviewJson } from '../review/told.ts'
import { type Routes, reading } from './reading.ts'
import { json, writing } from './writing.ts'

const AskedOfQueue = Paging.extend({
  story: z
    .string()
    .regex(/^[\w:-]{1,80}$/)
    .optional()
    .openapi({ description: 'Only of this story.' }),
  kind: z.enum(['claim', 'event']).optional().openapi({ description: 'Only claims, or only events.' }),
  type: EventTypeSchema.optional(),
  reason: z.enum(DOUBTS).optional().openapi({ description: 'Only what stands there for this reason.' }),
  status: z.enum(QUEUE_STATUSES).optional().openapi({ description: 'Only what people stated this of.' }),
})

const QUEUE = reading(
  '/review',
  'What a reviewer may look at first: claims and events by doubt and weight, each with why it stands there',
  QueueSchema,
  { query: AskedOfQueue },
)

const AskedOfReviews = Paging.extend({
  target: z
    .string()
    .regex(/^[\w:-]{1,80}$/)
    .optional()
    .openapi({ description: 'Only those that were found to speak of this claim or article.' }),
})

const REVIEWS = reading(
  '/reviews',
  'Who stated what, the latest first; where reviewers disagree, and how much each two agree',
  ReviewsSchema,
  { query: AskedOfReviews },
)

const STATE = writing(
  'post',
  '/reviews',
  'States what you think: accept, reject or correct claims, join or separate, undo',
  { role: 'reviewer' },
  StatedSchema,
  { body: json(StatementSchema) },
)

export const reviews: Routes = (app, { store, views, lay, getReady }) => {
  const queue = queueOf(store)
  const desk = deskOf(store, lay)

  /** The words of a page of the queue; what went since the queue was made is left out. */
  async function told(items: readonly Queued[]): Promise<QueueItemJson[]> {
    const { claims, events } = await store.named(items.map(({ id }) => id))
    const claimOf = new Map(claims.map(one => [one.claim.id, views.reviewClaim(one)]))
    const eventOf = new Map(events.map(one => [one.event.id, views.reviewEvent(one)]))
    return items.flatMap(({ kind, id, story, type, reasons, doubt, weight, status }) => {
      const claim = claimOf.get(id)
      const event = eventOf.get(id)
      const shown = claim ?? event
      if (shown === undefined) return []
      return [
        {
          kind,
          id,
          story,
          event: claim === undefined ? id : claim.event,
          type,
          typeName: shown.typeName,
          description: shown.description,
          exact: claim?.evidence.exact ?? null,
          reasons,
          doubt,
          weight,
          status,
        },
      ]
    })
  }

  app.openapi(QUEUE, async c => {
    const { limit, cursor, story, kind, type, reason, status } = c.req.valid('query')
    getReady()
    const { disagreements } = await desk.stood()
    const disputed = new Set(disagreements.flatMap(({ targets }) => targets))
    const { ofStory, items } = narrowed(
      await queue(),
      { story: story ?? null, kind: kind ?? null, type: type ?? null, reason: reason ?? null, status: status ?? null },
      disputed,
    )
    const page = cut(items, cursor, limit)
    const counts = {
      reason: tallied(ofStory.flatMap(({ reasons }) => reasons)),
      type: tallied(ofStory.map(one => one.type)),
      status: tallied(ofStory.map(one => one.status)),
    }
    return c.json({ ...page, items: await told(page.items), counts, ...views.choices }, 200)
  })

  app.openapi(REVIEWS, async c => {
    const { limit, cursor, target } = c.req.valid('query')
    const { reviews, outcomes, disagreements } = await desk.stood()
    const outcomeOf = new Map(outcomes.map(one => [one.review, one]))
    // What is undone was looked for no more: it is known by the words that it names.
    const anchor = target === undefined ? null : anchorsOf(await store.partOf([target]))(target)
    const all = reviews
      .toReversed()
      .filter(
        one =>
          target === undefined ||
          outcomeOf.get(one.id)?.targets.includes(target) ||
          (anchor !== null && namesWords(one, anchor)),
      )
    const page = cut(all, cursor, limit)
    return c.json(
      {
        ...page,
        items: page.items.map(review => reviewJson(review, outcomeOf.get(review.id))),
        disagreements,
        agreement: agreement(reviews, (_, one) => outcomeOf.get(one.id)?.targets[0] ?? null),
      },
      200,
    )
  })

  app.openapi(STATE, async c => {
    try {
      const { made, stood } = await desk.state(c.req.valid('json'), c.var.who.name)
      const outcomeOf = new Map(stood.outcomes.map(one => [one.review, one]))
      return c.json({ reviews: made.map(review => reviewJson(review, outcomeOf.get(review.id))) }, 200)
    } catch (error) {
      if (error instanceof NoStatement) return problem(c, error.status, error.message) as never
      throw error
    }
  })
}
