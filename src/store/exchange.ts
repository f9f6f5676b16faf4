/** Articles that were read again, in the place of those before (`again.ts`). */
import { sql } from 'kysely'
import type { InputFailure } from '../capture/types.ts'
import { setAside } from './captures.ts'
import { KEEP } from './changes/anew.ts'
import { CLEARING, TOLD } from './clearing.ts'
import type { Engine } from './engine.ts'
import { noteFailures } from './failures.ts'
import { addArticles, type ReadArticle } from './growing.ts'
import { articleOf, type Row } from './rows.ts'
import type { Db } from './schema.ts'
import { drop, type RequiredWords } from './search/index.ts'
import { summed } from './summed.ts'

/** Articles whose rows are written together. */
const PART = 50

/** The articles that were read from a capture: one, but for accounts that were made elsewhere. */
export const articlesOf = (trx: Db, sha256: string): Promise<Row<'articles'>[]> =>
  trx.selectFrom('articles').selectAll().where('sha256', '=', sha256).orderBy('id').execute()

/** Takes out all that was told of the articles, and keeps it until all is told anew (`changes/anew.ts`). */
export async function clear(trx: Db): Promise<void> {
  // What is being told anew already is kept as it was before that.
  const kept = await trx.selectFrom('superseded').select('id').limit(1).executeTakeFirst()
  if (kept === undefined) for (const statement of KEEP) await sql.raw(statement).execute(trx)
  await summed(trx, async sum => {
    for (const table of TOLD)
      for await (const { data } of trx
        .selectFrom(table as 'events')
        .select('data')
        .stream(200))
        sum.take(table, data)
  })
  for (const statement of CLEARING) await sql.raw(statement).execute(trx)
}

/** Puts the articles that were laid aside in the place of those before, some at a time. */
export async function exchange(trx: Db, engine: Engine, words: RequiredWords, when: string): Promise<void> {
  const failures: InputFailure[] = []
  for (;;) {
    const rows = await trx.selectFrom('again').selectAll().orderBy('sha256').limit(PART).execute()
    if (rows.length === 0) break
    const come: ReadArticle[] = []
    for (const row of rows) {
      const read = takenUp(row)
      await takeOut(trx, engine, row.sha256, 'reason' in read ? null : read)
      if ('reason' in read) {
        failures.push(read)
        await setAside(trx, row.sha256, 1, read.message, when)
      } else come.push(read)
    }
    await addArticles(trx, engine, come, words)
    const done = rows.map(({ sha256 }) => sha256)
    await trx.deleteFrom('again').where('sha256', 'in', done).execute()
  }
  await noteFailures(trx, failures, new Set())
}

/** Takes the articles of a capture out, and keeps what they said until all is told anew. `now`: what comes in their place. */
async function takeOut(trx: Db, engine: Engine, sha256: string, now: ReadArticle | null): Promise<void> {
  for (const row of await articlesOf(trx, sha256)) {
    const claims = await trx.selectFrom('claims').select(['id', 'data']).where('article', '=', row.id).execute()
    // What stood in no story came since: nobody was told of it.
    const { numUpdatedRows } = await trx
      .updateTable('superseded')
      .set(({ eb }) => ({ data: eb.case().when('data', '=', '').then(row.summary).else(eb.ref('data')).end() }))
      .where('kind', '=', 'article')
      .where('id', '=', row.id)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows > 0n && now?.article.id === row.id) {
      const was = new Map(claims.map(({ id, data }) => [id, data]))
      const ids = [...new Set([...was.keys(), ...now.claims.map(({ id }) => id)])]
      for (const id of ids)
        await trx
          .insertInto('superseded')
          .values({ kind: 'claim', id, data: was.get(id) ?? '' })
          .onConflict(conflict => conflict.columns(['kind', 'id']).doNothing())
          .execute()
    }
    await summed(trx, async sum => {
      sum.take('articles', row.data)
      if (row.capture_offsets !== null) sum.take('offsets', new Uint8Array(row.capture_offsets))
      for (const { data } of claims) sum.take('claims', data)
    })
    await drop(trx, engine.search, [row.id])
    await trx.deleteFrom('claims').where('article', '=', row.id).execute()
    await trx.deleteFrom('articles').where('id', '=', row.id).execute()
  }
}

function takenUp(row: Row<'again'>): ReadArticle | InputFailure {
  const { article, claims, failure } = JSON.parse(row.data!)
  if (failure !== undefined) return failure
  return { article: articleOf({ data: JSON.stringify(article), capture_offsets: row.capture_offsets }), claims }
}
