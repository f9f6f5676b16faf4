import { StoriesSchema, StorySchema } from '../api/index.ts'
import { Paging } from '../paging.ts'
import { problem } from '../problems.ts'
import { Id, type Routes, reading } from './reading.ts'

const STORIES = reading('/stories', 'The stories of the account', StoriesSchema, { query: Paging })

const STORY = reading('/stories/{id}', 'One story: events, claims, articles, copies, origins', StorySchema, {
  params: Id,
})

export const stories: Routes = (app, { store, views }) => {
  app.openapi(STORIES, async c => {
    const { limit, cursor } = c.req.valid('query')
    const { items, total, next } = await store.stories(limit, cursor ?? null)
    return c.json({ items: items.map(views.storySummary), total, next }, 200)
  })

  app.openapi(STORY, async c => {
    const page = await store.story(c.req.valid('param').id)
    return page ? c.json(views.story(page), 200) : (problem(c, 404, 'The account has no such story.') as never)
  })
}
