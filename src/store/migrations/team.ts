import type { Engine } from '../engine.ts'
import type { Db } from '../schema.ts'

/** Who is of the team, how they show that it is they, and what they did. Nothing that opens a door stands here as it is: passwords under argon2id, the rest under SHA-256. */
export async function team(trx: Db, engine: Engine): Promise<void> {
  const { schema } = trx
  await schema
    .createTable('members')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('spelled', 'text', c => c.notNull())
    .addColumn('role', 'text', c => c.notNull())
    .addColumn('password', 'text', c => c.notNull())
    .addColumn('joined', 'text', c => c.notNull())
    .addColumn('removed', 'text')
    .execute()
  await schema
    .createTable('invitations')
    .addColumn('hash', 'text', c => c.primaryKey())
    .addColumn('role', 'text', c => c.notNull())
    .addColumn('member', 'text')
    .addColumn('made', 'text', c => c.notNull())
    .addColumn('made_by', 'text', c => c.notNull())
    .addColumn('until', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('sessions')
    .addColumn('hash', 'text', c => c.primaryKey())
    .addColumn('member', 'text', c => c.notNull())
    .addColumn('made', 'text', c => c.notNull())
    .addColumn('seen', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('tokens')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('hash', 'text', c => c.notNull())
    .addColumn('member', 'text', c => c.notNull())
    .addColumn('label', 'text', c => c.notNull())
    .addColumn('made', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('audit')
    .addColumn('id', engine.serial as 'integer', c => c.primaryKey())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('who', 'text')
    .addColumn('action', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .execute()
  await engine.indexText(trx, 'members', 'spelled', true)
  await engine.indexText(trx, 'sessions', 'member')
  await engine.indexText(trx, 'tokens', 'hash', true)
  await engine.indexText(trx, 'tokens', 'member')
  await engine.appendOnly(trx, ['audit'])
}
