/** What the server hands to the process that reads an input, and what that one says. */
import type { ArticleOptions } from '../../article/index.ts'
import type { Added, AddingProgress } from '../../server/index.ts'

export interface Task {
  /** The address of the store, with whatever password is in it: never in an argument, which others on the machine can see. */
  readonly store: string
  /** Files in the process's own folder, or addresses. */
  readonly paths: readonly string[]
  readonly how: ArticleOptions
  /** Hosts that may be fetched though they are not public. */
  readonly allowed: readonly string[]
}

export type Said = { readonly progress: AddingProgress } | { readonly done: Added } | { readonly failed: string }
