import { readFileSync } from 'node:fs'

/** The rows of one of the report's own tables: tab-separated, `#` comment lines, a header row. Throws when a row has not the header's columns. */
export const readTable = (name: string): readonly Readonly<Record<string, string>>[] => {
  const lines = readFileSync(new URL(`./tables/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
  const [header = '', ...rows] = lines
  const columns = header.split('\t')
  return rows.map(row => {
    const cells = row.split('\t')
    if (cells.length !== columns.length) throw new Error(`${name}.tsv: not ${columns.length} columns: ${row}`)
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]!]))
  })
}
