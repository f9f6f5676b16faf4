import type { Db } from '../schema.ts'
import type { Page } from '../types.ts'
import { note } from './done.ts'
import { memberOf } from './members.ts'
import { pageOf } from './page.ts'
import type { Doing, Member, Over, Refused, TokenKept } from './types.ts'

const MEMBER = ['members.id', 'members.name', 'members.role', 'members.joined'] as const

export async function openSession(
  trx: Db,
  hash: string,
  member: Member,
  before: string | null,
  over: Over,
  at: string,
): Promise<void> {
  await trx
    .deleteFrom('sessions')
    .where(eb => eb.or([eb('made', '<=', over.made), eb('seen', '<=', over.seen), eb('hash', '=', before ?? '')]))
    .execute()
  await trx.insertInto('sessions').values({ hash, member: member.id, made: at, seen: at }).execute()
  await note(trx, 'signed-in', {}, { who: member.name, at })
}

export async function sessionIn(
  trx: Db,
  hash: string,
  over: Over,
): Promise<{ readonly member: Member; readonly seen: string } | null> {
  const row = await trx
    .selectFrom('sessions')
    .innerJoin('members', 'members.id', 'sessions.member')
    .select([...MEMBER, 'sessions.seen'])
    .where('sessions.hash', '=', hash)
    .where('sessions.made', '>', over.made)
    .where('sessions.seen', '>', over.seen)
    .where('members.removed', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : { member: memberOf(row), seen: row.seen }
}

export async function endSession(trx: Db, hash: string, by: Doing): Promise<void> {
  const { numDeletedRows } = await trx.deleteFrom('sessions').where('hash', '=', hash).executeTakeFirstOrThrow()
  if (numDeletedRows > 0n) await note(trx, 'signed-out', {}, by)
}

export async function tokensIn(
  trx: Db,
  member: string,
  limit: number,
  cursor: string | null,
): Promise<Page<TokenKept>> {
  const rows = await trx
    .selectFrom('tokens')
    .select(['id', 'label', 'made'])
    .where('member', '=', member)
    .orderBy('made', 'desc')
    .orderBy('id')
    .execute()
  return pageOf(rows, limit, cursor)
}

export async function addToken(
  trx: Db,
  { id, hash, label, made }: TokenKept & { readonly hash: string },
  member: Member,
): Promise<void> {
  await trx.insertInto('tokens').values({ id, hash, member: member.id, label, made }).execute()
  await note(trx, 'token-made', { token: id, label }, { who: member.name, at: made })
}

export async function withdrawToken(trx: Db, id: string, member: Member, at: string): Promise<Refused | null> {
  const { numDeletedRows } = await trx
    .deleteFrom('tokens')
    .where('id', '=', id)
    .where('member', '=', member.id)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) return 'gone'
  await note(trx, 'token-withdrawn', { token: id }, { who: member.name, at })
  return null
}

export async function tokenOf(trx: Db, hash: string): Promise<Member | null> {
  const row = await trx
    .selectFrom('tokens')
    .innerJoin('members', 'members.id', 'tokens.member')
    .select(MEMBER)
    .where('tokens.hash', '=', hash)
    .where('members.removed', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : memberOf(row)
}
