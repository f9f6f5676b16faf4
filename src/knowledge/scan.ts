/** The text of a table, cut into its parts and not yet judged. */

/** A line of cells as it stands in a table's file. */
export interface RawLine {
  readonly line: number
  readonly cells: readonly string[]
}

/** A table's text cut into its parts and not yet judged: what is absent is null. */
export interface RawTable {
  readonly source: string | null
  readonly licence: string | null
  readonly header: RawLine | null
  readonly body: readonly RawLine[]
}

const HEAD = /^#\s*(source|licence):\s*(\S.*)$/

/** Cuts a table's text into header, rows and the two facts about its origin. Never throws. Lines that begin with `#` and empty lines are skipped. */
export function scanTable(text: string): RawTable {
  let source: string | null = null
  let licence: string | null = null
  let header: RawLine | null = null
  const body: RawLine[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [index, content] of lines.entries()) {
    if (content === '') continue
    if (content.startsWith('#')) {
      const fact = HEAD.exec(content)
      if (fact?.[1] === 'source') source ??= fact[2]!.trim()
      if (fact?.[1] === 'licence') licence ??= fact[2]!.trim()
      continue
    }
    const row = { line: index + 1, cells: content.split('\t') }
    if (header === null) header = row
    else body.push(row)
  }
  return { source, licence, header, body }
}
