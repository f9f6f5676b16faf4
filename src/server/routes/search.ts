import { z } from '@hono/zod-openapi'
import { SearchSchema } from '../api/index.ts'
import { Paging } from '../paging.ts'
import { problem } from '../problems.ts'
import { FilterParameters, filterOf } from '../search-filter.ts'
import { type Routes, reading } from './reading.ts'

const Query = FilterParameters.extend({
  q: z.string().max(1000).openapi({
    description:
      'Words; all must be there. Spelling, diacritics and inflection do not matter. Empty: all that the rest asks for.',
  }),
  cursor: z
    .string()
    .min(1)
    .max(40)
    .optional()
    .openapi({ description: '`next` of the page before; without it, the first page.' }),
  limit: Paging.shape.limit,
  facets: z.enum(['true', 'false']).default('true').openapi({
    description: 'Whether the hits are counted by their values, which takes about as long again.',
  }),
}).strict()

const SEARCH = reading('/search', 'Articles and claims that hold all words of a query', SearchSchema, {
  query: Query,
})

export const search: Routes = (app, { search: ask, views, locate }) => {
  app.openapi(SEARCH, async c => {
    const { q, limit, cursor, facets: counted, ...values } = c.req.valid('query')
    const filter = filterOf(values, locate)
    if ('problem' in filter) return problem(c, 400, filter.problem) as never
    const { items, facets, ...found } = await ask(q, limit, cursor ?? null, {
      filter,
      facets: counted === 'true',
    })
    return c.json({ query: q, items: items.map(views.hit), facets: facets && views.facets(facets), ...found }, 200)
  })
}
