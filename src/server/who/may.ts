import type { MiddlewareHandler } from 'hono'
import { problem } from '../problems.ts'
import { allows, type Env, type Role } from './who.ts'

/** Lets only those of a role (or one that may do more) through to a route. */
export const may =
  (role: Role): MiddlewareHandler<Env> =>
  async (c, next) =>
    allows(c.var.who.role, role)
      ? next()
      : problem(c, 403, `This takes the role of ${role}; yours is ${c.var.who.role}.`)

/** Whom a route takes: `anybody` also before they are known. */
export type Needed = Role | 'anybody'

const anybody: MiddlewareHandler<Env> = (_, next) => next()

/** For a route: the role that it needs, said in the document and asked for before anything of the request is read. */
export const needs = (role: Needed) => ({ 'x-role': role, middleware: role === 'anybody' ? anybody : may(role) })
