/** What the API says of its inputs, and of what went wrong. */
import { z } from '@hono/zod-openapi'
import { count, page } from './parts.ts'
import { ArticleSummarySchema } from './summaries.ts'

export const FailureSchema = z
  .object({ input: z.string(), reason: z.string(), message: z.string() })
  .openapi('Failure', { description: 'An input that gave no article, with the reason as one sentence.' })

export const InputSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('failure'), failure: FailureSchema }),
    z.object({ kind: z.literal('article'), article: ArticleSummarySchema }),
  ])
  .openapi('Input')

/** `GET /api/v1/inputs?cursor=&limit=`: what failed, then what was read. */
export const InputsSchema = page(InputSchema)
  .extend({ counts: z.object({ articles: count, failures: count }) })
  .openapi('Inputs')

/** An error, as RFC 9457 writes it (`application/problem+json`). */
export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
  })
  .openapi('Problem')

export type FailureJson = z.infer<typeof FailureSchema>
export type InputJson = z.infer<typeof InputSchema>
export type InputsJson = z.infer<typeof InputsSchema>
export type ProblemJson = z.infer<typeof ProblemSchema>
