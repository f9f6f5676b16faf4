/** What a store knows of those who use it together. Times are ISO 8601 in UTC, as the caller's clock says; hashes are SHA-256 in hex of what only the other side has. */
import type { Page } from '../types.ts'

export type TeamRole = 'reader' | 'reviewer' | 'admin'

export interface Member {
  readonly id: string
  readonly name: string
  readonly role: TeamRole
  readonly joined: string
}

/** A link that lets somebody join, or a member choose a new password. */
export interface Invitation {
  readonly role: TeamRole
  /** The name of the member whom it is for; null for somebody new. */
  readonly member: string | null
  readonly until: string
}

export interface TokenKept {
  readonly id: string
  readonly label: string
  readonly made: string
}

/** One line of what the team did. */
export interface Done {
  readonly id: number
  readonly at: string
  /** Who, by name; null for somebody unknown. */
  readonly who: string | null
  readonly action: string
  readonly data: Readonly<Record<string, string>>
}

/** By whom something is done, and when. `who` is null for somebody unknown, and what the command line does stands under the name that it is given. */
export interface Doing {
  readonly who: string | null
  readonly at: string
}

/** What cannot be: the name is somebody's, the link is used up, there would be no admin, there is no such member. */
export type Refused = 'taken' | 'gone' | 'last-admin' | 'nobody'

/**
 * The members of a team, how they show that it is they, and what they did. Every method is one transaction, and whatever it changes stands in `done` with it. Nothing here
 * knows a clock, a password or a secret: it is handed hashes.
 */
export interface Team {
  /** Those who are of the team, by name. */
  members(limit: number, cursor: string | null): Promise<Page<Member>>
  /** The member of this name, however it is written, with what their password is kept as. */
  member(name: string): Promise<(Member & { readonly password: string }) | null>
  memberById(id: string): Promise<Member | null>
  /** `member`: the id of whom the link lets choose a new password; null for somebody new. */
  invite(
    invitation: {
      readonly hash: string
      readonly role: TeamRole
      readonly member: string | null
      readonly until: string
    },
    by: Doing,
  ): Promise<Refused | null>
  invitation(hash: string, now: string): Promise<Invitation | null>
  /** Uses a link up. `id` and `name` are those of somebody new; a link of a member changes the password alone and ends what they were signed in by. */
  join(
    hash: string,
    chosen: { readonly id: string; readonly name: string; readonly password: string },
    now: string,
  ): Promise<Member | Refused>
  setRole(id: string, role: TeamRole, by: Doing): Promise<Refused | null>
  /** Ends what the member was signed in by, but for the session `except`. */
  setPassword(id: string, password: string, except: string | null, by: Doing): Promise<Refused | null>
  /** Takes a member out, with sessions and tokens. Their name stays theirs, for it stands under what they did. */
  remove(id: string, by: Doing): Promise<Refused | null>
  /** Notes that a member signed in, ends the session `before`, and what is over. */
  openSession(hash: string, member: Member, before: string | null, over: Over, at: string): Promise<void>
  /** Who has this session, and when it was last used. */
  session(hash: string, over: Over): Promise<{ readonly member: Member; readonly seen: string } | null>
  seen(hash: string, at: string): Promise<void>
  endSession(hash: string, by: Doing): Promise<void>
  /** The tokens of a member, the newest first. */
  tokens(member: string, limit: number, cursor: string | null): Promise<Page<TokenKept>>
  addToken(token: TokenKept & { readonly hash: string }, member: Member): Promise<void>
  withdrawToken(id: string, member: Member, at: string): Promise<Refused | null>
  tokenOf(hash: string): Promise<Member | null>
  /** Writes down what somebody did, or tried. */
  note(action: string, data: Readonly<Record<string, string>>, by: Doing): Promise<void>
  /** What was done, the newest first. */
  done(limit: number, cursor: string | null): Promise<Page<Done>>
  /** The number of the newest line of `done`. */
  newest(): Promise<number>
}

/** Sessions that were made or last used before these moments are over. */
export interface Over {
  readonly made: string
  readonly seen: string
}
