import type { Review } from '../account/types.ts'
import type { Db } from './schema.ts'

/** Adds what is not there yet, told apart by id. Nothing here changes or takes away what is there. */
export async function addReviews(
  trx: Db,
  reviews: Iterable<Review>,
): Promise<{ readonly added: number; readonly known: number }> {
  let added = 0
  let known = 0
  for (const review of reviews) {
    const { id, at, author, action } = review
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('reviews')
      .values({ id, at, author: JSON.stringify(author), action, data: JSON.stringify(review) })
      .onConflict(conflict => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 1n) added++
    else known++
  }
  return { added, known }
}

/** All reviews, in the order in which they rule. */
export async function allReviews(trx: Db): Promise<Review[]> {
  const rows = await trx.selectFrom('reviews').select('data').orderBy('at').orderBy('id').execute()
  return rows.map(row => JSON.parse(row.data) as Review)
}
