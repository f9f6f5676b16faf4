import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { problem } from './problems.ts'

/**
 * Answers only requests that name this machine: a page elsewhere that lets its own name point here (DNS rebinding) would
 * otherwise read the store through the browser of whoever visits it.
 *
 * @param host the name that the server was told to listen on, beside the names of the loopback.
 */
export function onlyOwnNames(host: string): MiddlewareHandler {
  const names = new Set(['localhost', '127.0.0.1', '[::1]', host.includes(':') ? `[${host}]` : host.toLowerCase()])
  return async (c, next) => {
    const asked = c.req.header('host') ?? new URL(c.req.url).host
    const name = asked.replace(/:\d{1,5}$/, '').toLowerCase()
    if (!names.has(name)) return problem(c, 421, `Open http://${host}/ instead.`)
    return next()
  }
}

export const onlyReading: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const answer = problem(c, 405, `${c.req.method} changes nothing here.`)
  answer.headers.set('Allow', 'GET, HEAD')
  return answer
}

/** Nothing that this server answers takes a body: what is sent is not read, and the connection ends. */
export const onlyWithoutBody: MiddlewareHandler = async (c, next) => {
  if (c.req.header('transfer-encoding') === undefined && !(Number(c.req.header('content-length') ?? 0) > 0))
    return next()
  const answer = problem(c, 413, 'Requests have no body here.')
  answer.headers.set('Connection', 'close')
  return answer
}

/** Everything comes from this server; only the map's pictures are made in the page itself. */
export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  // It is served without TLS, on the loopback.
  strictTransportSecurity: false,
})
