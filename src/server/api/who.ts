/** What the API says of people. */
import { z } from '@hono/zod-openapi'
import { ROLES } from '../who/who.ts'
import { page } from './parts.ts'

export const RoleSchema = z.enum(ROLES).openapi('Role', {
  description: 'A reader sees all, a reviewer states reviews and adds articles, an admin says who is of the team.',
})

/** `GET /api/v1/me` */
export const MeSchema = z
  .object({
    name: z.string(),
    role: RoleSchema,
    team: z.boolean().openapi({ description: 'Whether several use this server, each with an account.' }),
  })
  .openapi('Me')

export const InvitationSchema = z
  .object({
    role: RoleSchema,
    member: z.string().nullable().openapi({ description: 'Who chooses a new password by it; null for somebody new.' }),
    until: z.string(),
  })
  .openapi('Invitation')

export const InvitedSchema = z
  .object({
    link: z.string().openapi({ description: 'It is shown this once.' }),
    until: z.string(),
  })
  .openapi('Invited')

export const MemberSchema = z
  .object({ id: z.string(), name: z.string(), role: RoleSchema, joined: z.string() })
  .openapi('Member')

/** `GET /api/v1/members` */
export const MembersSchema = page(MemberSchema).openapi('Members')

export const TokenSchema = z.object({ id: z.string(), label: z.string(), made: z.string() }).openapi('Token')

/** `GET /api/v1/tokens` */
export const TokensSchema = page(TokenSchema).openapi('Tokens')

export const MadeTokenSchema = TokenSchema.extend({
  secret: z.string().openapi({ description: 'What the program sends: Authorization: Bearer. It is shown this once.' }),
}).openapi('MadeToken')

export const DoneSchema = z
  .object({
    id: z.int(),
    at: z.string(),
    who: z.string().nullable().openapi({ description: 'Null for somebody unknown.' }),
    action: z.string(),
    data: z.record(z.string(), z.string()),
  })
  .openapi('Done')

/** `GET /api/v1/audit` */
export const AuditSchema = page(DoneSchema).openapi('Audit')

export type RoleJson = z.infer<typeof RoleSchema>
export type MeJson = z.infer<typeof MeSchema>
