import type { Statement, SyncDb, Value } from './sync.ts'

/** Statements are made for so many keys: few different ones are planned, and both databases take so many values. */
const SIZES = [1, 4, 16, 64, 256]
const LARGEST = SIZES.at(-1)!

/**
 * A question about many keys at once: of a server's database a question costs far more than a row of its answer.
 *
 * @param sql with `in (*)` in the place of the keys; values of its own come before them.
 * @returns the rows for keys, each given once, in no order.
 */
export function askedOf<Row>(db: SyncDb, sql: string): (keys: readonly Value[], before?: readonly Value[]) => Row[] {
  const statements = new Map<number, Statement>()
  const statementOf = (size: number): Statement => {
    let found = statements.get(size)
    if (found === undefined) {
      found = db.prepare(sql.replace('(*)', `(${Array(size).fill('?').join(', ')})`))
      statements.set(size, found)
    }
    return found
  }
  return (keys, before = []) => {
    const rows: Row[] = []
    for (let at = 0; at < keys.length; at += LARGEST) {
      const some = keys.slice(at, at + LARGEST)
      const size = SIZES.find(size => size >= some.length)!
      // A key that is named twice is found once.
      const padded = [...before, ...some, ...Array<Value>(size - some.length).fill(some[0]!)]
      for (const row of statementOf(size).all(padded)) rows.push(row as Row)
    }
    return rows
  }
}

/**
 * Writes many rows at once.
 *
 * @param sql with `values *` in the place of the rows.
 * @param template one row, where its values need more than a `?` each.
 */
export function writtenTo(db: SyncDb, sql: string, template?: string): (rows: readonly (readonly Value[])[]) => void {
  const statements = new Map<number, Statement>()
  return rows => {
    for (let at = 0; at < rows.length; ) {
      const size = SIZES.findLast(size => size <= Math.min(64, rows.length - at))!
      let statement = statements.get(size)
      if (statement === undefined) {
        const row = template ?? `(${rows[at]!.map(() => '?').join(', ')})`
        statement = db.prepare(sql.replace('values *', () => `values ${Array(size).fill(row).join(', ')}`))
        statements.set(size, statement)
      }
      statement.run(rows.slice(at, at + size).flat())
      at += size
    }
  }
}
