/** An article and its outlet, as lists name them. */
import { z } from '@hono/zod-openapi'
import { BilingualSchema, count, list, orNull } from './parts.ts'

export const OutletSchema = z
  .object({ name: z.string(), ref: z.string().nullable(), label: orNull(BilingualSchema) })
  .openapi('Outlet')

/** An article without its text. */
export const ArticleSummarySchema = z
  .object({
    id: z.string(),
    sha256: z.string(),
    file: z.string().nullable(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    outlet: orNull(OutletSchema),
    published: z.string().nullable().openapi({ description: 'EDTF; never the day a page was crawled.' }),
    claims: count,
    stories: list(z.string()),
  })
  .openapi('ArticleSummary')

export type OutletJson = z.infer<typeof OutletSchema>
export type ArticleSummaryJson = z.infer<typeof ArticleSummarySchema>
