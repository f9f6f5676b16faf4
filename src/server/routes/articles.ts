import { ArticleSchema, ClaimPageSchema } from '../api/index.ts'
import { problem } from '../problems.ts'
import { Id, type Routes, reading } from './reading.ts'

const ARTICLE = reading('/articles/{id}', 'One article: text, blocks, claims, copies', ArticleSchema, {
  params: Id,
})

const CLAIM = reading('/claims/{id}', 'One claim and the rules that made it', ClaimPageSchema, { params: Id })

/** Articles and the claims in them. */
export const articles: Routes = (app, { store, views }) => {
  app.openapi(ARTICLE, async c => {
    const page = await store.article(c.req.valid('param').id)
    return page ? c.json(views.article(page), 200) : (problem(c, 404, 'The account has no such article.') as never)
  })

  app.openapi(CLAIM, async c => {
    const page = await store.claim(c.req.valid('param').id)
    return page ? c.json(views.claim(page), 200) : (problem(c, 404, 'The account has no such claim.') as never)
  })
}
