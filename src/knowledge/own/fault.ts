import { relative } from 'node:path'
import { lintTable } from '../lint.ts'
import { scanTable } from '../scan.ts'
import { EDITABLE, faultsOf } from './editable.ts'
import { TABLES } from './laid-over.ts'

/**
 * The first thing that is wrong with a table of one's own: a cell that its column does not take, or what the linter of all tables says. Somebody wrote it by hand, and what is
 * read by it would break where nobody knows of a table any more.
 *
 * @param house the table that it is laid over.
 */
export function faultIn(
  house: string,
  own: { readonly file: string; readonly text: string },
): { readonly line: number; readonly fault: string } | null {
  const [linted] = lintTable(own.text, own.file)
  if (linted !== undefined) return linted
  const name = relative(TABLES, house).replaceAll('\\', '/')
  const editable = Object.values(EDITABLE).find(({ file }) => file === name)
  if (editable === undefined) return null
  const { header, body } = scanTable(own.text)
  for (const { line, cells } of body) {
    const row = Object.fromEntries(header!.cells.map((column, i) => [column, cells[i]!]))
    const [fault] = Object.entries(faultsOf(editable, row))
    if (fault !== undefined) return { line, fault: `${fault[0]}: ${fault[1]}` }
  }
  return null
}
