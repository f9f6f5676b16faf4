import { words } from '../arabic/index.ts'
import { readTable } from '../knowledge/index.ts'

/** The words of a table of one column, folded. */
export function wordsOf(table: URL): ReadonlySet<string> {
  const found = new Set<string>()
  for (const row of readTable(table, ['word']).rows) for (const word of words(row.word)) found.add(word.folded)
  return found
}
