import { randomBytes } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { DescribeContext, ExportContext } from '../report/index.ts'
import { type Change, QueryError, type Store, StoreError } from '../store/index.ts'
import { FEED_LIMITS, type FeedLimits, feedOf } from './feed/feed.ts'
import { changeJson } from './feed/told.ts'
import { headers, onlyOwnNames, onlyReading } from './guard.ts'
import { problem } from './problems.ts'
import { ROUTES } from './routes/index.ts'
import type { Served } from './routes/reading.ts'
import type { Locate } from './search-filter.ts'
import { matches, webFiles } from './static.ts'
import { viewsWith } from './views/index.ts'

export interface AppOptions {
  /** Names and lines out of the knowledge tables, for descriptions in English and Arabic. */
  readonly context: DescribeContext
  /** The folder of the built web application; without it, the API alone is served. */
  readonly webRoot?: string
  /** The name that the server listens on, answered beside the loopback's own names. */
  readonly host?: string
  /** What the exports need of the knowledge tables, and the name of the program with its version; without it, nothing is exported. */
  readonly exports?: { readonly context: ExportContext; readonly software: string }
  /** Where a place of the tables lies; without it, a search near a place needs its degrees. */
  readonly locate?: Locate
  /** Searches the store; without it, the store itself is asked on this thread. */
  readonly search?: Store['search']
  /** Told of errors that the one who asked sees only as "the server failed". */
  readonly onError?: (error: Error) => void
  /** Ends the streams of changes, so that a server can be closed. */
  readonly ending?: AbortSignal
  /** How the feed of changes is served. */
  readonly feed?: Partial<FeedLimits>
}

/**
 * The API and the web application over one store, as a function from a request to an answer. It only reads.
 *
 * @throws where `webRoot` is not a folder that can be listed.
 */
export function createApp(store: Store, options: AppOptions): OpenAPIHono {
  const told = (change: Change) => changeJson(change, options.context)
  const ending = options.ending ?? new AbortController().signal
  const served: Served = {
    store,
    search: options.search ?? store.search,
    views: viewsWith(options.context),
    told,
    feed: feedOf(store, told, { ...FEED_LIMITS, ...options.feed }, ending),
    locate: options.locate ?? (() => null),
    exports: options.exports ?? null,
  }
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
    const { hash, head } = await store.state()
    const tag = `"${hash ?? 'empty'}.${head.slice(0, 16)}.${program}"`
    const fresh = { ETag: tag, 'Cache-Control': 'no-cache' }
    if (matches(c.req.header('if-none-match'), tag)) return c.body(null, 304, fresh)
    await next()
    if (c.res.ok) for (const [name, value] of Object.entries(fresh)) c.res.headers.set(name, value)
  })

  for (const put of ROUTES) put(app, served)

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
    if (error instanceof StoreError && error.busy) {
      c.header('Retry-After', '5')
      return problem(c, 429, error.message, 'More is asked than can be answered')
    }
    if (error instanceof StoreError) return problem(c, 503, error.message)
    options.onError?.(error)
    return problem(c, 500)
  })
  return app
}
