import { OpenAPIHono } from '@hono/zod-openapi'
import { ROUTES } from './routes/index.ts'
import type { Routes, Served } from './routes/reading.ts'
import type { Env } from './who/who.ts'

const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: 'Isnad',
    version: '1',
    description:
      'Stories, events and claims of Arabic news reports, with the chain behind each claim. ' +
      'Every start and end counts UTF-16 code units, [start, end), into the text of the article that it belongs to.',
  },
} as const

export type ApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>

/**
 * What the API answers, as its routes say it (OpenAPI 3.1).
 *
 * @param exports whether the server can export.
 * @param team whether it is served to a team.
 * @param routes what it answers, where that is not all.
 */
export function apiDocument({ exports = true, team = true } = {}, routes: readonly Routes[] = ROUTES): ApiDocument {
  const app = new OpenAPIHono<Env>()
  // Routes are only named here. None is asked, so there is nothing to answer from.
  for (const put of routes) put(app, { exports: exports ? {} : null, team: team ? {} : null } as unknown as Served)
  return app.getOpenAPI31Document(ABOUT)
}
