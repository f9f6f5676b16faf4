import { StoreError } from './errors.ts'
import type { Db } from './schema.ts'
import type { Page } from './types.ts'

/** A feed as `isnad watch` left it, with what became of the addresses that it named. */
export interface FeedHealth {
  readonly url: string
  readonly fetchedAt: string | null
  /** When it is fetched next. */
  readonly due: string
  /** How often in a row it could not be had, and why. */
  readonly failures: number
  readonly message: string | null
  readonly waiting: number
  readonly kept: number
  readonly lost: number
}

/** The feeds, those in trouble first, then by their addresses. */
export async function feedsIn(trx: Db, limit: number, cursor: string | null): Promise<Page<FeedHealth>> {
  if (cursor !== null && !/^\d{1,9}$/.test(cursor)) throw new StoreError('The cursor is not one that a page gave.')
  const offset = Number(cursor ?? 0)
  const { n } = await trx
    .selectFrom('feeds')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const rows = await trx
    .selectFrom('feeds')
    .selectAll()
    .orderBy('failures', 'desc')
    .orderBy('url')
    .limit(limit)
    .offset(offset)
    .execute()
  const counts = new Map<string, Record<string, number>>()
  if (rows.length > 0)
    for (const { feed, state, n } of await trx
      .selectFrom('addresses')
      .select(eb => ['feed', 'state', eb.fn.countAll<number>().as('n')])
      .where(
        'feed',
        'in',
        rows.map(({ url }) => url),
      )
      .groupBy(['feed', 'state'])
      .execute())
      counts.set(feed, { ...counts.get(feed), [state]: Number(n) })
  const items = rows.map(({ url, fetched_at: fetchedAt, due, failures, message }) => {
    const { waiting = 0, kept = 0, lost = 0 } = counts.get(url) ?? {}
    return { url, fetchedAt, due, failures, message, waiting, kept, lost }
  })
  const end = offset + items.length
  const total = Number(n)
  return { items, total, next: items.length > 0 && end < total ? String(end) : null }
}
