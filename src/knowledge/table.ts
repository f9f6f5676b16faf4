import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { faultIn } from './own/fault.ts'
import { laidOver, ownTableOf } from './own/laid-over.ts'
import { scanTable } from './scan.ts'

export { type RawLine, type RawTable, scanTable } from './scan.ts'

/** A row by column name. Cells hold exactly what stands between the tabs; an empty cell is ''. */
export type Row<C extends string = string> = Readonly<Record<C, string>>

/** A table that people edit: `# source:` and `# licence:` lines, a header row, one row a line, cells split by tabs. */
export interface Table<C extends string = string> {
  /** The path it was read from. */
  readonly file: string
  readonly source: string
  readonly licence: string
  readonly columns: readonly string[]
  readonly rows: readonly Row<C>[]
  /** `lines[i]` is the line of the file (from 1) that `rows[i]` stands on. */
  readonly lines: readonly number[]
}

/** A table that is none, by file and line. */
export class TableError extends Error {
  override readonly name = 'TableError'
  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}: ${what}`)
  }
}

/**
 * Reads a table from its text. `file` is the name used in errors.
 *
 * Throws a `TableError` that names file and line when source, licence or header are missing, a column of `columns` is absent, a column
 * stands twice, or a row has more or fewer cells than the header.
 */
export function parseTable<C extends string = string>(
  text: string,
  file: string,
  columns: readonly C[] = [],
): Table<C> {
  const raw = scanTable(text)
  if (raw.source === null) throw new TableError(file, 1, 'the table does not say where it is from (# source: …)')
  if (raw.licence === null) throw new TableError(file, 1, 'the table does not say its licence (# licence: …)')
  if (raw.header === null) throw new TableError(file, 1, 'the table has no header row')
  const names = raw.header.cells
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw new TableError(file, raw.header.line, `the column "${twice}" stands twice`)
  const absent = columns.find(column => !names.includes(column))
  if (absent !== undefined) throw new TableError(file, raw.header.line, `the column "${absent}" is missing`)
  const rows = raw.body.map(({ line, cells }) => {
    if (cells.length !== names.length)
      throw new TableError(file, line, `${cells.length} cells where the header has ${names.length} columns`)
    const row: Record<string, string> = {}
    for (let i = 0; i < names.length; i++) row[names[i]!] = cells[i]!
    return row as Row<C>
  })
  return { file, source: raw.source, licence: raw.licence, columns: names, rows, lines: raw.body.map(r => r.line) }
}

/**
 * Reads the table at `url`, with the one of one's own over it where there is one (`new URL('./tables/x.tsv', import.meta.url)`). With `columns`, those columns must be there and each row's
 * type has them. Errors as for `parseTable`, and what the file system says when the file cannot be read.
 */
export function readTable<C extends string = string>(url: URL, columns: readonly C[] = []): Table<C> {
  const file = fileURLToPath(url)
  const table = parseTable(readFileSync(file, 'utf8'), file, columns)
  const own = ownTableOf(file)
  if (own === null) return table
  const laid = laidOver(table, parseTable(own.text, own.file))
  const fault = faultIn(file, own)
  if (fault !== null) throw new TableError(own.file, fault.line, fault.fault)
  return laid
}

/** The parts of a cell that holds several values, split by `|`, without the spaces around them; none for an empty cell. */
export function cellList(cell: string): readonly string[] {
  return cell === ''
    ? []
    : cell
        .split('|')
        .map(part => part.trim())
        .filter(part => part !== '')
}
