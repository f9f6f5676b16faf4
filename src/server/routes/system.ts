import { InputsSchema } from '../api/index.ts'
import { Paging } from '../paging.ts'
import { type Routes, reading } from './reading.ts'

const INPUTS = reading('/inputs', 'What was read, and what could not be', InputsSchema, { query: Paging })

/** What the account was made of. */
export const system: Routes = (app, { store, views }) => {
  app.openapi(INPUTS, async c => {
    const { limit, cursor } = c.req.valid('query')
    const { items, total, next, failures } = await store.inputs(limit, cursor ?? null)
    const counts = { articles: total - failures, failures }
    return c.json({ items: items.map(views.input), total, next, counts }, 200)
  })
}
