/** Who is of the team, for admins. */
import { z } from '@hono/zod-openapi'
import type { Refused } from '../../../store/index.ts'
import { AuditSchema, InvitedSchema, MemberSchema, MembersSchema, RoleSchema } from '../../api/index.ts'
import { Paging } from '../../paging.ts'
import { problem } from '../../problems.ts'
import { invitationLink } from '../../team/invitation.ts'
import { Id, type Routes, reading } from '../reading.ts'
import { json, writing } from '../writing.ts'

const MEMBERS = reading('/members', 'Who is of the team', MembersSchema, { query: Paging }, 'admin')
const AUDIT = reading('/audit', 'Who did what, when; the newest first', AuditSchema, { query: Paging }, 'admin')

const INVITE = writing(
  'post',
  '/invitations',
  'Makes a link that lets somebody join once, or a member choose a new password',
  { role: 'admin' },
  InvitedSchema,
  {
    body: json(
      z
        .strictObject({ role: RoleSchema })
        .or(z.strictObject({ member: z.string().regex(/^[\w-]{1,80}$/) }))
        .openapi('Invite'),
    ),
  },
)

const SET_ROLE = writing('put', '/members/{id}', 'Gives a member another role', { role: 'admin' }, MemberSchema, {
  params: Id,
  body: json(z.strictObject({ role: RoleSchema }).openapi('NewRole')),
})

const REMOVE = writing(
  'delete',
  '/members/{id}',
  'Takes a member out, with sessions and tokens',
  { role: 'admin' },
  MemberSchema,
  { params: Id },
)

const WHY: Readonly<Record<Refused, readonly [404 | 409, string]>> = {
  nobody: [404, 'The team has no such member.'],
  gone: [404, 'This is no more.'],
  taken: [409, 'Somebody has this name.'],
  'last-admin': [409, 'A team has at least one admin.'],
}

export const members: Routes = (app, { team }) => {
  if (team === null) return
  app.openapi(MEMBERS, async c => {
    const { limit, cursor } = c.req.valid('query')
    return c.json(await team.store.members(limit, cursor ?? null), 200)
  })

  app.openapi(AUDIT, async c => {
    const { limit, cursor } = c.req.valid('query')
    return c.json(await team.store.done(limit, cursor ?? null), 200)
  })

  const ONLY_PEOPLE = 'A program does not say who is of the team.'
  const by = (name: string) => ({ who: name, at: team.at() })

  app.openapi(INVITE, async c => {
    if (!c.var.session) return problem(c, 403, ONLY_PEOPLE) as never
    const asked = c.req.valid('json')
    const wanted =
      'role' in asked ? { role: asked.role, member: null } : { role: 'reader' as const, member: asked.member }
    const made = await invitationLink(
      team.store,
      team.origin ?? new URL(c.req.url).origin,
      wanted,
      c.var.who.name,
      team.now(),
    )
    return typeof made === 'string' ? (problem(c, ...WHY[made]) as never) : c.json(made, 200)
  })

  app.openapi(SET_ROLE, async c => {
    if (!c.var.session) return problem(c, 403, ONLY_PEOPLE) as never
    const { id } = c.req.valid('param')
    const { role } = c.req.valid('json')
    const refused = await team.store.setRole(id, role, by(c.var.who.name))
    const member = await team.store.memberById(id)
    if (refused !== null || member === null) return problem(c, ...WHY[refused ?? 'nobody']) as never
    return c.json(member, 200)
  })

  app.openapi(REMOVE, async c => {
    if (!c.var.session) return problem(c, 403, ONLY_PEOPLE) as never
    const { id } = c.req.valid('param')
    const member = await team.store.memberById(id)
    const refused = await team.store.remove(id, by(c.var.who.name))
    if (refused !== null || member === null) return problem(c, ...WHY[refused ?? 'nobody']) as never
    return c.json(member, 200)
  })
}
