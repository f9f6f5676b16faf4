/** Signing in and out. */
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { MeSchema } from '../../api/index.ts'
import { problem } from '../../problems.ts'
import { addressOf } from '../../team/address.ts'
import { isPassword, Password } from '../../team/password.ts'
import { keptOf, newSecret } from '../../team/secret.ts'
import { dropSession, overAt, putSession, sessionSecret } from '../../team/sessions.ts'
import type { ServedTeam } from '../../team/team.ts'
import type { Routes } from '../reading.ts'
import { json, writing } from '../writing.ts'

const SignInSchema = z.strictObject({ name: z.string().min(1).max(200), password: Password }).openapi('SignIn')

const SIGN_IN = writing('post', '/session', 'Signs in', { role: 'anybody' }, MeSchema, { body: json(SignInSchema) })

const SIGN_OUT = writing(
  'delete',
  '/session',
  'Signs out',
  { role: 'anybody' },
  z.object({ signedOut: z.literal(true) }).openapi('SignedOut'),
  {},
)

/** Takes one guess at a name; gives the seconds to wait where there have been too many. */
export function guess(c: Context, team: ServedTeam, name: string): number {
  const { guesses, guessesFrom, guessesAt } = team.limits
  const [from, at] = [addressOf(c, team.secure), name.normalize('NFKC').toLowerCase()]
  const wait = Math.max(guesses.wait(`${from} ${at}`), guessesFrom.wait(from), guessesAt.wait(at))
  if (wait > 0) return wait
  guesses.take(`${from} ${at}`)
  guessesFrom.take(from)
  guessesAt.take(at)
  return 0
}

/** A guess that was right was none. Only that one is put back: whoever has an account does not guess at others more freely for it. */
export function wasRight(c: Context, team: ServedTeam, name: string): void {
  const { guesses, guessesFrom, guessesAt } = team.limits
  const [from, at] = [addressOf(c, team.secure), name.normalize('NFKC').toLowerCase()]
  guesses.giveBack(`${from} ${at}`)
  guessesFrom.giveBack(from)
  guessesAt.giveBack(at)
}

/** The answer to who guesses too often. */
export function tooManyGuesses(c: Context, seconds: number): Response {
  c.header('Retry-After', String(seconds))
  return problem(c, 429, `Try again in ${seconds} seconds.`, 'Too many passwords were tried')
}

/** Opens a new session in the place of the one that the browser had, if any: what somebody put there beforehand opens nothing. */
export async function openSession(
  c: Context,
  team: ServedTeam,
  member: Parameters<ServedTeam['store']['openSession']>[1],
) {
  const [secret, before] = [newSecret(), sessionSecret(c, team.secure)]
  await team.store.openSession(keptOf(secret), member, before && keptOf(before), overAt(team.now()), team.at())
  putSession(c, secret, team.secure)
}

export const session: Routes = (app, { team }) => {
  if (team === null) return
  app.openapi(SIGN_IN, async c => {
    const { name, password } = c.req.valid('json')
    const wait = guess(c, team, name)
    if (wait > 0) return tooManyGuesses(c, wait) as never
    const member = await team.store.member(name)
    if (!(await isPassword(member?.password ?? null, password)) || member === null) {
      // What is no name here may be a password in the wrong field: it is not written down.
      await team.store.note('sign-in-refused', {}, { who: member?.name ?? null, at: team.at() })
      return problem(c, 401, 'The name or the password is not right.') as never
    }
    wasRight(c, team, name)
    await openSession(c, team, member)
    return c.json({ name: member.name, role: member.role, team: true }, 200)
  })

  app.openapi(SIGN_OUT, async c => {
    const secret = sessionSecret(c, team.secure)
    if (secret !== null) await team.store.endSession(keptOf(secret), { who: c.var.who?.name ?? null, at: team.at() })
    dropSession(c, team.secure)
    return c.json({ signedOut: true as const }, 200)
  })
}
