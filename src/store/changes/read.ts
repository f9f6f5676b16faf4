import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { Change, ChangeFilter, ChangePage } from './types.ts'

/**
 * The changes after a number, in order. Whoever asks again after `last` misses none: who writes holds the store's lock until all that was written can be seen, so
 * that no number appears below one that was there.
 */
export async function changesIn(
  trx: Db,
  after: number,
  limit: number,
  { since, kinds, what, story }: ChangeFilter = {},
): Promise<ChangePage> {
  const newest = await newestChange(trx)
  const from = since === undefined ? after : Math.max(after, await before(trx, since, newest))
  let query = trx.selectFrom('changes').selectAll().where('number', '>', from).where('number', '<=', newest)
  if (kinds !== undefined) query = query.where('kind', 'in', kinds)
  if (what !== undefined) query = query.where('what', 'in', what)
  if (story !== undefined) query = query.where('story', '=', story)
  const none = kinds?.length === 0 || what?.length === 0
  const rows = none
    ? []
    : await query
        .orderBy('number')
        .limit(limit + 1)
        .execute()
  const items = rows.slice(0, limit).map(({ number, at, kind, ref, what, story, data }) => {
    const told = JSON.parse(data) as object
    return { number, at, kind, ref, what, story, ...told } as Change
  })
  const more = rows.length > limit
  return { items, last: more ? items.at(-1)!.number : Math.max(after, newest), more }
}

/** The number of the newest change, 0 where there is none. */
export async function newestChange(trx: Db): Promise<number> {
  const row = await trx
    .selectFrom('changes')
    .select(eb => eb.fn.max('number').as('number'))
    .executeTakeFirst()
  return Number(row?.number ?? 0)
}

/**
 * The number before the first change that was written at a moment or later. All behind it count, whatever they say: the clock may have been set back since.
 */
async function before(trx: Db, since: string, newest: number): Promise<number> {
  const row = await trx
    .selectFrom('changes')
    .select(sql<number | null>`min(number)`.as('number'))
    .where('at', '>=', since)
    .executeTakeFirst()
  return row?.number == null ? newest : Number(row.number) - 1
}
