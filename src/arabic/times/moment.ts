import { adjoins, cardinalAt, joinedAt, type Line } from '../numbers/cardinal.ts'
import { holidayOpeners } from './holidays.ts'
import { type Cue, cues, type Edge, edges, months, opensMonth, type PartOfDay, type Unit, weekdays } from './lexicon.ts'
import { type Named, namedAt, namedOpeners } from './named.ts'
import {
  type At,
  type Clock,
  clockAt,
  cueAt,
  type DatePart,
  dateAt,
  keyAt,
  offsetAt,
  partAt,
  unitAt,
  weekdayAt,
  zoneAt,
} from './parts.ts'

/** A stretch of whole units beside the anchor: "الأسبوع الماضي", "اليومين المقبلين"; `count` is null for "الأيام القليلة الماضية". */
export interface Period {
  readonly unit: Unit
  readonly cue: Cue
  readonly count: number | null
}

/** A point or stretch of time as the words say it, each part at most once. */
export interface Moment {
  date: DatePart | null
  weekday: { readonly weekday: number; readonly cue: Cue | null } | null
  offset: number | null
  period: Period | null
  edge: Edge | null
  part: PartOfDay | null
  clock: Clock | null
  named: Named | null
}

export const blank = (): Moment => ({
  date: null,
  weekday: null,
  offset: null,
  period: null,
  edge: null,
  part: null,
  clock: null,
  named: null,
})

export const hasDay = (m: Moment): boolean =>
  m.named !== null || m.date !== null || m.weekday !== null || m.offset !== null || m.period !== null

/** "الأسبوع الماضي", "هذا العام", "الأيام القليلة الماضية", "الأسابيع الثلاثة القادمة", "الساعات الـ24 الماضية", "24 ساعة الماضية". */
export function periodAt(line: Line, i: number, cut: number): At<Period> | null {
  const key = keyAt(line, i, cut)
  if ((key === 'هذا' || key === 'هذه') && adjoins(line, i + 1)) {
    const unit = unitAt(line, i + 1, 0)
    if (unit === null || !unit.value.article || unit.value.number !== 'one' || unit.value.unit === 'hour') return null
    const cue = cueAt(line, unit.to)
    return { value: { unit: unit.value.unit, cue: cue?.value ?? 'this', count: 1 }, to: cue?.to ?? unit.to }
  }
  let count: number | null = null
  let at = i
  if (line.numerals[i] && (cut === 0 || line.numerals[i]!.from >= cut)) {
    const cardinal = cardinalAt(line, i)
    if (cardinal === null || cardinal.vague || !adjoins(line, cardinal.to)) return null
    count = cardinal.low
    at = cardinal.to
    const unit = unitAt(line, at, 0)
    const cue = unit === null ? null : cueAt(line, unit.to)
    return unit === null || cue === null
      ? null
      : { value: { unit: unit.value.unit, cue: cue.value, count }, to: cue.to }
  }
  const unit = unitAt(line, at, cut)
  if (unit === null || !unit.value.article) return null
  let { to } = unit
  if (unit.value.number === 'one') {
    // "اليوم التالي" counts from a day that the story told, not from the anchor.
    if (unit.value.unit === 'day') return null
    const cue = cueAt(line, to)
    return cue === null ? null : { value: { unit: unit.value.unit, cue: cue.value, count: 1 }, to: cue.to }
  }
  if (unit.value.number === 'two') count = 2
  else {
    if (adjoins(line, to) && line.words[to]!.folded === 'ال') to++
    const cardinal = line.numerals[to] ? cardinalAt(line, to) : null
    if (cardinal !== null && !cardinal.vague) {
      count = cardinal.low
      to = cardinal.to
    } else if (adjoins(line, to) && /^(?:القليله|المعدوده)$/.test(line.words[to]!.folded)) to++
  }
  const cue =
    adjoins(line, to) || /^ ?$/.test(line.text.slice(line.words[to - 1]!.end, line.words[to]?.start ?? 0))
      ? cueAt(line, to)
      : null
  if (cue === null) return null
  let end = cue.to
  if (adjoins(line, end) && /^(?:القليله|المعدوده)$/.test(line.words[end]!.folded)) end++
  return { value: { unit: unit.value.unit, cue: cue.value, count }, to: end }
}

/** Whether only blanks, a comma or an opening bracket stand before word `i`: "السبت، 16 فبراير", "أمس (السبت)". */
function follows(line: Line, i: number): boolean {
  const word = line.words[i]
  const before = line.words[i - 1]
  if (word === undefined || before === undefined) return false
  return (
    adjoins(line, i) ||
    /^ ?[،,(] ?$/.test(line.text.slice(before.end, word.start)) ||
    /^ - $/.test(line.text.slice(before.end, word.start))
  )
}

/** The longest moment that begins at word `i`, its first word cut by `cut` clitic letters, or null. */
export function momentAt(line: Line, i: number, cut: number): At<Moment> | null {
  const moment = blank()
  let at = i
  let to = i
  let first = cut
  for (let n = 0; n < 7; n++) {
    let start = at
    if (n > 0) {
      const word = line.words[at]
      if (word === undefined) break
      const tight = adjoins(line, at)
      if (!tight && !(follows(line, at) && (moment.weekday !== null || moment.offset !== null))) break
      // "العاشرة من مساء السبت", "السبت في 16 فبراير", "مساء يوم السبت الموافق 16 فبراير"
      if (tight && /^(?:من|في|الموافق|بتاريخ|المصادف)$/.test(word.folded)) {
        if (
          word.folded === 'من' &&
          moment.clock === null &&
          moment.part === null &&
          moment.edge === null &&
          moment.weekday === null
        )
          break
        if (!adjoins(line, at + 1)) break
        start = at + 1
      }
    }
    const next = step(line, start, first, moment)
    if (next < 0) break
    at = next
    to = next
    first = 0
  }
  if (to === i) return null
  return isTold(moment, line, i, cut) ? { value: moment, to } : null
}

/** Whether the word can open a stretch with a way of its own: most words cannot, and cost one look-up. */
function mayBeNamed(line: Line, i: number, cut: number): boolean {
  if (line.numerals[i] !== null) return true
  const key = keyAt(line, i, cut)
  if (namedOpeners.has(key) || holidayOpeners.has(key) || opensMonth(key) || months.has(key)) return true
  return key.startsWith('ال') && weekdays.has(key.slice(2))
}

/** Adds the part that begins at word `i` to the moment and returns the index behind it, or -1. */
function step(line: Line, i: number, cut: number, moment: Moment): number {
  if (!hasDay(moment) && moment.edge === null) {
    const named = mayBeNamed(line, i, cut) ? namedAt(line, i, cut) : null
    if (named !== null) {
      moment.named = named.value
      return named.to
    }
  } else if (moment.named !== null && moment.clock !== null && moment.part !== null) return -1
  if (moment.offset === null && moment.date === null && moment.period === null) {
    const offset = offsetAt(line, i, cut)
    if (offset !== null) {
      moment.offset = offset.value
      return offset.to
    }
  }
  if (moment.weekday === null && moment.date === null) {
    const weekday = weekdayAt(line, i, cut)
    if (weekday !== null) {
      moment.weekday = weekday.value
      return weekday.to
    }
  }
  if (moment.edge === null && !hasDay(moment)) {
    const edge = edges.get(keyAt(line, i, cut))
    if (edge !== undefined && adjoins(line, i + 1)) {
      const inner = dateAt(line, i + 1, 0, true)
      const period = inner === null ? periodAt(line, i + 1, 0) : null
      if (inner !== null && inner.value.day === null) {
        moment.edge = edge
        moment.date = inner.value
        return inner.to
      }
      if (period !== null && period.value.count === 1) {
        moment.edge = edge
        moment.period = period.value
        return period.to
      }
      // "نهاية الشهر", "بداية العام": of this one.
      const unit = line.words[i + 1]!.folded
      const whole = unit === 'الشهر' ? 'month' : unit === 'السنه' || unit === 'العام' ? 'year' : null
      if (
        whole !== null &&
        inner === null &&
        period === null &&
        !(adjoins(line, i + 2) && /^ال/.test(line.words[i + 2]!.folded))
      ) {
        moment.edge = edge
        moment.period = { unit: whole, cue: 'this', count: 1 }
        return i + 2
      }
    }
  }
  if (moment.date === null && moment.period === null && moment.clock === null) {
    const clock = clockAt(line, i, cut)
    if (clock !== null) {
      const zone = zoneAt(line, clock.to)
      moment.clock = zone?.value ? { ...clock.value, utc: true } : clock.value
      return zone?.to ?? clock.to
    }
  }
  if (moment.date === null) {
    const date = dateAt(line, i, cut)
    if (date !== null) {
      moment.date = date.value
      return date.to
    }
  }
  if (moment.period === null && moment.date === null && moment.offset === null) {
    const period = periodAt(line, i, cut)
    if (period !== null) {
      moment.period = period.value
      return period.to
    }
  }
  if (moment.clock === null) {
    const clock = clockAt(line, i, cut)
    if (clock !== null) {
      const zone = zoneAt(line, clock.to)
      moment.clock = zone?.value ? { ...clock.value, utc: true } : clock.value
      return zone?.to ?? clock.to
    }
  }
  if (moment.part === null) {
    const part = partAt(line, i, cut)
    if (part !== null) {
      // "مساء" before a day needs that day; behind one, or with tanwin, it stands.
      if (part.value.bare && !hasDay(moment) && moment.clock === null && !dayFollows(line, part.to)) return -1
      moment.part = part.value.part
      const zone = moment.clock === null ? null : zoneAt(line, part.to)
      if (zone?.value) moment.clock = { ...moment.clock!, utc: true }
      return zone?.to ?? part.to
    }
  }
  return -1
}

function dayFollows(line: Line, i: number): boolean {
  if (!adjoins(line, i)) return false
  const at = line.words[i]!.folded === 'من' ? i + 1 : i
  return offsetAt(line, at, 0) !== null || weekdayAt(line, at, 0) !== null || dateAt(line, at, 0) !== null
}

/** Parts of the day alone are told by tanwin only: "فجرا", not "الفجر" (a newspaper) nor "ظهر" (he appeared). */
function isTold(moment: Moment, line: Line, i: number, cut: number): boolean {
  if (hasDay(moment) || moment.clock !== null) return true
  if (moment.part === null) return false
  const key = keyAt(line, i, cut)
  return /^(?:صباحا|مساء|مساءا|ليلا|فجرا|ظهرا|عصرا|هذا|هذه|بعد|قبل|قبيل|بعيد|عند|وقت|عقب|مع|منتصف|نصف)$/.test(key)
}

/** An amount of time: "ثلاثة أيام", "يومين", "أسبوعين ونصف", "نصف ساعة", "عام وشهر و21 يوما"; `count` null where the words leave it open. */
export interface Amount {
  readonly unit: Unit
  readonly count: number | null
  /** Whether a number, a dual or "عدة" says that this is an amount. */
  readonly told: boolean
  /** What is added to it: the months and days of "عام وشهر و21 يوما". */
  readonly rest?: readonly Amount[]
}

const ABOUT = /^(?:نحو|حوالي|قرابه|زهاء|تقريبا)$/
const ORDER: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade']

/** The amount at word `i` with everything that is added to it, or null. */
export function amountAt(line: Line, i: number, cut: number): At<Amount> | null {
  const first = oneAmountAt(line, i, cut)
  if (first === null || first.value.count === null) return first
  const rest: Amount[] = []
  const used = new Set<Unit>([first.value.unit])
  let { to } = first
  for (let n = 0; n < 5; n++) {
    const word = line.words[to]
    if (word === undefined) break
    let next: At<Amount> | null = null
    if (adjoins(line, to)) {
      if (word.folded === 'و' && adjoins(line, to + 1)) next = oneAmountAt(line, to + 1, 0)
      else if (word.folded[0] === 'و')
        next = line.numerals[to]?.joined ? joinedAmount(line, to) : oneAmountAt(line, to, 1)
      // "أسبوع واحد ثلاثة أيام": without و only a smaller unit with its number.
      else if (line.numerals[to] && !line.numerals[to]!.joined) {
        const plain = oneAmountAt(line, to, 0)
        if (plain !== null && ORDER.indexOf(plain.value.unit) < ORDER.indexOf(first.value.unit)) next = plain
      }
    } else if (/^[,،] $/.test(line.text.slice(line.words[to - 1]!.end, word.start)) && line.numerals[to])
      next = oneAmountAt(line, to, 0)
    if (next === null || next.value.count === null || used.has(next.value.unit)) break
    used.add(next.value.unit)
    rest.push(next.value)
    to = next.to
  }
  return rest.length === 0 ? first : { value: { ...first.value, told: true, rest }, to }
}

/** "و21 يوما", "وثلاثة أشهر": the number carries its و. */
function joinedAmount(line: Line, i: number): At<Amount> | null {
  const cardinal = cardinalAt(line, i)
  if (cardinal === null || cardinal.vague || !adjoins(line, cardinal.to)) return null
  const unit = unitAt(line, cardinal.to, 0)
  return unit === null || unit.value.article
    ? null
    : { value: { unit: unit.value.unit, count: cardinal.low, told: true }, to: unit.to }
}

const WHOLE = /^(?:كامل|كامله|باكمله|باكملها|كاملا|كاملين|كاملتين)$/

function oneAmountAt(line: Line, i: number, cut: number): At<Amount> | null {
  let at = i
  let open = false
  const opening = keyAt(line, i, cut)
  // A unit that stands alone on its line is one of it, "ثانية" too.
  if (line.words.length === 1) {
    const unit = unitAt(line, i, cut)
    return unit === null || unit.value.article || unit.value.number === 'many'
      ? null
      : { value: { unit: unit.value.unit, count: unit.value.number === 'two' ? 2 : 1, told: true }, to: i + 1 }
  }
  if (adjoins(line, i + 1)) {
    if (/^(?:عده|بضعه|بضع|ثمه)$/.test(opening)) {
      const unit = unitAt(line, i + 1, 0)
      return unit === null || unit.value.article
        ? null
        : { value: { unit: unit.value.unit, count: null, told: true }, to: unit.to }
    }
    if (cut === 0 && ABOUT.test(opening)) at = i + 1
    else if (cut === 0 && /^(?:اكثر|اقل|ازيد)$/.test(opening) && line.words[i + 1]!.folded === 'من') {
      at = i + 2
      open = true
    }
  }
  const numeral = line.numerals[at]
  if (numeral && (at > i || cut === 0 || numeral.from >= cut)) {
    // "نصف ساعة", "ربع الساعة"; "نصف شهر مارس" is a day of it.
    if (numeral.kind === 'fraction') {
      const hour = adjoins(line, at + 1) && line.words[at + 1]!.folded === 'الساعه'
      const unit: ReturnType<typeof unitAt> = hour
        ? { value: { unit: 'hour', article: true, number: 'one' }, to: at + 2 }
        : adjoins(line, at + 1)
          ? unitAt(line, at + 1, 0)
          : null
      if (unit === null || unit.value.number !== 'one' || numeral.article) return null
      if (unit.value.article && unit.value.unit !== 'hour' && unit.value.unit !== 'day') return null
      if (dateAt(line, at + 1, 0, true) !== null || cueAt(line, unit.to) !== null) return null
      const minutes = unit.value.unit === 'hour' && !Number.isInteger(numeral.value * 4)
      const count = minutes ? Math.round(numeral.value * 60) : numeral.value
      return {
        value: { unit: minutes ? 'minute' : unit.value.unit, count: open ? null : count, told: true },
        to: unit.to,
      }
    }
    const cardinal = cardinalAt(line, at)
    if (cardinal === null || !adjoins(line, cardinal.to)) return null
    const unit = unitAt(line, cardinal.to, 0)
    if (unit === null || (unit.value.article && cues.has(line.words[unit.to]?.folded ?? ''))) return null
    return {
      value: {
        unit: unit.value.unit,
        count: cardinal.vague || open ? null : plusHalf(line, unit.to, cardinal.low),
        told: true,
      },
      to: halfEnd(line, unit.to),
    }
  }
  const unit = unitAt(line, at, at === i ? cut : 0)
  if (unit === null || unit.value.article) return null
  const { number } = unit.value
  let { to } = unit
  if (number === 'many') {
    if (adjoins(line, to) && /^(?:قليله|معدوده|عده|طويله)$/.test(line.words[to]!.folded)) to++
    return { value: { unit: unit.value.unit, count: null, told: false }, to }
  }
  const base = number === 'two' ? 2 : 1
  const one = adjoins(line, to) && number === 'one' && /^(?:واحد|واحده)$/.test(line.words[to]!.folded)
  if (one) to++
  const whole = adjoins(line, to) && WHOLE.test(line.words[to]!.folded)
  if (whole) to++
  const half = halfAt(line, to) >= 0
  return {
    value: {
      unit: unit.value.unit,
      count: open ? null : plusHalf(line, to, base),
      told: number === 'two' || one || whole || half,
    },
    to: halfEnd(line, to),
  }
}

function halfAt(line: Line, i: number): number {
  const half = joinedAt(line, i)
  return half >= 0 && line.numerals[half]!.kind === 'fraction' ? half : -1
}
const plusHalf = (line: Line, i: number, count: number): number => {
  const half = halfAt(line, i)
  return half < 0 ? count : count + line.numerals[half]!.value
}
const halfEnd = (line: Line, i: number): number => {
  const half = halfAt(line, i)
  return half < 0 ? i : half + 1
}
