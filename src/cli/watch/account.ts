import type { Store } from '../../store/index.ts'
import { extended, leftOver } from '../adding.ts'
import type { Reading } from '../run.ts'
import { saveOver, storedAccount } from '../saving.ts'
import { reviewsIn } from '../stored.ts'
import { phraseOf } from '../summary.ts'

/** Reads what was kept and is not yet in the account into it. Gives how many articles, and the account in a phrase; null where there are none. */
export async function readKept(store: Store): Promise<{ readonly articles: number; readonly now: string } | null> {
  const nothing = { articles: [], claims: [], failures: [], notes: [], read: [] }
  const first = await storedAccount(store)
  let fresh: Reading | null = await leftOver(store, nothing, {})
  if (fresh.articles.length === 0) return null
  const reviews = await reviewsIn(store)
  const { account, articles } = await saveOver(store, first, async before => {
    // Where another program saved in between, it may have read some of them.
    const reading = fresh ?? (await leftOver(store, nothing, {}))
    fresh = null
    return { ...extended(before, reading, reviews), articles: reading.articles.length }
  })
  return { articles, now: phraseOf(account) }
}
