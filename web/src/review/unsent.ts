/** Statements that are not written yet, kept in this browser so that none is lost when the server is away or the page is closed. */
import type { StatementJson } from '../api-types.ts'
import { remember, remembered } from '../remembered.ts'

export interface Unsent {
  readonly key: string
  readonly statement: StatementJson
  /** The server's sentence, or null where it does not answer. */
  readonly detail: string | null
}

const NAME = 'unsent'

/** What was kept; what another program wrote there is none of ours. */
export function unsent(): readonly Unsent[] {
  try {
    const kept: unknown = JSON.parse(remembered(NAME) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isUnsent) : []
  } catch {
    return []
  }
}

const isUnsent = (value: unknown): value is Unsent =>
  typeof value === 'object' &&
  value !== null &&
  'key' in value &&
  typeof value.key === 'string' &&
  'statement' in value &&
  typeof value.statement === 'object' &&
  value.statement !== null &&
  'targets' in value.statement &&
  Array.isArray(value.statement.targets)

/** Keeps it, in the place of what was kept under its key. */
export function keepUnsent(one: Unsent): readonly Unsent[] {
  const list = [...unsent().filter(({ key }) => key !== one.key), one]
  remember(NAME, JSON.stringify(list))
  return list
}

export function forgetUnsent(key: string): readonly Unsent[] {
  const list = unsent().filter(one => one.key !== key)
  remember(NAME, JSON.stringify(list))
  return list
}
