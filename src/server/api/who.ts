/** What the API says of people. */
import { z } from '@hono/zod-openapi'
import { ROLES } from '../who/who.ts'

export const RoleSchema = z.enum(ROLES).openapi('Role', {
  description: 'A reader sees all, a reviewer states reviews and adds articles, an admin says who is of the team.',
})

/** `GET /api/v1/me` */
export const MeSchema = z.object({ name: z.string(), role: RoleSchema }).openapi('Me')

export type RoleJson = z.infer<typeof RoleSchema>
export type MeJson = z.infer<typeof MeSchema>
