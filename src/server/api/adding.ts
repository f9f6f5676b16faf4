/** What the API tells of inputs on their way, and of feeds. */
import { z } from '@hono/zod-openapi'
import { count, list, orNull, page } from './parts.ts'
import { FailureSchema } from './system.ts'

export const JobSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['file', 'text', 'address']),
    name: z.string(),
    by: z.string(),
    at: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    progress: orNull(
      z.object({ phase: z.enum(['reading', 'placing']), done: count, total: count }).openapi('AddingProgress'),
    ),
    added: orNull(
      z.object({ added: count, known: count, failures: list(FailureSchema) }).openapi('Added', {
        description: '`known` were there before.',
      }),
    ),
    problem: z.string().nullable().openapi({ description: 'Why it failed, as one sentence.' }),
  })
  .openapi('Job', { description: 'An input that was added and is read in the background.' })

export const JobsSchema = z.object({ jobs: list(JobSchema), adds: z.boolean() }).openapi('Jobs')

const day = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)
export const Published = day
  .optional()
  .openapi({ description: 'Day of publication, for an article that does not say it: 2019, 2019-03, 2019-03-07.' })

export const NewTextSchema = z
  .strictObject({ text: z.string().min(1).max(1_000_000), name: z.string().max(300).optional(), published: Published })
  .openapi('NewText')
export const NewAddressSchema = z
  .strictObject({ address: z.string().min(1).max(8000), published: Published })
  .openapi('NewAddress')

export const FeedSchema = z
  .object({
    url: z.string(),
    fetchedAt: z.string().nullable(),
    due: z.string().openapi({ description: 'When it is fetched next.' }),
    failures: count.openapi({ description: 'How often in a row it could not be had.' }),
    message: z.string().nullable().openapi({ description: 'Why, as one sentence.' }),
    waiting: count.openapi({ description: 'Addresses of it that are still to be fetched.' }),
    kept: count.openapi({ description: 'Addresses of it that gave a capture.' }),
    lost: count.openapi({ description: 'Addresses of it that were given up.' }),
  })
  .openapi('FeedState')
export const FeedsSchema = page(FeedSchema).openapi('Feeds')

export type JobJson = z.infer<typeof JobSchema>
