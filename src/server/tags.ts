/** Entity tags (RFC 9110, 8.8.3): who has what the account said asks whether it still does. */
import { createHash, randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Store } from '../store/index.ts'
import { at } from './base.ts'
import type { Env } from './who/who.ts'

/** Does an `If-None-Match` header name this tag (weak comparison)? */
export const names = (header: string | undefined, tag: string): boolean =>
  header?.split(',').some(one => one.trim().replace(/^W\//, '') === tag) ?? false

/** The same, or `*`: whatever is there. Ask it only of what is there. */
export const matches = (header: string | undefined, tag: string): boolean =>
  header?.trim() === '*' || names(header, tag)

/**
 * Gives every answer of the API a tag, and "not changed" to whoever has it. The same account gives the same answer, as long as the same program makes it: a newer one may
 * say it better. The address is part of the tag, so that who names it was answered at this address before, and it need not be looked up again.
 */
export function tagged(store: Store, own: (path: string) => string | null): MiddlewareHandler<Env> {
  const program = randomBytes(6).toString('base64url')
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url)
    const where = createHash('sha256')
      // Nobody is told by a tag what another was.
      .update(`${pathname}${search}\n${c.var.who?.name}\n${c.var.who?.role}`)
      .digest('base64url')
      .slice(0, 10)
    // Read before the answer is: what comes in between gives another tag the next time.
    const tag = `"${await stateFor(pathname, store, own)}.${program}.${where}"`
    const asked = c.req.header('if-none-match')
    const fresh = { ETag: tag, 'Cache-Control': 'private, no-cache' }
    // A stream has no tag, though pages at its address have.
    const stream = c.req.header('accept')?.includes('text/event-stream') ?? false
    if (!stream && names(asked, tag)) return c.body(null, 304, fresh)
    await next()
    if (!c.res.ok || c.res.headers.get('content-type')?.startsWith('text/event-stream')) return
    for (const [name, value] of Object.entries(fresh)) c.res.headers.set(name, value)
    if (!matches(asked, tag)) return
    await c.res.body?.cancel()
    c.res = new Response(null, { status: 304, headers: c.res.headers })
    for (const name of ['Content-Type', 'Content-Length', 'Content-Disposition']) c.res.headers.delete(name)
  }
}

/** Addresses whose answers hang on the team, all that changes whom stands in its log. */
const TEAM: ReadonlySet<string> = new Set([at('/members'), at('/audit'), at('/tokens'), at('/me')])

/** What an answer at this address hangs on. */
async function stateFor(path: string, store: Store, own: (path: string) => string | null): Promise<string> {
  // More may have been written of an account that is as it was before.
  if (TEAM.has(path)) return `t${await store.team.newest()}`
  if (path === at('/changes')) return `n${await store.newestChange()}`
  // What does not hang on the account has a state of its own; only its hash stands in the tag.
  const other = own(path)
  if (other !== null) return createHash('sha256').update(other).digest('base64url').slice(0, 16)
  // A review that changes nothing of the account is told all the same.
  const stated = path === at('/reviews') || path === at('/review') ? `.r${await store.reviewCount()}` : ''
  // What the log says of a capture stands beside its article.
  const { hash, head } = await store.state()
  return `${hash ?? 'empty'}.${head.slice(0, 16)}${stated}`
}
