/** One date of an EDTF expression, as far as it is said. */
export interface EdtfDate {
  readonly year: number
  /** The year as it stands, with its unspecified digits: `2019`, `201X`. */
  readonly yearText: string
  /** 1–12, or 21–24 for spring to winter, or null. */
  readonly month: number | null
  readonly day: number | null
  /** `14:05`, or null. */
  readonly time: string | null
  readonly uncertain: boolean
  readonly approximate: boolean
}

/** A date or an interval. A side of an interval is null when it is open (`..`) or unknown (empty). */
export interface Edtf {
  readonly interval: boolean
  readonly first: EdtfDate | null
  readonly last: EdtfDate | null
}

const pattern =
  /^(-?\d{2}[\dX]{2})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?([?~%])?$/

function readDate(text: string): EdtfDate | null {
  const found = pattern.exec(text)
  if (found === null) return null
  const [, yearText = '', month, day, time, mark] = found
  return {
    year: Number(yearText.replaceAll('X', '0')),
    yearText,
    month: month === undefined || month === 'XX' ? null : Number(month),
    day: day === undefined || day === 'XX' ? null : Number(day),
    time: time ?? null,
    uncertain: mark === '?' || mark === '%',
    approximate: mark === '~' || mark === '%',
  }
}

/** Reads what of EDTF (ISO 8601-2, levels 0 and 1) the account uses; null for anything else. */
export function readEdtf(text: string): Edtf | null {
  const sides = text.split('/')
  if (sides.length === 1) {
    const date = readDate(text)
    return date === null ? null : { interval: false, first: date, last: date }
  }
  if (sides.length !== 2) return null
  const open = (side: string) => side === '..' || side === ''
  const [from = '', to = ''] = sides
  const first = open(from) ? null : readDate(from)
  const last = open(to) ? null : readDate(to)
  if ((first === null && !open(from)) || (last === null && !open(to)) || (first === null && last === null)) return null
  return { interval: true, first, last }
}

const dayMs = 86_400_000

/** Milliseconds since 1970 (UTC) of the first moment of a year, a month (0-based, may overflow) and a day. */
function moment(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date.getTime()
}

function spanOf(date: EdtfDate): { from: number; to: number } {
  if (date.month === null) {
    const years = date.yearText.endsWith('XX') ? 100 : date.yearText.endsWith('X') ? 10 : 1
    return { from: moment(date.year, 0, 1), to: moment(date.year + years, 0, 1) }
  }
  if (date.month > 20) {
    const start = (date.month - 21) * 3 + 2
    return { from: moment(date.year, start, 1), to: moment(date.year, start + 3, 1) }
  }
  if (date.day === null) return { from: moment(date.year, date.month - 1, 1), to: moment(date.year, date.month, 1) }
  const from = moment(date.year, date.month - 1, date.day)
  return { from, to: from + dayMs }
}

/** The stretch of time in which the date can lie: `[from, to)` in milliseconds (UTC); an open side is null. */
export function boundsOf(edtf: string): { readonly from: number | null; readonly to: number | null } | null {
  const read = readEdtf(edtf)
  if (read === null) return null
  return {
    from: read.first === null ? null : spanOf(read.first).from,
    to: read.last === null ? null : spanOf(read.last).to,
  }
}
