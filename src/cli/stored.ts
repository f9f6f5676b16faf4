import { readReviews } from '../account/index.ts'
import type { Review } from '../account/types.ts'
import type { Store } from '../store/index.ts'
import { type Args, DEFAULT_STORE, text } from './args.ts'
import { makeFolderOf, remove } from './files.ts'
import { sayMoving } from './moving.ts'
import { complain } from './print.ts'

/** A store as a command was told of it. */
export interface StoreAt {
  /** A file's name, or the address of a database with whatever password is in it: never shown. */
  readonly address: string
  /** The same as it may be shown. */
  readonly name: string
  readonly there: boolean
  /** Whether it is a database, which several machines can have a part in. */
  readonly shared: boolean
}

/** The store that `--store` names. */
export async function storeAt(args: Args): Promise<StoreAt> {
  const address = text(args, 'store') ?? DEFAULT_STORE
  const { isAddress, isThere, shown } = await import('../store/index.ts')
  return { address, name: shown(address), there: await isThere(address), shared: isAddress(address) }
}

/**
 * Opens the store of a path (its folder is made where it is not there) or address, and closes it whatever happens. `captures`: where the bytes of captures are to lie,
 * for a store that is made now.
 */
export async function withStore<T>(
  at: string | { readonly address: string; readonly captures: string | undefined },
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const { address, captures } = typeof at === 'string' ? { address: at, captures: undefined } : at
  // The database and the server are loaded only by the commands that need them: the others start faster.
  const [{ isAddress, openStore }, { searchWords }] = await Promise.all([
    import('../store/index.ts'),
    import('../server/index.ts'),
  ])
  if (!isAddress(address)) await makeFolderOf(address)
  const store = await openStore(address, searchWords, { captures, moving: sayMoving() })
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

/** `withStore` over a file, with an empty store in the place of whatever was kept there. */
export async function withNewStore<T>(path: string, use: (store: Store) => Promise<T>): Promise<T> {
  // SQLite keeps what is not yet written through in files beside the database.
  for (const end of ['', '-wal', '-shm', '-journal']) await remove(path + end)
  await (await import('../store/index.ts')).removeBytesBeside(path)
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
  const { isThere } = await import('../store/index.ts')
  if (!(await isThere(path))) return []
  try {
    return await withStore(path, reviewsIn)
  } catch (error) {
    if (error instanceof Error && error.name === 'StoreError') return []
    throw error
  }
}

/** What fills a store that is to be made, with its name as it may be shown; the folder of a file is made. */
export async function placeFor(address: string) {
  const [store, { searchWords }] = await Promise.all([import('../store/index.ts'), import('../server/index.ts')])
  if (!store.isAddress(address)) await makeFolderOf(address)
  return { ...store, name: store.shown(address), searchWords }
}
