import { foldWord } from '../arabic/index.ts'
import { cellList, readTable } from '../knowledge/index.ts'
import { phraseKey } from './phrase-key.ts'

/** A full calendar date that a line holds, as EDTF, and where in the line it stands (UTF-16). */
export interface DateInLine {
  readonly edtf: string
  readonly start: number
  readonly end: number
}

const WEEKDAYS = ['الاحد', 'الاثنين', 'الثلاثاء', 'الاربعاء', 'الخميس', 'الجمعه', 'السبت']
const ENGLISH_WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

let monthNumbers: ReadonlyMap<string, number> | null = null
function months(): ReadonlyMap<string, number> {
  monthNumbers ??= new Map(
    readTable(new URL('./tables/months.tsv', import.meta.url), ['month', 'names']).rows.flatMap(row =>
      cellList(row.names).map(name => [phraseKey(name), Number(row.month)] as const),
    ),
  )
  return monthNumbers
}

/** `YYYY-MM-DD` of a day that exists between 1900 and 2099, or null. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

/** The day that a machine wrote (`2021-03-12T08:00:00+02:00`, `2021-03-12`, `20210312`), as written, with no change of time zone; or null. */
export function isoDay(value: string): string | null {
  const found = /^\s{0,9}(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(value)
  return found ? calendarDay(Number(found[1]), Number(found[2]), Number(found[3])) : null
}

/** Digits may stand behind a mark of direction (CLDR writes U+200F before the slashes of Egyptian dates), and a date behind a slash: "بغداد/14-3-2024". */
const NUMERIC =
  /(?<!\d)(?<!\d[/.-])(\d{1,4})[\s\u200e\u200f]?([/.-])[\s\u200e\u200f]?(\d{1,2})[\s\u200e\u200f]?\2[\s\u200e\u200f]?(\d{2,4})(?![\d/.-]*\d)/g
const NAMED = /(?<!\d)(\d{1,2})[\s,/-]{1,3}([^\d]{2,40}?)[\s,/-]{1,3}(\d{4})(?!\d)/g
const MONTH_FIRST = /(?<![/(\p{L}] ?)(\p{L}{3,12}) (\d{1,2}),? (\d{4})(?!\d)/gu

/** What no full date is without: its year. */
const YEAR = /[0-9٠-٩۰-۹]{4}/

/** Numbers and the words of months, at the same offsets as in the line: digits of all scripts as ASCII, nothing moved. */
const plainDigits = (line: string): string =>
  line.replace(/[٠-٩۰-۹]/g, digit => String((digit.charCodeAt(0) & 0xf) % 10)).replace(/[،]/g, ',')

/** The weekday that a line names (0 = Sunday), or null when it names none or several. */
function weekdayIn(line: string): number | null {
  const key = ` ${phraseKey(line)} `
  const found = WEEKDAYS.flatMap((name, i) => {
    const english = ENGLISH_WEEKDAYS[i]!
    return key.includes(` ${name} `) || key.includes(` ${english} `) || key.includes(` ${name.slice(2)} `) ? [i] : []
  })
  return found.length === 1 ? found[0]! : null
}

const weekdayOf = (edtf: string): number => new Date(`${edtf}T00:00:00Z`).getUTCDay()

function monthOf(words: string): number | null {
  // "شباط/فبراير", "شباط (فبراير)": both names must mean the same month.
  const parts = words.split(/[/()\s,]+(?=\S)/).filter(part => part !== '')
  const whole = months().get(phraseKey(words))
  if (whole) return whole
  const named = new Set<number>()
  for (let i = 0; i < parts.length; ) {
    const two = months().get(phraseKey(`${parts[i]} ${parts[i + 1] ?? ''}`))
    const one = months().get(phraseKey(parts[i]!))
    const month = two ?? one
    if (!month) return null
    named.add(month)
    i += two && parts[i + 1] !== undefined ? 2 : 1
  }
  return named.size === 1 ? [...named][0]! : null
}

/** Readings of three numbers as a day: year first, or day first, which is how every Arab country writes (CLDR, `ar`: d/M/y). */
function numericDays(a: string, b: string, c: string): readonly string[] {
  const first = Number(a)
  const second = Number(b)
  const third = Number(c)
  const readings =
    a.length === 4
      ? [calendarDay(first, second, third)]
      : c.length === 4
        ? [calendarDay(third, second, first), first <= 12 ? calendarDay(third, first, second) : null]
        : []
  return readings.filter(day => day !== null)
}

/**
 * The first full date in a line: "الثلاثاء 23 أبريل 2024", "12 شباط/فبراير 2020 - 10:15", "٢٣/٤/٢٠٢٤", "2024-04-23". Day before month
 * where numbers leave it open, unless the line names a weekday that only the other order fits. A weekday that fits no order means that one of
 * the two is wrong, and gives null. No date without its year: "23 أبريل" gives null.
 */
export function dateInLine(line: string): DateInLine | null {
  const head = line.slice(0, 300)
  // The menus of a page are hundreds of lines, and hardly one has a year.
  if (!YEAR.test(head)) return null
  const plain = plainDigits(head)
  const found: { readonly at: number; readonly end: number; readonly days: readonly string[] }[] = []
  for (const match of plain.matchAll(NUMERIC))
    found.push({
      at: match.index,
      end: match.index + match[0].length,
      days: numericDays(match[1]!, match[3]!, match[4]!),
    })
  for (const match of plain.matchAll(NAMED)) {
    const month = monthOf(foldWord(match[2]!))
    const day = month ? calendarDay(Number(match[3]), month, Number(match[1])) : null
    if (day) found.push({ at: match.index, end: match.index + match[0].length, days: [day] })
  }
  for (const match of plain.matchAll(MONTH_FIRST)) {
    const month = months().get(phraseKey(match[1]!))
    const day = month ? calendarDay(Number(match[3]), month, Number(match[2])) : null
    if (day) found.push({ at: match.index, end: match.index + match[0].length, days: [day] })
  }
  if (found.length === 0) return null
  found.sort((a, b) => a.at - b.at)
  const weekday = weekdayIn(head)
  const agrees = (day: string): boolean => weekday === null || weekdayOf(day) === weekday
  for (const { at, end, days } of found) {
    const day = days.find(agrees)
    if (day) return { edtf: day, start: at, end }
  }
  return null
}

/** Words that may stand beside the date in a line that is nothing but a date line. */
const DATE_WORDS =
  /^(?:نشر|نشرت|تم|النشر|في|يوم|بتاريخ|تاريخ|اخر|تحديث|الساعه|ساعه|صباحا|مساء|ظهرا|ص|م|بتوقيت|غرينتش|جرينتش|مكه|القاهره|بغداد|بيروت|دمشق|المكرمه|published|posted|on|updated|last|at|am|pm|gmt|utc|الموافق|ه|هـ|و|من|التحديث|قبل|منذ|سنه|سنوات|شهر|شهرين|اشهر|اسبوع|اسابيع|ايام|ساعات|دقيقه|دقائق|دقايق|مشاهده|مشاهدات|قراءه|زياره|زيارات|تعليق|تعليقات|المده|الف)$/

/** Whether a line says a date and nothing else: the date, its label, weekday, hour. "قتل 3 في 12 مارس 2020" is no date line. */
export function isDateLine(line: string): boolean {
  if (line.length > 120) return false
  const key = phraseKey(line)
  let dateWords = 0
  for (const word of key.split(' ')) {
    if (/^\d+$/.test(word)) dateWords++
    else if (
      months().has(word) ||
      WEEKDAYS.includes(word) ||
      WEEKDAYS.includes(`ال${word}`) ||
      ENGLISH_WEEKDAYS.includes(word) ||
      /^(?:كانون|تشرين|الاول|الثاني)$/.test(word)
    )
      dateWords++
    else if (!DATE_WORDS.test(word)) return false
  }
  return dateWords >= 2 && /\d/.test(key)
}
