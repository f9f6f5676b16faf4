import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { ownVersion } from '../knowledge/index.ts'
import type { DescribeContext, ExportContext } from '../report/index.ts'
import { type Change, QueryError, type Store, StoreError } from '../store/index.ts'
import { onlyAccepted } from './accept.ts'
import { type Adder, openJobs } from './adding/index.ts'
import { at, BASE } from './base.ts'
import { boardOf } from './board/board.ts'
import { apiDocument } from './document.ts'
import { FEED_LIMITS, type FeedLimits, feedOf } from './feed/feed.ts'
import { changeJson } from './feed/told.ts'
import { headers, onlyOwnNames, ownPolicy } from './guard.ts'
import { problem } from './problems.ts'
import { putReference } from './reference/index.ts'
import { type Lay, layHere } from './review/lay.ts'
import { ROUTES } from './routes/index.ts'
import type { OwnKnowledge } from './routes/knowledge.ts'
import { type MapOf, NoQuery, type PlacesIn, type Routes, type Served } from './routes/reading.ts'
import type { Locate } from './search-filter.ts'
import { webFiles } from './static.ts'
import { tagged } from './tags.ts'
import { onlyTaken } from './taken.ts'
import { door } from './team/door.ts'
import { servedTeam, type TeamOptions } from './team/team.ts'
import { viewsWith } from './views/index.ts'
import { onlyOwnWrites } from './who/own-origin.ts'
import { type App, type Env, laptopUser, type Who } from './who/who.ts'

export interface AppOptions {
  /** Names and lines out of the knowledge tables, for descriptions in English and Arabic. */
  readonly context: DescribeContext
  /** The folder of the built web application; without it, the API alone is served. */
  readonly webRoot?: string
  /** The name that the server listens on, answered beside the loopback's own names. */
  readonly host?: string
  /** What the exports need of the knowledge tables, and the name of the program with its version; without it, nothing is exported. */
  readonly exports?: { readonly context: ExportContext; readonly software: string }
  /** The land around the places of an account, for a dossier's map; without it, the map shows the places alone. */
  readonly mapOf?: MapOf
  /** Tables of one's own beside those of the house; without them, these are only shown. */
  readonly knowledge?: OwnKnowledge
  /** Adds inputs to the store; without it, the server only shows what others added. */
  readonly adder?: Adder | null
  /** Where a place of the tables lies; without it, a search near a place needs its degrees. */
  readonly locate?: Locate
  /** Governorates and towns inside a box, for maps; without it, there are none. */
  readonly places?: PlacesIn
  /** Searches the store; without it, the store itself is asked on this thread. */
  readonly search?: Store['search']
  /** Lays reviews over the account; without it, that is done on this thread. */
  readonly lay?: Lay
  /** Called where reviews are looked at, so that whatever lays them is ready when the first is stated. */
  readonly getReady?: () => void
  /** What it answers, where that is not all. */
  readonly routes?: readonly Routes[]
  /** Served to a team, whose members sign in; without it, to the one user of this machine. */
  readonly team?: TeamOptions
  /** Who asks, on a laptop: its one user, where nothing is said. */
  readonly who?: Who
  /** Told of errors that the one who asked sees only as "the server failed". */
  readonly onError?: (error: Error) => void
  /** Ends the streams of changes, so that a server can be closed. */
  readonly ending?: AbortSignal
  /** How the feed of changes is served. */
  readonly feed?: Partial<FeedLimits>
}

/** The document of the API, which does not describe itself. */
const DOCUMENT = createRoute({
  method: 'get',
  path: at('/openapi.json'),
  hide: true,
  request: { query: NoQuery },
  responses: { 200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: z.any() } } } },
})

/**
 * The API and the web application over one store, as a function from a request to an answer.
 *
 * @throws where `webRoot` is not a folder that can be listed.
 */
export function createApp(store: Store, options: AppOptions): App {
  const told = (change: Change) => changeJson(change, options.context)
  const ending = options.ending ?? new AbortController().signal
  const ownState = (path: string): string | null =>
    path === at('/inputs/jobs')
      ? `j${jobs?.version() ?? 0}`
      : path.startsWith(at('/knowledge'))
        ? `k${ownVersion(options.knowledge?.folder ?? null)}`
        : null
  const jobs = options.adder ? openJobs(options.adder, ending) : null
  const served: Served = {
    store,
    search: options.search ?? store.search,
    lay: options.lay ?? layHere(store),
    getReady: options.getReady ?? (() => {}),
    board: boardOf(store),
    views: viewsWith(options.context),
    told,
    feed: feedOf(store, told, { ...FEED_LIMITS, ...options.feed }, ending),
    locate: options.locate ?? (() => null),
    places: options.places ?? (() => []),
    exports: options.exports ?? null,
    jobs,
    knowledge: options.knowledge ?? null,
    ending,
    mapOf: options.mapOf ?? (() => ({ borders: [], towns: [] })),
    team: options.team ? servedTeam(store.team, options.team) : null,
  }
  const app = new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (result.success) return
      const [issue] = result.error.issues
      const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
      return problem(c, 400, issue && `${where}${issue.message}.`)
    },
  })

  const routes = options.routes ?? ROUTES
  const document = apiDocument({ exports: served.exports !== null, team: served.team !== null }, routes)
  app.use(ownPolicy)
  app.use(headers(served.team?.secure ?? false))
  app.use(
    onlyOwnNames([
      options.host ?? 'localhost',
      ...(options.team?.origin ? [new URL(options.team.origin).hostname] : []),
    ]),
  )
  app.use(onlyOwnWrites(options.team?.origin ?? null))
  app.use(onlyTaken(document))
  if (served.team !== null) app.use(`${BASE}/*`, door(served.team, document))
  else {
    const who = options.who ?? laptopUser()
    app.use(async (c, next) => {
      c.set('who', who)
      return next()
    })
  }
  app.use(`${BASE}/*`, onlyAccepted)
  app.use(`${BASE}/*`, tagged(store, ownState))

  for (const put of routes) put(app, served)

  app.openapi(DOCUMENT, c => c.json(document as object, 200))
  putReference(app, document)

  app.all('/api/*', c =>
    problem(c, 404, `The API has no such address: all begin with ${BASE}/, and ${at('/openapi.json')} lists them.`),
  )
  if (options.webRoot !== undefined) app.get('*', webFiles(options.webRoot))

  app.notFound(c => problem(c, 404))
  app.onError((error, c) => {
    if (error instanceof QueryError) return problem(c, 400, error.message)
    if (error instanceof StoreError && error.busy) {
      c.header('Retry-After', '5')
      return problem(c, 429, error.message, 'More is asked than can be answered')
    }
    if (error instanceof StoreError) return problem(c, 503, error.message)
    // A body that is no JSON.
    if (error instanceof HTTPException) return problem(c, error.status, error.message || undefined)
    options.onError?.(error)
    return problem(c, 500)
  })
  return app
}
