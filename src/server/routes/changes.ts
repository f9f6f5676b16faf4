import { createRoute, z } from '@hono/zod-openapi'
import { accepts } from 'hono/accepts'
import { ChangesSchema } from '../api/index.ts'
import { at } from '../base.ts'
import { askedFor, ChangesQuery } from '../feed/asked.ts'
import { problem } from '../problems.ts'
import { needs } from '../who/may.ts'
import { problems, type Routes } from './reading.ts'

const CHANGES = createRoute({
  method: 'get',
  path: at('/changes'),
  summary: 'What was added, changed, corrected and withdrawn: a page, or a stream of server-sent events',
  description:
    'With `Accept: text/event-stream` every change is an event: its id the number, its name what became of the thing, its data a Change. The stream goes on with what comes, and a client that connects again with `Last-Event-ID` misses nothing.',
  ...needs('reader'),
  request: { query: ChangesQuery },
  responses: {
    200: {
      description: 'Changes in the order in which they were written',
      content: {
        'application/json': { schema: ChangesSchema },
        'text/event-stream': { schema: z.string() },
      },
    },
    ...problems,
  },
})

export const changes: Routes = (app, { store, told, feed }) => {
  app.openapi(CHANGES, async c => {
    const query = c.req.valid('query')
    const { after, filter } = askedFor(query)
    c.header('Cache-Control', 'no-cache')
    c.header('Vary', 'Accept')
    const type = accepts(c, {
      header: 'Accept',
      supports: ['application/json', 'text/event-stream'],
      default: 'application/json',
    })
    if (type === 'application/json') {
      const { items, last, more } = await store.changes(after, query.limit, filter)
      return c.json({ items: items.map(told), next: more ? String(last) : null, last }, 200)
    }
    const met = c.req.header('last-event-id')
    if (met !== undefined && !/^\d{1,15}$/.test(met))
      return problem(c, 400, 'Last-Event-ID is no number of a change.') as never
    c.header('Content-Type', 'text/event-stream; charset=utf-8')
    if (c.req.method === 'HEAD') return c.body(null) as never
    // Who was here before goes on behind what he met, wherever he began.
    const { since: _, ...onward } = filter
    const body = met === undefined ? await feed.stream(after, filter) : await feed.stream(Number(met), onward)
    if (body !== null) return c.body(body) as never
    c.header('Retry-After', '30')
    return problem(c, 429, 'Close another one, or ask for pages of changes.') as never
  })
}
