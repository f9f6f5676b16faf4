import type { Engine } from '../engine.ts'
import type { Db } from '../schema.ts'

/** The tables of the first version. */
export async function capturesAndAccount(trx: Db, engine: Engine): Promise<void> {
  const { schema } = trx
  await schema
    .createTable('captures')
    .addColumn('sha256', 'text', c => c.primaryKey())
    .addColumn('file', 'text')
    .addColumn('url', 'text')
    .addColumn('encoding', 'text')
    .addColumn('added_at', 'text', c => c.notNull())
    .addColumn('bytes', engine.bytes as 'blob', c => c.notNull())
    .execute()
  await schema
    .createTable('articles')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('sha256', 'text', c => c.notNull())
    .addColumn('outlet', 'text')
    .addColumn('published', 'text')
    .addColumn('summary', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .addColumn('capture_offsets', engine.bytes as 'blob')
    .execute()
  await schema
    .createTable('claims')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('article', 'text', c => c.notNull())
    .addColumn('event', 'text')
    .addColumn('story', 'text')
    .addColumn('type', 'text', c => c.notNull())
    .addColumn('polarity', 'text', c => c.notNull())
    .addColumn('factuality', 'text', c => c.notNull())
    .addColumn('place', 'text')
    .addColumn('country', 'text')
    .addColumn('edtf', 'text')
    .addColumn('data', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('events')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('story', 'text', c => c.notNull())
    .addColumn('type', 'text', c => c.notNull())
    .addColumn('status', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('stories')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('summary', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('story_articles')
    .addColumn('story', 'text', c => c.notNull())
    .addColumn('article', 'text', c => c.notNull())
    .addColumn('position', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('story_articles_key', ['story', 'article'])
    .execute()
  await schema
    .createTable('origins')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('position', 'integer', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('origin_claims')
    .addColumn('origin', 'text', c => c.notNull())
    .addColumn('claim', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('origin_claims_key', ['origin', 'claim'])
    .execute()
  await schema
    .createTable('copies')
    .addColumn('position', 'integer', c => c.primaryKey())
    .addColumn('article', 'text', c => c.notNull())
    .addColumn('of', 'text', c => c.notNull())
    .addColumn('share', 'double precision', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('failures')
    .addColumn('position', 'integer', c => c.primaryKey())
    .addColumn('reason', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('documents')
    .addColumn('id', 'integer', c => c.primaryKey())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('ref', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('account')
    .addColumn('id', 'integer', c => c.primaryKey())
    .addColumn('hash', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('log')
    .addColumn('id', engine.serial as 'integer', c => c.primaryKey())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('action', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .execute()
  for (const [table, column] of [
    ['claims', 'article'],
    ['claims', 'event'],
    ['claims', 'story'],
    ['events', 'story'],
    ['story_articles', 'article'],
    ['origin_claims', 'claim'],
    ['copies', 'article'],
    ['copies', 'of'],
  ] as const)
    await schema.createIndex(`${table}_${column}`).on(table).column(column).execute()
}
