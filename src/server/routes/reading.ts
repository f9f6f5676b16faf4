/** What routes that only read have in common. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Account } from '../../account/types.ts'
import type { Border, ExportContext, Town } from '../../report/index.ts'
import type { Store } from '../../store/index.ts'
import type { Jobs } from '../adding/index.ts'
import { type KnownPlaceJson, ProblemSchema } from '../api/index.ts'
import { at } from '../base.ts'
import type { Stories } from '../board/board.ts'
import type { Feed } from '../feed/feed.ts'
import type { Told } from '../feed/told.ts'
import type { Lay } from '../review/lay.ts'
import type { Locate } from '../search-filter.ts'
import type { ServedTeam } from '../team/team.ts'
import type { Views } from '../views/index.ts'
import { needs } from '../who/may.ts'
import type { App, Role } from '../who/who.ts'
import type { OwnKnowledge } from './knowledge.ts'

/** Places to find one's way by, inside `[west, south, east, north]` in degrees. */
export type PlacesIn = (box: readonly [number, number, number, number]) => readonly KnownPlaceJson[]

/** The borders and towns around the places of an account, for the dossier's map. */
export type MapOf = (account: Account) => { readonly borders: readonly Border[]; readonly towns: readonly Town[] }

/** What the routes answer from. */
export interface Served {
  readonly store: Store
  /** Searches it, on another thread where there is one. */
  readonly search: Store['search']
  /** Lays reviews over the account, on another thread where there is one. */
  readonly lay: Lay
  /** Gets whatever lays them ready. */
  readonly getReady: () => void
  /** The stories of the account, as they are listed. */
  readonly board: () => Promise<Stories>
  readonly views: Views
  readonly told: Told
  readonly feed: Feed
  /** Where a place of the tables lies. */
  readonly locate: Locate
  /** Governorates and towns of the tables inside a box, the weightiest first. */
  readonly places: PlacesIn
  /** The team that it is served to, or null for one user. */
  readonly team: ServedTeam | null
  /** What exports are made with, or null where this server exports nothing. */
  readonly exports: { readonly context: ExportContext; readonly software: string } | null
  readonly mapOf: MapOf
  /** Inputs that are added and read in the background; null where this server adds nothing. */
  readonly jobs: Jobs | null
  /** Tables of one's own; null where this server keeps none. */
  readonly knowledge: OwnKnowledge | null
  /** Ends what is under way when the server ends. */
  readonly ending: AbortSignal
}

/** Puts the routes of one matter into the app. */
export type Routes = (app: App, served: Served) => void

export const Id = z.object({ id: z.string().regex(/^[\w:-]{1,80}$/) })

export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemSchema } },
})

/** What every address may answer instead. */
export const problems = {
  304: { description: 'Not changed since the ETag that was sent' },
  400: problem('Not understood'),
  401: problem('Nobody that this server knows'),
  403: problem('Not for everybody'),
  404: problem('Not there'),
  405: problem('Not in this way'),
  406: problem('Not in a form that was asked for'),
  413: problem('More of a body than is taken'),
  421: problem('Asked by a name that is not its own'),
  429: problem('More is asked than can be answered now'),
  500: problem('The server failed'),
  503: problem('The store cannot be read'),
} as const

/** For addresses without parameters behind `?`: one that is given is a mistake. */
export const NoQuery = z.strictObject({})

/** A route that answers JSON, with its problems, to whoever may read; to others only where a role is named. */
export const reading = <P extends `/${string}`, S extends z.ZodType, R extends object>(
  path: P,
  summary: string,
  schema: S,
  request: R,
  role: Role = 'reader',
) =>
  createRoute({
    method: 'get',
    path: at(path),
    summary,
    ...needs(role),
    request: { query: NoQuery, ...request },
    responses: { 200: { description: summary, content: { 'application/json': { schema } } }, ...problems },
  })
