import { z } from '@hono/zod-openapi'
import { OriginPageSchema, OriginsSchema, OutletPageSchema, OutletsSchema } from '../api/sources.ts'
import { cut, Paging } from '../paging.ts'
import { problem } from '../problems.ts'
import { sourcesByName } from '../sources/by-name.ts'
import { type Routes, reading } from './reading.ts'

const Key = z.object({ key: z.string().min(1).max(400) })

const Asked = Paging.extend({
  q: z.string().trim().max(200).default('').openapi({
    description:
      'Only those in whose name every word of this begins a word, in Arabic or Latin letters; spelling and diacritics do not matter. Empty: all.',
  }),
})

const OUTLETS = reading('/outlets', 'The outlets, those with most articles first', OutletsSchema, { query: Asked })
const OUTLET = reading(
  '/outlets/{key}',
  'One outlet: what it said, whom it quotes, and whose text it has',
  OutletPageSchema,
  {
    params: Key,
  },
)
const ORIGINS = reading('/origins', 'The origins, those with most claims first', OriginsSchema, { query: Asked })
const ORIGIN = reading('/origins/{key}', 'One origin: what it said, and who carries it', OriginPageSchema, {
  params: Key,
})

/** Who said what: outlets and origins over all stories. */
export const sources: Routes = (app, { store, views }) => {
  const byName = sourcesByName(store, views)

  app.openapi(OUTLETS, async c => {
    const { limit, cursor, q } = c.req.valid('query')
    if (q !== '') return c.json(cut(await byName.outlets(q), cursor, limit), 200)
    const { items, ...page } = await store.outlets(limit, cursor ?? null)
    return c.json({ items: items.map(views.outletCount), ...page }, 200)
  })
  app.openapi(OUTLET, async c => {
    const page = await store.outlet(c.req.valid('param').key)
    return page ? c.json(views.outletPage(page), 200) : (problem(c, 404, 'The account has no such outlet.') as never)
  })
  app.openapi(ORIGINS, async c => {
    const { limit, cursor, q } = c.req.valid('query')
    if (q !== '') return c.json(cut(await byName.origins(q), cursor, limit), 200)
    const { items, ...page } = await store.origins(limit, cursor ?? null)
    return c.json({ items: items.map(views.originCount), ...page }, 200)
  })
  app.openapi(ORIGIN, async c => {
    const page = await store.origin(c.req.valid('param').key)
    return page ? c.json(views.originPage(page), 200) : (problem(c, 404, 'The account has no such origin.') as never)
  })
}
