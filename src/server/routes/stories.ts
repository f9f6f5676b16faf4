import { z } from '@hono/zod-openapi'
import { StoriesSchema, StorySchema } from '../api/index.ts'
import { listed, ORDERS, outletsOf } from '../board/order.ts'
import { Paging } from '../paging.ts'
import { problem } from '../problems.ts'
import { Id, type Routes, reading } from './reading.ts'

/** Outlets that the list can be narrowed by without knowing their names. */
const OUTLETS = 60

const Asked = Paging.extend({
  order: z.enum(ORDERS).default('listed').openapi({
    description:
      '`newest` by the last day of publication, `growing` by how many more claims came out in the last seven days than in the seven before.',
  }),
  contested: z.enum(['true', 'false']).default('false').openapi({ description: 'Only those with a contested event.' }),
  growing: z.enum(['true', 'false']).default('false').openapi({ description: 'Only those that grow.' }),
  outlet: z.string().min(1).max(300).optional().openapi({ description: 'Id of an outlet, or its name.' }),
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional()
    .openapi({ description: 'Only those that changed after the change with this number.' }),
})

const STORIES = reading('/stories', 'The stories of the account', StoriesSchema, { query: Asked })

const STORY = reading('/stories/{id}', 'One story: events, claims, articles, copies, origins', StorySchema, {
  params: Id,
})

export const stories: Routes = (app, { store, board, views }) => {
  app.openapi(STORIES, async c => {
    const { limit, cursor, order, contested, growing, outlet, after } = c.req.valid('query')
    const { entries, newest, last } = await board()
    const found = listed(entries, newest, {
      order,
      contested: contested === 'true',
      growing: growing === 'true',
      outlet: outlet ?? null,
      after: after === undefined ? null : Number(after),
    })
    const from = Number(cursor ?? 0)
    const items = found.slice(from, from + limit).map(views.listedStory)
    const end = from + items.length
    return c.json(
      {
        items,
        total: found.length,
        next: items.length > 0 && end < found.length ? String(end) : null,
        last,
        newest,
        outlets: outletsOf(entries, OUTLETS).map(views.outletOfStories),
      },
      200,
    )
  })

  app.openapi(STORY, async c => {
    const page = await store.story(c.req.valid('param').id)
    return page ? c.json(views.story(page), 200) : (problem(c, 404, 'The account has no such story.') as never)
  })
}
