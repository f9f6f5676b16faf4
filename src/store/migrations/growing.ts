import type { Kysely } from 'kysely'
import type { Engine } from '../engine.ts'
import { sortKey } from '../keys.ts'
import type { Db } from '../schema.ts'
import { RowSum } from '../sum.ts'

/** Rows that are gone through at a time. */
const PART = 200

// The tables as they were: their columns are not those of `Tables` any more.
// biome-ignore lint/suspicious/noExplicitAny: a step speaks of columns that later steps take away.
type Then = Kysely<any>

/**
 * An account that grows: nothing is numbered through the whole account any more, so that what comes touches only what is near it. Articles and stories carry a key
 * that sorts them, claims their place in their article; origins stand by story. What the account remembers of stories in the making (`shelf.ts`) is empty: an
 * account of before is laid there when the next article comes.
 */
export async function growing(trx: Db, engine: Engine): Promise<void> {
  const then = trx as unknown as Then
  await columns(then, engine)
  await keys(then)
  await origins(then)
  await copies(then)
  await hash(then)
  await shelf(then, engine)
  await aside(then)
  await changes(then, engine)
}

async function columns(db: Then, engine: Engine): Promise<void> {
  const { schema } = db
  for (const table of ['articles', 'stories'])
    await schema
      .alterTable(table)
      .addColumn('listed', engine.bytes as 'blob')
      .execute()
  for (const column of ['same', 'machine']) await schema.alterTable('articles').addColumn(column, 'text').execute()
  await schema.alterTable('claims').addColumn('origin', 'text').execute()
  for (const table of ['stories', 'events'])
    await schema
      .alterTable(table)
      .addColumn('reviewed', 'integer', c => c.notNull().defaultTo(0))
      .execute()
  await schema
    .alterTable('account')
    .addColumn('grown', 'integer', c => c.notNull().defaultTo(0))
    .execute()
}

/** What an article says of itself was not always looked for: where it was not, it says nothing. */
function complete(data: string): { readonly data?: string } {
  const article = JSON.parse(data)
  return 'dates' in article && 'credits' in article
    ? {}
    : { data: JSON.stringify({ dates: [], credits: [], ...article }) }
}

async function keys(db: Then): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('articles')
      .select(['id', 'summary', 'data'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PART)
      .execute()
    for (const { id, summary, data } of rows) {
      const { file, url } = JSON.parse(summary)
      await db
        .updateTable('articles')
        .set({ listed: sortKey(file ?? url ?? '', id), ...complete(data) })
        .where('id', '=', id)
        .execute()
    }
    if (rows.length < PART) break
    after = rows.at(-1)!.id
  }
  for (const { id, data } of await db.selectFrom('stories').select(['id', 'data']).execute()) {
    const first = JSON.parse(data).articles[0]
    const row = await db.selectFrom('articles').select('listed').where('id', '=', first).executeTakeFirst()
    await db
      .updateTable('stories')
      .set({ listed: row?.listed ?? sortKey(id) })
      .where('id', '=', id)
      .execute()
  }
  for (const table of ['articles', 'stories', 'events', 'story_articles'])
    await db.schema.alterTable(table).dropColumn('position').execute()
  for (const table of ['articles', 'stories'])
    await db.schema.createIndex(`${table}_listed`).on(table).column('listed').execute()
  await db.schema.createIndex('articles_machine').on('articles').column('machine').execute()
}

async function origins(db: Then): Promise<void> {
  await db.schema
    .createTable('story_origins')
    .addColumn('story', 'text', c => c.notNull())
    .addColumn('id', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('story_origins_key', ['story', 'id'])
    .execute()
  await db.schema.createIndex('story_origins_id').on('story_origins').column('id').execute()
  for (const { id, data } of await db.selectFrom('origins').select(['id', 'data']).execute()) {
    const origin = JSON.parse(data)
    const byStory = new Map<string, string[]>()
    for (const claim of origin.claims) {
      const row = await db.selectFrom('claims').select('story').where('id', '=', claim).executeTakeFirst()
      const story = row?.story ?? ''
      byStory.set(story, [...(byStory.get(story) ?? []), claim])
      await db.updateTable('claims').set({ origin: id }).where('id', '=', claim).execute()
    }
    for (const [story, claims] of byStory)
      await db
        .insertInto('story_origins')
        .values({ story, id, data: JSON.stringify({ ...origin, claims }) })
        .execute()
  }
  await db.schema.dropTable('origin_claims').execute()
  await db.schema.dropTable('origins').execute()
  await db.schema.createIndex('claims_origin').on('claims').column('origin').execute()
}

async function copies(db: Then): Promise<void> {
  const rows = await db.selectFrom('copies').select(['article', 'of', 'data']).execute()
  await db.schema.dropTable('copies').execute()
  await db.schema
    .createTable('copies')
    .addColumn('article', 'text', c => c.notNull())
    .addColumn('of', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('copies_key', ['article', 'of'])
    .execute()
  await db.schema.createIndex('copies_of').on('copies').column('of').execute()
  for (const row of rows) await db.insertInto('copies').values(row).execute()
}

/** The hash of an account is a sum over its rows from here on (`sum.ts`); before, it was made of the account as one text. */
async function hash(db: Then): Promise<void> {
  if ((await db.selectFrom('account').select('id').executeTakeFirst()) === undefined) return
  const sum = new RowSum(null)
  for await (const row of db.selectFrom('articles').select(['data', 'capture_offsets']).stream(PART)) {
    sum.add('articles', row.data)
    if (row.capture_offsets !== null) sum.add('offsets', new Uint8Array(row.capture_offsets))
  }
  for (const table of ['claims', 'events', 'stories', 'story_origins', 'copies', 'failures'])
    for await (const { data } of db.selectFrom(table).select('data').stream(PART)) sum.add(table, data)
  await db.updateTable('account').set({ hash: sum.hex }).execute()
}

/** What placing an article asks for: see `shelf.ts` and `levels.ts`. */
async function shelf(db: Then, engine: Engine): Promise<void> {
  const { schema } = db
  await schema
    .createTable('items')
    .addColumn('number', engine.serial as 'integer', c => c.primaryKey())
    .addColumn('round', 'integer', c => c.notNull())
    .addColumn('id', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .addColumn('near', 'text')
    .addColumn('score', 'bigint')
    .addColumn('together', 'text')
    .addUniqueConstraint('items_id', ['round', 'id'])
    .execute()
  await schema.createIndex('items_near').on('items').columns(['round', 'near']).execute()
  await schema.createIndex('items_together').on('items').columns(['round', 'together']).execute()
  await schema
    .createTable('postings')
    .addColumn('round', 'integer', c => c.notNull())
    .addColumn('feature', 'text', c => c.notNull())
    .addColumn('bucket', 'integer', c => c.notNull())
    .addColumn('data', engine.bytes as 'blob', c => c.notNull())
    .addPrimaryKeyConstraint('postings_key', ['round', 'feature', 'bucket'])
    .$call(engine.keyed)
    .execute()
  await schema
    .createTable('signatures')
    .addColumn('hash', 'bigint', c => c.notNull())
    .addColumn('published', 'text', c => c.notNull())
    .addColumn('article', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('signatures_key', ['hash', 'published', 'article'])
    .$call(engine.keyed)
    .execute()
}

/** Captures that could not be read though nothing is said against them: nobody tries again by himself. */
async function aside(db: Then): Promise<void> {
  await db.schema
    .createTable('aside')
    .addColumn('sha256', 'text', c => c.primaryKey())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('tries', 'integer', c => c.notNull())
    .addColumn('message', 'text', c => c.notNull())
    .execute()
}

/** What came, was corrected and was withdrawn, in the order in which it was written. */
async function changes(db: Then, engine: Engine): Promise<void> {
  await db.schema
    .createTable('changes')
    .addColumn('number', engine.serial as 'integer', c => c.primaryKey())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('ref', 'text', c => c.notNull())
    .addColumn('what', 'text', c => c.notNull())
    .addColumn('story', 'text')
    .addColumn('data', 'text', c => c.notNull())
    .execute()
  await db.schema.createIndex('changes_at').on('changes').columns(['at', 'number']).execute()
  await db.schema.createIndex('changes_story').on('changes').columns(['story', 'number']).execute()
  await engine.appendOnly(db, ['changes'])
  await db.schema
    .createTable('superseded')
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('id', 'text', c => c.notNull())
    .addColumn('data', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('superseded_key', ['kind', 'id'])
    .execute()
}
