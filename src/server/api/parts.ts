/** What answers of every kind are made of. */
import { z } from '@hono/zod-openapi'

export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()
export const count = z.int().nonnegative()

export const pair = z.tuple([z.string(), z.string()]).readonly()

/**
 * A value with a name in the API's document, or null. With `.nullable()` the named value itself would be told as one that may be null, wherever it stands
 * (asteasolutions/zod-to-openapi, pull request 387).
 */
export const orNull = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()])

/** A page of a list: `next` is the cursor of the page after it, or null at the end. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: list(item), total: count, next: z.string().nullable() })

export const SpanSchema = z
  .object({ start: count, end: count })
  .openapi('Span', { description: '[start, end) in UTF-16 code units into the text of the article.' })

/** The same thing said in English and in Arabic. */
export const BilingualSchema = z.object({ en: z.string(), ar: z.string() }).openapi('Bilingual')

export type SpanJson = z.infer<typeof SpanSchema>
export type Bilingual = z.infer<typeof BilingualSchema>
