/** What the thread of `laying.ts` does: it opens the store once, and lays reviews over its account. */
import { type Laid, openStore, type Store, StoreError } from '../../store/index.ts'
import { searchWords } from '../search-words.ts'
import { layHere } from './lay.ts'

export interface Ask {
  readonly address: string
  readonly before: Laid | null
  /** Only gets ready: the tables are loaded and the store is open when this is answered. */
  readonly begin?: boolean
}

/** An error of ours does not come out of a thread as what it was. */
export type Answer =
  | { readonly laid: Laid | null }
  | { readonly failed: string; readonly passing: boolean; readonly busy: boolean }

let open: { readonly address: string; readonly store: Promise<Store> } | null = null

function storeAt(address: string): Promise<Store> {
  if (open?.address === address) return open.store
  const store = openStore(address, searchWords)
  open = { address, store }
  // What could not be opened is tried again by the next.
  store.catch(() => {
    open = null
  })
  return store
}

export default async function lay({ address, before, begin = false }: Ask): Promise<Answer> {
  try {
    const store = await storeAt(address)
    return { laid: begin ? null : await layHere(store)(before) }
  } catch (error) {
    if (error instanceof StoreError) return { failed: error.message, passing: error.passing, busy: error.busy }
    throw error
  }
}
