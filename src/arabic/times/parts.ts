import { adjoins, cardinalAt, joinedAt, type Line } from '../numbers/cardinal.ts'
import { unitAt as countedAt } from '../numbers/units.ts'
import { civilOf, dayOf, daysInMonth } from './calendar.ts'
import { type Cue, cues, offsets, type PartOfDay, partsOfDay, type Unit, units, weekdays } from './lexicon.ts'
import { monthAt } from './months.ts'

/** A date as far as the words give it. */
export interface DatePart {
  readonly calendar: 'gregorian' | 'hijri'
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** Last day of "13 إلى 15 تموز". */
  readonly lastDay: number | null
  readonly cue: Cue | null
  /** The year said beside its month by a cue: "يونيو العام المقبل". */
  readonly yearCue?: Cue
}

export interface Clock {
  readonly hour: number
  readonly minute: number | null
  readonly second: number | null
  /** Whether the time is said to be Greenwich's: "الساعة 8 بتوقيت غرينتش". */
  readonly utc?: true
}

export interface At<T> {
  readonly value: T
  readonly to: number
}

/** The folded word at `i`; at the start of an expression (`cut` > 0) without that many clitic letters. */
export function keyAt(line: Line, i: number, cut: number): string {
  const folded = line.words[i]?.folded ?? ''
  return cut === 0 ? folded : folded.slice(cut)
}

/** "يناير (كانون الثاني) الماضي": only a closing bracket and a blank stand before word `i`. */
function closes(line: Line, i: number): boolean {
  const before = line.words[i - 1]
  const word = line.words[i]
  if (before === undefined || word === undefined || word.start - before.end !== 2) return false
  return line.text[before.end] === ')' && line.text[before.end + 1] === ' '
}

export function cueAt(line: Line, i: number): At<Cue> | null {
  if (!adjoins(line, i) && !closes(line, i)) return null
  const key = line.words[i]!.folded
  const cue = cues.get(key)
  // "الأسبوع بعد القادم", "الشهر قبل الماضي"
  if (cue === undefined && (key === 'بعد' || key === 'قبل') && adjoins(line, i + 1)) {
    const further = cues.get(line.words[i + 1]!.folded)
    if (key === 'بعد' && further === 'next') return { value: 'next2', to: i + 2 }
    if (key === 'قبل' && further === 'last') return { value: 'last2', to: i + 2 }
  }
  return cue === undefined ? null : { value: cue, to: i + 1 }
}

const DAY_WORD = /^(?:يوم|نهار)$/

/** "السبت", "يوم السبت", with the article always: أحد alone is "one of". */
export function weekdayAt(
  line: Line,
  i: number,
  cut: number,
): At<{ readonly weekday: number; readonly cue: Cue | null }> | null {
  let at = i
  let key = keyAt(line, i, cut)
  if (DAY_WORD.test(key) && adjoins(line, i + 1)) {
    at = i + 1
    key = line.words[at]!.folded
  } else if (/^(?:صلاه|خطبه|المحامي|السيد|الصحفي)$/.test(line.words[i - 1]?.folded ?? '')) return null
  if (!key.startsWith('ال') && !(cut > 0 && key.startsWith('ل'))) return null
  const weekday = weekdays.get(key.startsWith('ال') ? key.slice(2) : key.slice(1))
  if (weekday === undefined) return null
  const cue = cueAt(line, at + 1)
  return { value: { weekday, cue: cue?.value ?? null }, to: cue?.to ?? at + 1 }
}

const opensTomorrow = (before: string): boolean =>
  before === 'يوم' || partsOfDay.has(before.replace(/^[وفبل](?=.{3})/, ''))

/** Words before اليوم that make it the name of a newspaper or a channel, and words behind that make it "the first day", "the same day". */
const NOT_TODAY_BEFORE = /^(?:المصري|اخبار|روسيا|فلسطين|صحيفه|جريده|موقع|ذلك|ذاك|نفس|طوال|طيله|مجله|السعوديه)$/
const NOT_TODAY_BEHIND =
  /^(?:التالي|نفسه|ذاته|السابق|السابع|الاول|الثاني|الثالث|الرابع|الخامس|السادس|الثامن|التاسع|العاشر|الاخير|الواحد|الذي|العالمي|الوطني|الي)$/
const isQuote = (c: string | undefined): boolean => c !== undefined && '«»"“”'.includes(c) && c !== ''

/** أمس, أول من أمس, أمس الأول, اليوم, غدا, بعد غد: days counted from the anchor. */
export function offsetAt(line: Line, i: number, cut: number): At<number> | null {
  const key = keyAt(line, i, cut)
  const word = line.words[i]
  if (word === undefined) return null
  if (key === 'اول') {
    const second = line.words[i + 1]?.folded
    if (second === 'امس' && adjoins(line, i + 1)) return { value: -2, to: i + 2 }
    if (second === 'من' && line.words[i + 2]?.folded === 'امس' && adjoins(line, i + 1) && adjoins(line, i + 2))
      return { value: -2, to: i + 3 }
    return null
  }
  if ((key === 'بعد' || key === 'قبل') && adjoins(line, i + 1)) {
    const day = line.words[i + 1]!.folded
    if (key === 'بعد' && /^(?:ال)?غد$/.test(day)) return { value: 2, to: i + 2 }
    if (key === 'قبل' && /^(?:ال)?امس$|^امبارح$/.test(day)) return { value: -2, to: i + 2 }
    return null
  }
  if (key === 'يوم' && adjoins(line, i + 1)) {
    const next = line.words[i + 1]!.folded
    if (next === 'غد' || next === 'امس') return offsetAt(line, i + 1, 0)
    if (next === 'قبل') return offsetAt(line, i + 1, 0)
    return null
  }
  if (key === 'هذا' && line.words[i + 1]?.folded === 'اليوم' && adjoins(line, i + 1)) return { value: 0, to: i + 2 }
  const offset = offsets.get(key)
  if (offset === undefined || (key === 'غد' && !opensTomorrow(line.words[i - 1]?.folded ?? ''))) return null
  const next = adjoins(line, i + 1) ? line.words[i + 1]!.folded : ''
  if (offset === '0') {
    const before = adjoins(line, i) ? line.words[i - 1]!.folded : ''
    if (isQuote(line.text[word.start - 1]) && isQuote(line.text[word.end])) return null
    if (NOT_TODAY_BEFORE.test(before.replace(/^[وفبل](?=.{4})/, '')) || NOT_TODAY_BEHIND.test(next)) return null
    return { value: 0, to: i + 1 }
  }
  if (offset === '-1' && next === 'الاول') return { value: -2, to: i + 2 }
  return { value: Number(offset), to: i + 1 }
}

const PRAYERS: ReadonlyMap<string, PartOfDay> = new Map([
  ['الفجر', 'dawn'],
  ['الصبح', 'dawn'],
  ['الظهر', 'noon'],
  ['العصر', 'afternoon'],
  ['المغرب', 'evening'],
  ['العشاء', 'night'],
  ['التراويح', 'night'],
])

/** "بعد صلاة العشاء", "عند أذان الفجر", "قبيل صلاة المغرب": a prayer said as a time; "صلاة الفجر" alone is the prayer itself. */
function prayerAt(line: Line, i: number, key: string): At<{ readonly part: PartOfDay; readonly bare: boolean }> | null {
  if (!/^(?:قبل|بعد|قبيل|بعيد|عند|وقت|عقب|مع)$/.test(key) || !adjoins(line, i + 1) || !adjoins(line, i + 2)) return null
  if (!/^(?:صلاه|اذان|رفع)$/.test(line.words[i + 1]!.folded)) return null
  const at = line.words[i + 1]!.folded === 'رفع' ? i + 3 : i + 2
  const part = adjoins(line, at) ? PRAYERS.get(line.words[at]!.folded) : undefined
  return part === undefined ? null : { value: { part, bare: false }, to: at + 1 }
}

/** صباح, مساء, فجرا, "بعد ظهر", "منتصف ليل", "هذا الصباح", "في المساء". */
export function partAt(
  line: Line,
  i: number,
  cut: number,
): At<{ readonly part: PartOfDay; readonly bare: boolean }> | null {
  const key = keyAt(line, i, cut)
  const next = adjoins(line, i + 1) ? line.words[i + 1]!.folded : ''
  const strip = (s: string): string => (s.startsWith('ال') ? s.slice(2) : s)
  const prayer = prayerAt(line, i, key)
  if (prayer !== null) return prayer
  if (key === 'بعد' || key === 'قبل' || key === 'قبيل' || key === 'بعيد') {
    // "بعد منتصف الليل"
    if (next === 'منتصف' && adjoins(line, i + 2) && /^(?:ال)?(?:ليل|ليله)$/.test(line.words[i + 2]!.folded))
      return { value: { part: 'midnight', bare: false }, to: i + 3 }
    const part = partsOfDay.get(strip(next))
    if (part === undefined || !/^(?:ال)?(?:ظهر|عصر|مغرب|فجر|منتصف)/.test(next)) return null
    const value = key.startsWith('بع')
      ? part === 'noon'
        ? 'afternoon'
        : part === 'afternoon'
          ? 'afternoon'
          : part
      : part === 'noon'
        ? 'morning'
        : part === 'evening'
          ? 'afternoon'
          : part
    return { value: { part: value, bare: false }, to: i + 2 }
  }
  if ((key === 'منتصف' || key === 'نصف') && /^(?:ال)?(?:ليل|ليله)$/.test(next))
    return { value: { part: 'midnight', bare: false }, to: i + 2 }
  if ((key === 'هذا' || key === 'هذه') && next.startsWith('ال')) {
    const part = partsOfDay.get(next.slice(2))
    if (part !== undefined) return { value: { part, bare: false }, to: i + 2 }
  }
  const part = partsOfDay.get(strip(key))
  // المغرب is Morocco; only قبل and بعد make it the time of a prayer.
  if (part === undefined || key === 'المغرب' || key === 'مغرب') return null
  // "ظهر" is also "appeared" and "عصر" "an age": alone they need tanwin or the article.
  return { value: { part, bare: !key.startsWith('ال') && !/ا$/.test(key) && key !== 'مساء' }, to: i + 1 }
}

const isYear = (line: Line, i: number): boolean => {
  const numeral = line.numerals[i]
  return (
    numeral?.kind === 'digits' &&
    !numeral.joined &&
    /^(?:1[0-9]|20|21)\d\d$/.test(line.words[i]!.folded) &&
    line.text[line.words[i]!.end] !== '%'
  )
}

const YEAR_WORD = /^[بل]?(?:ال)?(?:عام|سنه)$|^للعام$/

/**
 * A year at word `i`: "2013", "عام 2013", "سنة ألفين وثلاث عشرة", "من العام 247" (three figures only behind the word). Words alone are a year from
 * 1000 to 2199 where they count nothing.
 */
export function yearAt(line: Line, i: number, words: boolean): At<number> | null {
  let at = i
  if (line.words[at] === undefined || !adjoins(line, at)) return null
  if (/^(?:من|في)$/.test(line.words[at]!.folded) && adjoins(line, at + 1)) at++
  const named = YEAR_WORD.test(line.words[at]!.folded)
  if (!named && at > i && line.numerals[at]?.kind === 'digits') return null
  if (named) at++
  if (!adjoins(line, at)) return null
  const value = yearValue(line, at, named, words)
  return value
}

function yearValue(line: Line, at: number, named: boolean, words: boolean): At<number> | null {
  const numeral = line.numerals[at]
  if (!numeral || numeral.joined) return null
  if (isYear(line, at)) return { value: Number(line.words[at]!.folded), to: at + 1 }
  if (named && numeral.kind === 'digits' && /^[1-9]\d{2}$/.test(line.words[at]!.folded))
    return { value: numeral.value, to: at + 1 }
  if (!words || numeral.kind === 'digits' || numeral.article) return null
  if (numeral.kind !== 'scale' && numeral.kind !== 'dual-scale' && !(named && numeral.kind === 'hundred')) return null
  const cardinal = cardinalAt(line, at)
  if (cardinal === null || cardinal.vague || cardinal.high >= 2200 || cardinal.low < (named ? 100 : 1000)) return null
  if (!named && countedAt(line, cardinal.to) >= 0) return null
  return { value: cardinal.low, to: cardinal.to }
}

/** A year behind a month or a day: "2013", "عام 2013", "من العام 2013", "سنة 2014", with هـ or م behind. */
function yearBehind(line: Line, i: number): At<{ readonly year: number; readonly cue: Cue | null }> | null {
  let at = i
  if (line.words[at] === undefined) return null
  const gap = line.text.slice(line.words[at - 1]!.end, line.words[at]!.start)
  // "نوفمبر (تشرين الثاني) من العام الماضي": the bracket of the double closes before the year.
  if (!/^\)?[\s,،/.-]{0,3}$/.test(gap)) return null
  if (
    /^(?:من|في)$/.test(line.words[at]!.folded) &&
    line.words[at + 1] !== undefined &&
    YEAR_WORD.test(line.words[at + 1]!.folded)
  )
    at++
  const named = YEAR_WORD.test(line.words[at]!.folded)
  if (named) at++
  if (line.words[at] === undefined) return null
  // "سبتمبر من ألف وتسعمائة": in words the year needs no word for it behind a month.
  const from =
    at === i && line.words[at]!.folded === 'من' && adjoins(line, at + 1) && line.numerals[at + 1]?.kind !== 'digits'
      ? at + 1
      : at
  const year = at === i || adjoins(line, at) ? yearValue(line, from, named, true) : null
  if (year !== null) {
    const { value } = year
    let { to } = year
    if (adjoins(line, to) && /^(?:م|ه|هـ|ميلادي|ميلاديه|هجري|هجريه)$/.test(line.words[to]!.folded)) to++
    return { value: { year: value, cue: null }, to }
  }
  if (named) {
    const cue = cueAt(line, at)
    if (cue !== null) return { value: { year: Number.NaN, cue: cue.value }, to: cue.to }
  }
  return null
}

/** The day of the month at `i`: digits, a word, an ordinal; 1..31. */
export function dayNumberAt(line: Line, i: number): At<number> | null {
  const numeral = line.numerals[i]
  if (!numeral) return null
  if (numeral.kind === 'digits')
    return Number.isInteger(numeral.value) && numeral.value >= 1 && numeral.value <= 31
      ? { value: numeral.value, to: i + 1 }
      : null
  if (numeral.kind === 'ordinal' || (numeral.article && (numeral.kind === 'unit' || numeral.kind === 'ten'))) {
    let value = numeral.value
    let to = i + 1
    const next = line.numerals[to]
    const k = joinedAt(line, to)
    if (next?.teen && !next.joined && adjoins(line, to)) {
      value += 10
      to++
    } else if (k >= 0 && line.numerals[k]!.kind === 'ten') {
      value += line.numerals[k]!.value
      to = k + 1
    }
    return value >= 1 && value <= 31 ? { value, to } : null
  }
  const cardinal = cardinalAt(line, i)
  if (cardinal === null || cardinal.vague || cardinal.low < 1 || cardinal.low > 31 || !Number.isInteger(cardinal.low))
    return null
  return { value: cardinal.low, to: cardinal.to }
}

/** Whether "شهر ثلاثة" is over before word `i`: nothing follows, or a year does. "شهر ثلاثة أيام" is none. */
function endsMonth(line: Line, i: number): boolean {
  if (!adjoins(line, i)) return true
  const key = line.words[i]!.folded
  if (/^(?:من|في|حتي|الي)$/.test(key)) return true
  return YEAR_WORD.test(key) || isYear(line, i)
}

/** A month's name at `i` with its doubles ("أيار/ مايو", "أبريل (نيسان)"), or "شهر" and a number or name. */
function monthNameAt(
  line: Line,
  i: number,
  cut: number,
): At<{ readonly calendar: 'gregorian' | 'hijri'; readonly month: number; readonly weak: boolean }> | null {
  const first = line.words[i]
  if (first === undefined) return null
  let at = i
  let strong = false
  const key = keyAt(line, i, cut)
  if (/^[بل]?(?:ال)?شهر$/.test(key) && adjoins(line, i + 1)) {
    at = i + 1
    strong = true
    const ordinal = line.numerals[at]
    if (
      ordinal &&
      (ordinal.kind === 'ordinal' || ordinal.kind === 'unit' || ordinal.kind === 'digits') &&
      ordinal.value >= 1 &&
      ordinal.value <= 12 &&
      Number.isInteger(ordinal.value)
    ) {
      // "شهر ثلاثة", "الشهر الثامن": the third, the eighth month.
      if (
        (ordinal.kind === 'ordinal' && ordinal.article) ||
        (ordinal.kind !== 'ordinal' && !ordinal.article && endsMonth(line, at + 1))
      ) {
        return { value: { calendar: 'gregorian', month: ordinal.value, weak: false }, to: at + 1 }
      }
      return null
    }
  }
  const found =
    at === i && cut > 0
      ? monthAt([{ ...first, folded: key }, ...line.words.slice(i + 1, i + 2)], 0)
      : monthAt(line.words, at)
  if (found === null) return null
  let to = at === i && cut > 0 ? i + found.to : found.to
  const { calendar, month } = found.name
  const exact = line.words[at]!.text
  let weak = found.name.weak && !strong && !(exact.includes('آ') && month === 8)
  for (let n = 0; n < 2; n++) {
    const next = line.words[to]
    if (next === undefined) break
    const gap = line.text.slice(line.words[to - 1]!.end, next.start)
    // "مارس آذار 2017": two names of one month, as some wires write them.
    const double = /^(?: ?[/(–-] ?| )$/.test(gap) ? monthAt(line.words, to) : null
    if (double === null || double.name.month !== month || double.name.calendar !== calendar) break
    to = double.to
    weak = false
  }
  return { value: { calendar, month, weak }, to }
}

const NUMERIC = /(?<![\d/.-])(\d{1,4})( ?\/ ?|[/.-])(\d{1,2})\2(\d{2,4})(?![\d/-])/y

/** A date in figures: 2013-02-16, 16/2/2013, 8/ 2/ 1433هـ (Hijri by its year), 16.02.2013; day before month as the Arab press has it, unless that cannot be. */
function numericAt(line: Line, i: number): At<DatePart> | null {
  const word = line.words[i]!
  // Folding digits keeps their number, so that offsets in the folded stretch are those of the text.
  const stretch = line.text
    .slice(word.start, word.start + 14)
    .replace(/[٠-٩]/g, d => String(d.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, d => String(d.charCodeAt(0) - 0x6f0))
  NUMERIC.lastIndex = 0
  const match = NUMERIC.exec(stretch)
  if (match === null) return null
  const end = word.start + match[0].length
  let [a, m, b] = [Number(match[1]), Number(match[3]), Number(match[4])]
  let year = b
  let day = a
  if (match[1]!.length === 4) {
    year = a
    day = b
  } else if (match[1]!.length === 3 || match[4]!.length === 3) return null
  if (m > 12 && day <= 12) [m, day] = [day, m]
  if (year < 100) {
    if (match[2] === '.') return null
    year += year < 70 ? 2000 : 1900
  }
  // No news is of the fifteenth century: such a year is Hijri, with هـ behind it or without.
  const hijri = year > 1300 && year < 1500
  if (m < 1 || m > 12 || day < 1 || day > (hijri ? 30 : daysInMonth(year, m))) return null
  let to = i
  while (line.words[to] !== undefined && line.words[to]!.start < end) to++
  if (hijri && line.words[to]?.folded === 'ه' && line.words[to]!.start - end <= 1) to++
  return { value: { calendar: hijri ? 'hijri' : 'gregorian', year, month: m, day, lastDay: null, cue: null }, to }
}

/**
 * A date at `i`: "10 مايو 2013", "العاشر من سبتمبر الماضي", "13 إلى 15 تموز", "أيار/ مايو", "16/2/2013", "عام 2014". A month whose name is also another
 * word needs a day, a year or a cue: "مارس" alone is "he practised".
 */
export function dateAt(line: Line, i: number, cut: number, trusted = false): At<DatePart> | null {
  const word = line.words[i]
  if (word === undefined) return null
  const key = keyAt(line, i, cut)
  const numeral = line.numerals[i]
  if (numeral?.kind === 'digits') {
    const numeric = numericAt(line, i)
    if (numeric !== null) return numeric
  }
  const make = (
    month: { calendar: 'gregorian' | 'hijri'; month: number },
    day: number | null,
    lastDay: number | null,
    to: number,
  ): At<DatePart> => {
    const cue = cueAt(line, to)
    const year = yearBehind(line, cue?.to ?? to)
    const shifted = year !== null && Number.isNaN(year.value.year)
    return {
      value: {
        calendar: month.calendar,
        year: year === null || shifted ? null : year.value.year,
        month: month.month,
        day,
        lastDay,
        cue: cue?.value ?? null,
        ...(shifted ? { yearCue: year.value.cue! } : {}),
      },
      to: year?.to ?? cue?.to ?? to,
    }
  }
  // اليوم الثالث من شهر …
  if (key === 'اليوم' && adjoins(line, i + 1) && line.numerals[i + 1]?.kind === 'ordinal') return dateAt(line, i + 1, 0)
  const day = numeral && (cut === 0 || numeral.from >= cut) ? dayNumberAt(line, i) : null
  if (day !== null) {
    let { to } = day
    let lastDay: number | null = null
    const next = line.words[to]
    if (next === undefined) return null
    const gap = line.text.slice(line.words[to - 1]!.end, next.start)
    if (
      (/^ ?[-–] ?$/.test(gap) && line.numerals[to]?.kind === 'digits') ||
      (adjoins(line, to) && /^(?:الي|حتي|وحتي|و)$/.test(next.folded)) ||
      (adjoins(line, to) && line.numerals[to]?.joined)
    ) {
      const at = line.numerals[to] ? to : to + 1
      const until = dayNumberAt(line, at)
      if (until !== null && until.value > day.value) {
        lastDay = until.value
        to = until.to
      }
    }
    const from = line.words[to]
    if (from === undefined) return null
    const before = line.text.slice(line.words[to - 1]!.end, from.start)
    // "16. نوفمبر. 2016", "2- أكتوبر"
    if (!/^(?:[\s/–\u200b-\u200f-]{0,3}|\. )$/.test(before)) return null
    const month = /^(?:من|في)$/.test(from.folded) ? monthNameAt(line, to + 1, 0) : monthNameAt(line, to, 0)
    if (month === null) {
      // "16 من الشهر الجاري", "العاشر من الشهر الماضي"
      const linked = from.folded === 'من' || from.folded === 'في'
      const open = linked ? to + 1 : to
      if ((linked || lastDay !== null) && /^(?:الشهر|هذا)$/.test(line.words[open]?.folded ?? '')) {
        const at = line.words[open]!.folded === 'هذا' ? open + 1 : open
        const cue = cueAt(line, at + 1)
        if (line.words[at]?.folded === 'الشهر' && (from.folded === 'من' || cue !== null || open !== at))
          return {
            value: {
              calendar: 'gregorian',
              year: null,
              month: null,
              day: day.value,
              lastDay,
              cue: cue?.value ?? 'this',
            },
            to: cue?.to ?? at + 1,
          }
      }
      return null
    }
    return make(month.value, day.value, lastDay, month.to)
  }
  const month = monthNameAt(line, i, cut)
  if (month !== null) {
    // "يوليو 13-15"
    const after = line.words[month.to]
    if (
      after !== undefined &&
      adjoins(line, month.to) &&
      line.numerals[month.to]?.kind === 'digits' &&
      !isYear(line, month.to)
    ) {
      const first = dayNumberAt(line, month.to)
      const second = first === null ? undefined : line.words[first.to]
      if (first !== null && !month.value.weak) {
        const gap = second === undefined ? '' : line.text.slice(after.end, second.start)
        const until = /^[-–]$/.test(gap) ? dayNumberAt(line, first.to) : null
        const year = until ?? first
        // "مايو 10 قتلى": a count, not a day; only a range or a year behind makes it one.
        if (until !== null || isYear(line, year.to))
          return make(month.value, first.value, until?.value ?? null, year.to)
      }
    }
    // "يناير الثاني والعشرين", "سبتمبر10": the day behind its month, with the article or without a blank.
    const behind = line.numerals[month.to]
    if (behind && !behind.joined && adjoins(line, month.to) && !month.value.weak) {
      const glued = behind.kind === 'digits' && line.words[month.to]!.start === line.words[month.to - 1]!.end
      const day = glued || behind.article ? dayNumberAt(line, month.to) : null
      if (
        day !== null &&
        (behind.article ? behind.kind === 'ordinal' || day.value > 10 : true) &&
        countedAt(line, day.to) < 0
      )
        return make(month.value, day.value, null, day.to)
    }
    const made = make(month.value, null, null, month.to)
    const told = made.value.year !== null || made.value.cue !== null
    const before = adjoins(line, i) ? line.words[i - 1]!.folded : ''
    if (
      month.value.weak &&
      !told &&
      !trusted &&
      (line.words.length > 1 || line.numerals[i] !== null) &&
      !(
        cut === 0 &&
        /^[وف]?(?:في|منذ|خلال|حتي|مطلع|اواخر|اوايل|منتصف|بدايه|نهايه)$/.test(before) &&
        month.value.calendar === 'gregorian'
      ) &&
      !(month.value.calendar === 'hijri' && /^[وف]?(?:خلال|شهر)$/.test(before))
    )
      return null
    // With a clitic letter only names that nothing else looks like: "وآب", "بمارس" are too short to trust.
    return month.value.weak && cut > 0 && !told ? null : made
  }
  // "عام 2014", "سنة 2013", "العام 2011"
  const said = YEAR_WORD.test(key) && adjoins(line, i + 1) ? yearValue(line, i + 1, true, true) : null
  if (said !== null) {
    const year = said.value
    let { to } = said
    let calendar: 'gregorian' | 'hijri' = 'gregorian'
    if (adjoins(line, to) && /^(?:ه|هجري|هجريه)$/.test(line.words[to]!.folded)) {
      calendar = 'hijri'
      to++
    } else if (adjoins(line, to) && /^(?:م|ميلادي|ميلاديه)$/.test(line.words[to]!.folded)) to++
    return { value: { calendar, year, month: null, day: null, lastDay: null, cue: null }, to }
  }
  return null
}

/** Before an hour without الساعة: "نحو العاشرة"; not "نحو العاشرة من عمرها". */
const ABOUT = /^[وف]?(?:قرابه|حوالي|نحو|زهاء|قبيل|بعيد)$/
const OF_AGE = /^(?:من|عشر)$/

const CLOCK = /(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?![\d:])/y

/** A clock time: "الساعة العاشرة والنصف", "الساعة 3 و15 دقيقة", "10:30", "السابعة إلا ربعا" (after الساعة or before a part of the day). */
export function clockAt(line: Line, i: number, cut: number, loose = false): At<Clock> | null {
  let at = i
  const key = keyAt(line, i, cut)
  const named = /^(?:ال)?ساعه$/.test(key)
  if (named) {
    at = i + 1
    if (!adjoins(line, at)) return null
  }
  const word = line.words[at]
  const numeral = line.numerals[at]
  if (word === undefined || !numeral) return null
  if (numeral.kind === 'digits') {
    const stretch = line.text.slice(word.start, word.start + 9).replace(/[٠-٩]/g, d => String(d.charCodeAt(0) - 0x660))
    CLOCK.lastIndex = 0
    const match = CLOCK.exec(stretch)
    if (match !== null) {
      const end = word.start + match[0].length
      let to = at
      while (line.words[to] !== undefined && line.words[to]!.start < end) to++
      return {
        value: {
          hour: Number(match[1]),
          minute: Number(match[2]),
          second: match[3] === undefined ? null : Number(match[3]),
        },
        to,
      }
    }
  }
  let hour = numeral.value
  let to = at + 1
  // "الساعة 0905 بتوقيت جرينتش": hours and minutes in four figures, as agencies write them.
  const figures = named && numeral.kind === 'digits' ? /^([01]\d|2[0-3])([0-5]\d)$/.exec(word.folded) : null
  if (figures !== null)
    return { value: { hour: Number(figures[1]), minute: Number(figures[2]), second: null }, to: at + 1 }
  if (numeral.kind === 'digits' || numeral.kind === 'unit') {
    const teen = line.numerals[to]
    if (numeral.kind === 'unit' && teen?.teen && !teen.joined && adjoins(line, to)) {
      hour += 10
      to++
    }
  } else if (numeral.kind === 'ordinal' && numeral.article) {
    const teen = line.numerals[to]
    if (teen?.teen && !teen.joined && adjoins(line, to)) {
      hour += 10
      to++
    }
  } else return null
  // "1.30" and "1,30" stand for 1:30 after الساعة.
  let minute: number | null = null
  if (!Number.isInteger(hour)) {
    const match = named ? /^(\d{1,2})[.,](\d\d)$/.exec(word.folded) : null
    if (match === null) return null
    hour = Number(match[1])
    minute = Number(match[2])
  }
  if (hour > 24 || hour < 0 || (hour === 0 && !named)) return null
  const joined = joinedAt(line, to)
  const next = adjoins(line, to) ? line.words[to]!.folded : ''
  if (minute === null && joined >= 0) {
    const extra = line.numerals[joined]!
    if (extra.kind === 'fraction') {
      minute = Math.round(extra.value * 60)
      to = joined + 1
    } else {
      const cardinal = cardinalAt(line, joined)
      if (
        cardinal !== null &&
        cardinal.low < 60 &&
        Number.isInteger(cardinal.low) &&
        adjoins(line, cardinal.to) &&
        units.get(line.words[cardinal.to]!.folded) === 'minute'
      ) {
        minute = cardinal.low
        to = cardinal.to + 1
      }
    }
  } else if (minute === null && next === 'الا' && adjoins(line, to + 1)) {
    const less =
      line.numerals[to + 1] ??
      (/^(?:ربعا|ثلثا)$/.test(line.words[to + 1]!.folded)
        ? { kind: 'fraction', value: line.words[to + 1]!.folded === 'ربعا' ? 0.25 : 1 / 3 }
        : null)
    if (less?.kind === 'fraction') {
      minute = 60 - Math.round(less.value * 60)
      hour = (hour + 23) % 24
      to += 2
    }
  }
  if (!named) {
    // Without الساعة an hour is one only before a part of the day: "الثامنة مساء", "10 صباحا".
    const behind = adjoins(line, to)
      ? partAt(line, /^(?:من|في)$/.test(line.words[to]!.folded) && adjoins(line, to + 1) ? to + 1 : to, 0)
      : null
    // "الثالثة والنصف": an hour by its half; "loose" is asked for where an interval of two hours says the rest.
    const told = numeral.kind === 'ordinal' && minute !== null && cut === 0
    // "انسحبوا قرابة الحادية عشرة".
    const about =
      numeral.kind === 'ordinal' &&
      hour <= 12 &&
      cut === 0 &&
      adjoins(line, i) &&
      ABOUT.test(line.words[i - 1]?.folded ?? '')
    if (about && /ة$/.test(word.text) && !OF_AGE.test(next)) return { value: { hour, minute, second: null }, to }
    if (told || (loose && cut === 0 && numeral.kind !== 'digits')) return { value: { hour, minute, second: null }, to }
    if (behind === null || (cut > 0 && numeral.from < cut)) return null
    if (numeral.kind === 'unit' && !numeral.article) return null
  } else if (units.has(adjoins(line, to) ? line.words[to]!.folded : '') && minute === null) return null
  return { value: { hour, minute, second: null }, to }
}

const GREENWICH = /^(?:غرينتش|جرينتش|غرينيتش|جرينيتش|gmt|utc|العالمي)$/

/** "بتوقيت غرينتش", "بالتوقيت المحلي" behind a clock time, with the index after it; `utc` where it is Greenwich's. */
export function zoneAt(line: Line, i: number): At<boolean> | null {
  if (!adjoins(line, i)) return null
  const key = line.words[i]!.folded
  if (GREENWICH.test(key) && key !== 'العالمي') return { value: true, to: i + 1 }
  if (!/^(?:بتوقيت|بالتوقيت|توقيت|حسب)$/.test(key) || !adjoins(line, i + 1)) return null
  const zone = line.words[i + 1]!.folded
  if (key === 'حسب') return zone === 'توقيت' && adjoins(line, i + 2) ? zoneAt(line, i + 1) : null
  if (GREENWICH.test(zone)) return { value: true, to: i + 2 }
  // "بتوقيت مكة المكرمة", "بتوقيت شرق الولايات المتحدة": local times, whose day and hour stand as they are said.
  return { value: false, to: i + 2 }
}

/** A unit of time at `i`, with or without article. */
export function unitAt(
  line: Line,
  i: number,
  cut: number,
): At<{ readonly unit: Unit; readonly article: boolean; readonly number: 'one' | 'two' | 'many' }> | null {
  const key = keyAt(line, i, cut)
  const unit = units.get(key)
  if (unit === undefined) return null
  const article = key.startsWith('ال')
  const number =
    /(?:ين|ان)$/.test(key) && !/^(?:ال)?سنين$/.test(key) && key !== 'ثوان'
      ? 'two'
      : /^(?:ال)?(?:ايام|ساعات|دقايق|ثوان|ثواني|اسابيع|اشهر|شهور|اعوام|سنوات|سنين|عقود|ليال|ليالي)$/.test(key)
        ? 'many'
        : 'one'
  return { value: { unit, article, number }, to: i + 1 }
}

/** Whether a civil date exists. */
export function exists(year: number, month: number, day: number): boolean {
  const civil = civilOf(dayOf(year, month, day))
  return civil.month === month && civil.day === day
}
