import type { SelectQueryBuilder } from 'kysely'
import type { Copy } from '../account/types.ts'
import { copyOf } from './rows.ts'
import type { Db, Tables } from './schema.ts'

/** The copies between some articles. `ids`: a query for them; `listed`: the same, as they are listed. */
export async function copiesBetween(
  trx: Db,
  ids: SelectQueryBuilder<Tables, 'story_articles', { article: string }>,
  listed: readonly string[],
): Promise<Copy[]> {
  const rows = await trx
    .selectFrom('copies')
    .select('data')
    .where('article', 'in', ids)
    .where('of', 'in', ids)
    .execute()
  return copiesInOrder(rows.map(copyOf), listed)
}

/** Copies by their articles, as these are listed. */
export function copiesInOrder(copies: readonly Copy[], articles: readonly string[]): Copy[] {
  const order = new Map(articles.map((id, i) => [id, i]))
  const at = (id: string): number => order.get(id) ?? Number.MAX_SAFE_INTEGER
  return copies.toSorted((a, b) => at(a.article) - at(b.article) || at(a.of) - at(b.of))
}
