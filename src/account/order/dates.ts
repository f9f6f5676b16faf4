import type { Days } from '../days.ts'

const DAY = 86_400_000

const written = new Map<number, string>()
/** Days of which the writing is kept: a corpus tells of few, and of each many times. */
const KEPT = 10_000

/** A day, counted from 1970-01-01, as EDTF. */
export function edtfOfDay(day: number): string {
  let edtf = written.get(day)
  if (edtf === undefined) {
    edtf = new Date(day * DAY).toISOString().slice(0, 10)
    if (written.size >= KEPT) written.clear()
    written.set(day, edtf)
  }
  return edtf
}

/**
 * The EDTF of days, both ends included, open where infinite; null where both are. A whole month or year is written as such: 2019-03-01 to 2019-03-31 is
 * "2019-03".
 */
export function edtfOf({ from, to }: Days, mark = ''): string | null {
  const [first, last] = [from, to].map(day => (Number.isFinite(day) ? edtfOfDay(day) : null))
  if (first == null) return last == null ? null : `../${last}${mark}`
  if (last == null) return `${first}${mark}/..`
  if (first === last) return first + mark
  const next = edtfOfDay(to + 1)
  if (first.endsWith('-01') && next.endsWith('-01')) {
    if (first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7) + mark
    if (first.endsWith('-01-01') && next.endsWith('-01-01') && first.slice(0, 4) === last.slice(0, 4))
      return first.slice(0, 4) + mark
  }
  return `${first}${mark}/${last}${mark}`
}
