import { z } from '@hono/zod-openapi'
import { KnownPlacesSchema } from '../api/index.ts'
import { Paging } from '../paging.ts'
import { problem } from '../problems.ts'
import { type Routes, reading } from './reading.ts'

const degrees = '-?\\d{1,3}(?:\\.\\d{1,9})?'

const Asked = Paging.extend({
  box: z
    .string()
    .regex(new RegExp(`^${degrees}(?:,${degrees}){3}$`))
    .openapi({ description: 'West, south, east and north, in degrees with commas.' }),
})

const PLACES = reading(
  '/places',
  'Governorates and towns of the gazetteer inside a box, the weightiest first',
  KnownPlacesSchema,
  {
    query: Asked,
  },
)

export const places: Routes = (app, { places }) => {
  app.openapi(PLACES, c => {
    const { box, limit, cursor } = c.req.valid('query')
    const [west, south, east, north] = box.split(',').map(Number) as [number, number, number, number]
    if (
      west > east ||
      south > north ||
      Math.abs(west) > 180 ||
      Math.abs(east) > 180 ||
      Math.abs(south) > 90 ||
      Math.abs(north) > 90
    )
      return problem(c, 400, 'The box is no box of degrees: west, south, east, north.') as never
    const found = places([west, south, east, north])
    const from = Number(cursor ?? 0)
    const items = found.slice(from, from + limit)
    const end = from + items.length
    return c.json(
      { items, total: found.length, next: items.length > 0 && end < found.length ? String(end) : null },
      200,
    )
  })
}
