import { adjoins, cardinalAt, joinedAt, type Line } from '../numbers/cardinal.ts'
import { unitAt as countedAt } from '../numbers/units.ts'
import { civilOf, type Day, dayOf, daysInMonth, weekdayOf } from './calendar.ts'
import { type Holiday, holidayAt, holidayDays } from './holidays.ts'
import { units, weekdays } from './lexicon.ts'
import { blank, periodAt } from './moment.ts'
import { type At, cueAt, dateAt, dayNumberAt, exists, keyAt, offsetAt, unitAt, weekdayAt, yearAt } from './parts.ts'
import { type Anchor, type Resolved, resolveMoment, span, wholeMonth, wholeYear } from './resolve.ts'
import { verbAt } from './tense.ts'

/** A stretch of time that has its own way of being found: "ثاني أربعاء من أكتوبر", "صيف 2016", "عيد الفطر", "السبعينيات", "بقية الأسبوع". */
export interface Named {
  readonly kind: 'date' | 'interval'
  readonly resolve: (anchor: Anchor | null) => Resolved | null
}

type Found = At<Named>
const found = (kind: Named['kind'], to: number, resolve: Named['resolve']): Found => ({ value: { kind, resolve }, to })

const bare = (key: string): string => (key.startsWith('ال') ? key.slice(2) : key)

/** 1 to 31 for an ordinal at word `i`, -1 for the last, or null. */
function placeAt(line: Line, i: number): number | null {
  const word = line.words[i]
  if (word === undefined) return null
  if (/^(?:ال)?(?:اخر|اخير|اخيره)$/.test(word.folded)) return -1
  const numeral = line.numerals[i]
  return numeral?.kind === 'ordinal' && !numeral.joined ? numeral.value : null
}

type What =
  | { readonly what: 'weekday'; readonly weekday: number }
  | { readonly what: 'day' | 'week' | 'month' | 'quarter' | 'half' }

const KINDS: ReadonlyMap<string, What> = new Map([
  ['يوم', { what: 'day' }],
  ['ايام', { what: 'day' }],
  ['اسبوع', { what: 'week' }],
  ['شهر', { what: 'month' }],
  ['ربع', { what: 'quarter' }],
  ['نصف', { what: 'half' }],
])

/** What is counted at word `i`: a weekday (with يوم before it or without), a day, a week, a quarter; `article` says whether ال must stand there. */
function whatAt(line: Line, i: number, key: string, article: boolean): At<What> | null {
  const weekday = (word: string): number | undefined => weekdays.get(bare(word))
  if (key === 'يوم' && adjoins(line, i + 1)) {
    const named = weekday(line.words[i + 1]!.folded)
    if (named !== undefined) return { value: { what: 'weekday', weekday: named }, to: i + 2 }
  }
  if (key.startsWith('ال') !== article) return null
  const named = weekday(key)
  if (named !== undefined) return { value: { what: 'weekday', weekday: named }, to: i + 1 }
  const kind = KINDS.get(bare(key))
  return kind === undefined ? null : { value: kind, to: i + 1 }
}

/** The month, year, week or feast that something is counted in, with من, في or ب before it: "من شهر عشرة", "بأيلول 2014", "من هذا العام". */
function containerAt(line: Line, i: number): At<(anchor: Anchor | null) => Resolved | null> | null {
  if (!adjoins(line, i)) return null
  let at = i
  let cut = 0
  const key = line.words[i]!.folded
  if (key === 'من' || key === 'في') {
    at++
    if (!adjoins(line, at)) return null
  } else if (key[0] === 'ب' || key[0] === 'ل') cut = 1
  for (const from of cut === 1 ? [1, 0] : [0]) {
    const date = dateAt(line, at, from)
    if (date !== null && date.value.day === null && (date.value.month !== null || date.value.year !== null)) {
      // "من شهر مارس السنة القادمة": the year said by a cue behind the month.
      return { value: anchor => resolveMoment({ ...blank(), date: date.value }, anchor), to: date.to }
    }
    const period = periodAt(line, at, from)
    if (period !== null && period.value.count === 1)
      return { value: anchor => resolveMoment({ ...blank(), period: period.value }, anchor), to: period.to }
    const feast = feastAt(line, at, keyAt(line, at, from))
    if (feast !== null) return { value: feast.value.resolve, to: feast.to }
  }
  const year = yearAt(line, at, true)
  return year === null ? null : { value: () => wholeYear(year.value), to: year.to }
}

/** Place `n` (-1 is the last) of something in a stretch of days. Weeks of a year are those of ISO 8601, weeks of a month its whole ones from Monday on. */
function nth(what: What, n: number, whole: Resolved | null): Resolved | null {
  if (whole === null) return null
  const { first, last } = whole
  const inside = (day: Day): Resolved | null => (day >= first && day <= last ? span(day, day) : null)
  const { year } = civilOf(first)
  switch (what.what) {
    case 'day':
      // "ثالث أيام عيد الفطر": feasts go on behind their first day.
      if (first === last && n > 1 && n < 8) return span(first + n - 1, first + n - 1)
      return inside(n < 0 ? last : first + n - 1)
    case 'weekday': {
      const begin = first + ((what.weekday - weekdayOf(first) + 7) % 7)
      return inside(n < 0 ? last - ((weekdayOf(last) - what.weekday + 7) % 7) : begin + 7 * (n - 1))
    }
    case 'week': {
      const isYear = last - first > 300
      const pivot = dayOf(year, 1, 4)
      const begin = isYear ? pivot - weekdayOf(pivot) + 1 : first + ((8 - weekdayOf(first)) % 7)
      const lastPivot = dayOf(year, 12, 28)
      const end = isYear ? lastPivot - weekdayOf(lastPivot) + 1 : last - (weekdayOf(last) % 7) - 6
      const monday = n < 0 ? end : begin + 7 * (n - 1)
      return monday > last ? null : span(monday, monday + 6)
    }
    case 'month':
      return last - first < 300 || n > 12 ? null : wholeMonth(year, n < 0 ? 12 : n)
    default: {
      const size = what.what === 'quarter' ? 3 : 6
      const place = n < 0 ? 12 / size : n
      if (last - first < 300 || place > 12 / size) return null
      const from = (place - 1) * size + 1
      return {
        ...span(dayOf(year, from, 1), dayOf(year, from + size - 1, daysInMonth(year, from + size - 1))),
        edtf: months(year, from, year, from + size - 1),
      }
    }
  }
}

const two = (n: number): string => String(n).padStart(2, '0')
const months = (y: number, m: number, y2: number, m2: number): string =>
  `${String(y).padStart(4, '0')}-${two(m)}/${String(y2).padStart(4, '0')}-${two(m2)}`

/** "ثاني أربعاء من أكتوبر", "آخر يوم بشهر عشرة", "الثلاثاء الأخير من مارس", "الأسبوع الثالث من عام 2027", "الربع الثالث 2016". */
function countedStretch(line: Line, i: number, key: string): Found | null {
  const place = placeAt(line, i)
  if (place !== null && !key.startsWith('ال') && adjoins(line, i + 1)) {
    const what = whatAt(line, i + 1, line.words[i + 1]!.folded, false)
    const container = what === null || what.value.what === 'half' ? null : containerAt(line, what.to)
    if (what !== null && container !== null && place <= 53)
      return found(
        what.value.what === 'week' || what.value.what === 'quarter' ? 'interval' : 'date',
        container.to,
        anchor => nth(what.value, place, container.value(anchor)),
      )
    return null
  }
  const what = whatAt(line, i, key, true)
  if (what === null || !adjoins(line, what.to)) return null
  const behind = placeAt(line, what.to)
  if (behind === null || behind > 53) return null
  const container = containerAt(line, what.to + 1)
  const kind = what.value.what === 'weekday' || what.value.what === 'day' ? 'date' : 'interval'
  if (container !== null && what.value.what !== 'day')
    return found(kind, container.to, anchor => nth(what.value, behind, container.value(anchor)))
  // "الأحد الثاني" at the end of a clause: of this month.
  if (what.value.what === 'weekday' && behind >= 1 && behind <= 5 && endsClause(line, what.to + 1))
    return found('date', what.to + 1, anchor => {
      if (anchor === null) return null
      const now = civilOf(anchor.day)
      return nth(what.value, behind, wholeMonth(now.year, now.month))
    })
  return null
}

/** Whether nothing that could be counted or described follows: the end, punctuation, or a word that opens something else. */
function endsClause(line: Line, i: number): boolean {
  if (!adjoins(line, i)) return true
  return /^(?:مع|في|من|علي|الي|حتي|بعد|قبل|عند|و)$/.test(line.words[i]!.folded) && countedAt(line, i) < 0
}

const SEASONS: ReadonlyMap<string, number> = new Map([
  ['ربيع', 3],
  ['صيف', 6],
  ['خريف', 9],
  ['شتاء', 12],
])

/** "صيف 2016", "الصيف الماضي", "هذا الشتاء", by the months of the northern hemisphere; not "الربيع العربي", nor a name. */
function seasonAt(line: Line, i: number, key: string): Found | null {
  const demonstrative = key === 'هذا'
  const at = demonstrative ? i + 1 : i
  if (demonstrative && !adjoins(line, at)) return null
  const name = demonstrative ? line.words[at]!.folded : key
  const month = SEASONS.get(bare(name))
  if (month === undefined || (demonstrative && !name.startsWith('ال'))) return null
  const build = (year: number): Resolved => {
    const end = month === 12 ? year + 1 : year
    const last = month === 12 ? 2 : month + 2
    const stretch = span(dayOf(year, month, 1), dayOf(end, last, daysInMonth(end, last)))
    return { ...stretch, edtf: months(year, month, end, last) }
  }
  const cue = cueAt(line, at + 1)
  const near =
    (cue: string | null) =>
    (anchor: Anchor | null): Resolved | null => {
      if (anchor === null) return null
      const { year } = civilOf(anchor.day)
      const all = [year - 2, year - 1, year, year + 1].map(build)
      if (cue === 'last') return all.filter(one => one.last < anchor.day).at(-1) ?? null
      if (cue === 'next') return all.find(one => one.first > anchor.day) ?? null
      if (cue === 'this') return build(year)
      return anchor.bias === 'future'
        ? (all.find(one => one.last >= anchor.day) ?? null)
        : (all.filter(one => one.first <= anchor.day).at(-1) ?? null)
    }
  if (name.startsWith('ال') && cue !== null) return found('interval', cue.to, near(cue.value))
  const year = yearAt(line, at + 1, true)
  if (year !== null) return found('interval', year.to, () => build(year.value))
  const period = adjoins(line, at + 1) ? periodAt(line, at + 1, 0) : null
  if (period !== null && period.value.unit === 'year' && period.value.count === 1)
    return found('interval', period.to, anchor => {
      const whole = resolveMoment({ ...blank(), period: period.value }, anchor)
      return whole === null ? null : build(civilOf(whole.first).year)
    })
  if (demonstrative) return found('interval', at + 1, near('this'))
  const before = line.words[i - 1]?.folded ?? ''
  const opened = adjoins(line, i) && /^(?:في|خلال|منذ|حتي|طوال|قبل|بعد)$/.test(before)
  const told = adjoins(line, i) && verbAt(line, i - 1) !== null
  return (opened || told) && endsClause(line, at + 1) && bare(name) !== 'ربيع'
    ? found('interval', at + 1, near(null))
    : name.startsWith('ال') && told && endsClause(line, at + 1)
      ? found('interval', at + 1, near(null))
      : null
}

const DECADES: ReadonlyMap<string, number> = new Map(
  [
    ['عشرين', 20],
    ['ثلاثين', 30],
    ['اربعين', 40],
    ['خمسين', 50],
    ['ستين', 60],
    ['سبعين', 70],
    ['ثمانين', 80],
    ['تسعين', 90],
  ].flatMap(([word, tens]) => [`${word}يات`, `${word}ات`].map(plural => [plural, tens] as [string, number])),
)

/** "السبعينيات", "سبعينيات القرن الماضي", "القرن التاسع عشر". Without a century the last one is meant. */
function decadeAt(line: Line, i: number, key: string): Found | null {
  const tens = DECADES.get(bare(key))
  const century =
    key === 'القرن' ? centuryAt(line, i) : tens !== undefined && adjoins(line, i + 1) ? centuryAt(line, i + 1) : null
  const build = (from: number, to: number): Resolved => ({
    edtf: `${String(from).padStart(4, '0')}/${String(to).padStart(4, '0')}`,
    first: dayOf(from, 1, 1),
    last: dayOf(to, 12, 31),
  })
  if (tens === undefined) {
    if (century === null) return null
    return found('interval', century.to, anchor => {
      const start = century.value(anchor)
      return start === null ? null : build(start + 1, start + 100)
    })
  }
  return found('interval', century?.to ?? i + 1, anchor => {
    const start = century === null ? 1900 : century.value(anchor)
    return start === null ? null : build(start + tens, start + tens + 9)
  })
}

function centuryAt(line: Line, i: number): At<(anchor: Anchor | null) => number | null> | null {
  if (line.words[i]!.folded !== 'القرن' || !adjoins(line, i + 1)) return null
  const cue = cueAt(line, i + 1)
  if (cue !== null) {
    const shift = cue.value === 'last' ? -100 : cue.value === 'next' ? 100 : 0
    return {
      value: anchor => (anchor === null ? null : Math.floor((civilOf(anchor.day).year - 1) / 100) * 100 + shift),
      to: cue.to,
    }
  }
  const place =
    line.numerals[i + 1]?.kind === 'ordinal' || line.numerals[i + 1]?.article ? dayNumberAt(line, i + 1) : null
  return place === null || place.value > 30 ? null : { value: () => (place.value - 1) * 100, to: place.to }
}

const REST = /^(?:بقيه|باقي|ما تبقي)$/

/** "بقية الأسبوع", "باقي العام": from the day of the anchor to the end. */
function restAt(line: Line, i: number, key: string): Found | null {
  if (!REST.test(key) || !adjoins(line, i + 1)) return null
  const demonstrative = /^هذ[اه]$/.test(line.words[i + 1]!.folded)
  const at = demonstrative ? i + 2 : i + 1
  const word = line.words[at]?.folded ?? ''
  const unit = units.get(bare(word.replace(/^(اسبوع|شهر|عام|يوم)ي$/, '$1')))
  if (unit === undefined || (!word.startsWith('ال') && !word.endsWith('ي')) || !adjoins(line, at)) return null
  if (unit !== 'week' && unit !== 'month' && unit !== 'year' && unit !== 'day') return null
  const cue = cueAt(line, at + 1)
  return found('interval', cue?.to ?? at + 1, anchor => {
    const whole = resolveMoment({ ...blank(), period: { unit, cue: 'this', count: 1 } }, anchor)
    return whole === null || anchor === null ? null : span(anchor.day, whole.last)
  })
}

/** "عطلة نهاية الأسبوع", "نهاية الأسبوع": Saturday and Sunday. */
function weekendAt(line: Line, i: number, key: string): Found | null {
  const at = key === 'عطله' ? i + 1 : i
  const name = at === i ? key : (line.words[at]?.folded ?? '')
  if (name !== 'نهايه' || (at !== i && !adjoins(line, at)) || !adjoins(line, at + 1)) return null
  const demonstrative = line.words[at + 1]!.folded === 'هذا' && adjoins(line, at + 2)
  const week = demonstrative ? at + 2 : at + 1
  if (line.words[week]!.folded !== 'الاسبوع') return null
  const cue = cueAt(line, week + 1)
  // "نهاية الأسبوع المقبل" is the last part of a week; with عطلة, or without any cue, the two days.
  if (at === i && (cue !== null || demonstrative)) return null
  return found('interval', cue?.to ?? week + 1, anchor => {
    if (anchor === null) return null
    const shift = cue?.value === 'last' ? -7 : cue?.value === 'next' ? 7 : 0
    const saturday = anchor.day - weekdayOf(anchor.day) + 6 + shift
    return span(saturday, saturday + 1)
  })
}

/** "مطلع الأسبوع", as the wires say: the Saturday and Sunday before. Not "مطلع الأسبوع المقبل", the first part of a week. */
function weekBeginAt(line: Line, i: number, key: string): Found | null {
  if (key !== 'مطلع' || !adjoins(line, i + 1) || line.words[i + 1]!.folded !== 'الاسبوع') return null
  if (cueAt(line, i + 2) !== null) return null
  return found('interval', i + 2, anchor => {
    if (anchor === null || anchor.bias === 'future') return null
    const saturday = anchor.day - ((weekdayOf(anchor.day) + 1) % 7)
    return span(saturday, saturday + 1)
  })
}

const POINTING_BACK: ReadonlySet<string> = new Set('اليوم الشهر العام السنه الاسبوع الليله'.split(' '))
const SAME: ReadonlySet<string> = new Set('نفسه نفسها ذاته ذاتها عينه عينها'.split(' '))
const NEXT: ReadonlySet<string> = new Set('التالي التاليه'.split(' '))

/** "في اليوم التالي", "الشهر ذاته", "العام نفسه": counted from what was told before, so that its words are known and not its day. Not "اليوم نفسه". */
function pointingBackAt(line: Line, i: number, key: string): Found | null {
  if (!POINTING_BACK.has(key) || !adjoins(line, i + 1)) return null
  const next = line.words[i + 1]!.folded
  if (!NEXT.has(next) && (key === 'اليوم' || !SAME.has(next))) return null
  return found('date', i + 2, () => null)
}

function feastAt(line: Line, i: number, key: string): Found | null {
  let at = i
  let name = key
  if (key === 'يوم' && adjoins(line, i + 1)) {
    const whole = holidayAt(line, i, key)
    if (whole !== null) return feast(line, whole)
    at = i + 1
    name = line.words[at]!.folded
    if (name === 'عرفه') return null
  }
  const holiday = holidayAt(line, at, name)
  // "الحج" alone is the pilgrimage; only a year beside it makes it a time.
  if (holiday === null) return null
  const built = feast(line, holiday)
  return (name === 'الحج' || name === 'حج') && built.to === holiday.to ? null : built
}

function feast(line: Line, holiday: At<Holiday>): Found {
  const year = yearAt(line, holiday.to, true)
  const period = year === null && adjoins(line, holiday.to) ? periodAt(line, holiday.to, 0) : null
  const told = period !== null && period.value.unit === 'year' && period.value.count === 1 ? period : null
  const cue = year === null && told === null ? cueAt(line, holiday.to) : null
  const days = (from: Day): Resolved => span(from, from + holiday.value.days - 1)
  return found(holiday.value.days > 1 ? 'interval' : 'date', year?.to ?? told?.to ?? cue?.to ?? holiday.to, anchor => {
    if (holiday.value.rule === '-') return null
    if (year !== null) {
      const first = holidayDays(holiday.value, year.value)[0]
      return first === undefined ? null : days(first)
    }
    if (anchor === null) return null
    const now = civilOf(anchor.day).year
    if (told !== null) {
      const whole = resolveMoment({ ...blank(), period: told.value }, anchor)
      const first = whole === null ? undefined : holidayDays(holiday.value, civilOf(whole.first).year)[0]
      return first === undefined ? null : days(first)
    }
    const all = [now - 1, now, now + 1].flatMap(one => holidayDays(holiday.value, one))
    const ahead = all.find(day => (cue?.value === 'next' ? day > anchor.day : day >= anchor.day))
    const back = all.filter(day => (cue?.value === 'last' ? day < anchor.day : day <= anchor.day)).at(-1)
    const choice = cue?.value === 'next' || (cue === null && anchor.bias === 'future') ? ahead : back
    return choice === undefined ? null : days(choice)
  })
}

/** "أحد الأسبوع الماضي", "اثنين الأسبوع الحالي": a weekday without its article in a week. */
function weekdayOfWeek(line: Line, i: number, key: string): Found | null {
  const weekday = weekdays.get(key)
  if (weekday === undefined || !adjoins(line, i + 1) || line.words[i + 1]!.folded !== 'الاسبوع') return null
  const cue = cueAt(line, i + 2)
  if (cue === null) return null
  return found('date', cue.to, anchor => {
    const week = resolveMoment({ ...blank(), period: { unit: 'week', cue: cue.value, count: 1 } }, anchor)
    return week === null ? null : span(week.first + weekday - 1, week.first + weekday - 1)
  })
}

/** "أسبوع 30 نوفمبر": the week that the day is in. */
function weekOfDate(line: Line, i: number, key: string): Found | null {
  if (key !== 'اسبوع' || !adjoins(line, i + 1)) return null
  const date = dateAt(line, i + 1, 0)
  if (date === null || date.value.day === null) return null
  return found('interval', date.to, anchor => {
    const day = resolveMoment({ ...blank(), date: date.value }, anchor)
    return day === null ? null : span(day.first - weekdayOf(day.first) + 1, day.first - weekdayOf(day.first) + 7)
  })
}

/** "هذا سبتمبر", "هذا يوم الجمعة". */
function thisAt(line: Line, i: number, key: string): Found | null {
  if (key !== 'هذا' || !adjoins(line, i + 1)) return null
  const weekday = weekdayAt(line, i + 1, 0)
  if (weekday !== null && weekday.value.cue === null)
    return found('date', weekday.to, anchor => {
      if (anchor === null) return null
      const monday = anchor.day - weekdayOf(anchor.day) + 1
      const day = monday + weekday.value.weekday - 1
      const choice = anchor.bias === 'future' && day < anchor.day ? day + 7 : day
      return span(choice, choice)
    })
  const month = dateAt(line, i + 1, 0, true)
  if (month === null || month.value.day !== null || month.value.year !== null || month.value.month === null) return null
  return found('date', month.to, anchor => resolveMoment({ ...blank(), date: { ...month.value, cue: 'this' } }, anchor))
}

/** "شهر نوفمبر بين 19 و 20", "الأسبوع المقبل بين الأربعاء والجمعة", "هذا الأسبوع من الثلاثاء إلى الخميس". */
function insideAt(line: Line, i: number, cut: number): Found | null {
  const date = dateAt(line, i, cut, true)
  const period = date === null ? periodAt(line, i, cut) : null
  const to = date?.to ?? period?.to
  if (to === undefined || !adjoins(line, to) || !/^(?:بين|من)$/.test(line.words[to]!.folded)) return null
  const between = line.words[to]!.folded === 'بين'
  if (date !== null && date.value.day === null && date.value.month !== null) {
    const first = dayNumberAt(line, to + 1)
    const last = first === null ? null : secondAt(line, first.to, between)
    if (first === null || last === null || last.value <= first.value) return null
    return found('interval', last.to, anchor =>
      resolveMoment({ ...blank(), date: { ...date.value, day: first.value, lastDay: last.value } }, anchor),
    )
  }
  if (period === null || period.value.unit !== 'week' || period.value.count !== 1) return null
  const first = weekdayAt(line, to + 1, 0)
  if (first === null || !adjoins(line, first.to)) return null
  const link = line.words[first.to]!.folded
  const last = between
    ? link[0] === 'و'
      ? link === 'و'
        ? weekdayAt(line, first.to + 1, 0)
        : weekdayAt(line, first.to, 1)
      : null
    : /^(?:الي|حتي)$/.test(link)
      ? weekdayAt(line, first.to + 1, 0)
      : null
  if (last === null || last.value.weekday <= first.value.weekday) return null
  return found('interval', last.to, anchor => {
    const week = resolveMoment({ ...blank(), period: period.value }, anchor)
    return week === null ? null : span(week.first + first.value.weekday - 1, week.first + last.value.weekday - 1)
  })
}

function secondAt(line: Line, i: number, between: boolean): At<number> | null {
  const joined = joinedAt(line, i)
  if (between) return joined < 0 ? null : dayNumberAt(line, joined)
  return adjoins(line, i) && /^(?:الي|حتي)$/.test(line.words[i]!.folded) ? dayNumberAt(line, i + 1) : null
}

/** "آخر 3 سنوات", "آخر ثلاثة أيام". */
function lastUnits(line: Line, i: number, key: string): Found | null {
  if (key !== 'اخر' || !adjoins(line, i + 1)) return null
  const dual = unitAt(line, i + 1, 0)
  if (dual?.value.number === 'two' && !dual.value.article) {
    const { unit } = dual.value
    return found('interval', dual.to, anchor =>
      resolveMoment({ ...blank(), period: { unit, cue: 'last', count: 2 } }, anchor),
    )
  }
  if (!line.numerals[i + 1]) return null
  const count = cardinalAt(line, i + 1)
  const unit =
    count === null || count.vague || !adjoins(line, count.to) ? undefined : units.get(line.words[count.to]!.folded)
  if (count === null || unit === undefined) return null
  return found('interval', count.to + 1, anchor =>
    resolveMoment({ ...blank(), period: { unit, cue: 'last', count: count.low } }, anchor),
  )
}

const DAY_BEFORE = /^[وف]?(?:في|يوم|بتاريخ|تاريخ|عند)$/

/** Whether a date in short figures is to be expected at word `i`: behind في, يوم or بتاريخ, or right behind a verb, at the end of its clause. */
function isExpected(line: Line, i: number, to: number): boolean {
  if (!endsClause(line, to)) return false
  if (i === 0 && to === line.words.length) return true
  if (!adjoins(line, i)) return false
  const before = line.words[i - 1]!.folded
  if (DAY_BEFORE.test(before)) return before !== 'في' && before !== 'عند' ? true : i < 2 || verbAt(line, i - 2) !== null
  return verbAt(line, i - 1) !== null || verbAt(line, i - 2) === 'future'
}

const nearestDay =
  (day: number, weekday: number | null) =>
  (anchor: Anchor | null): Resolved | null => {
    if (anchor === null) return null
    const now = civilOf(anchor.day)
    const around = [0, -1, 1, -2, 2, -3, 3].flatMap(shift => {
      const index = now.year * 12 + now.month - 1 + shift
      const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
      return exists(y, m, day) ? [dayOf(y, m, day)] : []
    })
    const fits = weekday === null ? around : around.filter(one => weekdayOf(one) === weekday)
    const ahead = fits.filter(one => one >= anchor.day)
    const back = fits.filter(one => one <= anchor.day)
    const near = (list: readonly Day[]): Day | undefined =>
      list.reduce<Day | undefined>(
        (a, b) => (a === undefined || Math.abs(b - anchor.day) < Math.abs(a - anchor.day) ? b : a),
        undefined,
      )
    const choice = weekday !== null ? near(fits) : anchor.bias === 'future' ? near(ahead) : near(back)
    const day_ = choice ?? near(fits) ?? around[0]
    return day_ === undefined ? null : span(day_, day_)
  }

/** "الأربعاء 27", "الجمعة في 22", "الخميس في السابع"; not "السبت 16 قتيلا". */
function weekdayAndDay(line: Line, i: number, cut: number): Found | null {
  const weekday = weekdayAt(line, i, cut)
  if (weekday === null || weekday.value.cue !== null || !adjoins(line, weekday.to)) return null
  const linked = line.words[weekday.to]!.folded === 'في'
  const at = linked ? weekday.to + 1 : weekday.to
  if (linked && !adjoins(line, at)) return null
  const numeral = line.numerals[at]
  if (!numeral || (numeral.kind !== 'digits' && !(linked && numeral.article)) || numeral.joined) return null
  const day = dayNumberAt(line, at)
  if (day === null || !endsClause(line, day.to) || countedAt(line, day.to) >= 0) return null
  if (
    /[:/.-]/.test(line.text[line.words[day.to - 1]!.end] ?? '') &&
    /\d/.test(line.text[line.words[day.to - 1]!.end + 1] ?? '')
  )
    return null
  return found('date', day.to, nearestDay(day.value, weekday.value.weekday))
}

/** "سأعود في 15", "يوم 27", "عاد في الثاني والعشرين": a day of the month alone. */
function bareDay(line: Line, i: number, key: string): Found | null {
  const named = key === 'يوم' && adjoins(line, i + 1)
  const at = named ? i + 1 : i
  const numeral = line.numerals[at]
  if (!numeral || numeral.joined || numeral.from > 2) return null
  if (numeral.kind !== 'digits' && !numeral.article) return null
  const day = dayNumberAt(line, at)
  if (day === null || dateAt(line, at, 0) !== null) return null
  if (!named && (line.words[i - 1]?.folded !== 'في' || !isExpected(line, i, day.to))) return null
  if (
    named &&
    (!endsClause(line, day.to) || countedAt(line, day.to) >= 0 || (numeral.kind !== 'digits' && day.to === at + 1))
  )
    return null
  const after = line.text[line.words[day.to - 1]!.end] ?? ''
  if (/[:/.,%٪-]/.test(after) && /[\d٠-٩]/.test(line.text[line.words[day.to - 1]!.end + 1] ?? '')) return null
  if (after === '%' || after === '٪') return null
  return found('date', day.to, nearestDay(day.value, null))
}

const ascii = (s: string): string =>
  s.replace(/[٠-٩]/g, d => String(d.charCodeAt(0) - 0x660)).replace(/[۰-۹]/g, d => String(d.charCodeAt(0) - 0x6f0))
const SHORT = /(\d{1,4})([/.-])(\d{1,4})(?:, ?(\d{2,4}))?(?![\d/-])/y

/** "4/22", "22-4", "08/12, 2015", "3/2015": two figures of a date. */
function shortDate(line: Line, i: number): Found | null {
  const word = line.words[i]!
  if (line.numerals[i]?.kind !== 'digits') return null
  const before = line.text[word.start - 1] ?? ' '
  if (!/[\s(]/.test(before)) return null
  const stretch = ascii(line.text.slice(word.start, word.start + 16))
  SHORT.lastIndex = 0
  const match = SHORT.exec(stretch)
  if (match === null) return null
  const end = word.start + match[0].length
  let to = i
  while (line.words[to] !== undefined && line.words[to]!.start < end) to++
  if (/[\p{L}%٪]/u.test(line.text[end] ?? '')) return null
  const [a, b] = [Number(match[1]), Number(match[3])]
  const isYear = (n: number): boolean => n >= 1900 && n < 2100
  if (match[4] === undefined && isYear(a) !== isYear(b) && match[1]!.length + match[3]!.length <= 6) {
    const [year, month] = isYear(a) ? [a, b] : [b, a]
    if (month < 1 || month > 12 || !endsClause(line, to)) return null
    return found('date', to, () => wholeMonth(year, month))
  }
  if (isYear(a) && isYear(b) && match[2] === '-' && b > a) {
    if (!endsClause(line, to) || countedAt(line, to) >= 0) return null
    return found('interval', to, () => ({ edtf: `${a}/${b}`, first: dayOf(a, 1, 1), last: dayOf(b, 12, 31) }))
  }
  if (match[3]!.length > 2 || a > 31 || b > 31 || a < 1 || b < 1) return null
  const [day, month] = b > 12 ? [b, a] : [a, b]
  if (month > 12) return null
  if (match[4] !== undefined) {
    if (match[2] === '.') return null
    // "08/12, 2015": the month first, as English has it where the year stands apart.
    const year = Number(match[4]) + (match[4].length === 2 ? 2000 : 0)
    const [d, m] = a <= 12 ? [b, a] : [a, b]
    return exists(year, m, d) ? found('date', to, () => span(dayOf(year, m, d), dayOf(year, m, d))) : null
  }
  if (day < 13 || !isExpected(line, i, to) || (match[2] === '.' && match[3]!.length !== 2)) return null
  return found('date', to, anchor =>
    resolveMoment(
      { ...blank(), date: { calendar: 'gregorian', year: null, month, day, lastDay: null, cue: null } },
      anchor,
    ),
  )
}

/** "من 2014 إلى 2018", "من ألفين إلى ألفين وأربعة عشر". */
function yearsAt(line: Line, i: number, key: string): Found | null {
  if (key !== 'من' || !adjoins(line, i + 1)) return null
  const first = yearAt(line, i + 1, true)
  if (
    first === null ||
    first.value < 1900 ||
    !adjoins(line, first.to) ||
    !/^(?:الي|حتي)$/.test(line.words[first.to]!.folded)
  )
    return null
  const last = yearAt(line, first.to + 1, true)
  if (last === null || last.value <= first.value || last.value > 2100 || countedAt(line, last.to) >= 0) return null
  const [a, b] = [first.value, last.value]
  return found('interval', last.to, () => ({ edtf: `${a}/${b}`, first: dayOf(a, 1, 1), last: dayOf(b, 12, 31) }))
}

/** "اليوم الذي بعد الغد", "اليوم الي قبل امبارح". */
function thatDay(line: Line, i: number, key: string): Found | null {
  if (key !== 'اليوم' || !adjoins(line, i + 1) || !/^(?:الذي|اللي|الي)$/.test(line.words[i + 1]!.folded)) return null
  if (!adjoins(line, i + 2)) return null
  const offset = offsetAt(line, i + 2, 0)
  if (offset === null || Math.abs(offset.value) !== 2) return null
  return found('date', offset.to, anchor =>
    anchor === null ? null : span(anchor.day + offset.value, anchor.day + offset.value),
  )
}

/** "اليوم التالي", "اليوم السابق": from the anchor only where the sentence looks ahead or says nothing else; a story counts from its own days. */
function nextDay(line: Line, i: number, key: string): Found | null {
  if (key !== 'اليوم') return null
  const cue = cueAt(line, i + 1)
  if (cue === null || cue.value === 'this') return null
  const told = line.words[i + 1]!.folded
  const open = told === 'التالي' || told === 'السابق'
  const shift = cue.value === 'next' ? 1 : -1
  if (
    open &&
    verbAt(line, i - 1) !== 'future' &&
    !(line.words[i - 1]?.folded === 'في' && verbAt(line, i - 2) === 'future') &&
    line.words.length > 2
  )
    return null
  return found('date', cue.to, anchor => (anchor === null ? null : span(anchor.day + shift, anchor.day + shift)))
}

/** A week, month or year that stands alone: "الأسبوع", "أسبوعي". */
function lonePeriod(line: Line, i: number, key: string): Found | null {
  if (line.words.length !== 1 || i !== 0) return null
  const match = /^(?:ال(?:اسبوع|شهر|سنه|عام)|(?:اسبوع|شهر|عام)ي)$/.test(key)
  const unit = match ? units.get(bare(key).replace(/ي$/, '')) : undefined
  if (unit === undefined) return null
  return found(unit === 'week' ? 'interval' : 'date', 1, anchor =>
    resolveMoment({ ...blank(), period: { unit, cue: 'this', count: 1 } }, anchor),
  )
}

/** Folded words that can open one of these, so that other words cost one look-up. */
export const namedOpeners: ReadonlySet<string> = new Set([
  ...'هذا هذه شهر بقيه باقي عطله نهايه القرن اخر اول ثاني ثالث رابع خامس اسبوع اسبوعي شهري عامي يوم من اليوم الربع النصف الاسبوع الشهر مطلع العام السنه الليله'.split(
    ' ',
  ),
  ...[...SEASONS.keys()].flatMap(name => [name, `ال${name}`]),
  ...[...DECADES.keys()].flatMap(name => [name, `ال${name}`]),
  ...[...weekdays.keys()],
])

/** The named stretch that begins at word `i` without its first `cut` letters, or null. */
export function namedAt(line: Line, i: number, cut: number): Found | null {
  const key = keyAt(line, i, cut)
  const numeral = line.numerals[i]
  if (numeral && !namedOpeners.has(key) && !weekdays.has(bare(key))) {
    if (numeral.kind === 'digits') return shortDate(line, i) ?? bareDay(line, i, key)
    return (
      (numeral.kind === 'ordinal' ? countedStretch(line, i, key) : null) ??
      (numeral.article ? bareDay(line, i, key) : null)
    )
  }
  return (
    feastAt(line, i, key) ??
    thatDay(line, i, key) ??
    nextDay(line, i, key) ??
    countedStretch(line, i, key) ??
    weekdayOfWeek(line, i, key) ??
    seasonAt(line, i, key) ??
    decadeAt(line, i, key) ??
    restAt(line, i, key) ??
    weekendAt(line, i, key) ??
    weekBeginAt(line, i, key) ??
    pointingBackAt(line, i, key) ??
    weekOfDate(line, i, key) ??
    thisAt(line, i, key) ??
    lastUnits(line, i, key) ??
    yearsAt(line, i, key) ??
    lonePeriod(line, i, key) ??
    weekdayAndDay(line, i, cut) ??
    insideAt(line, i, cut) ??
    shortDate(line, i) ??
    bareDay(line, i, key)
  )
}
