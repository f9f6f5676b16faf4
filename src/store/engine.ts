import type { Db } from './schema.ts'

/** A document of the search index: its number, its words, already folded, in order, and the other forms that find it, in any order. */
export interface Document {
  readonly id: number
  readonly words: readonly string[]
  readonly forms: readonly string[]
}

/** A word of a query, folded; `prefix` also finds the longer words that begin with it. */
export interface Term {
  readonly folded: string
  readonly prefix: boolean
}

/** All that differs between one database and another. Everything else goes through kysely. */
export interface Engine {
  readonly db: Db
  /** The column type for bytes. */
  readonly bytes: 'blob' | 'bytea'
  /** From now on the rows of these tables can neither be changed nor taken out by any statement, inside the caller's transaction. */
  appendOnly(trx: Db, tables: readonly string[]): Promise<void>
  /** Throws the search index away and makes an empty one, inside the caller's transaction. */
  resetIndex(trx: Db): Promise<void>
  addToIndex(trx: Db, documents: Iterable<Document>): Promise<void>
  /** The numbers of the documents that hold every term, best first, and how many there are in all. */
  find(
    trx: Db,
    terms: readonly Term[],
    limit: number,
    offset: number,
  ): Promise<{ readonly ids: readonly number[]; readonly total: number }>
  close(): Promise<void>
}
