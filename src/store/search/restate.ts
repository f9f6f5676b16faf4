import type { ReviewedClaim } from '../../account/types.ts'
import type { Article } from '../../article/types.ts'
import { askedOf } from '../bulk.ts'
import type { SyncDb } from '../sync.ts'
import { claimDocument } from './documents.ts'
import type { Restated, SearchEngine } from './engine.ts'
import type { RequiredWords } from './words.ts'

/** Claims that are read together. */
const AT_A_TIME = 250

interface Row {
  readonly id: number
  readonly data: string
  readonly origin: string | null
  readonly article: string
  readonly status: string | null
}

/**
 * Says anew what the account says of claims that are in the index: the status of their event, their origin, people's corrections. In the transaction of the
 * connection, so that a search never finds another status than the account has.
 *
 * @param claims their ids; those that are not in the index are left out.
 */
export function restate(db: SyncDb, engine: SearchEngine, claims: Iterable<string>, words: RequiredWords): void {
  const sql = {
    claims: askedOf<Row>(
      db,
      `select d.id as id, c.data as data, c.origin as origin, c.article as article, e.status as status
       from documents d join claims c on c.id = d.ref left join events e on e.id = c.event
       where d.kind = 'claim' and d.ref in (*)`,
    ),
    articles: askedOf<{ id: string; data: string }>(db, 'select id, data from articles where id in (*)'),
  }
  const again = engine.again(db)
  const outsides = new Map<string, Pick<Article, 'outlet' | 'published'>>()
  const all = [...claims]
  for (let at = 0; at < all.length; at += AT_A_TIME) {
    const some = all.slice(at, at + AT_A_TIME)
    const rows = sql.claims(some)
    const unknown = new Set(rows.map(({ article }) => article).filter(id => !outsides.has(id)))
    for (const { id, data } of sql.articles([...unknown])) {
      const { outlet, published } = JSON.parse(data) as Article
      outsides.set(id, { outlet, published })
    }
    again(rows.map(row => restated(row, outsides.get(row.article)!, words)))
  }
}

function restated(row: Row, outside: Pick<Article, 'outlet' | 'published'>, words: RequiredWords): Restated {
  const claim = JSON.parse(row.data) as ReviewedClaim
  const origin = row.origin === null ? null : (JSON.parse(row.origin) as string)
  const { keys, happened, point, facets } = claimDocument(outside, { claim, status: row.status, origin }, words)
  const [first, last] = [happened?.first ?? null, happened?.last ?? null]
  return {
    id: Number(row.id),
    keys,
    values: [first, last, point?.x ?? null, point?.y ?? null, point?.z ?? null, facets],
  }
}
