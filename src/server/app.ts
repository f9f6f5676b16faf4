import { randomBytes } from 'node:crypto'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { accepts } from 'hono/accepts'
import { originGraph } from '../account/index.ts'
import type { DescribeContext } from '../report/index.ts'
import { type Change, QueryError, type Store, StoreError } from '../store/index.ts'
import { ChangesSchema } from './api/changes.ts'
import {
  ArticleSchema,
  ClaimPageSchema,
  InputsSchema,
  OriginGraphSchema,
  ProblemSchema,
  SearchSchema,
  StoriesSchema,
  StorySchema,
} from './api.ts'
import { askedFor, ChangesQuery } from './feed/asked.ts'
import { FEED_LIMITS, type FeedLimits, feedOf } from './feed/feed.ts'
import { changeJson } from './feed/told.ts'
import { headers, onlyOwnNames, onlyReading } from './guard.ts'
import { problem } from './problems.ts'
import { FilterParameters, filterOf, type Locate } from './search-filter.ts'
import { matches, webFiles } from './static.ts'
import { viewsWith } from './views.ts'

export interface AppOptions {
  /** Names and lines out of the knowledge tables, for descriptions in English and Arabic. */
  readonly context: DescribeContext
  /** The folder of the built web application; without it, the API alone is served. */
  readonly webRoot?: string
  /** The name that the server listens on, answered beside the loopback's own names. */
  readonly host?: string
  /** Where a place of the tables lies; without it, a search near a place needs its degrees. */
  readonly locate?: Locate
  /** Told of errors that the one who asked sees only as "the server failed". */
  readonly onError?: (error: Error) => void
  /** Ends the streams of changes, so that a server can be closed. */
  readonly ending?: AbortSignal
  /** How the feed of changes is served. */
  readonly feed?: Partial<FeedLimits>
}

const Id = z.object({ id: z.string().regex(/^[\w:-]{1,80}$/) })

const Paging = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .openapi({ description: '`next` of the page before; without it, the first page.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const Query = FilterParameters.extend({
  q: z.string().max(1000).openapi({
    description:
      'Words; all must be there. Spelling, diacritics and inflection do not matter. Empty: all that the rest asks for.',
  }),
  cursor: z
    .string()
    .max(40)
    .optional()
    .openapi({ description: '`next` of the page before; without it, the first page.' }),
  limit: Paging.shape.limit,
  facets: z.enum(['true', 'false']).default('true').openapi({
    description: 'Whether the hits are counted by their values, which takes about as long again.',
  }),
})

const problems = {
  400: { description: 'Not understood', content: { 'application/problem+json': { schema: ProblemSchema } } },
  404: { description: 'Not there', content: { 'application/problem+json': { schema: ProblemSchema } } },
} as const

/** A route that answers JSON, with its problems. */
const reading = <P extends string, S extends z.ZodType, R extends object>(
  path: P,
  summary: string,
  schema: S,
  request: R,
) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request,
    responses: { 200: { description: summary, content: { 'application/json': { schema } } }, ...problems },
  })

const ROUTES = {
  stories: reading('/api/stories', 'The stories of the account', StoriesSchema, { query: Paging }),
  story: reading('/api/stories/{id}', 'One story: events, claims, articles, copies, origins', StorySchema, {
    params: Id,
  }),
  article: reading('/api/articles/{id}', 'One article: text, blocks, claims, copies', ArticleSchema, { params: Id }),
  claim: reading('/api/claims/{id}', 'One claim and the rules that made it', ClaimPageSchema, { params: Id }),
  graph: reading('/api/events/{id}/graph', 'Through whom an event came: origin, relay, outlet', OriginGraphSchema, {
    params: Id,
  }),
  search: reading('/api/search', 'Articles and claims that hold all words of a query', SearchSchema, { query: Query }),
  changes: createRoute({
    method: 'get',
    path: '/api/changes',
    summary: 'What was added, changed, corrected and withdrawn: a page, or a stream of server-sent events',
    description:
      'With `Accept: text/event-stream` every change is an event: its id the number, its name what became of the thing, its data a Change. The stream goes on with what comes, and a client that connects again with `Last-Event-ID` misses nothing.',
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
  }),
  inputs: reading('/api/inputs', 'What was read, and what could not be', InputsSchema, { query: Paging }),
}

/**
 * The API and the web application over one store, as a function from a request to an answer. It only reads.
 *
 * @throws where `webRoot` is not a folder that can be listed.
 */
export function createApp(store: Store, options: AppOptions): OpenAPIHono {
  const views = viewsWith(options.context)
  const told = (change: Change) => changeJson(change, options.context)
  const feed = feedOf(store, told, { ...FEED_LIMITS, ...options.feed }, options.ending ?? new AbortController().signal)
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return
      const [issue] = result.error.issues
      return problem(c, 400, issue && `${issue.path.join('.')}: ${issue.message}.`)
    },
  })

  app.use(headers)
  app.use(onlyOwnNames(options.host ?? 'localhost'))
  app.use(onlyReading)

  // The same account gives the same answer, as long as the same program makes it: a newer one may say it better.
  const program = randomBytes(6).toString('base64url')
  app.use('/api/*', async (c, next) => {
    // More may have been written of an account that is as it was before.
    if (c.req.path === '/api/changes') return next()
    // What the log says of a capture stands beside its article.
    const tag = `"${(await store.hash()) ?? 'empty'}.${(await store.head()).slice(0, 16)}.${program}"`
    const fresh = { ETag: tag, 'Cache-Control': 'no-cache' }
    if (matches(c.req.header('if-none-match'), tag)) return c.body(null, 304, fresh)
    await next()
    if (c.res.ok) for (const [name, value] of Object.entries(fresh)) c.res.headers.set(name, value)
  })

  app.openapi(ROUTES.stories, async c => {
    const { limit, cursor } = c.req.valid('query')
    const { items, total, next } = await store.stories(limit, cursor ?? null)
    return c.json({ items: items.map(views.storySummary), total, next }, 200)
  })

  app.openapi(ROUTES.story, async c => {
    const page = await store.story(c.req.valid('param').id)
    return page ? c.json(views.story(page), 200) : (problem(c, 404, 'The account has no such story.') as never)
  })

  app.openapi(ROUTES.article, async c => {
    const page = await store.article(c.req.valid('param').id)
    return page ? c.json(views.article(page), 200) : (problem(c, 404, 'The account has no such article.') as never)
  })

  app.openapi(ROUTES.claim, async c => {
    const page = await store.claim(c.req.valid('param').id)
    return page ? c.json(views.claim(page), 200) : (problem(c, 404, 'The account has no such claim.') as never)
  })

  app.openapi(ROUTES.graph, async c => {
    const { id } = c.req.valid('param')
    const account = await store.around(id)
    const graph = account && originGraph(account, id)
    return graph ? c.json(views.graph(graph), 200) : (problem(c, 404, 'The account has no such event.') as never)
  })

  app.openapi(ROUTES.search, async c => {
    const { q, limit, cursor, facets: counted, ...values } = c.req.valid('query')
    const filter = filterOf(values, options.locate ?? (() => null))
    if ('problem' in filter) return problem(c, 400, filter.problem) as never
    const { items, facets, ...found } = await store.search(q, limit, cursor ?? null, {
      filter,
      facets: counted === 'true',
    })
    return c.json({ query: q, items: items.map(views.hit), facets: facets && views.facets(facets), ...found }, 200)
  })

  app.openapi(ROUTES.inputs, async c => {
    const { limit, cursor } = c.req.valid('query')
    const { items, total, next, failures } = await store.inputs(limit, cursor ?? null)
    const counts = { articles: total - failures, failures }
    return c.json({ items: items.map(views.input), total, next, counts }, 200)
  })

  app.openapi(ROUTES.changes, async c => {
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
      const { items, ...rest } = await store.changes(after, query.limit, filter)
      return c.json({ items: items.map(told), ...rest }, 200)
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

  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Isnad',
      version: '1',
      description:
        'Stories, events and claims of Arabic news reports, with the chain behind each claim. ' +
        'Every start and end counts UTF-16 code units, [start, end), into the text of the article that it belongs to.',
    },
  })

  app.all('/api/*', c => problem(c, 404, 'The API has no such address.'))
  if (options.webRoot !== undefined) app.get('*', webFiles(options.webRoot))

  app.notFound(c => problem(c, 404))
  app.onError((error, c) => {
    if (error instanceof QueryError) return problem(c, 400, error.message)
    if (error instanceof StoreError) return problem(c, 503, error.message)
    options.onError?.(error)
    return problem(c, 500)
  })
  return app
}
