import type { Store } from '../../store/index.ts'
import { extended, leftOver } from '../adding.ts'
import { reviewsIn } from '../stored.ts'
import { phraseOf } from '../summary.ts'

/** Reads what was kept and is not yet in the account into it. Gives how many articles, and the account in a phrase; null where there are none. */
export async function readKept(store: Store): Promise<{ readonly articles: number; readonly now: string } | null> {
  const reading = await leftOver(store, { articles: [], claims: [], failures: [], notes: [], read: [] }, {})
  if (reading.articles.length === 0) return null
  const { account } = extended(await store.account(), reading, await reviewsIn(store))
  await store.saveAccount(account)
  return { articles: reading.articles.length, now: phraseOf(account) }
}
