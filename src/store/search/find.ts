import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import { cursorOf, markOf, type Place, placeOf } from './cursor.ts'
import type { SearchEngine } from './engine.ts'
import type { Expression } from './expression.ts'
import { countFacets, type Facets } from './facets.ts'
import { type Asked, asked, type Filter } from './filters.ts'
import { type Term, termsOf, tiersOf } from './query.ts'
import type { RequiredWords } from './words.ts'

/** As many hits are counted at most: that many are that many or more. Bounds what counting costs. */
export const COUNTED = 5000

export interface Found {
  readonly hits: readonly { readonly kind: 'article' | 'claim'; readonly ref: string }[]
  readonly total: number
  /** `total` is as many as are counted: there may be more. */
  readonly more: boolean
  readonly next: string | null
  readonly facets: Facets | null
  readonly terms: readonly Term[]
}

/**
 * One page of what a query and a filter find. A query without words finds whatever the filter lets through; with neither, nothing is found.
 *
 * @param counting whether the hits are counted by their values; only then, and for the first page, `facets` is there.
 * @throws {QueryError} where the filter or the cursor cannot be meant.
 */
export async function find(
  trx: Db,
  engine: SearchEngine,
  query: string,
  filter: Filter,
  limit: number,
  cursor: string | null,
  counting: boolean,
  words: RequiredWords,
): Promise<Found> {
  const mark = markOf([query, filter])
  const after: Place | null = cursor === null ? null : placeOf(cursor, mark)
  const terms = await termsOf(trx, engine, query, words)
  const asks = asked(filter)
  if (terms.length === 0 && (asks.keys.length === 0 || /[^\s]/.test(query)))
    return { hits: [], total: 0, more: false, next: null, facets: null, terms }
  const tiers = tiersOf(terms, asks.keys)
  const withFacets = counting && after === null
  // Where the words themselves are found often enough, those that begin like them need not be counted.
  const enough = tiers.whole !== tiers.near && (await count(trx, engine, tiers.near, asks, false)).more
  const counted = await count(trx, engine, enough ? tiers.near : tiers.whole, asks, withFacets)
  const places: Place[] = []
  for (let tier = after?.tier ?? 0; tier < tiers.each.length && places.length <= limit; tier++) {
    const before = tier === after?.tier ? after.id : asks.to
    const rows = await rowsOf<{ id: number }>(
      trx,
      engine.matching(tiers.each[tier]!, {
        ...question(asks),
        columns: sql`s.id as id`,
        to: Math.min(before, asks.to),
        limit: limit + 1 - places.length,
      }),
    )
    for (const { id } of rows) places.push({ tier, id: Number(id) })
  }
  const shown = places.slice(0, limit)
  const last = shown.at(-1)
  return {
    hits: await documentsOf(
      trx,
      shown.map(({ id }) => id),
    ),
    total: counted.total,
    more: counted.more,
    next: places.length > limit && last ? cursorOf(last, mark) : null,
    facets: counted.facets,
    terms,
  }
}

function question({ from, to, happened, near }: Asked) {
  const conditions: RawBuilder<unknown>[] = []
  if (happened !== null && Number.isFinite(happened.last)) conditions.push(sql`d.first_day <= ${happened.last}`)
  if (happened !== null && Number.isFinite(happened.first)) conditions.push(sql`d.last_day >= ${happened.first}`)
  if (happened !== null) conditions.push(sql`d.first_day is not null`)
  if (near !== null) {
    const off = (column: 'x' | 'y' | 'z') => sql`(d.${sql.raw(column)} - ${near[column]})`
    conditions.push(
      sql`${off('x')} * ${off('x')} + ${off('y')} * ${off('y')} + ${off('z')} * ${off('z')} <= ${near.squared}`,
    )
  }
  return {
    from,
    to,
    joined: conditions.length > 0,
    where: conditions.length > 0 ? sql.join(conditions, sql` and `) : null,
  }
}

async function count(
  trx: Db,
  engine: SearchEngine,
  expression: Expression,
  asks: Asked,
  withFacets: boolean,
): Promise<{ readonly total: number; readonly more: boolean; readonly facets: Facets | null }> {
  const of = question(asks)
  const matching = engine.matching(expression, {
    ...of,
    columns: withFacets ? sql`d.facets as facets` : sql`s.id as id`,
    joined: of.joined || withFacets,
    limit: COUNTED,
  })
  // In one value: thousands of rows would take longer to hand over than to find.
  const together = withFacets ? sql`string_agg(c.facets, ${'\n'})` : sql`null`
  const [row] = await rowsOf<{ n: number; facets: string | null }>(
    trx,
    sql`select count(*) as n, ${together} as facets from (${matching}) c`,
  )
  const total = Number(row?.n ?? 0)
  const more = total >= COUNTED
  return { total, more, facets: withFacets ? countFacets(row?.facets ?? '', total, !more) : null }
}

async function documentsOf(trx: Db, ids: readonly number[]): Promise<Found['hits']> {
  if (ids.length === 0) return []
  const rows = await trx.selectFrom('documents').select(['id', 'kind', 'ref']).where('id', 'in', ids).execute()
  const byId = new Map(rows.map(row => [Number(row.id), row]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

async function rowsOf<T>(trx: Db, query: RawBuilder<unknown>): Promise<readonly T[]> {
  return ((await query.execute(trx)) as { rows: T[] }).rows
}
