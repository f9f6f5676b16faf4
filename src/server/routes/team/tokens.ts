/** Tokens of programs: each does what its member may, but for what concerns the team itself. */
import { z } from '@hono/zod-openapi'
import { MadeTokenSchema, TokenSchema, TokensSchema } from '../../api/index.ts'
import { Paging } from '../../paging.ts'
import { problem } from '../../problems.ts'
import { keptOf, newId, newSecret, TOKEN_MARK } from '../../team/secret.ts'
import { Id, type Routes, reading } from '../reading.ts'
import { json, writing } from '../writing.ts'

const TOKENS = reading('/tokens', 'Your tokens, the newest first', TokensSchema, { query: Paging })

const Label = z
  .string()
  .trim()
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,80}$/u, 'A label has 1 to 80 signs that can be seen')
  .openapi({ description: 'What the program is, for yourself.' })

const MAKE = writing(
  'post',
  '/tokens',
  'Makes a token, which is shown this once',
  { role: 'reader' },
  MadeTokenSchema,
  {
    body: json(z.strictObject({ label: Label }).openapi('NewToken')),
  },
)

const WITHDRAW = writing(
  'delete',
  '/tokens/{id}',
  'Withdraws a token',
  { role: 'reader' },
  TokenSchema.pick({ id: true }).openapi('Withdrawn'),
  {
    params: Id,
  },
)

const ONLY_PEOPLE = 'A program makes and withdraws no tokens.'

export const tokens: Routes = (app, { team }) => {
  if (team === null) return
  app.openapi(TOKENS, async c => {
    const { limit, cursor } = c.req.valid('query')
    return c.json(await team.store.tokens(c.var.member!.id, limit, cursor ?? null), 200)
  })

  app.openapi(MAKE, async c => {
    const { member, session } = c.var
    if (member === undefined || !session) return problem(c, 403, ONLY_PEOPLE) as never
    const secret = `${TOKEN_MARK}${newSecret()}`
    const token = { id: newId(), label: c.req.valid('json').label, made: team.at() }
    await team.store.addToken({ ...token, hash: keptOf(secret) }, member)
    return c.json({ ...token, secret }, 200)
  })

  app.openapi(WITHDRAW, async c => {
    const { member, session } = c.var
    if (member === undefined || !session) return problem(c, 403, ONLY_PEOPLE) as never
    const { id } = c.req.valid('param')
    const refused = await team.store.withdrawToken(id, member, team.at())
    return refused === null ? c.json({ id }, 200) : (problem(c, 404, 'You have no such token.') as never)
  })
}
