/** What the API answers to a search. */
import { z } from '@hono/zod-openapi'
import { ClaimSchema } from './claims.ts'
import { BilingualSchema, count, list, orNull, page, SpanSchema } from './parts.ts'
import { ArticleSummarySchema } from './summaries.ts'

/** A stretch of an article's text; `start` is where it begins there, `marks` count into `text` of the snippet itself. */
export const SnippetSchema = z
  .object({ text: z.string(), start: count, marks: list(SpanSchema) })
  .openapi('Snippet', { description: '`marks` count UTF-16 code units into the snippet, not into the article.' })

export const HitSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('article'), article: ArticleSummarySchema, snippet: SnippetSchema }),
    z.object({ kind: z.literal('claim'), article: ArticleSummarySchema, snippet: SnippetSchema, claim: ClaimSchema }),
  ])
  .openapi('Hit')

const facet = list(
  z.object({
    value: z
      .string()
      .openapi({ description: 'What to ask with; a name that no table knows stands in quotation marks.' }),
    label: orNull(BilingualSchema),
    count,
  }),
)

/** How many hits have which values; the most frequent first. */
export const FacetsSchema = z
  .object({
    fields: z.object({
      kind: facet,
      type: facet,
      status: facet,
      outlet: facet,
      origin: facet,
      actor: facet,
      place: facet,
      country: facet,
      happened: facet.openapi({ description: 'Months (2019-03) in which what claims tell began.' }),
      published: facet.openapi({ description: 'Months of publication.' }),
    }),
    counted: count.openapi({ description: 'How many hits were counted.' }),
    exact: z.boolean().openapi({ description: 'Whether these are all hits; else the newest.' }),
  })
  .openapi('Facets')

/** `GET /api/v1/search?q=&cursor=&limit=` and what to narrow it by. */
export const SearchSchema = page(HitSchema)
  .extend({
    query: z.string(),
    more: z.boolean().openapi({ description: '`total` is as many as are counted: there may be more.' }),
    facets: orNull(FacetsSchema).openapi({ description: 'With the first page; null with those after it.' }),
  })
  .openapi('Search')

export type SnippetJson = z.infer<typeof SnippetSchema>
export type HitJson = z.infer<typeof HitSchema>
export type FacetsJson = z.infer<typeof FacetsSchema>
export type SearchJson = z.infer<typeof SearchSchema>
