/** Text that two articles have in common. */
import { z } from '@hono/zod-openapi'
import { list, SpanSchema } from './parts.ts'

export const CopySchema = z
  .object({
    article: z.string(),
    of: z.string(),
    share: z.number().min(0).max(1).openapi({ description: "The share of `article`'s body that stands in `of`." }),
    direction: z.enum(['taken', 'given', 'common', 'unknown']).openapi({
      description: 'Who likely took the text: `taken` by `article`, `given` by it, `common` to both from a third.',
    }),
    because: z
      .enum([
        'is-agency',
        'names-outlet',
        'same-agency',
        'same-quotation',
        'corrects',
        'published-later',
        'holds-more',
        'unknown',
      ])
      .openapi({ description: 'Why the direction is likely.' }),
    credit: SpanSchema.extend({ article: z.string() }).nullable().openapi({
      description: 'The words that say so, and in which of the two articles they stand.',
    }),
    passages: list(z.object({ here: SpanSchema, there: SpanSchema })).openapi({
      description: '`here` counts into the text of `article`, `there` into the text of `of`.',
    }),
  })
  .openapi('Copy')

export type CopyJson = z.infer<typeof CopySchema>
