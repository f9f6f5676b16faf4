/** What a thread of `threads.ts` does: it opens the store once and searches it. */
import { type HitPage, openStore, QueryError, type SearchOptions, type Store, StoreError } from '../../store/index.ts'
import { searchWords } from '../search-words.ts'

export interface Ask {
  readonly file: string
  readonly query: string
  readonly limit: number
  readonly cursor: string | null
  readonly options: SearchOptions | undefined
}

/** An error of ours does not come out of a thread as what it was. */
export type Answer =
  | { readonly page: HitPage }
  | { readonly refused: string }
  | { readonly failed: string; readonly passing: boolean; readonly busy: boolean }

const open = new Map<string, Promise<Store>>()

function storeIn(file: string): Promise<Store> {
  let store = open.get(file)
  if (store === undefined) {
    store = openStore(file, searchWords)
    open.set(file, store)
    // What could not be opened is tried again by the next.
    store.catch(() => open.delete(file))
  }
  return store
}

export default async function search({ file, query, limit, cursor, options }: Ask): Promise<Answer> {
  try {
    const store = await storeIn(file)
    return { page: await store.search(query, limit, cursor, options) }
  } catch (error) {
    if (error instanceof QueryError) return { refused: error.message }
    if (error instanceof StoreError) return { failed: error.message, passing: error.passing, busy: error.busy }
    throw error
  }
}
