import type { RawBuilder } from 'kysely'
import type { Db } from '../schema.ts'
import type { SyncDb, Value } from '../sync.ts'
import type { Expression } from './expression.ts'
import type { Key } from './keys.ts'

/** What one database does for search. Everything else is the same on all of them. */
export interface SearchEngine {
  /** Makes the index anew and empty, inside the caller's transaction. */
  create(trx: Db): Promise<void>
  insert(trx: Db, documents: readonly { readonly id: number; readonly keys: readonly Key[] }[]): Promise<void>
  /** Puts documents' keys and values in the place of those that they had, on a connection that answers at once. */
  again(db: SyncDb): (documents: readonly Restated[]) => void
  remove(trx: Db, ids: readonly number[]): Promise<void>
  /** The numbers of the documents that an expression is true of and the question lets through, the greatest first. */
  find(trx: Db, expression: Expression, question: Question): Promise<readonly number[]>
  /** The facets of these documents, each as `packed` wrote it, one behind the other on lines of their own. */
  facets(trx: Db, ids: readonly number[]): Promise<string>
  /** The words of `search_words` that begin with some letters, the shortest first, then by their letters. */
  wordsFrom(trx: Db, letters: string, most: number): Promise<readonly string[]>
}

/** What is said anew of a document, by its number; the values are those of the columns `RESTATED`. */
export interface Restated {
  readonly id: number
  readonly keys: readonly Key[]
  readonly values: readonly Value[]
}

/** The columns of `documents` that can be said anew. */
export const RESTATED = ['first_day', 'last_day', 'x', 'y', 'z', 'facets'] as const

export interface Question {
  /** Numbers `[from, to)`. */
  readonly from: number
  readonly to: number
  /** What the row `d` of `documents` must say beside, or null. */
  readonly where: RawBuilder<unknown> | null
  readonly limit: number
}
