/**
 * The milliseconds that a Retry-After header asks to wait (RFC 9110, 10.2.3: seconds or a date), not below 0; null where it says nothing that can be
 * read.
 *
 * @param now milliseconds since 1970.
 */
export function retryAfter(value: string | null, now: number): number | null {
  const text = value?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  if (!/^[A-Za-z]{3,9},? /.test(text) || text.length > 60) return null
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

/**
 * How long to wait before the next try, in milliseconds: `first`, doubled with each failure before this one, or what the server asked for where that
 * is longer; never more than `longest`.
 *
 * @param failures how many tries failed in a row, 1 or more.
 */
export const backoff = (failures: number, asked: number | null, first: number, longest: number): number =>
  Math.min(longest, Math.max(asked ?? 0, first * 2 ** Math.min(failures - 1, 40)))
