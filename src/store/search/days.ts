import { periodOf } from '../edtf.ts'

const DAY = 86_400_000
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Days since 1970-01-01, the first and the last that something may have been on. */
export interface Days {
  readonly first: number
  readonly last: number
}

const utc = (year: number, month: number, day: number): number =>
  // A year below 100 is a year, not one of the twentieth century.
  Math.floor(new Date(Date.UTC(2000, month, day)).setUTCFullYear(year, month, day) / DAY)

/** The days of a year, a month or a day (`2019`, `2019-03`, `2019-03-07`); null for anything else, and for a day that no calendar has. */
export function daysOf(date: string): Days | null {
  const match = DATE.exec(date)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  if (month < 1 || month > 12) return null
  const length = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  if (day < 1 || day > length) return null
  if (match[3] !== undefined) return { first: utc(year, month - 1, day), last: utc(year, month - 1, day) }
  if (match[2] !== undefined) return { first: utc(year, month - 1, 1), last: utc(year, month - 1, length) }
  return { first: utc(year, 0, 1), last: utc(year, 11, 31) }
}

/** The days between the first and the last date that an EDTF string names; an open end says nothing. Null where it names none. */
export function daysOfEdtf(edtf: string | null): Days | null {
  const period = edtf === null ? null : periodOf([edtf])
  const [first, last] = [period && daysOf(period.first), period && daysOf(period.last)]
  return first && last ? { first: first.first, last: last.last } : null
}

/** `2019-03` for a day of it. */
export const monthOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 7)

/** Months in a row, as a number: for counting them. */
export const monthNumber = (day: number): number => {
  const date = new Date(day * DAY)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
