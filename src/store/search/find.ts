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
  const tiers = tiersOf(terms, asks.keys, asks.claimsOnly)
  const withFacets = counting && after === null
  const where = conditionOf(asks)
  const listed = (of: Expression, most: number, { from, to } = { from: asks.from, to: asks.to }) =>
    engine.find(trx, of, { from, to, where, limit: most })
  const near = await listed(tiers.near, COUNTED)
  // Where the words themselves are found often enough, those that begin like them need not be counted.
  const whole = near.length < COUNTED && tiers.whole !== tiers.near ? await listed(tiers.whole, COUNTED) : near
  const places: Place[] = []
  for (let tier = after?.tier ?? 0; tier < tiers.each.length && places.length <= limit; tier++) {
    const expression = tiers.each[tier]!
    // A headline may have words that the text has not.
    const inside = tier === 0 && terms.length > 0 ? null : tier < BEGUN ? near : whole
    if (expression === null || inside?.length === 0) continue
    // Nothing of it lies outside of what was listed already, where that is all.
    const all = inside !== null && inside.length < COUNTED
    const from = all ? inside.at(-1)! : asks.from
    const to = Math.min(tier === after?.tier ? after.id : asks.to, all ? inside[0]! + 1 : asks.to)
    const most = limit + 1 - places.length
    const ids =
      tier === BEGUN && all ? without(near, whole, to).slice(0, most) : await listed(expression, most, { from, to })
    for (const id of ids) places.push({ tier, id })
  }
  const more = whole.length >= COUNTED
  const shown = places.slice(0, limit)
  const last = shown.at(-1)
  return {
    hits: await documentsOf(
      trx,
      shown.map(({ id }) => id),
    ),
    total: whole.length,
    more,
    next: places.length > limit && last ? cursorOf(last, mark) : null,
    facets: withFacets ? countFacets(await engine.facets(trx, whole), whole.length, !more) : null,
    terms,
  }
}

/** The tier of what has words that only begin like those asked for. */
const BEGUN = 3

/** What is in the second list and not in the first, below a number. */
function without(near: readonly number[], whole: readonly number[], to: number): readonly number[] {
  const known = new Set(near)
  return whole.filter(id => id < to && !known.has(id))
}

/** What the rows of `documents` must say, where keys ask too coarsely. */
function conditionOf({ happened, near }: Asked): RawBuilder<unknown> | null {
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
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : null
}

async function documentsOf(trx: Db, ids: readonly number[]): Promise<Found['hits']> {
  if (ids.length === 0) return []
  const rows = await trx.selectFrom('documents').select(['id', 'kind', 'ref']).where('id', 'in', ids).execute()
  const byId = new Map(rows.map(row => [Number(row.id), row]))
  return ids.flatMap(id => byId.get(id) ?? [])
}
