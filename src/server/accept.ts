import type { MiddlewareHandler } from 'hono'
import { problem } from './problems.ts'

/** Whether an `Accept` header takes this media type (RFC 9110, 12.5.1): the most exact range that fits it decides. */
export function accepted(header: string | undefined, type: string): boolean {
  if (header === undefined || header.trim() === '') return true
  const [main] = type.split('/')
  const fits = [type, `${main}/*`, '*/*']
  let best = { rank: fits.length, weight: 0 }
  for (const range of header.split(',')) {
    const [name = '', ...parameters] = range.split(';').map(part => part.trim().toLowerCase())
    const rank = fits.indexOf(name)
    if (rank === -1 || rank > best.rank) continue
    const said = parameters.find(one => one.startsWith('q='))
    const weight = said === undefined ? 1 : Number(said.slice(2))
    if (rank < best.rank || weight > best.weight) best = { rank, weight: Number.isFinite(weight) ? weight : 0 }
  }
  return best.weight > 0
}

/** Answers in a form that was not asked for become a problem (406), whatever route they come from. */
export const onlyAccepted: MiddlewareHandler = async (c, next) => {
  await next()
  const type = c.res.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (!c.res.ok || type === undefined || accepted(c.req.header('accept'), type)) return
  await c.res.body?.cancel()
  c.res = undefined
  c.res = problem(c, 406, `This address answers ${type}.`)
  // What the route said of its own answer holds no more.
  for (const name of ['ETag', 'Content-Disposition']) c.res.headers.delete(name)
}
