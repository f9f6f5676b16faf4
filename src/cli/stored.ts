import { existsSync } from 'node:fs'
import { readReviews } from '../account/index.ts'
import type { Review } from '../account/types.ts'
import type { Store } from '../store/index.ts'
import { makeFolderOf, remove } from './files.ts'
import { complain } from './print.ts'

/** Opens the store of a path (its folder is made where it is not there), and closes it whatever happens. */
export async function withStore<T>(path: string, use: (store: Store) => Promise<T>): Promise<T> {
  await makeFolderOf(path)
  // The database and the server are loaded only by the commands that need them: the others start faster.
  const [{ openStore }, { searchWords }] = await Promise.all([
    import('../store/index.ts'),
    import('../server/index.ts'),
  ])
  const store = await openStore(path, searchWords)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

/** `withStore` with an empty store in the place of whatever was kept in that file. */
export async function withNewStore<T>(path: string, use: (store: Store) => Promise<T>): Promise<T> {
  // SQLite keeps what is not yet written through in files beside the database.
  for (const end of ['', '-wal', '-shm', '-journal']) await remove(path + end)
  return withStore(path, use)
}

/** The reviews of a store. A file may have come from anywhere, so each is checked, and what is none is named. */
export async function reviewsIn(store: Store): Promise<readonly Review[]> {
  const { reviews, problems } = readReviews(await store.reviews())
  for (const problem of problems) complain(problem)
  return reviews
}

/** The reviews of the store in a file; none where there is no store, or none that can be read. */
export async function reviewsAt(path: string): Promise<readonly Review[]> {
  if (!existsSync(path)) return []
  try {
    return await withStore(path, reviewsIn)
  } catch (error) {
    if (error instanceof Error && error.name === 'StoreError') return []
    throw error
  }
}
