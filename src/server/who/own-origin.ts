import type { Context, MiddlewareHandler } from 'hono'
import { problem } from '../problems.ts'

const READS = new Set(['GET', 'HEAD'])

/**
 * Takes writes only from this server's own pages and from what is no browser, so that a page elsewhere cannot write through the browser of whoever visits it, nor one on
 * another port of this machine. A browser says where a request comes from (`Sec-Fetch-Site`, and before that `Origin`), and no page can change what it says.
 *
 * @param own the origin that browsers know this server by; null for the one that the request was sent to, which has been checked.
 */
export const onlyOwnWrites =
  (own: string | null): MiddlewareHandler =>
  async (c, next) => {
    if (READS.has(c.req.method) || fromOwnPage(c, own ?? new URL(c.req.url).origin)) return next()
    const answer = problem(c, 403, 'A page of another address cannot write here.')
    // What it sent is not read.
    answer.headers.set('Connection', 'close')
    return answer
  }

function fromOwnPage(c: Context, own: string): boolean {
  const [site, origin] = [c.req.header('sec-fetch-site'), c.req.header('origin')]
  return (site === undefined || site === 'same-origin') && (origin === undefined || origin === own)
}
