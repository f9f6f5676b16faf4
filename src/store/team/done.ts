import { StoreError } from '../errors.ts'
import type { Db } from '../schema.ts'
import type { Page } from '../types.ts'
import type { Doing, Done } from './types.ts'

/** Writes down what was done, inside the caller's transaction. */
export async function note(trx: Db, action: string, data: Done['data'], { who, at }: Doing): Promise<void> {
  await trx
    .insertInto('audit')
    .values({ at, who, action, data: JSON.stringify(data) })
    .execute()
}

export async function newest(trx: Db): Promise<number> {
  const row = await trx
    .selectFrom('audit')
    .select(eb => eb.fn.max('id').as('id'))
    .executeTakeFirst()
  return Number(row?.id ?? 0)
}

/** What was done, the newest first; the cursor is the number of the last line that was given, for lines are only ever added. */
export async function doneIn(trx: Db, limit: number, cursor: string | null): Promise<Page<Done>> {
  if (cursor !== null && !/^\d{1,9}$/.test(cursor)) throw new StoreError('The cursor is not one that a page gave.')
  const total = await trx
    .selectFrom('audit')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const rows = await trx
    .selectFrom('audit')
    .selectAll()
    .$if(cursor !== null, query => query.where('id', '<', Number(cursor)))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows
    .slice(0, limit)
    .map(row => ({ ...row, id: Number(row.id), data: JSON.parse(row.data) as Done['data'] }))
  return { items, total: Number(total.n), next: rows.length > limit ? String(items.at(-1)!.id) : null }
}
