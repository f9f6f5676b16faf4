import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ProblemJson } from './api/index.ts'

const TITLES: Partial<Record<ContentfulStatusCode, string>> = {
  400: 'The request is not one that this address understands',
  401: 'This server answers only those whom it knows',
  403: 'This is not for everybody',
  404: 'Nothing is here',
  405: 'This address does not do that',
  406: 'This address has no such form of an answer',
  409: 'This cannot be while things are as they are',
  413: 'More is sent than this address takes',
  415: 'This address does not take that type',
  421: 'This server answers only by its own name',
  429: 'Too many listen to the changes already',
  500: 'The server failed',
  503: 'The store cannot be read',
}

/** An error as RFC 9457 has it: the status says what kind it is, `detail` is one sentence about this very case. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  detail?: string,
  title = TITLES[status] ?? 'Error',
): Response {
  const body: ProblemJson = { type: 'about:blank', title, status, ...(detail && { detail }) }
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
}
