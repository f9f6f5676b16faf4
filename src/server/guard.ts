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

declare module 'hono' {
  interface ContextVariableMap {
    /** The Content Security Policy of an answer that brings its own. */
    policy?: string
  }
}

/** An answer that is a page of its own keeps its own policy. Stands outside of `headers`, which gives all others theirs. */
export const ownPolicy: MiddlewareHandler = async (c, next) => {
  await next()
  const policy = c.get('policy')
  if (policy !== undefined && c.res.ok) c.res.headers.set('Content-Security-Policy', policy)
}
