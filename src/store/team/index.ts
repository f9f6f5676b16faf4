import type { Db } from '../schema.ts'
import { doneIn, newest, note } from './done.ts'
import {
  invitationIn,
  invite,
  join,
  memberById,
  memberNamed,
  membersIn,
  remove,
  setPassword,
  setRole,
} from './members.ts'
import { addToken, endSession, openSession, sessionIn, tokenOf, tokensIn, withdrawToken } from './sessions.ts'
import type { Team } from './types.ts'

type Run = <T>(work: (trx: Db) => Promise<T>) => Promise<T>

export const teamOn = (read: Run, write: Run): Team => ({
  members: (limit, cursor) => read(trx => membersIn(trx, limit, cursor)),
  member: name => read(trx => memberNamed(trx, name)),
  memberById: id => read(trx => memberById(trx, id)),
  invite: (invitation, by) => write(trx => invite(trx, invitation, by)),
  invitation: (hash, now) => read(trx => invitationIn(trx, hash, now)),
  join: (hash, chosen, now) => write(trx => join(trx, hash, chosen, now)),
  setRole: (id, role, by) => write(trx => setRole(trx, id, role, by)),
  setPassword: (id, password, except, by) => write(trx => setPassword(trx, id, password, except, by)),
  remove: (id, by) => write(trx => remove(trx, id, by)),
  openSession: (hash, member, before, over, at) => write(trx => openSession(trx, hash, member, before, over, at)),
  session: (hash, over) => read(trx => sessionIn(trx, hash, over)),
  seen: (hash, at) =>
    write(async trx => void (await trx.updateTable('sessions').set({ seen: at }).where('hash', '=', hash).execute())),
  endSession: (hash, by) => write(trx => endSession(trx, hash, by)),
  tokens: (member, limit, cursor) => read(trx => tokensIn(trx, member, limit, cursor)),
  addToken: (token, member) => write(trx => addToken(trx, token, member)),
  withdrawToken: (id, member, at) => write(trx => withdrawToken(trx, id, member, at)),
  tokenOf: hash => read(trx => tokenOf(trx, hash)),
  note: (action, data, by) => write(trx => note(trx, action, data, by)),
  done: (limit, cursor) => read(trx => doneIn(trx, limit, cursor)),
  newest: () => read(newest),
})
