import { adjoins, cardinalAt, joinedAt, type Line } from '../numbers/cardinal.ts'
import { type Cue, cues, type Edge, edges, type PartOfDay, type Unit } from './lexicon.ts'
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
}

const blank = (): Moment => ({
  date: null,
  weekday: null,
  offset: null,
  period: null,
  edge: null,
  part: null,
  clock: null,
})

export const hasDay = (m: Moment): boolean =>
  m.date !== null || m.weekday !== null || m.offset !== null || m.period !== null

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

/** Adds the part that begins at word `i` to the moment and returns the index behind it, or -1. */
function step(line: Line, i: number, cut: number, moment: Moment): number {
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
      const inner = dateAt(line, i + 1, 0)
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
    }
  }
  if (moment.date === null && moment.period === null && moment.clock === null) {
    const clock = clockAt(line, i, cut)
    if (clock !== null) {
      moment.clock = clock.value
      return clock.to
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
      moment.clock = clock.value
      return clock.to
    }
  }
  if (moment.part === null) {
    const part = partAt(line, i, cut)
    if (part !== null) {
      // "مساء" before a day needs that day; behind one, or with tanwin, it stands.
      if (part.value.bare && !hasDay(moment) && moment.clock === null && !dayFollows(line, part.to)) return -1
      moment.part = part.value.part
      return part.to
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
  return /^(?:صباحا|مساء|مساءا|ليلا|فجرا|ظهرا|عصرا|هذا|هذه|بعد|قبل|قبيل|بعيد|منتصف|نصف)$/.test(key)
}

/** An amount of time: "ثلاثة أيام", "يومين", "أسبوعين ونصف", "عدة أشهر"; `count` null where the words leave it open. */
export interface Amount {
  readonly unit: Unit
  readonly count: number | null
  /** Whether a number, a dual or "عدة" says that this is an amount. */
  readonly told: boolean
}

const ABOUT = /^(?:نحو|حوالي|قرابه|زهاء|تقريبا)$/

export function amountAt(line: Line, i: number, cut: number): At<Amount> | null {
  let at = i
  let open = false
  if (cut === 0 && adjoins(line, i + 1)) {
    const key = line.words[i]!.folded
    if (ABOUT.test(key)) at = i + 1
    else if (/^(?:اكثر|اقل|ازيد)$/.test(key) && line.words[i + 1]!.folded === 'من') {
      at = i + 2
      open = true
    } else if (/^(?:عده|بضعه|بضع|ثمه)$/.test(key)) {
      const unit = unitAt(line, i + 1, 0)
      return unit === null || unit.value.article
        ? null
        : { value: { unit: unit.value.unit, count: null, told: true }, to: unit.to }
    }
  }
  const numeral = line.numerals[at]
  if (numeral && (at > i || cut === 0 || numeral.from >= cut)) {
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
  return {
    value: { unit: unit.value.unit, count: open ? null : plusHalf(line, to, base), told: number === 'two' || one },
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
