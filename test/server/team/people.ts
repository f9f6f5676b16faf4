import { keepPassword } from '../../../src/server/team/password.ts'
import { keptOf, newId, newSecret, TOKEN_MARK } from '../../../src/server/team/secret.ts'
import type { Role } from '../../../src/server/who/who.ts'
import type { Member, Store } from '../../../src/store/index.ts'

/** A limit that no test meets. */
export const MANY = { holds: 1e6, perSecond: 1e6 }

/** All members of the tests have this password. */
export const PASSWORD = 'three boats before noon'

/** Kept once: it takes a while, as it should. */
let kept: Promise<string> | null = null

const AT = '2026-01-01T00:00:00.000Z'

/** A member of a store, who joins where nobody has this name. */
export async function memberOf(store: Store, name: string, role: Role): Promise<Member> {
  const there = await store.team.member(name)
  if (there !== null) return there
  kept ??= keepPassword(PASSWORD)
  const hash = keptOf(newSecret())
  await store.team.invite({ hash, role, member: null, until: '2999' }, { who: null, at: AT })
  const member = await store.team.join(hash, { id: newId(), name, password: await kept }, AT)
  if (typeof member === 'string') throw new Error(`${name}: ${member}`)
  return member
}

/** What a program of this member shows. */
export async function tokenOf(store: Store, name: string, role: Role): Promise<string> {
  const member = await memberOf(store, name, role)
  const secret = `${TOKEN_MARK}${newSecret()}`
  await store.team.addToken({ id: newId(), label: 'a test', made: AT, hash: keptOf(secret) }, member)
  return secret
}

/** Signs in, and gives what a browser would send from then on. */
export async function signIn(url: string, name: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ name, password: PASSWORD }),
  })
  if (answer.status !== 200) throw new Error(await answer.text())
  return answer.headers.getSetCookie()[0]!.split(';')[0]!
}
