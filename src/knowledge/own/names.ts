import { readFileSync } from 'node:fs'
import { scanTable } from '../scan.ts'

/** The types of events, as their table names them. */
export const EVENT_TYPE_NAMES: readonly string[] = (() => {
  const { header, body } = scanTable(readFileSync(new URL('../tables/event-types.tsv', import.meta.url), 'utf8'))
  const at = Math.max(0, header?.cells.findIndex(column => column === 'id' || column === 'type') ?? 0)
  return body.flatMap(({ cells }) => cells[at] ?? [])
})()
