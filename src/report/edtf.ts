import { type Lang, say } from './strings.ts'

/** One end of an EDTF value. Months 21–24 are seasons. */
interface Point {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
  /** `hh:mm`, as it stands. */
  readonly clock: string | null
  /** `XX` where the day or the month should be: known to be unknown. */
  readonly unspecified: boolean
  readonly approximate: boolean
  readonly uncertain: boolean
  /** The year as it stands, since "201X" is a decade. */
  readonly yearText: string
}

const POINT =
  /^([+-]?\d{2,4}X{0,2})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T(\d{2}:\d{2})(?::\d{2})?(?:Z|[+-]\d{2}(?::\d{2})?)?)?([~?%])?$/

const readPoint = (text: string): Point | null => {
  const match = POINT.exec(text)
  if (!match) return null
  const [, yearText, month, day, clock, mark] = match
  const year = Number(yearText!.replaceAll('X', '0'))
  const number = (cell: string | undefined): number | null =>
    cell === undefined || cell === 'XX' ? null : Number(cell)
  const [monthNumber, dayNumber] = [number(month), number(day)]
  if (monthNumber !== null && !((monthNumber >= 1 && monthNumber <= 12) || (monthNumber >= 21 && monthNumber <= 24)))
    return null
  if (dayNumber !== null && (dayNumber < 1 || dayNumber > 31)) return null
  return {
    year,
    month: monthNumber,
    day: monthNumber === null ? null : dayNumber,
    clock: clock ?? null,
    unspecified: month === 'XX' || day === 'XX',
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
    yearText: yearText!,
  }
}

const ends = (edtf: string): readonly [string, string] | null => {
  const parts = edtf.split('/')
  return parts.length === 2 ? [parts[0]!, parts[1]!] : null
}

const isOpen = (end: string): boolean => end === '' || end === '..'

/** What can be compared: the earliest moment that the value allows. */
const earliest = ({ year, month, day, clock }: Point): string => {
  const seasonStart: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 }
  const monthNumber = month === null ? 1 : (seasonStart[month] ?? month)
  const pad = (n: number): string => String(n).padStart(2, '0')
  // Years before 1 do not occur in news; they would only sort wrongly, not break anything.
  return `${String(Math.max(year, 0)).padStart(4, '0')}-${pad(monthNumber)}-${pad(day ?? 1)}T${clock ?? '00:00'}`
}

/**
 * A key by which EDTF values sort in order of time, by the earliest moment that each allows; of two that begin together, the more exact
 * is first. Null when the value cannot be placed in time (not EDTF, or open at its start and its end).
 */
export const timeKey = (edtf: string): string | null => {
  const interval = ends(edtf)
  const from = interval ? (isOpen(interval[0]) ? interval[1] : interval[0]) : edtf
  const point = readPoint(from)
  if (!point) return null
  const width = interval ? '3' : point.month === null ? '2' : point.day === null ? '1' : '0'
  return `${earliest(point)} ${width}`
}

const pointText = (point: Point, lang: Lang): string => {
  const { year, month, day, clock } = point
  const yearText = point.yearText.includes('X')
    ? say(lang, 'time.years', { from: String(year), to: point.yearText.replaceAll('X', '9') })
    : point.yearText
  const parts = [day === null ? '' : String(day), month === null ? '' : say(lang, `month.${month}`), yearText]
  let text = parts.filter(part => part !== '').join(' ')
  if (clock) text = say(lang, 'time.clock', { date: text, clock })
  if (point.unspecified) text = say(lang, month === null ? 'time.month-unknown' : 'time.day-unknown', { date: text })
  if (point.approximate) text = say(lang, 'time.about', { date: text })
  if (point.uncertain) text = say(lang, 'time.uncertain', { date: text })
  return text
}

/** An EDTF value (levels 0 and 1) in words: "about 12 March 2019", "نحو 12 آذار/مارس 2019". What cannot be read is given as it stands. */
export const formatTime = (edtf: string, lang: Lang): string => {
  const interval = ends(edtf)
  if (!interval) {
    const point = readPoint(edtf)
    return point ? pointText(point, lang) : edtf
  }
  const [from, to] = interval.map(end => (isOpen(end) ? null : readPoint(end)))
  if (interval.some((end, i) => !isOpen(end) && [from, to][i] === null)) return edtf
  if (from && to) return say(lang, 'time.from-to', { from: pointText(from, lang), to: pointText(to, lang) })
  if (from) return say(lang, 'time.from', { from: pointText(from, lang) })
  if (to) return say(lang, 'time.to', { to: pointText(to, lang) })
  return edtf
}

/** Whether the value names one plain day, so that a sentence may say "on 12 March 2019". */
export const isPlainDay = (edtf: string): boolean => {
  const point = readPoint(edtf)
  return point !== null && point.day !== null && !point.approximate && !point.uncertain
}

/** Whether the value is one point (a day, month or year, however exact) and no interval. */
export const isPoint = (edtf: string): boolean => readPoint(edtf) !== null
