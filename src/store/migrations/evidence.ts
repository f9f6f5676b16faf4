import { BEGINNING, hashOfEntry } from '../custody.ts'
import type { Engine } from '../engine.ts'
import type { Db } from '../schema.ts'

/** What people state over the account. */
export async function reviews(trx: Db): Promise<void> {
  await trx.schema
    .createTable('reviews')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('author', 'text', c => c.notNull())
    .addColumn('action', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .execute()
}

/** How captures came, what they were made from, and a log that nobody changes unseen. What was written before is put under hashes as it stands. */
export async function evidence(trx: Db, engine: Engine): Promise<void> {
  const { schema } = trx
  for (const column of ['provenance', 'original', 'made'])
    await schema.alterTable('captures').addColumn(column, 'text').execute()
  await schema
    .createTable('originals')
    .addColumn('sha256', 'text', c => c.primaryKey())
    .addColumn('bytes', engine.bytes as 'blob', c => c.notNull())
    .execute()
  await schema.alterTable('log').addColumn('ref', 'text').execute()
  await schema
    .alterTable('log')
    .addColumn('hash', 'text', c => c.notNull().defaultTo(''))
    .execute()
  await schema.createIndex('articles_sha256').on('articles').column('sha256').execute()
  await schema.createIndex('log_ref').on('log').column('ref').execute()
  let hash = BEGINNING
  for (const row of await trx.selectFrom('log').select(['id', 'at', 'action', 'data']).orderBy('id').execute()) {
    hash = hashOfEntry(hash, row)
    await trx.updateTable('log').set({ hash }).where('id', '=', row.id).execute()
  }
  const before = await trx
    .selectFrom('captures')
    .select(['sha256', 'file', 'url', 'added_at'])
    .orderBy('added_at')
    .orderBy('sha256')
    .execute()
  for (const { sha256, file, url, added_at } of before) {
    // Only what was kept then: how it came, and by which version, nobody wrote down.
    const data = JSON.stringify({ sha256, file, url, tool: null })
    const row = { at: added_at, action: 'capture', data }
    hash = hashOfEntry(hash, row)
    await trx
      .insertInto('log')
      .values({ ...row, ref: sha256, hash })
      .execute()
  }
  await engine.appendOnly(trx, ['captures', 'originals', 'log', 'reviews'])
}
