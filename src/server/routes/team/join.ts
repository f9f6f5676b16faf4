/** Coming in by a link, once; and changing one's own password. */
import { z } from '@hono/zod-openapi'
import { InvitationSchema, MeSchema } from '../../api/index.ts'
import { problem } from '../../problems.ts'
import { isPassword, keepPassword, Name, Password, wrongWith } from '../../team/password.ts'
import { keptOf, newId } from '../../team/secret.ts'
import type { Routes } from '../reading.ts'
import { json, writing } from '../writing.ts'
import { guess, openSession, tooManyGuesses, wasRight } from './session.ts'

const Secret = z
  .string()
  .regex(/^[\w-]{20,100}$/)
  .openapi({ description: 'What the link carries behind its #.' })

const LOOK = writing('post', '/join/look', 'What a link is for', { role: 'anybody' }, InvitationSchema, {
  body: json(z.strictObject({ secret: Secret }).openapi('Look')),
})

const JOIN = writing('post', '/join', 'Uses a link: a new member, or a new password', { role: 'anybody' }, MeSchema, {
  body: json(
    z
      .strictObject({ secret: Secret, name: Name.optional(), password: Password })
      .openapi('Join', { description: 'A link of a member takes no name.' }),
  ),
})

const PASSWORD = writing('put', '/password', 'Changes your own password', { role: 'reader' }, MeSchema, {
  body: json(z.strictObject({ before: Password, password: Password }).openapi('NewPassword')),
})

export const join: Routes = (app, { team }) => {
  if (team === null) return
  const gone = 'This link was used, or its time is over. Ask for another one.'

  app.openapi(LOOK, async c => {
    const invitation = await team.store.invitation(keptOf(c.req.valid('json').secret), team.at())
    return invitation === null ? (problem(c, 404, gone) as never) : c.json(invitation, 200)
  })

  app.openapi(JOIN, async c => {
    const { secret, name: chosen, password } = c.req.valid('json')
    const hash = keptOf(secret)
    const invitation = await team.store.invitation(hash, team.at())
    if (invitation === null) return problem(c, 404, gone) as never
    const name = invitation.member ?? chosen
    if (name === undefined) return problem(c, 400, 'name: choose one.') as never
    const wrong = wrongWith(password, name)
    if (wrong !== null) return problem(c, 400, wrong) as never
    const member = await team.store.join(hash, { id: newId(), name, password: await keepPassword(password) }, team.at())
    if (member === 'taken') return problem(c, 409, 'Somebody of the team has this name; choose another.') as never
    if (typeof member === 'string') return problem(c, 404, gone) as never
    await openSession(c, team, member)
    return c.json({ name: member.name, role: member.role, team: true }, 200)
  })

  app.openapi(PASSWORD, async c => {
    const { member, session } = c.var
    if (member === undefined || !session) return problem(c, 403, 'A program changes no password.') as never
    const { before, password } = c.req.valid('json')
    const wait = guess(c, team, member.name)
    if (wait > 0) return tooManyGuesses(c, wait) as never
    const kept = await team.store.member(member.name)
    if (!(await isPassword(kept?.password ?? null, before)))
      return problem(c, 403, 'The password of before is not right.') as never
    wasRight(c, team, member.name)
    const wrong = wrongWith(password, member.name)
    if (wrong !== null) return problem(c, 400, wrong) as never
    const by = { who: member.name, at: team.at() }
    await team.store.setPassword(member.id, await keepPassword(password), session, by)
    return c.json({ name: member.name, role: member.role, team: true }, 200)
  })
}
