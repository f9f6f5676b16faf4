import type { Engine } from '../engine.ts'
import type { Db } from '../schema.ts'

/** What `isnad watch` must remember to go on where it stopped. */
export async function watching(trx: Db, engine: Engine): Promise<void> {
  const { schema } = trx
  await schema
    .createTable('feeds')
    .addColumn('url', 'text', c => c.primaryKey())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('fetched_at', 'text')
    .addColumn('due', 'text', c => c.notNull())
    .addColumn('failures', 'integer', c => c.notNull())
    .addColumn('message', 'text')
    .execute()
  await schema
    .createTable('addresses')
    .addColumn('id', engine.serial as 'integer', c => c.primaryKey())
    .addColumn('url', 'text', c => c.notNull())
    .addColumn('host', 'text', c => c.notNull())
    .addColumn('feed', 'text', c => c.notNull())
    .addColumn('found_at', 'text', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('due', 'text', c => c.notNull())
    .addColumn('failures', 'integer', c => c.notNull())
    .addColumn('message', 'text')
    .addColumn('facts', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('hosts')
    .addColumn('host', 'text', c => c.primaryKey())
    .addColumn('free', 'text', c => c.notNull())
    .addColumn('failures', 'integer', c => c.notNull())
    .execute()
  await schema
    .createTable('robots')
    .addColumn('origin', 'text', c => c.primaryKey())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('body', 'text')
    .execute()
  await schema.createIndex('addresses_state').on('addresses').columns(['state', 'host', 'due']).execute()
  await engine.indexText(trx, 'addresses', 'url', true)
  await engine.indexText(trx, 'captures', 'url')
}
