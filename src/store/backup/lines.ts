/** A value as a database gives it. */
export type Value = string | number | null | Uint8Array

/** A row as one line of JSON: the same text on every database. Its columns stand sorted by their names; bytes as `{"base64":"…"}`. */
export function lineOf(row: Readonly<Record<string, unknown>>): string {
  const columns = Object.keys(row).sort()
  return `${JSON.stringify(Object.fromEntries(columns.map(column => [column, plain(row[column])])))}\n`
}

function plain(value: unknown): unknown {
  if (value instanceof ArrayBuffer || value instanceof Uint8Array)
    return { base64: Buffer.from(value as Uint8Array).toString('base64') }
  return value
}

/** A row of a line; null where the line is none, or has other columns than these. */
export function rowOf(line: string, columns: ReadonlySet<string>): Record<string, Value> | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return null
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null
  const entries = Object.entries(parsed)
  if (entries.length !== columns.size) return null
  const row: Record<string, Value> = {}
  for (const [column, value] of entries) {
    const read = valueIn(value)
    if (!columns.has(column) || read === undefined) return null
    row[column] = read
  }
  return row
}

function valueIn(value: unknown): Value | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  const base64 = typeof value === 'object' && 'base64' in value ? value.base64 : undefined
  return typeof base64 === 'string' ? new Uint8Array(Buffer.from(base64, 'base64')) : undefined
}
