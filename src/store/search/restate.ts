import type { ReviewedClaim } from '../../account/types.ts'
import type { Article } from '../../article/types.ts'
import type { SyncDb } from '../sync.ts'
import { claimDocument } from './documents.ts'
import type { SearchEngine } from './engine.ts'
import type { RequiredWords } from './words.ts'

/**
 * Says anew what the account says of claims that are in the index: the status of their event, their origin, people's corrections. In the transaction of the
 * connection, so that a search never finds another status than the account has.
 *
 * @param claims their ids; those that are not in the index are left out.
 */
export function restate(db: SyncDb, engine: SearchEngine, claims: Iterable<string>, words: RequiredWords): void {
  const sql = {
    claim: db.prepare(
      `select d.id as id, c.data as data, c.origin as origin, c.article as article, e.status as status
       from documents d join claims c on c.id = d.ref left join events e on e.id = c.event
       where d.kind = 'claim' and d.ref = ?`,
    ),
    article: db.prepare('select data from articles where id = ?'),
    row: db.prepare('update documents set first_day = ?, last_day = ?, x = ?, y = ?, z = ?, facets = ? where id = ?'),
  }
  const again = engine.again(db)
  const outsides = new Map<string, Pick<Article, 'outlet' | 'published'>>()
  for (const ref of claims) {
    const row = sql.claim.get([ref]) as
      | { id: number; data: string; origin: string | null; article: string; status: string | null }
      | undefined
    if (row === undefined) continue
    let outside = outsides.get(row.article)
    if (outside === undefined) {
      const { outlet, published } = JSON.parse((sql.article.get([row.article]) as { data: string }).data) as Article
      outside = { outlet, published }
      outsides.set(row.article, outside)
    }
    const claim = JSON.parse(row.data) as ReviewedClaim
    const origin = row.origin === null ? null : (JSON.parse(row.origin) as string)
    const document = claimDocument(outside, { claim, status: row.status, origin }, words)
    const id = Number(row.id)
    again(id, document)
    const { happened, point, facets } = document
    const [first, last] = [happened?.first ?? null, happened?.last ?? null]
    sql.row.run([first, last, point?.x ?? null, point?.y ?? null, point?.z ?? null, facets, id])
  }
}
