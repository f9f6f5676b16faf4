import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { problem } from './problems.ts'

/**
 * Answers only requests that name this machine: a page elsewhere that lets its own name point here (DNS rebinding) would
 * otherwise read the store through the browser of whoever visits it.
 *
 * @param own the names that the server was told to listen on and is known by, beside the names of the loopback.
 */
export function onlyOwnNames(own: readonly string[]): MiddlewareHandler {
  const written = own.map(host => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host.toLowerCase()))
  const names = new Set(['localhost', '127.0.0.1', '[::1]', ...written])
  return async (c, next) => {
    const asked = c.req.header('host') ?? new URL(c.req.url).host
    const name = asked.replace(/:\d{1,5}$/, '').toLowerCase()
    if (!names.has(name)) return problem(c, 421, `This server is called ${written.at(-1)}.`)
    return next()
  }
}

/** Everything comes from this server; only the map's pictures are made in the page itself. */
export const headers = (secure: boolean): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    // On the loopback it is served without TLS.
    strictTransportSecurity: secure && 'max-age=31536000',
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
  // Who is told that nothing changed keeps the page with its own policy: whatever 304 carries would take its place (RFC 9111, 3.2).
  if (c.res.status === 304) {
    for (const name of ['Content-Security-Policy', 'Origin-Agent-Cluster']) c.res.headers.delete(name)
    return
  }
  const policy = c.get('policy')
  if (policy === undefined || !c.res.ok) return
  c.res.headers.set('Content-Security-Policy', policy)
  // A page in a sandbox is of no origin: asked to keep it to its own, a browser warns that it cannot.
  if (policy.includes('sandbox')) c.res.headers.delete('Origin-Agent-Cluster')
}
