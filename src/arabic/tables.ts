import { readFileSync } from 'node:fs'

/** One row of a table by column name. */
export type Row = Readonly<Record<string, string>>

/**
 * Reads `tables/<name>.tsv`: comment lines begin with `#`, the first other line names the columns, cells are cut at tabs, missing cells are empty.
 * Throws when the table is missing, which is a broken installation.
 */
export function readTable(name: string): readonly Row[] {
  const text = readFileSync(new URL(`./tables/${name}.tsv`, import.meta.url), 'utf8')
  const lines = text.split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#'))
  const columns = (lines[0] ?? '').split('\t')
  return lines.slice(1).map(line => {
    const cells = line.split('\t')
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]?.trim() ?? '']))
  })
}

/** The consonants of `tables/letters.tsv` in the Latin letters of a scheme; letters that the scheme does not write are left out. */
export function readConsonants(scheme: 'ala-lc' | 'bgn' | 'newspaper'): ReadonlyMap<string, string> {
  const found = readTable('letters').map(row => [row.letter!, row[scheme]!] as const)
  return new Map(found.filter(([, latin]) => latin !== ''))
}
