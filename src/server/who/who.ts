/** Who asks: what a route, the log of a team and a review know of them. */
import { userInfo } from 'node:os'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Member } from '../../store/index.ts'

/** What somebody may do; each may do what those before may. */
export const ROLES = ['reader', 'reviewer', 'admin'] as const

/** A reader sees all, a reviewer states reviews and adds articles, an admin says who is of the team. */
export type Role = (typeof ROLES)[number]

export interface Who {
  /** Reviews are signed with it. */
  readonly name: string
  readonly role: Role
}

/** What the routes know of a request beside what it says: `c.var.who`. */
export interface Env {
  Variables: {
    who: Who
    /** In a team: the member, and by which session; null for a program, which showed a token. */
    member?: Member
    session?: string | null
  }
}
export type App = OpenAPIHono<Env>

/** Whether somebody of this role may do what needs that one. */
export const allows = (has: Role, needed: Role): boolean => ROLES.indexOf(has) >= ROLES.indexOf(needed)

/** The one user of a laptop: ISNAD_AUTHOR, as `isnad review` has it, else what the system calls them. */
export function laptopUser(): Who {
  const named = process.env.ISNAD_AUTHOR?.trim()
  return { name: named || systemName(), role: 'admin' }
}

function systemName(): string {
  try {
    return userInfo().username || 'user'
  } catch {
    // A container may run under a number that no user has.
    return 'user'
  }
}
