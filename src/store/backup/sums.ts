import { createHash } from 'node:crypto'
import type { Db } from '../schema.ts'
import { lineOf } from './lines.ts'
import { TAKEN, TAKEN_TABLES, type TakenTable } from './tables.ts'
import type { TableSum } from './types.ts'

/** Rows that are fetched at a time. */
const TOGETHER = 200

/** Adds up lines to a `TableSum`. */
export class LineSum {
  #rows = 0
  readonly #hash = createHash('sha256')
  add(line: string): void {
    this.#rows++
    this.#hash.update(line)
  }
  get sum(): TableSum {
    return { rows: this.#rows, sha256: this.#hash.copy().digest('hex') }
  }
}

/** The rows of a table as lines, in the order of its key. */
export async function* linesOf(trx: Db, table: TakenTable): AsyncGenerator<string> {
  let query = trx.selectFrom(table as 'log').selectAll()
  for (const column of TAKEN[table]) query = query.orderBy(column as 'id')
  for await (const row of query.stream(TOGETHER)) yield lineOf(row)
}

/** What all tables of a store hold: two stores that hold the same have the same sums, whatever their databases are. */
export async function sumsOf(trx: Db): Promise<Record<TakenTable, TableSum>> {
  const sums: [TakenTable, TableSum][] = []
  for (const table of TAKEN_TABLES) {
    const sum = new LineSum()
    for await (const line of linesOf(trx, table)) sum.add(line)
    sums.push([table, sum.sum])
  }
  return Object.fromEntries(sums) as Record<TakenTable, TableSum>
}
