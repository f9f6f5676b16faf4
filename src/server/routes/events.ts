import { originGraph } from '../../account/index.ts'
import { OriginGraphSchema } from '../api/index.ts'
import { problem } from '../problems.ts'
import { Id, type Routes, reading } from './reading.ts'

const GRAPH = reading('/events/{id}/graph', 'Through whom an event came: origin, relay, outlet', OriginGraphSchema, {
  params: Id,
})

export const events: Routes = (app, { store, views }) => {
  app.openapi(GRAPH, async c => {
    const { id } = c.req.valid('param')
    const account = await store.around(id)
    const graph = account && originGraph(account, id)
    return graph ? c.json(views.graph(graph), 200) : (problem(c, 404, 'The account has no such event.') as never)
  })
}
