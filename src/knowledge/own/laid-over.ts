import { existsSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Row, type Table, TableError } from '../table.ts'

/** Where the tables of the house lie. */
export const TABLES = fileURLToPath(new URL('../tables/', import.meta.url))

/** In the environment: the folder of tables of one's own. Every process and thread that reads articles is told of it in this way, before it loads a table. */
export const OWN_TABLES = 'ISNAD_KNOWLEDGE'

/** The table of one's own that is laid over one of the house, or null. */
export function ownTableOf(
  file: string,
  folder = process.env[OWN_TABLES],
): { readonly file: string; readonly text: string } | null {
  if (folder === undefined || folder === '') return null
  const name = relative(TABLES, file)
  if (name.startsWith(`..${sep}`) || !name.endsWith('.tsv')) return null
  const own = join(folder, name)
  return existsSync(own) ? { file: own, text: readFileSync(own, 'utf8') } : null
}

/**
 * One table over another of the same columns. A row of one's own takes the place of the row with its id; the others stand before all of the house, for of several
 * that fit, the first is meant.
 *
 * @throws where it has a column that the house's has not.
 */
export function laidOver<C extends string>(table: Table<C>, own: Table): Table<C> {
  const strange = own.columns.find(column => !table.columns.includes(column))
  if (strange !== undefined) throw new TableError(own.file, 1, `the table has no column "${strange}"`)
  const rows: readonly Row<C>[] = own.rows.map(
    row => Object.fromEntries(table.columns.map(column => [column, row[column] ?? ''])) as Row<C>,
  )
  const places = new Map(table.columns.includes('id') ? rows.map((row, i) => [(row as Row).id ?? '', i]) : [])
  const taken = new Set<number>()
  const kept = table.rows.map((row, i) => {
    const at = places.get((row as Row).id ?? '')
    if (at === undefined || taken.has(at)) return { row, line: table.lines[i]! }
    taken.add(at)
    return { row: rows[at]!, line: own.lines[at]! }
  })
  const first = rows.flatMap((row, i) => (taken.has(i) ? [] : [{ row, line: own.lines[i]! }]))
  const all = [...first, ...kept]
  return { ...table, rows: all.map(({ row }) => row), lines: all.map(({ line }) => line) }
}
