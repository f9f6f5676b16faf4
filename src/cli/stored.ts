import type { Store } from '../store/index.ts'
import { makeFolderOf } from './files.ts'

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
