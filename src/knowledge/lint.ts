import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scanTable } from './scan.ts'

/** A fault of a table: the file from `src` on, the line, and what is wrong. */
export interface TableFault {
  readonly file: string
  readonly line: number
  readonly fault: string
}

/** Short vowels, sukun and tatweel: folding drops them, so in a table they only hide a word. Tanwin and shadda are ordinary spelling (أشخاصاً). */
const MARKED = /[\u0621-\u064A][\u064E-\u0650\u0652-\u065F\u0670\u0640]/u

/** Checks the text of one table; `file` is the name that faults carry. */
export function lintTable(text: string, file: string): readonly TableFault[] {
  const faults: TableFault[] = []
  const say = (line: number, fault: string): void => {
    faults.push({ file, line, fault })
  }
  const { source, licence, header, body } = scanTable(text)
  if (source === null) say(1, 'no "# source:" line')
  if (licence === null) say(1, 'no "# licence:" line')
  if (header === null) {
    say(1, 'no header row')
    return faults
  }
  const idAt = header.cells.indexOf('id')
  // A table whose matter is the vowels says so.
  const vocalised = /^#\s*vocalised:\s*yes\s*$/m.test(text)
  const seen = new Map<string, number>()
  for (const { line, cells } of body) {
    if (cells.length !== header.cells.length)
      say(line, `${cells.length} cells where the header has ${header.cells.length} columns`)
    for (const cell of cells) {
      if (cell !== cell.trim()) say(line, `spaces around "${cell.trim()}"`)
      if (!vocalised && MARKED.test(cell)) say(line, `marks or tatweel in "${cell}"`)
    }
    const id = cells[idAt]
    if (id === undefined) continue
    const first = seen.get(id)
    if (first === undefined) seen.set(id, line)
    else say(line, `the id "${id}" stands in line ${first} too`)
  }
  return faults
}

/** Every table under `src/knowledge` and `src/arabic`, as paths. */
export function tableFiles(): readonly string[] {
  return ['./', '../arabic/'].flatMap(folder => {
    const root = fileURLToPath(new URL(folder, import.meta.url))
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.tsv'))
      .sort()
      .map(name => join(root, name))
  })
}

/** Checks every table of the house. Empty when all are in order. */
export function lintTables(): readonly TableFault[] {
  const src = fileURLToPath(new URL('../', import.meta.url))
  return tableFiles().flatMap(file => lintTable(readFileSync(file, 'utf8'), relative(src, file)))
}
