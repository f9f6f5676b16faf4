import { z } from '@hono/zod-openapi'
import { KnownPlacesSchema } from '../api/index.ts'
import { Paging } from '../paging.ts'
import { placesNamed } from '../review/places-named.ts'
import { type Routes, reading } from './reading.ts'

const NAMED = reading(
  '/places/named',
  'Places of the gazetteer by their names, or how these begin',
  KnownPlacesSchema,
  {
    query: Paging.extend({
      q: z.string().trim().min(1).max(200).openapi({ description: 'A name in Arabic or in Latin letters.' }),
    }),
  },
)

export const namedPlaces: Routes = app => {
  app.openapi(NAMED, c => {
    const { q, limit, cursor } = c.req.valid('query')
    const found = placesNamed(q)
    const from = Number(cursor ?? 0)
    const items = found.slice(from, from + limit)
    const end = from + items.length
    return c.json(
      { items, total: found.length, next: items.length > 0 && end < found.length ? String(end) : null },
      200,
    )
  })
}
