/** Who comes in: the members of the team, by what their browser or their program shows. */
import type { Context, MiddlewareHandler } from 'hono'
import type { Member } from '../../store/index.ts'
import { BASE } from '../base.ts'
import type { ApiDocument } from '../document.ts'
import { problem } from '../problems.ts'
import { takenBy } from '../taken.ts'
import type { Env } from '../who/who.ts'
import { addressOf } from './address.ts'
import { keptOf, TOKEN_MARK } from './secret.ts'
import { overAt, SEEN, sessionSecret } from './sessions.ts'
import { endingAfter, STREAM } from './streams.ts'
import type { ServedTeam } from './team.ts'

interface Known {
  readonly member: Member
  /** By which session; null for a program. */
  readonly session: string | null
}

/** What these change stands in the log of the team with the change itself. */
const NOTED = new RegExp(`^${BASE}/(?:session|join|invitations|tokens|members|password)(?:/|$)`)

/** Lets in who is known, and others only where the document says that anybody may come. Writes down what is done and what is refused. */
export function door(team: ServedTeam, document: ApiDocument): MiddlewareHandler<Env> {
  const taken = takenBy(document)
  return async (c, next) => {
    const open = taken(c.req.path).get(c.req.method)?.['x-role'] === 'anybody'
    const known = await whoAsks(c, team)
    if (known === null) {
      const wait = team.limits.unknown.take(addressOf(c, team.secure))
      if (wait > 0) return tooMany(c, wait)
      if (open) return next()
      const answer = problem(c, 401, 'Sign in, or send a token of yours: Authorization: Bearer …')
      answer.headers.set('WWW-Authenticate', 'Bearer')
      return answer
    }
    const { member, session } = known
    const wait = team.limits.requests.take(member.id)
    if (wait > 0) return tooMany(c, wait)
    c.set('who', { name: member.name, role: member.role })
    c.set('member', member)
    c.set('session', session)
    await next()
    await written(c, team, member)
    if (c.res.headers.get('content-type')?.startsWith('text/event-stream')) c.res = endingAfter(c.res, STREAM)
  }
}

async function whoAsks(c: Context, team: ServedTeam): Promise<Known | null> {
  const shown = c.req.header('authorization')
  if (shown !== undefined) {
    // Who shows a token is asked for nothing else.
    const [, token] = /^Bearer ([\w-]{1,200})$/i.exec(shown) ?? []
    const member = token?.startsWith(TOKEN_MARK) ? await team.store.tokenOf(keptOf(token)) : null
    return member && { member, session: null }
  }
  const secret = sessionSecret(c, team.secure)
  if (secret === null || secret.length > 200) return null
  const session = keptOf(secret)
  const now = team.now()
  const there = await team.store.session(session, overAt(now))
  if (there === null) return null
  // Nobody waits for it: another program may hold the lock of writers.
  if (now - Date.parse(there.seen) > SEEN) team.store.seen(session, team.at()).catch(() => {})
  return { member: there.member, session }
}

async function written(c: Context, team: ServedTeam, { name }: Member): Promise<void> {
  const { method, path } = c.req
  if (method === 'GET' || method === 'HEAD' ? c.res.status !== 403 : NOTED.test(path) && c.res.ok) return
  const action = c.res.ok ? 'wrote' : c.res.status === 403 ? 'refused' : null
  if (action !== null) await team.store.note(action, { method, path: path.slice(0, 200) }, { who: name, at: team.at() })
}

function tooMany(c: Context, seconds: number): Response {
  c.header('Retry-After', String(seconds))
  return problem(c, 429, `Ask again in ${seconds} seconds.`, 'More is asked than is answered')
}
