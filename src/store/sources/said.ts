import { sql } from 'kysely'
import type { EventStatus } from '../../account/types.ts'
import type { Db } from '../schema.ts'
import type { Said } from './types.ts'

/** Whose claims: of the articles of an outlet, or of an origin. */
export type Whose = { readonly source: string } | { readonly origin: string }

/** The claims of somebody, with the key by which others are told from them. */
const claimsOf = (trx: Db, whose: Whose) => {
  const claims = trx.selectFrom('claims').innerJoin('articles', 'articles.id', 'claims.article')
  return 'source' in whose
    ? claims.where('articles.source', '=', whose.source)
    : claims.where('claims.origin', '=', whose.origin)
}

/** What somebody's claims are about, and how the events stand that they speak of. */
export async function saidBy(trx: Db, whose: Whose): Promise<Said> {
  const rows = await claimsOf(trx, whose)
    .select(eb => ['claims.type', 'claims.polarity', eb.fn.countAll<number>().as('n')])
    .groupBy(['claims.type', 'claims.polarity'])
    .execute()
  const types = new Map<string, number>()
  for (const { type, n } of rows) types.set(type, (types.get(type) ?? 0) + Number(n))
  const events = claimsOf(trx, whose).select('claims.event').where('claims.event', 'is not', null).distinct()
  const standing = await trx
    .selectFrom('events')
    .select(eb => ['status', eb.fn.countAll<number>().as('n')])
    .where('id', 'in', events)
    .groupBy('status')
    .execute()
  const statuses: Record<EventStatus, number> = { corroborated: 0, 'single-source': 0, contested: 0, denied: 0 }
  for (const { status, n } of standing) statuses[status as EventStatus] = Number(n)
  const sum = (of: readonly { readonly n: number }[]): number => of.reduce((all, { n }) => all + Number(n), 0)
  return {
    claims: sum(rows),
    denied: sum(rows.filter(({ polarity }) => polarity === 'denied')),
    types: [...types]
      .map(([type, claims]) => ({ type, claims }))
      .sort((a, b) => b.claims - a.claims || (a.type < b.type ? -1 : 1)),
    events: sum(standing),
    alone: await aloneIn(trx, whose),
    statuses,
  }
}

/** In how many events nobody else has a claim. What has no outlet, or no origin, is somebody else. */
async function aloneIn(trx: Db, whose: Whose): Promise<number> {
  const [key, own] =
    'source' in whose
      ? ([sql.ref('others_articles.source'), whose.source] as const)
      : ([sql.ref('others.origin'), whose.origin] as const)
  const row = await trx
    .selectFrom('events')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('id', 'in', claimsOf(trx, whose).select('claims.event').where('claims.event', 'is not', null).distinct())
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('claims as others')
            .innerJoin('articles as others_articles', 'others_articles.id', 'others.article')
            .select('others.id')
            .whereRef('others.event', '=', 'events.id')
            .where(sql<boolean>`(${key} is null or ${key} <> ${own})`),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
