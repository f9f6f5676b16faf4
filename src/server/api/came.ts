/** What is told of the capture that an article was read from. */
import { z } from '@hono/zod-openapi'
import { count, list, pair } from './parts.ts'

/** How the bytes came, and what vouches for them. */
export const CameSchema = z
  .object({
    length: count.openapi({ description: 'Bytes.' }),
    addedAt: z.string(),
    retrieved: z.string().nullable().openapi({ description: 'When whoever collected it wrote it down.' }),
    inside: list(z.object({ name: z.string(), sha256: z.string().nullable(), member: z.string() })).openapi({
      description: 'What held it, outermost first.',
    }),
    http: z.object({ status: z.int(), headers: list(pair), redirects: list(z.string()) }).nullable(),
    facts: list(z.object({ from: z.string(), value: z.string() })).openapi({
      description: 'What was said beside it: a feed’s date, a mail’s subject, a day that the user named.',
    }),
    original: z
      .object({ sha256: z.string(), length: count, made: z.string() })
      .nullable()
      .openapi({ description: 'The bytes that it was made from, where it is not what was found.' }),
    met: list(
      z.object({
        row: count,
        hash: z.string(),
        at: z.string(),
        action: z.string(),
        file: z.string().nullable(),
        url: z.string().nullable(),
        tool: z.string().nullable(),
      }),
    ).openapi({ description: 'The rows of the log that are about it.' }),
    stamp: z.object({ row: count, upTo: count, server: z.string(), time: z.string() }).nullable().openapi({
      description:
        'The first stamp of a time-stamping authority that covers it, as the log tells; `isnad verify` reads it again.',
    }),
  })
  .openapi('Came')
