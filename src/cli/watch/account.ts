import type { Store } from '../../store/index.ts'
import { placeAll, readKept as readAll } from '../adding.ts'
import { phraseOf } from '../summary.ts'
import { withReaders } from '../work/readers.ts'

/**
 * Reads what was kept and is not yet in the account into it. Gives how many articles, and the account in a phrase; null where there are none.
 *
 * @param now the time, ISO 8601.
 */
export async function readKept(
  store: Store,
  now: () => string,
): Promise<{ readonly articles: number; readonly now: string } | null> {
  const { articles, failures } = await withReaders({}, readers => readAll(store, readers, now))
  await store.noteFailures(failures, new Set())
  await placeAll(store, now)
  return articles === 0 ? null : { articles, now: phraseOf(await store.counts()) }
}
