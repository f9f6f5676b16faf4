import {
  type Civil,
  civilOf,
  type Day,
  dayOf,
  daysInMonth,
  edtfDay,
  edtfMonth,
  edtfYear,
  hijriMonth,
  shiftMonth,
  weekdayOf,
} from './calendar.ts'
import type { Cue, Edge, PartOfDay, Unit } from './lexicon.ts'
import { type Amount, hasDay, type Moment, type Period } from './moment.ts'
import type { Clock, DatePart } from './parts.ts'
import { exists } from './parts.ts'

/** The day that relative times are counted from, and whether an open choice falls into the past (news) or the future (plans). */
export interface Anchor {
  readonly day: Day
  readonly bias: 'past' | 'future'
  /** Whether the verb says that it is past: then a date that names no year has been. */
  readonly happened?: boolean
  /** Minutes since midnight, or null where the anchor is a day. */
  readonly minute: number | null
  /** Minutes east of Greenwich, or null where the anchor does not say. */
  readonly zone: number | null
  /** Whether parts of the day become hours. */
  readonly narrow: boolean
}

/** Reads an EDTF or ISO 8601 date or date-time to the day as an anchor; anything less exact anchors nothing. */
export function anchorOf(anchor: string | null | undefined, bias: 'past' | 'future', narrow = false): Anchor | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(?:(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?.*)?[?~%]?$/.exec(
    anchor ?? '',
  )
  if (match === null) return null
  const minute = match[4] === undefined ? null : Number(match[4]) * 60 + Number(match[5])
  const offset = match[6]
  const zone =
    offset === undefined
      ? null
      : offset === 'Z'
        ? 0
        : (offset[0] === '-' ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2)))
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && exists(year, month, day)
    ? { day: dayOf(year, month, day), bias, minute, zone, narrow }
    : null
}

/** Days that a moment covers, and its EDTF. */
export interface Resolved {
  readonly edtf: string
  readonly first: Day
  readonly last: Day
}

const single = (day: Day): Resolved => ({ edtf: edtfDay(day), first: day, last: day })
export const span = (first: Day, last: Day): Resolved => ({
  edtf: first === last ? edtfDay(first) : `${edtfDay(first)}/${edtfDay(last)}`,
  first,
  last,
})
export const wholeMonth = (year: number, month: number): Resolved => ({
  edtf: edtfMonth(year, month),
  first: dayOf(year, month, 1),
  last: dayOf(year, month, daysInMonth(year, month)),
})
export const wholeYear = (year: number): Resolved => ({
  edtf: edtfYear(year),
  first: dayOf(year, 1, 1),
  last: dayOf(year, 12, 31),
})

const two = (n: number): string => String(n).padStart(2, '0')

/** EDTF of a day and a time of it, which may lie over its edges: minutes count from its midnight. */
export function edtfAt(day: Day, minutes: number, second = 0): string {
  const at = day + Math.floor(minutes / 1440)
  const rest = ((minutes % 1440) + 1440) % 1440
  return `${edtfDay(at)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}:${two(second)}`
}

/** Hours that a part of the day takes in, as people speak of them. */
const HOURS: Readonly<Record<PartOfDay, readonly [number, number]>> = {
  dawn: [0, 6],
  morning: [0, 12],
  noon: [12, 13],
  afternoon: [12, 19],
  evening: [18, 24],
  night: [18, 24],
  midnight: [24, 24],
}

/** EDTF of a moment, or null where it needs an anchor that is not there, or where the words do not hold together. */
export function resolveMoment(moment: Moment, anchor: Anchor | null): Resolved | null {
  const days = resolveDays(moment, anchor)
  if (moment.clock === null) {
    const today = days ?? (anchor !== null && !hasDay(moment) && moment.part !== null ? single(anchor.day) : null)
    if (moment.part === null || today === null || !anchor?.narrow || today.first !== today.last) return days
    const [from, to] = HOURS[moment.part]
    if (from === to) return { ...today, edtf: edtfAt(today.first, from * 60) }
    return {
      edtf: `${edtfAt(today.first, from * 60)}/${edtfAt(today.first, to * 60)}`,
      first: today.first,
      last: today.first,
    }
  }
  const day = days ?? (anchor === null || hasDay(moment) ? null : single(anchor.day))
  if (day === null || day.first !== day.last) return day
  let [hour, shift] = hourOf(moment.clock, moment.part)
  const minute = moment.clock.minute ?? 0
  // "الساعة 3" of nobody's day, said ahead: the next time that a clock shows it.
  if (
    anchor !== null &&
    anchor.minute !== null &&
    anchor.bias === 'future' &&
    !hasDay(moment) &&
    moment.part === null &&
    hour >= 1 &&
    hour <= 12 &&
    moment.clock.second === null &&
    !moment.clock.utc &&
    hour * 60 + minute < anchor.minute
  ) {
    if (hour === 12) shift++
    else if ((hour + 12) * 60 + minute >= anchor.minute) hour += 12
    else shift++
    if (hour === 12 && shift > 0) hour = 0
  }
  const at = day.first + shift
  const second = moment.clock.second ?? 0
  if (moment.clock.utc) {
    const zone = anchor?.zone ?? null
    const edtf =
      zone === null ? `${edtfAt(at, hour * 60 + minute, second)}Z` : edtfAt(at, hour * 60 + minute + zone, second)
    return { edtf, first: at, last: at }
  }
  return { edtf: edtfAt(at, hour * 60 + minute, second), first: at, last: at }
}

function hourOf(clock: Clock, part: PartOfDay | null): readonly [number, number] {
  const { hour } = clock
  if (hour === 24) return [0, 1]
  if (part === 'afternoon' || part === 'evening') return [hour < 12 ? hour + 12 : hour, 0]
  if (part === 'noon') return [hour < 10 ? hour + 12 : hour, 0]
  if (part === 'night' || part === 'midnight')
    return hour >= 6 && hour < 12 ? [hour + 12, 0] : [hour === 12 ? 0 : hour, hour === 12 ? 1 : 0]
  if ((part === 'dawn' || part === 'morning') && hour === 12) return [0, 0]
  return [hour, 0]
}

function resolveDays(moment: Moment, anchor: Anchor | null): Resolved | null {
  if (moment.named !== null) return moment.named.resolve(anchor)
  if (moment.date !== null) {
    const date = resolveDate(moment.date, moment.weekday?.weekday ?? null, moment.weekday?.cue ?? null, anchor)
    return date === null || moment.edge === null ? date : atEdge(date, moment.edge, moment.date.month === null)
  }
  if (anchor === null) return null
  if (moment.offset !== null) {
    const day = anchor.day + moment.offset
    // "أمس السبت" holds by the name of the day where the anchor is a day or two off.
    const off = moment.weekday === null ? 0 : ((moment.weekday.weekday - weekdayOf(day) + 10) % 7) - 3
    return single(day + off)
  }
  if (moment.weekday !== null) {
    if (moment.period?.unit === 'week') {
      const week = resolvePeriod(moment.period, anchor)
      return week === null ? null : single(week.first + moment.weekday.weekday - 1)
    }
    return single(weekdayNear(moment.weekday.weekday, moment.weekday.cue, anchor))
  }
  if (moment.period === null) return null
  const period = resolvePeriod(moment.period, anchor)
  return period === null || moment.edge === null ? period : atEdge(period, moment.edge, moment.period.unit === 'year')
}

function weekdayNear(weekday: number, cue: Cue | null, anchor: Anchor): Day {
  const today = weekdayOf(anchor.day)
  const back = (today - weekday + 7) % 7
  const ahead = (weekday - today + 7) % 7
  if (cue === 'next' || cue === 'next2') return anchor.day + (ahead === 0 ? 7 : ahead) + (cue === 'next2' ? 7 : 0)
  if (cue === 'last' || cue === 'last2') return anchor.day - (back === 0 ? 7 : back) - (cue === 'last2' ? 7 : 0)
  return anchor.bias === 'past' ? anchor.day - back : anchor.day + (ahead === 0 ? 7 : ahead)
}

/** First, middle or last third of a month; four months of a year; other stretches stay whole. EDTF has no "early". */
function atEdge(whole: Resolved, edge: Edge, year: boolean): Resolved {
  const { year: y, month: m } = civilOf(whole.first)
  // "نصف شهر مارس" is a day: the fifteenth.
  if (edge === 'half' && !year) return whole.last - whole.first < 27 ? whole : span(whole.first + 14, whole.first + 14)
  if (year && whole.last - whole.first > 360) {
    const from = edge === 'early' ? 1 : edge === 'mid' || edge === 'half' ? 5 : 9
    return {
      edtf: `${edtfMonth(y, from)}/${edtfMonth(y, from + 3)}`,
      first: dayOf(y, from, 1),
      last: dayOf(y, from + 3, daysInMonth(y, from + 3)),
    }
  }
  if (whole.last - whole.first === 6) {
    // Of a week: Monday to Wednesday, Wednesday, Thursday to Sunday.
    if (edge === 'early') return span(whole.first, whole.first + 2)
    return edge === 'mid' ? span(whole.first + 2, whole.first + 2) : span(whole.first + 3, whole.last)
  }
  if (whole.last - whole.first < 27) return whole
  if (edge === 'early') return span(whole.first, whole.first + 9)
  if (edge === 'mid') return span(whole.first + 10, whole.first + 19)
  return span(whole.first + 20, dayOf(y, m, 1) === whole.first ? dayOf(y, m, daysInMonth(y, m)) : whole.last)
}

function resolveDate(
  date: DatePart,
  weekday: number | null,
  weekdayCue: Cue | null,
  anchor: Anchor | null,
): Resolved | null {
  if (date.calendar === 'hijri') return resolveHijri(date, anchor)
  const { day, lastDay } = date
  if (date.month === null) {
    if (date.year !== null) return wholeYear(date.year)
    if (day === null || anchor === null) return null
    const now = civilOf(anchor.day)
    const [y, m] = shiftMonth(now.year, now.month, shiftOf(date.cue ?? 'this'))
    return dated(y, m, day, lastDay)
  }
  let { year } = date
  if (year === null) {
    if (anchor === null) return null
    year =
      date.yearCue === undefined
        ? yearNear(date.month, day, date.cue ?? weekdayCue, weekday, anchor)
        : civilOf(anchor.day).year + shiftOf(date.yearCue)
  }
  return day === null ? wholeMonth(year, date.month) : dated(year, date.month, day, lastDay)
}

function dated(year: number, month: number, day: number, lastDay: number | null): Resolved | null {
  if (!exists(year, month, day)) return null
  if (lastDay === null) return single(dayOf(year, month, day))
  return exists(year, month, lastDay) ? span(dayOf(year, month, day), dayOf(year, month, lastDay)) : null
}

/** The year of a date that names none: what the cue asks for; else the year in which the weekday is right; else the nearest to the anchor. */
function yearNear(month: number, day: number | null, cue: Cue | null, weekday: number | null, anchor: Anchor): number {
  const now = civilOf(anchor.day)
  if (cue === 'this') return now.year
  if (day === null) {
    if (cue === 'last' || cue === 'last2') return month < now.month ? now.year : now.year - 1
    if (cue === 'next' || cue === 'next2') return month > now.month ? now.year : now.year + 1
    if (anchor.bias === 'future') return month >= now.month ? now.year : now.year + 1
    const away = month - now.month
    // A month that is near may be one to come, whatever verb stands beside it.
    if (anchor.happened === true && away > 3) return now.year - 1
    return away > 6 ? now.year - 1 : away < -6 ? now.year + 1 : now.year
  }
  const candidates = [now.year - 1, now.year, now.year + 1].filter(year => exists(year, month, day))
  const fit = weekday === null ? [] : candidates.filter(year => weekdayOf(dayOf(year, month, day)) === weekday)
  const list = fit.length > 0 ? fit : candidates
  const distance = (year: number): number => dayOf(year, month, day) - anchor.day
  const over = cue === null && anchor.happened === true && fit.length === 0
  const allowed = list.filter(year =>
    cue?.startsWith('last')
      ? distance(year) < 0
      : cue?.startsWith('next')
        ? distance(year) > 0
        : !over || distance(year) <= 0,
  )
  if (cue === null && anchor.bias === 'future' && fit.length === 0)
    return month === now.month ? now.year : (candidates.find(year => dayOf(year, month, day) >= anchor.day) ?? now.year)
  return (allowed.length > 0 ? allowed : list).reduce(
    (a, b) => (Math.abs(distance(b)) < Math.abs(distance(a)) ? b : a),
    allowed[0] ?? list[0] ?? now.year,
  )
}

function resolveHijri(date: DatePart, anchor: Anchor | null): Resolved | null {
  const stretch = (year: number): Resolved | null => {
    const first = hijriMonth(year, date.month ?? 1)
    const next = date.month === null || date.month === 12 ? hijriMonth(year + 1, 1) : hijriMonth(year, date.month + 1)
    if (first === null || next === null) return null
    if (date.day === null) return span(first, next - 1)
    if (date.day > next - first) return null
    return date.lastDay === null
      ? single(first + date.day - 1)
      : span(first + date.day - 1, Math.min(first + date.lastDay - 1, next - 1))
  }
  // Saudi pages also write the Gregorian year beside a Hijri month.
  if (date.year !== null && date.year < 1700) return stretch(date.year)
  const pivot = date.year === null ? anchor?.day : dayOf(date.year, 7, 1)
  if (pivot === undefined) return null
  const near = Math.round((civilOf(pivot).year - 622) * (33 / 32))
  let best: Resolved | null = null
  for (let year = near - 1; year <= near + 2; year++) {
    const found = stretch(year)
    if (found === null) continue
    if (date.year !== null && civilOf(found.first).year !== date.year) continue
    const distance = found.first - pivot
    if (date.cue === 'last' && distance >= 0) continue
    if (date.cue === 'next' && distance <= 0) continue
    if (best === null || Math.abs(distance) < Math.abs(best.first - pivot)) best = found
  }
  return best
}

const SHIFTS: Readonly<Record<Cue, number>> = { last2: -2, last: -1, this: 0, next: 1, next2: 2 }
const shiftOf = (cue: Cue): number => SHIFTS[cue]

function resolvePeriod(period: Period, anchor: Anchor): Resolved | null {
  const { unit, cue, count } = period
  const shift = shiftOf(cue)
  const now = civilOf(anchor.day)
  if (count === 1) {
    if (unit === 'week') {
      const first = anchor.day - weekdayOf(anchor.day) + 1 + 7 * shift
      return span(first, first + 6)
    }
    if (unit === 'month') return wholeMonth(...shiftMonth(now.year, now.month, shift))
    if (unit === 'year') return wholeYear(now.year + shift)
    return unit === 'day' ? single(anchor.day + shift) : null
  }
  if (shift === 0) return null
  // How many "the past few days" are is not said: the end towards the anchor is known, the other stays unknown, as EDTF has it.
  if (count === null) {
    const edge = edtfDay(anchor.day)
    return { edtf: shift < 0 ? `/${edge}` : `${edge}/`, first: anchor.day, last: anchor.day }
  }
  const far = moved(now, anchor.day, unit, shift * count)
  if (far === null) return null
  if (shift < 0) return span(far, anchor.day)
  if (unit === 'week') {
    const monday = anchor.day - weekdayOf(anchor.day) + 8
    return span(monday, monday + 7 * count - 1)
  }
  return span(anchor.day + (unit === 'hour' || unit === 'minute' || unit === 'second' ? 0 : 1), far)
}

function moved(now: Civil, day: Day, unit: Unit, by: number): Day | null {
  switch (unit) {
    case 'second':
    case 'minute':
      return day
    case 'hour':
      return day + Math.trunc(by / 24)
    case 'day':
      return day + Math.trunc(by)
    case 'week':
      return day + Math.trunc(by * 7)
    default: {
      const months = Math.trunc(by * (unit === 'month' ? 1 : unit === 'year' ? 12 : 120))
      const [y, m] = shiftMonth(now.year, now.month, months)
      return y < 1 || y > 9999 ? null : dayOf(y, m, Math.min(now.day, daysInMonth(y, m)))
    }
  }
}

/** The moment an amount before (-1) or after (1) the anchor, as exact as its unit: three days ago is a day, two years ago a year. */
export function resolveAgo(amount: Amount, direction: -1 | 1, anchor: Anchor | null): Resolved | null {
  if (anchor === null) return null
  const now = civilOf(anchor.day)
  if (amount.count === null) {
    // The plural of paucity: three to ten.
    const near = moved(now, anchor.day, amount.unit, direction * 3)
    const far = moved(now, anchor.day, amount.unit, direction * 10)
    if (near === null || far === null) return null
    return direction < 0 ? span(far, near) : span(near, far)
  }
  if (amount.count > 100_000) return null
  if (amount.rest !== undefined) {
    let day: Day | null = anchor.day
    for (const part of [amount, ...amount.rest].sort((a, b) => rank(b.unit) - rank(a.unit))) {
      if (part.count === null || part.count > 100_000) return null
      day = moved(civilOf(day), day, part.unit, direction * part.count)
      if (day === null) return null
    }
    return single(day)
  }
  const size = amount.unit === 'hour' ? 60 : amount.unit === 'minute' ? 1 : null
  if (size !== null && anchor.minute !== null) {
    // To the minute where the anchor is: "بعد نصف ساعة".
    const minutes = anchor.minute + Math.round(direction * amount.count * size)
    const at = anchor.day + Math.floor(minutes / 1440)
    return { edtf: edtfAt(anchor.day, minutes), first: at, last: at }
  }
  const day = moved(now, anchor.day, amount.unit, direction * amount.count)
  if (day === null) return null
  const { year, month } = civilOf(day)
  if (amount.unit === 'year' || amount.unit === 'decade')
    return Number.isInteger(amount.count) ? wholeYear(year) : wholeMonth(year, month)
  return amount.unit === 'month' ? wholeMonth(year, month) : single(day)
}

const UNITS: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade']
const rank = (unit: Unit): number => UNITS.indexOf(unit)

const LETTERS: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
  decade: 'Y',
}

/** ISO 8601 duration of an amount, or null where the words leave the count open. */
export function durationOf(amount: Amount): string | null {
  let date = ''
  let clock = ''
  for (const part of [amount, ...(amount.rest ?? [])].sort((a, b) => rank(b.unit) - rank(a.unit))) {
    if (part.count === null || part.count < 0) return null
    const text = `${part.unit === 'decade' ? part.count * 10 : part.count}${LETTERS[part.unit]}`
    if (part.unit === 'second' || part.unit === 'minute' || part.unit === 'hour') clock += text
    else date += text
  }
  return `P${date}${clock === '' ? '' : `T${clock}`}`
}
