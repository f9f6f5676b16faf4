import { foldWord } from '../characters.ts'
import { readTable } from '../tables.ts'

export interface MonthName {
  readonly calendar: 'gregorian' | 'hijri'
  readonly month: number
  /** Weak names are also other words: مارس (he practised), آب (folded as father). */
  readonly weak: boolean
}

/** Month names by folded spelling; names of two words have a blank: "كانون الثاني". */
export const months: ReadonlyMap<string, MonthName> = new Map(
  readTable('months').map(row => [
    foldWord(row.name!),
    { calendar: row.calendar as MonthName['calendar'], month: Number(row.month), weak: row.strength === 'weak' },
  ]),
)

/** Weekdays by folded spelling without article, ISO 8601 numbers: Monday is 1. */
export const weekdays: ReadonlyMap<string, number> = new Map([
  ['اثنين', 1],
  ['ثلاثاء', 2],
  ['ثلثاء', 2],
  ['ثلاثا', 2],
  ['تلاتا', 2],
  ['تلات', 2],
  ['اربعا', 3],
  ['اربعاء', 3],
  ['خميس', 4],
  ['جمعه', 5],
  ['سبت', 6],
  ['احد', 7],
])

/** First words of month names of two words, so that a look-ahead is made only where it can succeed. */
const openers = new Set([...months.keys()].filter(name => name.includes(' ')).map(name => name.split(' ')[0]!))

/** Whether a folded word begins a month's name or names a weekday: then a number before it is no count. */
export function isCalendarWord(folded: string): boolean {
  const month = months.get(folded)
  return (
    (month !== undefined && !(month.weak && folded !== 'مارس' && folded !== 'اب')) ||
    openers.has(folded) ||
    (folded.startsWith('ال') && weekdays.has(folded.slice(2)))
  )
}

/** Whether a folded word opens a month's name of two words. */
export function opensMonth(folded: string): boolean {
  return openers.has(folded)
}

/** `last2` is the one before the last, `next2` the one after the next. */
export type Cue = 'last' | 'next' | 'this' | 'last2' | 'next2'
export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade'
export type PartOfDay = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'midnight'
export type Edge = 'early' | 'mid' | 'late' | 'half'

function wordsOf<T extends string>(role: string): ReadonlyMap<string, T> {
  return new Map(table.filter(row => row.role === role).map(row => [foldWord(row.word!), row.value as T]))
}

const table = readTable('times')
export const cues = wordsOf<Cue>('cue')
export const offsets = wordsOf<string>('offset')
export const partsOfDay = wordsOf<PartOfDay>('part')
export const edges = wordsOf<Edge>('edge')
export const units = wordsOf<Unit>('unit')
export const since = wordsOf<string>('since')
export const until = wordsOf<string>('until')
export const ago = wordsOf<string>('ago')
export const hence = wordsOf<string>('hence')
export const during = wordsOf<string>('during')
