import type { LogEntry } from '../../store/index.ts'
import { stampIn } from './tsp.ts'

/** What a row of the log says of a stamp, as `data`. */
interface StampRow {
  /** The hash that was stamped: that of an earlier row. */
  readonly head: string
  /** The address of the authority. */
  readonly server: string
  /** The moment that it states (ISO 8601, UTC). */
  readonly time: string
  /** Its whole answer (TimeStampResp, DER), base64: what `openssl ts -verify` reads. */
  readonly answer: string
}

export const stampData = (row: StampRow): string => JSON.stringify(row)

/** A stamp that the log holds. */
export interface Stamped {
  /** The last row that is stamped. */
  readonly row: number
  readonly server: string
  readonly time: string
}

function readRow(data: string): StampRow | null {
  try {
    const { head, server, time, answer } = JSON.parse(data)
    const strings = [head, server, time, answer].every(value => typeof value === 'string')
    return strings ? { head, server, time, answer } : null
  } catch {
    return null
  }
}

/**
 * The stamps in a log, and what is wrong with them, a sentence each without its full stop: each must be of the hash of a row before it, and say the time that
 * the log says.
 */
export function stampsIn(log: readonly LogEntry[]): { readonly stamps: readonly Stamped[]; readonly faults: string[] } {
  const rows = new Map<string, number>()
  const stamps: Stamped[] = []
  const faults: string[] = []
  for (const { id, action, data, hash } of log) {
    if (action === 'stamp') {
      const said = readRow(data)
      const row = said && rows.get(said.head)
      const stamp = said && stampIn(Buffer.from(said.answer, 'base64'), said.head, null)
      if (said === null || row == null) faults.push(`Row ${id} of the log holds a stamp of no row before it`)
      else if (stamp === null || typeof stamp === 'string' || stamp.time !== said.time)
        faults.push(`Row ${id} of the log holds no stamp of row ${row}`)
      else stamps.push({ row, server: said.server, time: said.time })
    }
    rows.set(hash, id)
  }
  return { stamps, faults }
}
