import type { Account } from '../account/types.ts'
import type { Store } from '../store/index.ts'

/** An account as it is stored, with the hash that says which. */
export interface Stored {
  readonly account: Account
  readonly hash: string | null
}

/** The account of a store. Where another program saves one in between, the hash is of the older: then what is made over it is made anew. */
export async function storedAccount(store: Store): Promise<Stored> {
  const hash = await store.hash()
  return { hash, account: await store.account() }
}

/**
 * Makes an account over the one that is stored and puts it in its place. Where another program saved one in the meantime, it is made anew over that one, so that
 * two that add to one store lose nothing of each other.
 *
 * @param first what is stored, where the caller has just read it.
 */
export async function saveOver<T extends { readonly account: Account }>(
  store: Store,
  first: Stored,
  make: (before: Account) => Promise<T> | T,
): Promise<T> {
  for (let stored = first; ; stored = await storedAccount(store)) {
    const made = await make(stored.account)
    if ((await store.saveAccountOver(made.account, stored.hash)) !== null) return made
  }
}
