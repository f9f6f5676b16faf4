import type { Refused, Team } from '../../store/index.ts'
import type { Role } from '../who/who.ts'
import { keptOf, newSecret } from './secret.ts'

/** How long a link can be used, in milliseconds. */
export const INVITED_FOR = 7 * 24 * 3_600_000

/**
 * Makes a link that somebody joins by, once. What opens the door stands behind `#`, so that it is in no log of a server and no browser sends it on.
 *
 * @param wanted `member`: the id of the member whom the link lets choose a new password; null for somebody new of this role.
 * @param now milliseconds since 1970.
 */
export async function invitationLink(
  team: Team,
  origin: string,
  wanted: { readonly role: Role; readonly member: string | null },
  who: string,
  now: number,
): Promise<{ readonly link: string; readonly until: string } | Refused> {
  const secret = newSecret()
  const until = new Date(now + INVITED_FOR).toISOString()
  const by = { who, at: new Date(now).toISOString() }
  const refused = await team.invite({ hash: keptOf(secret), ...wanted, until }, by)
  return refused ?? { link: `${origin}/join#${secret}`, until }
}
