import { harmless } from './cell.ts'

/** Null and undefined are an empty cell: nothing is known. */
export type Cell = string | number | null | undefined

const text = (cell: Cell): string => {
  if (cell === null || cell === undefined) return ''
  // A number is ours, also where it begins with a minus.
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const safe = harmless(cell)
  return /[",\r\n;\t']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A line of CSV (RFC 4180: UTF-8, CRLF). Text that a spreadsheet would run is made harmless. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(text).join(',')}\r\n`

/** A table: each row by the names of its columns. */
export function* csvOf<C extends string>(
  columns: readonly C[],
  rows: Iterable<Readonly<Partial<Record<C, Cell>>>>,
): Generator<string> {
  yield csvLine(columns)
  for (const row of rows) yield csvLine(columns.map(column => row[column]))
}
