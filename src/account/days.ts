/** A stretch of days, both ends included, counted from 1970-01-01. An open end is infinite. */
export interface Days {
  readonly from: number
  readonly to: number
}

const DAY = 86_400_000
const DATE = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[^/]*)?$/

/**
 * The days that an EDTF expression of level 0 or 1 covers (Library of Congress, Extended Date/Time Format): years, months, days,
 * date-times, intervals with open or unknown ends, unspecified digits (`201X`), and the qualifiers `? ~ %`, which widen nothing.
 * Null for what is no EDTF date (a duration, free text).
 */
export function daysOf(edtf: string | null | undefined): Days | null {
  if (edtf == null) return null
  const slash = edtf.indexOf('/')
  if (slash < 0) return single(edtf)
  const left = edtf.slice(0, slash)
  const right = edtf.slice(slash + 1)
  const from = left === '' || left === '..' ? { from: -Infinity, to: -Infinity } : single(left)
  const to = right === '' || right === '..' ? { from: Infinity, to: Infinity } : single(right)
  return from && to && from.from <= to.to ? { from: from.from, to: to.to } : null
}

function single(part: string): Days | null {
  const plain = part.replace(/[?~%]/g, '')
  const low = DATE.exec(plain.replace(/X/g, '0').replace(/-00/g, '-01'))
  if (low === null) return null
  const year = Number(low[1])
  if (!plain.includes('X')) {
    const month = low[2] === undefined ? null : Number(low[2])
    const day = low[3] === undefined ? null : Number(low[3])
    if (month !== null && (month < 1 || month > 12)) return null
    return {
      from: dayNumber(year, (month ?? 1) - 1, day ?? 1),
      to: day === null ? lastDay(year, month) : dayNumber(year, month! - 1, day),
    }
  }
  const highYear = Number(plain.slice(0, 4).replace(/X/g, '9'))
  const month = /^\d{4}-(\d\d)/.exec(plain)?.[1]
  return month === undefined
    ? { from: dayNumber(year, 0, 1), to: lastDay(highYear, null) }
    : { from: dayNumber(year, Number(month) - 1, 1), to: lastDay(highYear, Number(month)) }
}

function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month, day) / DAY)
}

function lastDay(year: number, month: number | null): number {
  return month === null ? dayNumber(year, 11, 31) : dayNumber(year, month, 1) - 1
}

/** How many days lie between two stretches; 0 when they overlap. */
export function daysApart(a: Days, b: Days): number {
  return Math.max(0, a.from - b.to, b.from - a.to)
}

/** Whether a stretch is exact to the day (a night that runs into the next day included). */
export function isDay(days: Days): boolean {
  return days.to - days.from <= 1
}
