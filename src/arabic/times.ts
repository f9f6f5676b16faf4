import { adjoins, type Line, lineOf } from './numbers/cardinal.ts'
import {
  ago,
  cues,
  during,
  edges,
  hence,
  months,
  offsets,
  opensMonth,
  partsOfDay,
  since,
  units,
  until,
  weekdays,
} from './times/lexicon.ts'
import { amountAt, hasDay, type Moment, momentAt } from './times/moment.ts'
import { keyAt } from './times/parts.ts'
import { type Anchor, anchorOf, durationOf, type Resolved, resolveAgo, resolveMoment } from './times/resolve.ts'
import type { TimeMention } from './types.ts'
import { foldedOffset, words } from './words.ts'

export interface TimesOptions {
  /** Date of publication, EDTF or ISO 8601 to the day; without it relative times stay unresolved. */
  readonly anchor?: string | null
  readonly start?: number
  readonly end?: number
  /** Where the words leave it open whether the last or the next Saturday is meant: reports tell of the past, the default. */
  readonly bias?: 'past' | 'future'
}

/**
 * The expressions of time in a text, in order, not overlapping, offsets into `text`: dates of every month-name family and in figures, Hijri dates (Umm
 * al-Qura), years, weekdays with parts of the day, clock times, relative days and periods, "ago", edges ("مطلع فبراير"), intervals, durations, sets.
 * `edtf` is EDTF level 0 or 1 (ISO 8601 for durations), null where an anchor is needed and not given or the words leave it open. A part of the day
 * stays in the span and does not narrow the day, for EDTF has none. Not times: أحد, مارس the verb, اليوم in a newspaper's name. Linear time, never throws.
 */
export function times(text: string, options: TimesOptions = {}): TimeMention[] {
  return timesIn(lineOf(text, words(text, options.start ?? 0, options.end ?? text.length)), options)
}

/** The expressions of time of a line that is cut into words already: see `times`. */
export function timesIn(line: Line, options: TimesOptions = {}): TimeMention[] {
  const anchor = anchorOf(options.anchor, options.bias ?? 'past')
  const found: TimeMention[] = []
  let i = 0
  while (i < line.words.length) {
    const cut = cutOf(line, i)
    const mention = cut < 0 ? null : mentionAt(line, i, cut, anchor)
    if (mention === null) {
      i++
      continue
    }
    found.push(mention.mention)
    i = Math.max(mention.to, i + 1)
  }
  return found
}

/** Every folded word that can begin an expression of time, so that other words cost one look-up. */
const starters = new Set<string>([
  ...[cues, edges, offsets, partsOfDay, since, until, ago, hence, during, units].flatMap(map =>
    [...map.keys()].map(key => key.split(' ')[0]!),
  ),
  ...[...partsOfDay.keys()].map(key => `ال${key}`),
  ...[...weekdays.keys()].map(key => `ال${key}`),
  ...[...months.keys()].map(key => key.split(' ')[0]!),
  ...'يوم نهار اول هذا هذه الساعه ساعه عام سنه العام للعام السنه شهر الشهر من بين كل يوميا اسبوعيا شهريا سنويا وقت نحو حوالي عده بضعه بضع قبيل بعيد'.split(
    ' ',
  ),
])
for (const cue of cues.keys()) starters.delete(cue)

/** How many clitic letters stand before the first word of a possible expression at `i`, or -1. */
function cutOf(line: Line, i: number): number {
  const { folded } = line.words[i]!
  if (starters.has(folded)) return 0
  const numeral = line.numerals[i]
  if (numeral)
    return numeral.joined || numeral.from === 0
      ? numeral.article || numeral.from === 0
        ? numeral.from - (numeral.article ? Math.min(2, numeral.from) : 0)
        : numeral.from
      : numeral.article
        ? Math.max(0, numeral.from - 2)
        : numeral.from
  if (folded.length > 3 && 'وفبلك'.includes(folded[0]!)) {
    if (starters.has(folded.slice(1)) || opensMonth(folded.slice(1))) return 1
    if ('بلك'.includes(folded[1]!) && folded.length > 5 && starters.has(folded.slice(2))) return 2
  }
  return -1
}

/** Whether word `i` can go on with an expression of time. */
function opens(line: Line, i: number): boolean {
  const word = line.words[i]
  return (
    word !== undefined &&
    (line.numerals[i] !== null || starters.has(word.folded) || /^(?:اكثر|اقل|ازيد|ال)$/.test(word.folded))
  )
}

interface Reading {
  readonly mention: TimeMention
  readonly to: number
}

function mentionAt(line: Line, i: number, cut: number, anchor: Anchor | null): Reading | null {
  const key = keyAt(line, i, cut)
  // The commonest words of the language open expressions of time only before a word that can go on with one.
  if (key === 'من' || key === 'بين') return opens(line, i + 1) ? intervalAt(line, i, cut, key, anchor) : null
  if (key === 'علي' || key === 'في')
    return during.has(`${key} ${line.words[i + 1]?.folded ?? ''}`) ? openAt(line, i, cut, key, anchor) : null
  if (key === 'كل') return setAt(line, i, cut, key)
  if ((ago.has(key) || hence.has(key) || since.has(key) || until.has(key)) && !opens(line, i + 1)) return null
  return (
    setAt(line, i, cut, key) ??
    earlierAt(line, i, cut, key, anchor) ??
    intervalAt(line, i, cut, key, anchor) ??
    openAt(line, i, cut, key, anchor) ??
    plainAt(line, i, cut, anchor) ??
    amountReading(line, i, cut, key)
  )
}

function make(line: Line, i: number, cut: number, to: number, kind: TimeMention['kind'], edtf: string | null): Reading {
  const start = foldedOffset(line.words[i]!, cut)
  let { end } = line.words[to - 1]!
  // "الأحد (10 فبراير)", "أبريل (نيسان)": the bracket opened inside closes inside.
  if (line.text[end] === ')' && line.text.slice(start, end).includes('(')) end++
  return { mention: { start, end, text: line.text.slice(start, end), kind, edtf }, to }
}

const EVERY = /^(?:يوميا|اسبوعيا|شهريا|سنويا)$/

/** "كل يوم", "كل جمعة", "يوميا". */
function setAt(line: Line, i: number, cut: number, key: string): Reading | null {
  if (EVERY.test(key)) return make(line, i, cut, i + 1, 'set', null)
  if (key !== 'كل' || !adjoins(line, i + 1)) return null
  const next = line.words[i + 1]!.folded
  const amount = amountAt(line, i + 1, 0)
  if (amount !== null) return make(line, i, cut, amount.to, 'set', null)
  return weekdays.has(next) && next !== 'احد' ? make(line, i, cut, i + 2, 'set', null) : null
}

/** "وقت سابق من اليوم", "وقت لاحق أمس". */
function earlierAt(line: Line, i: number, cut: number, key: string, anchor: Anchor | null): Reading | null {
  if (key !== 'وقت' || !adjoins(line, i + 1) || !/^(?:سابق|لاحق|مبكر|متاخر)$/.test(line.words[i + 1]!.folded))
    return null
  const at = adjoins(line, i + 2) && line.words[i + 2]!.folded === 'من' ? i + 3 : i + 2
  if (!adjoins(line, at)) return null
  const moment = momentAt(line, at, 0)
  return moment === null || !hasDay(moment.value)
    ? null
    : make(
        line,
        i,
        cut,
        moment.to,
        kindOf(moment.value, resolveMoment(moment.value, anchor)),
        resolveMoment(moment.value, anchor)?.edtf ?? null,
      )
}

/** "من السبت إلى الاثنين", "بين مايو ويوليو 2013", "من الثالثة إلى الرابعة مساء". */
function intervalAt(line: Line, i: number, cut: number, key: string, anchor: Anchor | null): Reading | null {
  const between = key === 'بين'
  if ((!between && key !== 'من') || !adjoins(line, i + 1)) return null
  const from = momentAt(line, i + 1, 0)
  if (from === null) return null
  const link = line.words[from.to]
  if (link === undefined || !adjoins(line, from.to))
    return from.value.date?.lastDay ? spanned(line, i, cut, from.value, from.to, anchor) : null
  let to: ReturnType<typeof momentAt> = null
  if (between)
    to =
      link.folded === 'و' ? momentAt(line, from.to + 1, 0) : link.folded[0] === 'و' ? momentAt(line, from.to, 1) : null
  else if (/^(?:الي|حتي|وحتي|والي)$/.test(link.folded)) to = momentAt(line, from.to + 1, 0)
  if (to === null) return from.value.date?.lastDay ? spanned(line, i, cut, from.value, from.to, anchor) : null
  const first: Moment = { ...from.value }
  const last: Moment = { ...to.value }
  // What is said once holds for both ends: the part of the day, the year, the day of two clock times.
  if (first.clock !== null && first.part === null) first.part = last.part
  if (first.date !== null && last.date !== null && first.date.year === null && first.date.month !== null)
    first.date = { ...first.date, year: last.date.year, cue: first.date.cue ?? last.date.cue }
  if (first.clock !== null && !hasDay(first) && hasDay(last))
    Object.assign(first, { date: last.date, weekday: last.weekday, offset: last.offset })
  if (last.clock !== null && !hasDay(last) && hasDay(first))
    Object.assign(last, { date: first.date, weekday: first.weekday, offset: first.offset })
  const a = resolveMoment(first, anchor)
  const b = resolveMoment(last, anchor)
  const edtf =
    a === null || b === null || a.edtf.includes('/') || b.edtf.includes('/') || a.first > b.last
      ? null
      : `${a.edtf}/${b.edtf}`
  return make(line, i, cut, to.to, 'interval', edtf)
}

function spanned(line: Line, i: number, cut: number, moment: Moment, to: number, anchor: Anchor | null): Reading {
  return make(line, i, cut, to, 'interval', resolveMoment(moment, anchor)?.edtf ?? null)
}

/** "منذ السبت", "حتى مايو", "قبل يومين", "منذ ثلاثة أشهر", "بعد أسبوع", "لمدة يومين". */
function openAt(line: Line, i: number, cut: number, key: string, anchor: Anchor | null): Reading | null {
  const isSince = since.has(key)
  const isUntil = until.has(key)
  const isAgo = ago.has(key) || key === 'قبيل'
  const isHence = hence.has(key) || key === 'بعيد'
  let at = i + 1
  let isDuring = during.has(key)
  if (key === 'علي' || key === 'في') isDuring = during.has(`${key} ${line.words[at]?.folded ?? ''}`)
  if (!isSince && !isUntil && !isAgo && !isHence && !isDuring) return null
  if (key === 'علي' || key === 'في') at++
  if (!adjoins(line, at)) return null
  const whole = isAgo || isHence ? momentAt(line, i, cut) : null
  if (whole !== null) return moment(line, i, cut, whole.value, whole.to, anchor)
  const inner = momentAt(line, at, 0) ?? bareYear(line, at)
  if (inner !== null) {
    const resolved = resolveMoment(inner.value, anchor)
    if (isDuring) return moment(line, at, 0, inner.value, inner.to, anchor)
    const plain = resolved === null || resolved.edtf.includes('/') ? null : resolved.edtf
    const edtf = plain === null ? null : isSince || isHence ? `${plain}/..` : `../${plain}`
    return make(line, i, cut, inner.to, 'interval', edtf)
  }
  const amount = amountAt(line, at, 0)
  if (amount === null || isUntil) return null
  if (isDuring) return make(line, i, cut, amount.to, 'duration', durationOf(amount.value))
  // "بعد يومين من الهجوم", "قبل ساعات من": counted from an event, not from the day of publication.
  const counted = adjoins(line, amount.to) && /^(?:من|علي)$/.test(line.words[amount.to]!.folded)
  if (counted && !isSince) return make(line, i, cut, amount.to, 'duration', durationOf(amount.value))
  if (isHence && !amount.value.told && amount.value.count === 1 && amount.value.unit !== 'year') return null
  const resolved = resolveAgo(amount.value, isHence ? 1 : -1, anchor)
  if (isSince) {
    const from = resolved === null || resolved.edtf.includes('/') ? null : `${resolved.edtf}/..`
    return make(line, i, cut, amount.to, 'interval', from)
  }
  return make(line, i, cut, amount.to, resolved?.edtf.includes('/') ? 'interval' : 'date', resolved?.edtf ?? null)
}

/** A year in figures alone, which only the word before it tells from a count: "منذ 2011". */
function bareYear(line: Line, i: number): { readonly value: Moment; readonly to: number } | null {
  const word = line.words[i]
  if (word === undefined || !/^(?:19|20)\d\d$/.test(word.folded) || !adjoins(line, i)) return null
  const date = {
    calendar: 'gregorian',
    year: Number(word.folded),
    month: null,
    day: null,
    lastDay: null,
    cue: null,
  } as const
  return { value: { date, weekday: null, offset: null, period: null, edge: null, part: null, clock: null }, to: i + 1 }
}

function plainAt(line: Line, i: number, cut: number, anchor: Anchor | null): Reading | null {
  const found = momentAt(line, i, cut)
  if (found !== null) return moment(line, i, cut, found.value, found.to, anchor)
  const before = adjoins(line, i) ? line.words[i - 1]!.folded : ''
  if (!/^[وف]?(?:في|مطلع|اواخر|اوايل|منتصف|نهايه|بدايه|صيف|شتاء|خريف|ربيع)$/.test(before)) return null
  const year = bareYear(line, i)
  return year === null ? null : moment(line, i, cut, year.value, year.to, anchor)
}

function moment(line: Line, i: number, cut: number, value: Moment, to: number, anchor: Anchor | null): Reading {
  const resolved = resolveMoment(value, anchor)
  return make(line, i, cut, to, kindOf(value, resolved), resolved?.edtf ?? null)
}

function kindOf(value: Moment, resolved: Resolved | null): TimeMention['kind'] {
  if (value.clock !== null) return 'time'
  if (!hasDay(value)) return 'time'
  if (
    value.edge !== null ||
    value.date?.lastDay ||
    (value.period !== null && (value.period.count !== 1 || value.period.unit === 'week') && value.weekday === null)
  )
    return 'interval'
  return resolved?.edtf.includes('/') ? 'interval' : 'date'
}

/** A duration that says itself: a number, a dual or "عدة" with a unit. */
function amountReading(line: Line, i: number, cut: number, key: string): Reading | null {
  if (/^(?:من|بين|كل|وقت)$/.test(key)) return null
  const amount = amountAt(line, i, cut)
  return amount?.value.told ? make(line, i, cut, amount.to, 'duration', durationOf(amount.value)) : null
}
