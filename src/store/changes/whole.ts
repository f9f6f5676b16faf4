/** What an account that is put in the place of another changes. */
import type { SelectQueryBuilder } from 'kysely'
import type { Account, ReviewedClaim } from '../../account/types.ts'
import type { Article } from '../../article/types.ts'
import type { Placing } from '../rows.ts'
import type { Db, Tables } from '../schema.ts'
import { articleSummary, type OwnSummary } from '../summary.ts'
import { type Standing, settled, type Turn } from './settle.ts'
import type { Noted } from './types.ts'

/**
 * What turns when this account takes the place of the one that is there, inside the caller's transaction and before anything is taken out. Row by row: only what
 * differs is held. Claims of an article are told of only where the article was there already.
 *
 * @param placings where the account puts its claims.
 */
export async function changesTo(
  trx: Db,
  account: Account,
  placings: ReadonlyMap<string, Placing>,
): Promise<readonly Noted[]> {
  const claims = new Map(account.claims.map(claim => [claim.id, claim]))
  const counts = new Map<string, number>()
  for (const { article } of account.claims) counts.set(article, (counts.get(article) ?? 0) + 1)
  const summary = (article: Article): OwnSummary => articleSummary(article, counts.get(article.id) ?? 0)
  const storyOf = new Map(
    account.stories.flatMap(({ id, articles }) => articles.map(article => [article, id] as const)),
  )
  const articles = new Map(account.articles.map(article => [article.id, article]))
  const turns: Turn[] = []
  const there = new Set<string>()

  // An account that is being told anew (`anew.ts`) was as it was before that.
  const anew = (await trx.selectFrom('superseded').select('id').limit(1).executeTakeFirst()) !== undefined
  for (const kind of ['event', 'story'] as const) {
    const left = new Map<string, { readonly id: string }>(
      (kind === 'event' ? account.events : account.stories).map(one => [one.id, one]),
    )
    const of = { event: 'events', story: 'stories' } as const
    const from = trx.selectFrom(anew ? 'superseded' : of[kind]).select(['id', 'data'])
    const rows = inParts(anew ? from.where('kind' as never, '=', kind as never) : from)
    for await (const { id, data } of rows) {
      const is = left.get(id) ?? null
      left.delete(id)
      if (is === null || JSON.stringify(is) !== data) turns.push({ kind, was: JSON.parse(data), is } as Turn)
    }
    for (const is of left.values()) turns.push({ kind, was: null, is } as Turn)
  }
  for await (const { id, summary: data } of inParts(trx.selectFrom('articles').select(['id', 'summary']))) {
    there.add(id)
    const article = articles.get(id)
    const is = article === undefined ? null : summary(article)
    const was = JSON.parse(data) as OwnSummary
    // How many claims it makes is told by its claims.
    if (JSON.stringify({ ...is, claims: was.claims }) !== data) turns.push({ kind: 'article', was, is })
  }
  for (const article of account.articles)
    if (!there.has(article.id)) turns.push({ kind: 'article', was: null, is: summary(article) })

  const known = new Set<string>()
  for await (const { id, article, data } of inParts(trx.selectFrom('claims').select(['id', 'article', 'data']))) {
    known.add(id)
    const is = claims.get(id) ?? null
    if (is === null ? articles.has(article) : JSON.stringify(is) !== data)
      turns.push({ kind: 'claim', was: JSON.parse(data) as ReviewedClaim, is })
  }
  for (const claim of account.claims)
    if (!known.has(claim.id) && there.has(claim.article)) turns.push({ kind: 'claim', was: null, is: claim })

  const standing: Standing = {
    eventOf: id => {
      const claim = claims.get(id)
      if (claim === undefined) return undefined
      return claim.review?.verdict === 'rejected' ? null : (placings.get(id)?.event ?? null)
    },
    storyOf: id => (articles.has(id) ? (storyOf.get(id) ?? null) : undefined),
  }
  return settled(turns, standing)
}

/** Rows that are held at a time. */
const PART = 200

/** All rows that a query finds, by their ids, some at a time. */
async function* inParts<R extends { readonly id: string }>(
  query: SelectQueryBuilder<Tables, never, R>,
): AsyncGenerator<R> {
  // Which table it is plays no part: each has an id.
  const rows = query as unknown as SelectQueryBuilder<Tables, 'events', R>
  for (let after = ''; ; ) {
    const part = await rows.where('id', '>', after).orderBy('id').limit(PART).execute()
    yield* part
    if (part.length < PART) return
    after = part.at(-1)!.id
  }
}
