import type { Account } from '../../account/types.ts'
import { articleOf, claimOf, type StoryRows } from '../rows.ts'
import type { Db } from '../schema.ts'
import type { IndexedClaim } from './documents.ts'
import type { SearchEngine } from './engine.ts'
import { put } from './put.ts'
import type { RequiredWords } from './words.ts'

/** Grows where the same words give other keys than before: then what is stored is indexed anew when the store is opened. */
const VERSION = 1

/** Articles that are indexed at a time. */
const TOGETHER = 50

/** Throws the index away and makes an empty one. */
export async function clearIndex(trx: Db, engine: SearchEngine): Promise<void> {
  await trx.deleteFrom('documents').execute()
  await trx.deleteFrom('search_words').execute()
  await engine.create(trx)
  await trx.updateTable('search_state').set({ version: VERSION }).execute()
}

/** Puts the articles of an account into the index, beside what it holds. */
export async function indexAccount(
  trx: Db,
  engine: SearchEngine,
  account: Pick<Account, 'articles' | 'claims'>,
  { events, placings }: Pick<StoryRows, 'events' | 'placings'>,
  words: RequiredWords,
): Promise<void> {
  const statuses = new Map(events.map(({ id, status }) => [id, status]))
  const claims = new Map<string, IndexedClaim[]>()
  for (const claim of account.claims) {
    const { event = null, origin = null } = placings.get(claim.id) ?? {}
    const one = { claim, status: statuses.get(event ?? '') ?? null, origin: origin && JSON.parse(origin) }
    const list = claims.get(claim.article)
    if (list === undefined) claims.set(claim.article, [one])
    else list.push(one)
  }
  for (let i = 0; i < account.articles.length; i += TOGETHER) {
    const some = account.articles.slice(i, i + TOGETHER)
    await put(
      trx,
      engine,
      some.map(article => ({ article, claims: claims.get(article.id) ?? [] })),
      words,
    )
  }
}

/** Indexes what is stored, where another version of the analysis, or none, made the index. */
export async function indexAgain(db: Db, engine: SearchEngine, words: RequiredWords): Promise<void> {
  const versionIn = async (trx: Db) =>
    (await trx.selectFrom('search_state').select('version').executeTakeFirst())?.version
  if ((await versionIn(db)) === VERSION) return
  await db.transaction().execute(async trx => {
    // Of two programs that open a store at once, the second finds the first one's work.
    if ((await versionIn(trx)) === VERSION) return
    await clearIndex(trx, engine)
    for (let after = ''; ; ) {
      const articles = await trx
        .selectFrom('articles')
        .select(['id', 'data'])
        .where('id', '>', after)
        .orderBy('id')
        .limit(TOGETHER)
        .execute()
      const read = []
      for (const { id, data } of articles)
        read.push({ article: articleOf({ data, capture_offsets: null }), claims: await claimsOf(trx, id) })
      await put(trx, engine, read, words)
      if (articles.length < TOGETHER) return
      after = articles.at(-1)!.id
    }
  })
}

async function claimsOf(trx: Db, article: string): Promise<IndexedClaim[]> {
  const rows = await trx
    .selectFrom('claims')
    .leftJoin('events', 'events.id', 'claims.event')
    .select(['claims.data', 'claims.origin', 'events.status'])
    .where('claims.article', '=', article)
    .orderBy('claims.position')
    .execute()
  return rows.map(({ data, origin, status }) => ({
    claim: claimOf({ data }),
    status,
    origin: origin === null ? null : JSON.parse(origin),
  }))
}
