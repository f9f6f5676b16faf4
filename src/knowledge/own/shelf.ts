/** Tables as they stand in their files, for people who look at them and lay rows of their own over them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { lintTable } from '../lint.ts'
import { scanTable } from '../scan.ts'
import { EDITABLE, faultsOf } from './editable.ts'
import { TABLES } from './laid-over.ts'

export type Cells = Readonly<Record<string, string>>

export interface ShownTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly source: string
  readonly licence: string
  readonly rows: number
  /** How many of them are one's own. */
  readonly own: number
  readonly editable: boolean
}

/** A row as it is shown; `number` is that of one's own, from 0. */
export interface ShownRow {
  readonly cells: Cells
  readonly number: number | null
}

const HEAD = '# source: added in the workbench\n# licence: your own\n'

const fileOf = new Map(Object.entries(EDITABLE).map(([name, { file }]) => [name, file]))
const nameOf = (file: string): string =>
  [...fileOf].find(([, editable]) => editable === file)?.[0] ?? file.replace(/\.tsv$/, '').replaceAll('/', '-')

/** The files of all tables by their names. */
const files = new Map(
  readdirSync(TABLES, { recursive: true, encoding: 'utf8' })
    .map(file => relative('.', file).replaceAll('\\', '/'))
    .filter(file => file.endsWith('.tsv'))
    .sort()
    .map(file => [nameOf(file), file]),
)

function read(path: string) {
  const { source, licence, header, body } = scanTable(existsSync(path) ? readFileSync(path, 'utf8') : '')
  const columns = header?.cells ?? []
  const rows = body.map(({ cells }) => Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])))
  return { source: source ?? '', licence: licence ?? '', columns, rows }
}

const columns = new Map<string, readonly string[]>()

/** The columns of a table of the house, which does not change while the program runs. */
function columnsOf(file: string): readonly string[] {
  const known = columns.get(file) ?? read(join(TABLES, file)).columns
  columns.set(file, known)
  return known
}

/** Every table. `folder` holds those of one's own, or null. */
export const shownTables = (folder: string | null): readonly ShownTable[] =>
  [...files].map(([name, file]) => {
    const { source, licence, columns, rows } = read(join(TABLES, file))
    const own = folder === null ? 0 : read(join(folder, file)).rows.length
    return { name, columns, source, licence, rows: rows.length, own, editable: folder !== null && fileOf.has(name) }
  })

/** The rows of a table that hold these letters, one's own first; null for a name that no table has. */
export function shownRows(name: string, folder: string | null, query: string): readonly ShownRow[] | null {
  const file = files.get(name)
  if (file === undefined) return null
  const own = folder === null ? [] : read(join(folder, file)).rows
  const needle = query.trim().toLowerCase()
  const holds = (cells: Cells): boolean =>
    needle === '' || Object.values(cells).some(cell => cell.toLowerCase().includes(needle))
  return [
    ...own.map((cells, number) => ({ cells, number })),
    ...read(join(TABLES, file)).rows.map(cells => ({ cells, number: null })),
  ].filter(({ cells }) => holds(cells))
}

const CELL = /[\t\r\n\u0000-\u001f]/u

/** What is wrong with a new row of one's own, a sentence a fault: by the rules of its table, and by the linter that all tables go through. */
export function rowFaults(name: string, cells: Cells): readonly string[] {
  const editable = Object.hasOwn(EDITABLE, name) ? EDITABLE[name] : undefined
  if (editable === undefined) return ['Rows are added to actors, outlets, places and verbs.']
  const columns = columnsOf(editable.file)
  const strange = Object.keys(cells).find(column => !columns.includes(column))
  if (strange !== undefined) return [`The table has no column ${strange}.`]
  const broken = Object.entries(cells).find(([, cell]) => CELL.test(cell))
  if (broken !== undefined) return [`${broken[0]}: a cell is one line, without tabs.`]
  const faults = Object.entries(faultsOf(editable, cells)).map(([column, fault]) => `${column}: ${fault}.`)
  const linted = lintTable(textOf(columns, [cells]), name).map(({ fault }) => `${fault}.`)
  return [...faults, ...linted]
}

const textOf = (columns: readonly string[], rows: readonly Cells[]): string =>
  `${HEAD}${columns.join('\t')}\n${rows.map(row => `${columns.map(column => row[column] ?? '').join('\t')}\n`).join('')}`

/** Writes a row of one's own into a folder; one with its id takes its place. Faults are the caller's to have asked for. */
export function keepRow(name: string, folder: string, cells: Cells): void {
  write(name, folder, rows => [...rows.filter(row => row.id === undefined || row.id !== cells.id), cells])
}

/** Takes a row of one's own away, by its number. False where there is none. */
export function dropRow(name: string, folder: string, number: number): boolean {
  const editable = Object.hasOwn(EDITABLE, name) ? EDITABLE[name] : undefined
  if (editable === undefined || read(join(folder, editable.file)).rows[number] === undefined) return false
  write(name, folder, rows => rows.filter((_, i) => i !== number))
  return true
}

function write(name: string, folder: string, change: (rows: readonly Cells[]) => readonly Cells[]): void {
  const { file } = EDITABLE[name]!
  const path = join(folder, file)
  const text = textOf(columnsOf(file), change(read(path).rows))
  mkdirSync(dirname(path), { recursive: true })
  // Who reads it meanwhile finds the one before, whole.
  writeFileSync(`${path}.part`, text)
  renameSync(`${path}.part`, path)
}

/** Another text whenever a table of one's own has changed. */
export const ownVersion = (folder: string | null): string =>
  folder === null
    ? ''
    : [...fileOf.values()]
        .map(file => statSync(join(folder, file), { throwIfNoEntry: false }))
        .map(found => (found === undefined ? '-' : `${found.mtimeMs}.${found.size}`))
        .join()

/** All rows of one's own as one text, the same whenever they are the same. */
export const ownRows = (folder: string | null): string =>
  folder === null ? '' : JSON.stringify([...fileOf.values()].map(file => read(join(folder, file)).rows))
