/** Outlets and origins: a page of either, or one with what it said. Only rows of what is asked for are read. */

import { StoreError } from '../errors.ts'
import { originOf } from '../rows.ts'
import type { Db } from '../schema.ts'
import type { ArticleSummary } from '../summary.ts'
import type { Page } from '../types.ts'
import { copiedBy } from './copied.ts'
import { saidBy } from './said.ts'
import type { CopyCount, OriginCount, OriginName, OriginPage, OutletCount, OutletKey, OutletPage } from './types.ts'

/** As many others as are named beside one outlet or origin: the most frequent. */
const NAMED = 30

export async function outletsIn(trx: Db, limit: number, cursor: string | null): Promise<Page<OutletCount>> {
  const offset = offsetOf(cursor)
  const { total } = await trx
    .selectFrom('articles')
    .select(eb => eb.fn.count<number>('source').distinct().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await counted(trx).orderBy('n', 'desc').orderBy('source').limit(limit).offset(offset).execute()
  const names = await namesOf(
    trx,
    rows.map(({ source }) => source!),
  )
  const items = rows.map(row => countOf(row, names.get(row.source!)!))
  return paged(items, Number(total), offset)
}

const counted = (trx: Db) =>
  trx
    .selectFrom('articles')
    .select(({ fn }) => [
      'source',
      fn.countAll<number>().as('n'),
      fn.min('published').as('first'),
      fn.max('published').as('last'),
    ])
    .where('source', 'is not', null)
    .groupBy('source')

const countOf = (
  row: { readonly n: number; readonly first: string | null; readonly last: string | null },
  outlet: OutletKey,
): OutletCount => ({ outlet, articles: Number(row.n), first: row.first, last: row.last })

/** Outlets by their keys, as one of their articles names each. */
async function namesOf(trx: Db, keys: readonly string[]): Promise<ReadonlyMap<string, OutletKey>> {
  const found = new Map<string, OutletKey>()
  for (let at = 0; at < keys.length; at += 250) {
    const some = keys.slice(at, at + 250)
    const firsts = trx
      .selectFrom('articles')
      .select(eb => eb.fn.min('id').as('id'))
      .where('source', 'in', some)
      .groupBy('source')
    const rows = await trx.selectFrom('articles').select(['source', 'summary']).where('id', 'in', firsts).execute()
    for (const { source, summary } of rows) {
      const { outlet } = JSON.parse(summary) as ArticleSummary
      found.set(source!, { key: source!, name: outlet!.name, ref: outlet!.ref })
    }
  }
  return found
}

export async function outletPage(trx: Db, key: string): Promise<OutletPage | null> {
  // No key holds one, and no database takes it.
  if (key.includes('\0')) return null
  const row = await counted(trx).where('source', '=', key).executeTakeFirst()
  if (row === undefined) return null
  const own = (await namesOf(trx, [key])).get(key)!
  const copied = await copiedBy(trx, key)
  const others = await namesOf(trx, [...new Set(Object.values(copied).flatMap(counts => [...counts.keys()]))])
  const named = (counts: ReadonlyMap<string, number>): CopyCount[] =>
    most(
      [...counts].map(([source, articles]) => ({ outlet: others.get(source)!, articles })),
      one => one.articles,
    )
  const quoted = await trx
    .selectFrom('claims')
    .innerJoin('articles', 'articles.id', 'claims.article')
    .select(({ fn }) => ['claims.origin', fn.countAll<number>().as('n')])
    .where('articles.source', '=', key)
    .where('claims.origin', 'is not', null)
    .groupBy('claims.origin')
    .orderBy('n', 'desc')
    .orderBy('claims.origin')
    .limit(NAMED)
    .execute()
  return {
    ...countOf(row, own),
    said: await saidBy(trx, { source: key }),
    quotes: await originsOf(trx, quoted),
    takes: named(copied.taken),
    gives: named(copied.given),
    shares: named(summed(copied.common, copied.unknown)),
  }
}

export async function originsIn(trx: Db, limit: number, cursor: string | null): Promise<Page<OriginCount>> {
  const offset = offsetOf(cursor)
  const { total } = await trx
    .selectFrom('claims')
    .select(eb => eb.fn.count<number>('origin').distinct().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await trx
    .selectFrom('claims')
    .select(({ fn }) => ['origin', fn.countAll<number>().as('n')])
    .where('origin', 'is not', null)
    .groupBy('origin')
    .orderBy('n', 'desc')
    .orderBy('origin')
    .limit(limit)
    .offset(offset)
    .execute()
  return paged(await originsOf(trx, rows), Number(total), offset)
}

export async function originPage(trx: Db, id: string): Promise<OriginPage | null> {
  const key = JSON.stringify(id)
  const origin = (await originNames(trx, [key])).get(key)
  if (origin === undefined) return null
  const rows = await trx
    .selectFrom('claims')
    .innerJoin('articles', 'articles.id', 'claims.article')
    .select(({ fn }) => ['articles.source', fn.countAll<number>().as('n')])
    .where('claims.origin', '=', key)
    .where('articles.source', 'is not', null)
    .groupBy('articles.source')
    .execute()
  const outlets = await namesOf(
    trx,
    rows.map(({ source }) => source!),
  )
  const carried = rows.map(({ source, n }) => ({ outlet: outlets.get(source!)!, claims: Number(n) }))
  return { origin, said: await saidBy(trx, { origin: key }), carriedBy: most(carried, one => one.claims) }
}

async function originsOf(
  trx: Db,
  rows: readonly { readonly origin: string | null; readonly n: number }[],
): Promise<OriginCount[]> {
  const names = await originNames(
    trx,
    rows.map(({ origin }) => origin!),
  )
  return rows.flatMap(({ origin, n }) => {
    const name = names.get(origin!)
    return name === undefined ? [] : [{ origin: name, claims: Number(n) }]
  })
}

/** Origins by their ids as JSON, with the longest of the names that stories have for each. */
async function originNames(trx: Db, ids: readonly string[]): Promise<ReadonlyMap<string, OriginName>> {
  const found = new Map<string, OriginName>()
  for (let at = 0; at < ids.length; at += 250) {
    const rows = await trx
      .selectFrom('story_origins')
      .select(['id', 'data'])
      .where('id', 'in', ids.slice(at, at + 250))
      .orderBy('story')
      .execute()
    for (const row of rows) {
      const { id, name, kind } = originOf(row)
      const known = found.get(row.id)
      if (known === undefined || name.length > known.name.length) found.set(row.id, { id, name, kind })
    }
  }
  return found
}

function summed(...all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>()
  for (const one of all) for (const [key, n] of one) sum.set(key, (sum.get(key) ?? 0) + n)
  return sum
}

function most<T extends { readonly outlet: OutletKey }>(all: readonly T[], count: (one: T) => number): T[] {
  return all.toSorted((a, b) => count(b) - count(a) || (a.outlet.key < b.outlet.key ? -1 : 1)).slice(0, NAMED)
}

function paged<T>(items: readonly T[], total: number, offset: number): Page<T> {
  const end = offset + items.length
  return { items, total, next: items.length > 0 && end < total ? String(end) : null }
}

function offsetOf(cursor: string | null): number {
  if (cursor === null) return 0
  if (!/^\d{1,9}$/.test(cursor)) throw new StoreError('The cursor is not one that a page gave.')
  return Number(cursor)
}
