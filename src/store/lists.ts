/** Lists of a store, a page at a time, and how many there are of each. */
import { StoreError } from './errors.ts'
import { withStories } from './pages.ts'
import { failureOf } from './rows.ts'
import type { Db } from './schema.ts'
import type { StorySummary } from './summary.ts'
import type { Counts, Input, Page } from './types.ts'

export const countsIn = async (trx: Db): Promise<Counts> => ({
  articles: await countOf(trx, 'articles'),
  claims: await countOf(trx, 'claims'),
  events: await countOf(trx, 'events'),
  stories: await countOf(trx, 'stories'),
})

export async function storiesIn(trx: Db, limit: number, cursor: string | null): Promise<Page<StorySummary>> {
  const offset = offsetOf(cursor)
  const total = await countOf(trx, 'stories')
  const rows = await trx.selectFrom('stories').select('summary').orderBy('listed').limit(limit).offset(offset).execute()
  return page(
    rows.map(row => JSON.parse(row.summary) as StorySummary),
    total,
    offset,
  )
}

/** What gave no article, then the articles. */
export async function inputsIn(
  trx: Db,
  limit: number,
  cursor: string | null,
): Promise<Page<Input> & { readonly failures: number }> {
  const offset = offsetOf(cursor)
  const failures = await countOf(trx, 'failures')
  const total = failures + (await countOf(trx, 'articles'))
  const failed = await trx
    .selectFrom('failures')
    .select('data')
    .orderBy('position')
    .limit(limit)
    .offset(offset)
    .execute()
  const readOnes = await trx
    .selectFrom('articles')
    .select(['id', 'summary'])
    .orderBy('listed')
    .limit(limit - failed.length)
    .offset(Math.max(0, offset - failures))
    .execute()
  const items: readonly Input[] = [
    ...failed.map(row => ({ kind: 'failure' as const, failure: failureOf(row) })),
    ...(await withStories(trx, readOnes)).map(article => ({ kind: 'article' as const, article })),
  ]
  return { ...page(items, total, offset), failures }
}

async function countOf(trx: Db, table: 'stories' | 'articles' | 'claims' | 'events' | 'failures'): Promise<number> {
  const row = await trx
    .selectFrom(table)
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

function page<T>(items: readonly T[], total: number, offset: number): Page<T> {
  const end = offset + items.length
  return { items, total, next: items.length > 0 && end < total ? String(end) : null }
}

function offsetOf(cursor: string | null): number {
  if (cursor === null) return 0
  if (!/^\d{1,9}$/.test(cursor)) throw new StoreError('The cursor is not one that a page gave.')
  return Number(cursor)
}
