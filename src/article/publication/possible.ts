import type { DateSaid } from '../types.ts'
import { MODIFIED, NAMED } from './stated.ts'

/** What systems write that know no day: the first of Unix's, ZIP's and SQL's calendars, and the day before where that is told west of Greenwich. */
const NULLS: ReadonlySet<string> = new Set(['1900-01-01', '1969-12-31', '1970-01-01', '1980-01-01'])

/** There were no pages, feeds or chats before: metadata that says so counts from nothing, or says when what it speaks of happened. */
const FIRST_YEAR = 1990

/** What says the day only where the user says that it does. */
const BY_USER: ReadonlySet<string> = new Set(['--published', 'file name', ...MODIFIED])

const DAY = 86_400_000

/**
 * Whether what is said can be the day of publication: none that a system writes where it knows none, none before 1990 in metadata, none that begins more than
 * a day (time zones) after the article was there to be retrieved. What says it because the user says so (`--published`, a file's name) always can.
 *
 * @param retrieved when it was retrieved (ISO 8601, UTC), or null where nothing says so. Never the time of reading: the same capture gives the same article.
 */
export function isPossible({ value, from, span }: DateSaid, retrieved: string | null): boolean {
  if (BY_USER.has(from)) return true
  if (span === null) {
    if (NULLS.has(value)) return false
    // The items of an archive of newspapers may be older than the web.
    if (!NAMED.includes(from) && Number(/\d{4}/.exec(value)?.[0]) < FIRST_YEAR) return false
  }
  const [begins] = /^\d{4}-\d\d(?:-\d\d)?$/.exec(value) ?? []
  const known = retrieved === null ? Number.NaN : Date.parse(retrieved)
  return begins === undefined || Number.isNaN(known) || Date.parse(begins) <= known + DAY
}
