import { foldWord } from '../characters.ts'
import { adjoins, type Line } from '../numbers/cardinal.ts'
import { readTable } from '../tables.ts'
import { civilOf, type Day, dayOf, daysInMonth, hijriMonth, weekdayOf } from './calendar.ts'
import type { At } from './parts.ts'

export interface Holiday {
  readonly rule: string
  readonly days: number
}

const holidays = new Map<string, Holiday>()
const openers = new Set<string>()
let longest = 1
for (const row of readTable('holidays')) {
  const name = foldWord(row.name!)
  holidays.set(name, { rule: row.rule!, days: Number(row.days) })
  const parts = name.split(' ')
  openers.add(parts[0]!)
  longest = Math.max(longest, parts.length)
}

/** First words of the names of feasts, folded. */
export const holidayOpeners: ReadonlySet<string> = openers

/** The feast whose name begins with `key` at word `i`: the longest name that stands there. */
export function holidayAt(line: Line, i: number, key: string): At<Holiday> | null {
  if (!openers.has(key)) return null
  let phrase = key
  let found: At<Holiday> | null = null
  for (let size = 1; size <= longest; size++) {
    const holiday = holidays.get(phrase)
    if (holiday !== undefined) found = { value: holiday, to: i + size }
    if (!adjoins(line, i + size)) break
    phrase += ` ${line.words[i + size]!.folded}`
  }
  return found
}

/** Easter Sunday of the western churches: the computus of Meeus, Jones and Butcher. */
function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1)
}

/** The days on which a feast falls in a Gregorian year, usually one; two or none where the Hijri year slides through. */
export function holidayDays(holiday: Holiday, year: number): readonly Day[] {
  const [kind, ...rest] = holiday.rule.split(' ')
  if (kind === 'easter') return [easter(year) + Number(rest[0])]
  if (kind === 'nth') {
    const [n, month, weekday] = rest.map(Number) as [number, number, number]
    const first = dayOf(year, month, 1)
    return [first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1)]
  }
  if (kind === 'hijri') {
    const [month, day] = rest[0]!.split('-').map(Number) as [number, number]
    const near = Math.floor((year - 622) * (33 / 32))
    const days: Day[] = []
    for (let hijri = near - 1; hijri <= near + 2; hijri++) {
      const first = hijriMonth(hijri, month)
      if (first !== null && civilOf(first + day - 1).year === year) days.push(first + day - 1)
    }
    return days
  }
  const [month, day] = holiday.rule.split('-').map(Number) as [number, number]
  return month >= 1 && day <= daysInMonth(year, month) ? [dayOf(year, month, day)] : []
}
