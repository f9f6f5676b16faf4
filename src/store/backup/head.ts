import { BackupFault } from './tar.ts'
import { FORMAT, HEAD, type Head, type Member } from './types.ts'

/** The first schema of which captures lie apart from rows: no backup is older. */
const OLDEST = 8

/**
 * What the first member says.
 *
 * @param newest the newest schema that this program knows.
 * @throws {BackupFault} where it is none, or a newer one.
 */
export function headOf({ name, bytes }: Member, newest: number): Head {
  if (name !== HEAD) throw new BackupFault('it is no backup of a store')
  let said: unknown
  try {
    said = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw new BackupFault('its first part cannot be read')
  }
  const { format, schema } = (said ?? {}) as Partial<Record<keyof Head, unknown>>
  if (!isNumber(format) || !isNumber(schema) || format < FORMAT || schema < OLDEST)
    throw new BackupFault('its first part cannot be read')
  if (format > FORMAT || schema > newest)
    throw new BackupFault(
      `it was made by a newer Isnad (format ${format}, schema ${schema}; this one knows ${FORMAT} and ${newest})`,
    )
  return { format: FORMAT, schema }
}

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value)
