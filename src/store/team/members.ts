import type { Db } from '../schema.ts'
import type { Page } from '../types.ts'
import { note } from './done.ts'
import { spelled } from './names.ts'
import { pageOf } from './page.ts'
import type { Doing, Invitation, Member, Refused, TeamRole } from './types.ts'

type Row = { readonly id: string; readonly name: string; readonly role: string; readonly joined: string }

export const memberOf = ({ id, name, role, joined }: Row): Member => ({ id, name, role: role as TeamRole, joined })

const there = (trx: Db) => trx.selectFrom('members').where('removed', 'is', null)

export async function membersIn(trx: Db, limit: number, cursor: string | null): Promise<Page<Member>> {
  const rows = await there(trx).selectAll().orderBy('joined').orderBy('id').execute()
  // A team is small.
  return pageOf(rows.map(memberOf), limit, cursor)
}

export async function memberNamed(trx: Db, name: string): Promise<(Member & { readonly password: string }) | null> {
  const row = await there(trx).selectAll().where('spelled', '=', spelled(name)).executeTakeFirst()
  return row === undefined ? null : { ...memberOf(row), password: row.password }
}

export async function memberById(trx: Db, id: string): Promise<Member | null> {
  const row = await there(trx).selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : memberOf(row)
}

export async function invite(
  trx: Db,
  invitation: {
    readonly hash: string
    readonly role: TeamRole
    readonly member: string | null
    readonly until: string
  },
  by: Doing,
): Promise<Refused | null> {
  const member = invitation.member === null ? null : await memberById(trx, invitation.member)
  if (invitation.member !== null && member === null) return 'nobody'
  const { hash, until } = invitation
  const role = member?.role ?? invitation.role
  // Links that nobody used in time go.
  await trx.deleteFrom('invitations').where('until', '<=', by.at).execute()
  await trx
    .insertInto('invitations')
    .values({ hash, role, member: member?.id ?? null, made: by.at, made_by: by.who ?? '', until })
    .execute()
  await note(
    trx,
    member === null ? 'invited' : 'new-password-link',
    member === null ? { role } : { member: member.name },
    by,
  )
  return null
}

export async function invitationIn(trx: Db, hash: string, now: string): Promise<Invitation | null> {
  const row = await trx
    .selectFrom('invitations')
    .leftJoin('members', 'members.id', 'invitations.member')
    .select(['invitations.role', 'invitations.member', 'invitations.until', 'members.name', 'members.removed'])
    .where('hash', '=', hash)
    .where('until', '>', now)
    .executeTakeFirst()
  if (row === undefined || (row.member !== null && row.removed !== null)) return null
  return { role: row.role as TeamRole, member: row.name, until: row.until }
}

export async function join(
  trx: Db,
  hash: string,
  { id, name, password }: { readonly id: string; readonly name: string; readonly password: string },
  at: string,
): Promise<Member | Refused> {
  const invitation = await invitationIn(trx, hash, at)
  if (invitation === null) return 'gone'
  if (invitation.member !== null) {
    const member = (await memberNamed(trx, invitation.member))!
    await trx.deleteFrom('invitations').where('hash', '=', hash).execute()
    await setPassword(trx, member.id, password, null, { who: member.name, at })
    return memberOf(member)
  }
  const named = await trx.selectFrom('members').select('id').where('spelled', '=', spelled(name)).executeTakeFirst()
  if (named !== undefined) return 'taken'
  await trx.deleteFrom('invitations').where('hash', '=', hash).execute()
  const { role } = invitation
  await trx
    .insertInto('members')
    .values({ id, name, spelled: spelled(name), role, password, joined: at, removed: null })
    .execute()
  await note(trx, 'joined', { role }, { who: name, at })
  return { id, name, role, joined: at }
}

export async function setRole(trx: Db, id: string, role: TeamRole, by: Doing): Promise<Refused | null> {
  const member = await memberById(trx, id)
  if (member === null) return 'nobody'
  if (role !== 'admin' && (await isLastAdmin(trx, member))) return 'last-admin'
  await trx.updateTable('members').set({ role }).where('id', '=', member.id).execute()
  await note(trx, 'role', { member: member.name, from: member.role, to: role }, by)
  return null
}

export async function setPassword(
  trx: Db,
  id: string,
  password: string,
  except: string | null,
  by: Doing,
): Promise<Refused | null> {
  const member = await memberById(trx, id)
  if (member === null) return 'nobody'
  await trx.updateTable('members').set({ password }).where('id', '=', member.id).execute()
  // Who came in by the old one is out, but for the one who changes it.
  await trx
    .deleteFrom('sessions')
    .where('member', '=', member.id)
    .$if(except !== null, query => query.where('hash', '!=', except!))
    .execute()
  await note(trx, 'password', { member: member.name }, by)
  return null
}

export async function remove(trx: Db, id: string, by: Doing): Promise<Refused | null> {
  const member = await memberById(trx, id)
  if (member === null) return 'nobody'
  if (await isLastAdmin(trx, member)) return 'last-admin'
  await trx.updateTable('members').set({ removed: by.at, password: '' }).where('id', '=', member.id).execute()
  for (const table of ['sessions', 'tokens', 'invitations'] as const)
    await trx.deleteFrom(table).where('member', '=', member.id).execute()
  await note(trx, 'removed', { member: member.name }, by)
  return null
}

async function isLastAdmin(trx: Db, member: Member): Promise<boolean> {
  if (member.role !== 'admin') return false
  const admins = await there(trx).select('id').where('role', '=', 'admin').execute()
  return admins.length === 1
}
