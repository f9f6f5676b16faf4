import { sql } from 'kysely'
import type { Engine } from '../engine.ts'
import type { Db } from '../schema.ts'

/**
 * Search by keys (`search/`): what it knows of a document stands beside its number, and the words of all documents in a table of their own. What was
 * indexed before is indexed again when the store is opened next: a step does not know the language.
 */
export async function search(trx: Db, engine: Engine): Promise<void> {
  const { schema } = trx
  // First, for an index of the one before may bear a name that is needed here.
  await engine.search.create(trx)
  await schema.dropTable('documents').execute()
  await schema
    .createTable('documents')
    .addColumn('id', 'bigint', c => c.primaryKey())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('ref', 'text', c => c.notNull())
    .addColumn('article', 'text', c => c.notNull())
    .addColumn('first_day', 'integer')
    .addColumn('last_day', 'integer')
    .addColumn('x', 'double precision')
    .addColumn('y', 'double precision')
    .addColumn('z', 'double precision')
    .addColumn('facets', 'text', c => c.notNull())
    .$call(engine.keyed)
    .execute()
  await schema.createIndex('documents_ref').on('documents').columns(['ref', 'kind']).execute()
  await schema.createIndex('documents_article').on('documents').column('article').execute()
  await schema
    .createTable('search_words')
    // Sorted by their letters, whatever the database's own order: words are looked for by how they begin.
    .addColumn('word', engine.bytes === 'bytea' ? sql`text collate "C"` : 'text', c => c.notNull())
    .addColumn('sound', 'text')
    .execute()
  await schema.createIndex('search_words_word').on('search_words').column('word').execute()
  await schema.createIndex('search_words_sound').on('search_words').column('sound').execute()
  await schema
    .createTable('search_state')
    .addColumn('id', 'integer', c => c.primaryKey())
    .addColumn('version', 'integer', c => c.notNull())
    .execute()
  await trx.insertInto('search_state').values({ id: 1, version: 0 }).execute()
}
