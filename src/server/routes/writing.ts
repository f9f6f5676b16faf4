/** What routes that write have in common. */
import { createRoute, type z } from '@hono/zod-openapi'
import { at } from '../base.ts'
import { type Needed, needs } from '../who/may.ts'
import { NoQuery, problem, problems } from './reading.ts'

/** What may come back of a route that writes. */
export const writeProblems = {
  400: problems[400],
  401: problems[401],
  403: problems[403],
  404: problems[404],
  405: problems[405],
  406: problems[406],
  409: problem('Not while things are as they are'),
  413: problems[413],
  415: problem('A body of another type'),
  421: problems[421],
  429: problems[429],
  500: problems[500],
  503: problems[503],
} as const

/** A body of JSON. */
export const json = <S extends z.ZodType>(schema: S) =>
  ({ required: true, content: { 'application/json': { schema } } }) as const

export interface HowWritten {
  /** Who may. */
  readonly role: Needed
  readonly description?: string
  /** How much the body may hold, in bytes, where `BODY_LIMIT` is not right. */
  readonly limit?: number
}

/**
 * A route that changes something and answers JSON. It is only reached from our own pages and by programs (`onlyOwnWrites`), by who has the role, with a body of the types that
 * `request.body` names; `c.var.who` is who asks.
 */
export const writing = <
  M extends 'post' | 'put' | 'delete',
  P extends `/${string}`,
  S extends z.ZodType,
  R extends object,
>(
  method: M,
  path: P,
  summary: string,
  { role, description, limit }: HowWritten,
  schema: S,
  request: R,
) =>
  createRoute({
    method,
    path: at(path),
    summary,
    ...(description !== undefined && { description }),
    ...(limit !== undefined && { 'x-body-limit': limit }),
    ...needs(role),
    request: { query: NoQuery, ...request },
    responses: { 200: { description: summary, content: { 'application/json': { schema } } }, ...writeProblems },
  })
