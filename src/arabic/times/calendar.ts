/** Days as numbers since 1970-01-01, proleptic Gregorian calendar, no time zone. */
export type Day = number

const MILLISECONDS = 86_400_000

export function dayOf(year: number, month: number, day: number): Day {
  // setUTCFullYear takes years below 100 as they are, Date.UTC does not.
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / MILLISECONDS)
}

export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function civilOf(day: Day): Civil {
  const date = new Date(day * MILLISECONDS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** ISO 8601 weekday: Monday is 1. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayOf(year, month, 1)
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

export const edtfYear = (year: number): string => pad(year, 4)
export const edtfMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`
export function edtfDay(day: Day): string {
  const { year, month, day: d } = civilOf(day)
  return `${edtfMonth(year, month)}-${pad(d, 2)}`
}

/** Adds months to a year and month. */
export function shiftMonth(year: number, month: number, by: number): readonly [number, number] {
  const index = year * 12 + (month - 1) + by
  return [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
}

let hijriFormat: Intl.DateTimeFormat | undefined

function hijriOf(day: Day): readonly [number, number, number] {
  hijriFormat ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const value = (type: string): number => Number.parseInt(parts.find(part => part.type === type)?.value ?? '0', 10)
  const parts = hijriFormat.formatToParts(new Date(day * MILLISECONDS))
  return [value('year'), value('month'), value('day')]
}

/**
 * First day of a Hijri month in the Umm al-Qura calendar of Saudi Arabia (ICU's tables, AH 1300-1600), or null outside of them. Mean months of
 * 29.53 days give a guess that is at most a few days off, which the tables then correct.
 */
export function hijriMonth(year: number, month: number): Day | null {
  if (year < 1300 || year > 1600 || month < 1 || month > 12) return null
  const key = year * 12 + month
  let first = hijriMonths.get(key)
  if (first === undefined) {
    first = findHijriMonth(year, month)
    hijriMonths.set(key, first)
  }
  return first
}

/** What was asked for before: asking ICU is slow, and there are 3,600 months. */
const hijriMonths = new Map<number, Day | null>()

function findHijriMonth(year: number, month: number): Day | null {
  let day = Math.round(-492_148 + ((year - 1) * 12 + (month - 1)) * 29.530588)
  for (let step = 0; step < 70; step++) {
    const [y, m, d] = hijriOf(day)
    if (y === year && m === month) return day - d + 1
    day += y < year || (y === year && m < month) ? Math.max(1, 29 - d) : -Math.max(1, d)
  }
  return null
}
