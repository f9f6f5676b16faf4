import { lineOf } from './line.ts'
import { adjoins, type Line } from './numbers/cardinal.ts'
import { edtfDay } from './times/calendar.ts'
import { ago, cues, during, hence, partsOfDay, since, units, until, weekdays } from './times/lexicon.ts'
import { amountAt, blank, hasDay, type Moment, momentAt } from './times/moment.ts'
import { nightAt } from './times/nights.ts'
import { starters } from './times/opening.ts'
import { clockAt, keyAt, unitAt, yearAt } from './times/parts.ts'
import { type Anchor, anchorOf, durationOf, edtfAt, type Resolved, resolveAgo, resolveMoment } from './times/resolve.ts'
import { tenseAt } from './times/tense.ts'
import type { TimeMention } from './types.ts'
import { foldedOffset, words } from './words.ts'

export interface TimesOptions {
  /** Date of publication, EDTF or ISO 8601 to the day; without it relative times stay unresolved. */
  readonly anchor?: string | null
  readonly start?: number
  readonly end?: number
  /**
   * Where the words leave it open whether the last or the next Saturday is meant. By default the tense of the verb beside it decides (سيزور السبت), and
   * the past where there is none, for reports tell of the past; `either` takes an expression that stands alone on its line for the next one, as people
   * write it into a form; `past` and `future` are fixed.
   */
  readonly bias?: 'past' | 'future' | 'either'
  /** Whether a part of the day narrows its day to hours: "مساء السبت" is then 18:00 to midnight, as EDTF interval. Default false. */
  readonly narrow?: boolean
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
  const { bias, narrow = false } = options
  const past = anchorOf(options.anchor, 'past', narrow)
  const future = anchorOf(options.anchor, 'future', narrow)
  if (bias === 'past' || bias === 'future') return mentionsOf(line, () => (bias === 'past' ? past : future))
  if (bias === 'either' && line.words.length <= LONGEST_ALONE) {
    const alone = mentionsOf(line, () => future, true)
    if (standsAlone(line, alone)) return alone
  }
  const happened = past === null ? null : { ...past, happened: true }
  return mentionsOf(line, i => {
    if (past === null) return null
    const tense = tenseAt(line, i)
    return tense === 'future' ? future : tense === 'past' ? happened : past
  })
}

/** How many words a line has at most that is nothing but an expression of time. */
const LONGEST_ALONE = 16
const AROUND = new Set('في من عند منذ حوالي نحو قرابه تقريبا يوم بتاريخ حتي الي'.split(' '))

/** Whether one expression, words like في and حوالي aside, is all that a line says. */
function standsAlone(line: Line, found: readonly TimeMention[]): boolean {
  const [only] = found
  if (only === undefined || found.length > 1) return false
  return line.words.every(word => (word.end > only.start && word.start < only.end) || AROUND.has(word.folded))
}

function mentionsOf(line: Line, anchorFor: (i: number) => Anchor | null, alone = false): TimeMention[] {
  const found: TimeMention[] = []
  let i = 0
  while (i < line.words.length) {
    const cut = (line.opens[i]! >> 1) - 1
    const mention = cut < 0 ? null : mentionAt(line, i, cut, lazily(anchorFor, i), alone)
    if (mention === null) {
      i++
      continue
    }
    found.push(mention.mention)
    i = Math.max(mention.to, i + 1)
  }
  return found
}

/** The anchor of the expression at word `i`, asked for only once something is resolved: most words that could open an expression open none. */
function lazily(anchorFor: (i: number) => Anchor | null, i: number): () => Anchor | null {
  let anchor: Anchor | null | undefined
  return () => {
    if (anchor === undefined) anchor = anchorFor(i)
    return anchor
  }
}

type Anchored = () => Anchor | null

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

const PRAYED = /^(?:صلاه|اذان|رفع)$/

function mentionAt(line: Line, i: number, cut: number, anchor: Anchored, alone: boolean): Reading | null {
  const key = keyAt(line, i, cut)
  // The commonest words of the language open expressions of time only before a word that can go on with one.
  if (key === 'من' || key === 'بين')
    return opens(line, i + 1)
      ? ((line.numerals[i + 1] ? plainNamed(line, i, cut, anchor) : null) ??
          intervalAt(line, i, cut, key, anchor) ??
          (alone && key === 'من' ? agoAt(line, i, cut, anchor) : null))
      : null
  if (key === 'علي' || key === 'في')
    return during.has(`${key} ${line.words[i + 1]?.folded ?? ''}`) ? openAt(line, i, cut, key, anchor) : null
  if (key === 'كل') return setAt(line, i, cut, key)
  const next = line.words[i + 1]?.folded ?? ''
  if ((key === 'هذا' || key === 'هذه') && !starters.has(next)) return null
  if ((key === 'مع' || key === 'عند' || key === 'عقب') && !PRAYED.test(next)) return null
  const night = nightAt(line, i, cut)
  if (night !== null) {
    const resolved = night.resolve(anchor())
    return make(line, i, cut, night.to, resolved?.edtf.includes('/') ? 'interval' : 'date', resolved?.edtf ?? null)
  }
  const then = thenAt(line, i, cut, key)
  if (then !== null) return then
  const now = nowAt(line, i, cut, key, anchor, alone)
  if (now !== null) return now
  if ((ago.has(key) || hence.has(key) || since.has(key) || until.has(key)) && !opens(line, i + 1) && !PRAYED.test(next))
    return null
  const opened =
    setAt(line, i, cut, key) ??
    fromNowAt(line, i, cut, key, anchor) ??
    wholeAt(line, i, cut, key) ??
    earlierAt(line, i, cut, key, anchor) ??
    openAt(line, i, cut, key, anchor)
  if (opened !== null) return opened
  const found = momentAt(line, i, cut)
  return tillAt(line, i, cut, found, anchor) ?? plainAt(line, i, cut, found, anchor) ?? amountReading(line, i, cut, key)
}

function make(line: Line, i: number, cut: number, to: number, kind: TimeMention['kind'], edtf: string | null): Reading {
  const start = foldedOffset(line.words[i]!, cut)
  let { end } = line.words[to - 1]!
  // "الأحد (10 فبراير)", "أبريل (نيسان)": the bracket opened inside closes inside.
  if (line.text[end] === ')' && line.text.slice(start, end).includes('(')) end++
  return { mention: { start, end, text: line.text.slice(start, end), kind, edtf }, to }
}

/** "من 2014 إلى 2018": named stretches that open with من. */
function plainNamed(line: Line, i: number, cut: number, anchor: Anchored): Reading | null {
  const found = momentAt(line, i, cut)
  return found === null || found.value.named === null ? null : moment(line, i, cut, found.value, found.to, anchor)
}

/** "من أسبوع": colloquial for منذ أسبوع. */
function agoAt(line: Line, i: number, cut: number, anchor: Anchored): Reading | null {
  const amount = adjoins(line, i + 1) ? amountAt(line, i + 1, 0) : null
  if (amount === null || amount.to !== line.words.length) return null
  const resolved = resolveAgo(amount.value, -1, anchor())
  return make(line, i, cut, amount.to, 'date', resolved?.edtf ?? null)
}

const instant = (anchor: Anchor | null): string | null =>
  anchor === null ? null : anchor.minute === null ? edtfDay(anchor.day) : edtfAt(anchor.day, anchor.minute)

/** Before the night or the day as a stretch; which night it was these words leave open. */
const STRETCH = new Set(['خلال', 'اثناء', 'طوال', 'طيله'])
const NIGHT_OR_DAY = /^(?:الليل|النهار)$/

const FEASTS = /^(?:الوطني|الكبير|الصغير|المجيد)$/

/** "منذ ذلك الحين", "سابقا", "وقت سابق": counted from what was told before; when that was these words leave open. */
function thenAt(line: Line, i: number, cut: number, key: string): Reading | null {
  if (key === 'سابقا') return make(line, i, cut, i + 1, 'date', null)
  if (!adjoins(line, i + 1)) return null
  const next = line.words[i + 1]!.folded
  // "ثاني أيام العيد": which of the two feasts the words leave open.
  if (line.numerals[i]?.kind === 'ordinal' && next === 'ايام' && /^العيد$/.test(line.words[i + 2]?.folded ?? ''))
    return adjoins(line, i + 2) && !FEASTS.test(line.words[i + 3]?.folded ?? '')
      ? make(line, i, cut, i + 3, 'date', null)
      : null
  // "بعد وقت قصير من": how long after is not said.
  if (
    (ago.has(key) || hence.has(key)) &&
    next === 'وقت' &&
    adjoins(line, i + 2) &&
    /^(?:قصير|وجيز|قليل|طويل)$/.test(line.words[i + 2]!.folded)
  )
    return make(line, i, cut, i + 3, 'duration', null)
  // "خلال الليل", "طوال النهار": the night or the day of what is told.
  if (STRETCH.has(key) && NIGHT_OR_DAY.test(next)) return make(line, i, cut, i + 2, 'date', null)
  if (since.has(key) && /^(?:ذلك|ذاك)$/.test(next) && adjoins(line, i + 2))
    return /^(?:الحين|الوقت|التاريخ|اليوم|العام|الشهر)$/.test(line.words[i + 2]!.folded)
      ? make(line, i, cut, i + 3, 'interval', null)
      : null
  return null
}

/** "حالا", "في هذه اللحظة"; "الآن" where it stands alone, for "حتى الآن" and "الآن" in a report say little of when. */
function nowAt(line: Line, i: number, cut: number, key: string, anchor: Anchored, alone: boolean): Reading | null {
  const demonstrative =
    key === 'هذه' && adjoins(line, i + 1) && /^(?:اللحظه|الساعه|اللحظات)$/.test(line.words[i + 1]!.folded)
  if (demonstrative) return make(line, i, cut, i + 2, 'time', instant(anchor()))
  if (
    key === 'حالا' ||
    ((key === 'الان' || key === 'فورا' || key === 'هلق' || key === 'هلا' || key === 'دلوقتي') && alone)
  )
    return make(line, i, cut, i + 1, 'time', instant(anchor()))
  // "هذه الليلة", "الليلة": from six in the evening to midnight.
  const tonight =
    (key === 'هذه' || key === 'هذا') && adjoins(line, i + 1) && /^(?:الليله|المساء)$/.test(line.words[i + 1]!.folded)
  const lone =
    key === 'الليله' && !(adjoins(line, i + 1) && /^(?:ال.*|ذاتها|نفسها|التي)$/.test(line.words[i + 1]!.folded))
  if (!tonight && !lone) return null
  const to = tonight ? i + 2 : i + 1
  // "الثامنة هذه الليلة" has been read from its hour on; a clock or a day behind goes on with it.
  const behind = momentAt(line, i, cut)
  if (behind !== null && behind.to > to) return null
  const day = anchor()?.day
  return make(
    line,
    i,
    cut,
    to,
    'interval',
    day === undefined ? null : `${edtfAt(day, 18 * 60)}/${edtfAt(day, 24 * 60)}`,
  )
}

/** "شهر و21 يوما من الآن": ahead, or back where the verb is past. */
function fromNowAt(line: Line, i: number, cut: number, key: string, anchor: Anchored): Reading | null {
  if (line.numerals[i] === null && !units.has(key)) return null
  const amount = amountAt(line, i, cut)
  if (amount === null || !adjoins(line, amount.to) || line.words[amount.to]!.folded !== 'من') return null
  if (!adjoins(line, amount.to + 1) || line.words[amount.to + 1]!.folded !== 'الان') return null
  const from = anchor()
  const resolved = resolveAgo(amount.value, from?.bias === 'future' || tenseAt(line, i) === null ? 1 : -1, from)
  return make(line, i, cut, amount.to + 2, 'date', resolved?.edtf ?? null)
}

/** "طوال اليوم", "طيلة الشهر": a whole unit, with its article. */
function wholeAt(line: Line, i: number, cut: number, key: string): Reading | null {
  if (!/^(?:طوال|طيله)$/.test(key) || !adjoins(line, i + 1)) return null
  const day = line.words[i + 1]!.folded === 'اليوم'
  const unit: ReturnType<typeof unitAt> = day
    ? { value: { unit: 'day', article: true, number: 'one' }, to: i + 2 }
    : unitAt(line, i + 1, 0)
  if (unit === null || unit.value.number !== 'one' || (adjoins(line, unit.to) && cues.has(line.words[unit.to]!.folded)))
    return null
  // "طوال عام 2014", "طوال شهر مايو" are dates.
  if (momentAt(line, i + 1, 0)?.value.date) return null
  return make(line, i, cut, unit.to, 'duration', durationOf({ unit: unit.value.unit, count: 1, told: true }))
}

/** "2 أكتوبر إلى 22 أكتوبر", "الجمعة حتى الأحد": an interval without من. */
function tillAt(
  line: Line,
  i: number,
  cut: number,
  from: ReturnType<typeof momentAt>,
  anchor: Anchored,
): Reading | null {
  if (from === null || !adjoins(line, from.to) || (from.value.clock === null && !hasDay(from.value))) return null
  const link = line.words[from.to]!.folded
  if (!/^(?:الي|حتي|وحتي)$/.test(link)) return null
  const to = momentAt(line, from.to + 1, 0)
  if (to === null || (to.value.clock === null) !== (from.value.clock === null)) return null
  if (to.value.clock !== null) return make(line, i, cut, to.to, 'interval', between(from.value, to.value, anchor()))
  if (!hasDay(to.value)) return null
  // "أجل السبت إلى الأحد" puts off; between two dates of a month إلى is an interval.
  if (link === 'الي' && !(from.value.date?.day && to.value.date?.day)) return null
  const edtf = between(from.value, to.value, anchor())
  return make(line, i, cut, to.to, 'interval', edtf)
}

const EVERY = /^(?:يوميا|اسبوعيا|شهريا|سنويا)$/

/** "كل يوم", "كل جمعة", "يوميا". */
function setAt(line: Line, i: number, cut: number, key: string): Reading | null {
  if (EVERY.test(key)) return make(line, i, cut, i + 1, 'set', null)
  if (key !== 'كل' || !adjoins(line, i + 1)) return null
  const next = line.words[i + 1]!.folded
  const weekday = next === 'يوم' && adjoins(line, i + 2) ? weekdays.get(line.words[i + 2]!.folded) : undefined
  if (weekday !== undefined) return make(line, i, cut, i + 3, 'set', null)
  const part = partsOfDay.has(next) && !units.has(next)
  if (part)
    return make(
      line,
      i,
      cut,
      adjoins(line, i + 2) && weekdays.has(line.words[i + 2]!.folded) ? i + 3 : i + 2,
      'set',
      null,
    )
  const amount = amountAt(line, i + 1, 0)
  if (amount !== null) return make(line, i, cut, amount.to, 'set', null)
  return weekdays.has(next) && next !== 'احد' ? make(line, i, cut, i + 2, 'set', null) : null
}

/** "وقت سابق من اليوم", "وقت لاحق أمس". */
function earlierAt(line: Line, i: number, cut: number, key: string, anchor: Anchored): Reading | null {
  // "لاحقا في هذا الأسبوع", "باكرا من صباح غد"
  if (
    /^(?:لاحقا|باكرا|مبكرا|متاخرا)$/.test(key) &&
    adjoins(line, i + 1) &&
    /^(?:في|من)$/.test(line.words[i + 1]!.folded)
  ) {
    const inner = adjoins(line, i + 2) ? momentAt(line, i + 2, 0) : null
    if (inner !== null && hasDay(inner.value)) return moment(line, i, cut, inner.value, inner.to, anchor)
  }
  if (key !== 'وقت' || !adjoins(line, i + 1) || !/^(?:سابق|لاحق|مبكر|متاخر)$/.test(line.words[i + 1]!.folded))
    return null
  const at = adjoins(line, i + 2) && line.words[i + 2]!.folded === 'من' ? i + 3 : i + 2
  if (!adjoins(line, at)) return null
  const day = momentAt(line, at, 0)
  return day === null || !hasDay(day.value) ? null : moment(line, i, cut, day.value, day.to, anchor)
}

/** "من السبت إلى الاثنين", "بين مايو ويوليو 2013", "من الثالثة إلى الرابعة مساء". */
function intervalAt(line: Line, i: number, cut: number, key: string, anchor: Anchored): Reading | null {
  const isBetween = key === 'بين'
  if ((!isBetween && key !== 'من') || !adjoins(line, i + 1)) return null
  const loose = line.numerals[i + 1] ? clockAt(line, i + 1, 0, true) : null
  const from =
    momentAt(line, i + 1, 0) ?? (loose === null ? null : { value: { ...blank(), clock: loose.value }, to: loose.to })
  if (from === null) return null
  const link = line.words[from.to]
  if (link === undefined || !adjoins(line, from.to))
    return from.value.date?.lastDay ? spanned(line, i, cut, from.value, from.to, anchor) : null
  let to: ReturnType<typeof momentAt> = null
  if (isBetween)
    to =
      link.folded === 'و' ? momentAt(line, from.to + 1, 0) : link.folded[0] === 'و' ? momentAt(line, from.to, 1) : null
  else if (/^(?:الي|حتي|وحتي|والي)$/.test(link.folded)) to = momentAt(line, from.to + 1, 0)
  if (to === null) return from.value.date?.lastDay ? spanned(line, i, cut, from.value, from.to, anchor) : null
  // An hour without its part of the day is one only where the end says it: "بين الثالثة والرابعة عصرا", not "بين الثالثة والسبت".
  if (from.value.clock !== null && from.value.part === null && to.value.clock === null) return null
  return make(line, i, cut, to.to, 'interval', between(from.value, to.value, anchor()))
}

/** EDTF of an interval between two moments; what is said once holds for both ends: the part of the day, the year, the day of two clock times. */
function between(from: Moment, to: Moment, anchor: Anchor | null): string | null {
  const first: Moment = { ...from }
  const last: Moment = { ...to }
  if (first.clock !== null && first.part === null) first.part = last.part
  else if (
    last.clock !== null &&
    last.part === null &&
    first.part !== null &&
    first.clock !== null &&
    last.clock.hour > first.clock.hour
  )
    last.part = first.part
  if (first.date !== null && last.date !== null && first.date.year === null && first.date.month !== null)
    first.date = { ...first.date, year: last.date.year, cue: first.date.cue ?? last.date.cue }
  if (first.clock !== null && !hasDay(first) && hasDay(last))
    Object.assign(first, { date: last.date, weekday: last.weekday, offset: last.offset })
  if (last.clock !== null && !hasDay(last) && hasDay(first))
    Object.assign(last, { date: first.date, weekday: first.weekday, offset: first.offset })
  const a = resolveMoment(first, anchor)
  let b = resolveMoment(last, anchor)
  if (a === null || b === null || a.edtf.includes('/') || b.edtf.includes('/')) return null
  // "من الجمعة حتى الأحد", "من 4 مساء إلى 5 صباحا": the end is the next one behind the beginning.
  if (a.first > b.last && last.weekday !== null && last.date === null && anchor !== null)
    b = resolveMoment({ ...last, weekday: { ...last.weekday, cue: null } }, { ...anchor, day: a.first, bias: 'future' })
  return b === null || b.edtf.includes('/') || a.first > b.last ? null : `${a.edtf}/${b.edtf}`
}

function spanned(line: Line, i: number, cut: number, moment: Moment, to: number, anchor: Anchored): Reading {
  return make(line, i, cut, to, 'interval', resolveMoment(moment, anchor())?.edtf ?? null)
}

/** "منذ السبت", "حتى مايو", "قبل يومين", "منذ ثلاثة أشهر", "بعد أسبوع", "لمدة يومين". */
function openAt(line: Line, i: number, cut: number, key: string, anchor: Anchored): Reading | null {
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
    const from = anchor()
    // Since when something has been so is past, whatever the verb.
    const resolved = resolveMoment(
      inner.value,
      isSince && from !== null ? { ...from, bias: 'past', happened: true } : from,
    )
    if (isDuring) return moment(line, at, 0, inner.value, inner.to, anchor)
    const plain =
      resolved === null
        ? null
        : !resolved.edtf.includes('/')
          ? resolved.edtf
          : resolved.edtf.includes('..') || resolved.edtf.startsWith('/') || resolved.edtf.endsWith('/')
            ? null
            : edtfDay(isUntil || isAgo ? resolved.last : resolved.first)
    const edtf = plain === null ? null : isSince || isHence ? `${plain}/..` : `../${plain}`
    return make(line, i, cut, inner.to, 'interval', edtf)
  }
  const amount = amountAt(line, at, 0)
  if (amount === null || isUntil) return null
  if (isDuring) {
    // "خلال أسبوعين" of what is to come ends two weeks from now; of what was, it is how long that took.
    const from = anchor()
    const ahead = key === 'خلال' || key === 'في' || key === 'غضون' ? from?.bias === 'future' : false
    const end = ahead ? resolveAgo(amount.value, 1, from) : null
    if (end === null || from === null) return make(line, i, cut, amount.to, 'duration', durationOf(amount.value))
    const close = end.edtf.includes('T') ? end.edtf : from.minute === null ? edtfDay(end.last) : edtfAt(end.last, 0)
    return make(line, i, cut, amount.to, 'interval', `${instant(from)}/${close}`)
  }
  // "بعد يومين من الهجوم", "قبل ساعات من": counted from an event, not from the day of publication.
  const counted = adjoins(line, amount.to) && /^(?:من|علي)$/.test(line.words[amount.to]!.folded)
  if (counted && !isSince) return make(line, i, cut, amount.to, 'duration', durationOf(amount.value))
  if (
    isHence &&
    !amount.value.told &&
    amount.value.count === 1 &&
    amount.value.unit !== 'year' &&
    line.words.length > 2
  )
    return null
  const resolved = resolveAgo(amount.value, isHence ? 1 : -1, anchor())
  if (isSince) {
    const from = resolved === null || resolved.edtf.includes('/') ? null : `${resolved.edtf}/..`
    return make(line, i, cut, amount.to, 'interval', from)
  }
  return make(line, i, cut, amount.to, resolved?.edtf.includes('/') ? 'interval' : 'date', resolved?.edtf ?? null)
}

/** A year in figures alone, which only the word before it tells from a count: "منذ 2011". */
function bareYear(line: Line, i: number): { readonly value: Moment; readonly to: number } | null {
  const word = line.words[i]
  if (word === undefined || !adjoins(line, i)) return null
  const said = /^(?:19|20)\d\d$/.test(word.folded) ? { value: Number(word.folded), to: i + 1 } : yearAt(line, i, true)
  if (said === null || said.value < 1900 || said.value > 2100) return null
  const date = {
    calendar: 'gregorian',
    year: said.value,
    month: null,
    day: null,
    lastDay: null,
    cue: null,
  } as const
  return { value: { ...blank(), date }, to: said.to }
}

function plainAt(
  line: Line,
  i: number,
  cut: number,
  found: ReturnType<typeof momentAt>,
  anchor: Anchored,
): Reading | null {
  if (found !== null) return moment(line, i, cut, found.value, found.to, anchor)
  const before = adjoins(line, i) ? line.words[i - 1]!.folded : ''
  if (!/^[وف]?(?:في|مطلع|اواخر|اوايل|منتصف|نهايه|بدايه|صيف|شتاء|خريف|ربيع|مواليد)$/.test(before)) return null
  const year = bareYear(line, i)
  return year === null ? null : moment(line, i, cut, year.value, year.to, anchor)
}

function moment(line: Line, i: number, cut: number, value: Moment, to: number, anchor: Anchored): Reading {
  const resolved = resolveMoment(value, anchor())
  return make(line, i, cut, to, kindOf(value, resolved), resolved?.edtf ?? null)
}

function kindOf(value: Moment, resolved: Resolved | null): TimeMention['kind'] {
  if (value.clock !== null) return 'time'
  if (value.named !== null) return resolved?.edtf.includes('/') ? 'interval' : value.named.kind
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
