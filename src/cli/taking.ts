import type { Article } from '../article/index.ts'
import type { Capture } from '../capture/types.ts'
import type { Store } from '../store/index.ts'
import { addRead } from './adding.ts'
import type { Progress } from './progress.ts'
import { type Reading, type RunOptions, readAll } from './run.ts'
import { tool } from './version.ts'
import type { Readers } from './work/readers.ts'

export interface Taking {
  /** Told how much was new. */
  readonly count: { added: number; known: number }
  readonly progress: Progress
  /** Only keep the captures, and read none. */
  readonly keepOnly?: boolean
}

/** Keeps what the inputs hold in a store, and reads it. */
export async function takeIn(
  readers: Readers,
  store: Store,
  paths: readonly string[],
  how: RunOptions,
  { count, progress, keepOnly = false }: Taking,
): Promise<Reading> {
  // While the claims of one part are found on threads, the next part is taken.
  let before: Promise<unknown> = Promise.resolve()
  const keep = async (captures: readonly Capture[], articles: readonly Article[]): Promise<void> => {
    const { added, known } = await store.addCaptures(captures, new Date().toISOString(), tool())
    count.added += added
    count.known += known
    await before
    if (keepOnly) return
    before = addRead(store, readers, articles)
    // Whatever went wrong is thrown where it is waited for.
    before.catch(() => {})
  }
  try {
    return await readAll(paths, {
      ...how,
      progress,
      known: sha256 => store.hasArticle(sha256),
      withoutClaims: true,
      keep,
    })
  } finally {
    // Nobody closes the store under what is being written.
    await before
  }
}
