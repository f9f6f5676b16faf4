/** What routes that only read have in common. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ExportContext } from '../../report/index.ts'
import type { Store } from '../../store/index.ts'
import { ProblemSchema } from '../api/index.ts'
import type { Feed } from '../feed/feed.ts'
import type { Told } from '../feed/told.ts'
import type { Locate } from '../search-filter.ts'
import type { Views } from '../views/index.ts'

/** What the routes answer from. */
export interface Served {
  readonly store: Store
  /** Searches it, on another thread where there is one. */
  readonly search: Store['search']
  readonly views: Views
  readonly told: Told
  readonly feed: Feed
  /** Where a place of the tables lies. */
  readonly locate: Locate
  /** What exports are made with, or null where this server exports nothing. */
  readonly exports: { readonly context: ExportContext; readonly software: string } | null
}

/** Puts the routes of one matter into the app. */
export type Routes = (app: OpenAPIHono, served: Served) => void

export const Id = z.object({ id: z.string().regex(/^[\w:-]{1,80}$/) })

export const Paging = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .openapi({ description: '`next` of the page before; without it, the first page.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const problems = {
  400: { description: 'Not understood', content: { 'application/problem+json': { schema: ProblemSchema } } },
  404: { description: 'Not there', content: { 'application/problem+json': { schema: ProblemSchema } } },
} as const

/** A route that answers JSON, with its problems. */
export const reading = <P extends string, S extends z.ZodType, R extends object>(
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
