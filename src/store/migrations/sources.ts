import type { Kysely } from 'kysely'
import type { Engine } from '../engine.ts'
import type { Db, Tables } from '../schema.ts'
import { sourceOf } from '../sources/key.ts'

/** Articles that are read at once. */
const PART = 500

/** Which outlet an article is of, as a key that also outlets have which no table knows. */
export async function sources(trx: Db, engine: Engine): Promise<void> {
  await trx.schema.alterTable('articles').addColumn('source', 'text').execute()
  const db = trx as Kysely<Tables>
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('articles')
      .select(['id', 'summary'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PART)
      .execute()
    for (const { id, summary } of rows)
      await db
        .updateTable('articles')
        .set({ source: sourceOf(JSON.parse(summary).outlet) })
        .where('id', '=', id)
        .execute()
    if (rows.length < PART) break
    after = rows.at(-1)!.id
  }
  await engine.indexText(trx, 'articles', 'source')
}
