import { type Bound, boundAfter, boundBefore } from './numbers/bounds.ts'
import { adjoins, type Cardinal, cardinalAt, joinedAt, type Line, lineOf } from './numbers/cardinal.ts'
import { isDateOrName } from './numbers/exclusions.ts'
import type { Numeral } from './numbers/lexicon.ts'
import { ordinalAt } from './numbers/ordinals.ts'
import { countedBefore, dualStart, singularStart, unitAt, unitBehindBracket } from './numbers/units.ts'
import type { NumberMention, Span, Word } from './types.ts'
import { foldedOffset, words } from './words.ts'

/**
 * The numbers that a text says between `start` and `end`, in order, not overlapping, offsets into `text`: digits of all scripts, number words in
 * every gender and case, mixtures ("3 آلاف"), percentages, fractions, ordinals, ranges, approximations and bounds, vague numbers (عشرات is 20..99),
 * dual nouns that count (جنديان). The span takes in the words of the bound and the counted noun: "أكثر من 70 مدنيا". Not numbers: dates, years,
 * clock times, telephone numbers, names ("الفرقة 17", "إف 16"), أحد and واحد unless they count ("شخص واحد"). Linear time, never throws.
 */
export function numbers(text: string, start = 0, end: number = text.length): NumberMention[] {
  const line = lineOf(text, words(text, start, end))
  const found: NumberMention[] = []
  let i = 0
  let free = 0
  while (i < line.words.length) {
    const mention = mentionAt(line, i, free)
    if (mention === null) {
      i++
      continue
    }
    found.push(mention.mention)
    i = Math.max(mention.to, i + 1)
    free = i
  }
  return found
}

interface Reading {
  readonly mention: NumberMention
  /** First word after the mention. */
  readonly to: number
}

interface Parts {
  readonly kind: NumberMention['kind']
  readonly low: number | null
  readonly high: number | null
  readonly approximate: boolean
}

/** The mention whose number begins at word `i`, or null. Its bound may reach back, but not before word `free`. */
function mentionAt(line: Line, i: number, free: number): Reading | null {
  const word = line.words[i]!
  const numeral = line.numerals[i]
  if (!numeral) return nounThatCounts(line, i)
  if (numeral.kind === 'teen' || numeral.kind === 'denominator') return null
  if (numeral.kind === 'ordinal' || (numeral.article && (numeral.kind === 'ten' || numeral.kind === 'unit'))) {
    const ordinal = ordinalAt(line, i)
    if (ordinal !== null) {
      const from = foldedOffset(word, startOf(word, numeral))
      const parts: Parts = { kind: 'ordinal', low: ordinal.value, high: ordinal.value, approximate: false }
      return reading(line, parts, from, line.words[ordinal.to - 1]!.end, null, ordinal.to)
    }
    if (numeral.kind === 'ordinal') return null
  }
  if (numeral.kind === 'fraction') return fractionAt(line, i, free)
  const cardinal = cardinalAt(line, i)
  if (cardinal === null) return null
  if (isOnlyOne(line, i, cardinal)) return null
  if (isDateOrName(line, i, cardinal)) return null
  return cardinalMention(line, i, cardinal, free)
}

/** واحد, أحد alone count only before a measure; "الاثنين" is Monday. */
function isOnlyOne(line: Line, i: number, cardinal: Cardinal): boolean {
  const numeral = line.numerals[i]!
  if (numeral.kind !== 'unit' || cardinal.to !== i + 1) return false
  if (numeral.value === 2) return numeral.article && line.words[i]!.folded.endsWith('ين')
  if (numeral.value !== 1) return false
  const next = line.words[i + 1]
  if (/(?<!و)(?:احد|احدي)$/.test(line.words[i]!.folded)) return true
  return (
    next === undefined ||
    !adjoins(line, i + 1) ||
    (singularStart(next.folded) !== 0 && next.folded !== 'في' && next.folded !== 'بالميه')
  )
}

/** "شخص واحد", "جنديان", "قتيلين": nouns that say their number themselves. */
function nounThatCounts(line: Line, i: number): Reading | null {
  const word = line.words[i]!
  const next = line.words[i + 1]
  const single = singularStart(word.folded)
  if (single >= 0) {
    const numeral = line.numerals[i + 1]
    if (
      !next ||
      !numeral ||
      numeral.kind !== 'unit' ||
      numeral.value !== 1 ||
      numeral.from !== 0 ||
      !adjoins(line, i + 1)
    )
      return null
    if (!next.folded.startsWith('واحد') || joinedAt(line, i + 2) >= 0) return null
    const from = foldedOffset(word, single)
    return reading(line, exactly(1), from, next.end, { start: from, end: word.end }, i + 2)
  }
  const dual = dualStart(word.folded)
  if (dual < 0) return null
  const article = word.folded.startsWith('ال', dual - 2) && dual >= 2
  const from = foldedOffset(word, article ? dual - 2 : dual)
  const said = line.numerals[i + 1]
  const twice = said?.kind === 'unit' && said.value === 2 && adjoins(line, i + 1) && joinedAt(line, i + 2) < 0
  const bound = boundAround(line, i, twice ? i + 2 : i + 1, i)
  return reading(
    line,
    bounded(exactly(2), bound.effects),
    bound.from ?? from,
    bound.end ?? (twice ? next! : word).end,
    { start: foldedOffset(word, dual), end: word.end },
    bound.to,
  )
}

/** Where a number begins in its folded word: after its clitics, with its article. */
function startOf(word: Word, numeral: Numeral): number {
  return numeral.article && word.folded.startsWith('ال', numeral.from - 2) ? numeral.from - 2 : numeral.from
}

function exactly(value: number): Parts {
  return { kind: 'cardinal', low: value, high: value, approximate: false }
}

function fractionAt(line: Line, i: number, free: number): Reading | null {
  const numeral = line.numerals[i]!
  if (numeral.article) return null
  const scale = line.numerals[i + 1]
  if (scale?.kind === 'scale' && !scale.joined && adjoins(line, i + 1)) {
    const value = numeral.value * scale.value
    return cardinalMention(line, i, { low: value, high: value, to: i + 2, scale: scale.value, vague: false }, free)
  }
  const next = line.words[i + 1]
  // "نصف نهائي", "ربع سنوي" say something else; a fraction is a fraction of something.
  if (next === undefined || !adjoins(line, i + 1) || /^(?:ال)?(?:نهايي|سنوي|سنويه|شهري|قرن|ليل)$/.test(next.folded))
    return null
  const from = foldedOffset(line.words[i]!, numeral.from)
  const bound = boundAround(line, i, i + 1, free)
  const parts = bounded(
    { kind: 'fraction', low: numeral.value, high: numeral.value, approximate: false },
    bound.effects,
  )
  return reading(line, parts, bound.from ?? from, bound.end ?? line.words[i]!.end, null, bound.to)
}

function cardinalMention(line: Line, i: number, first: Cardinal, free: number): Reading | null {
  const word = line.words[i]!
  const numeral = line.numerals[i]!
  let { low, high, to } = first
  let kind: NumberMention['kind'] = 'cardinal'
  let from = foldedOffset(word, startOf(word, numeral))
  if (numeral.kind === 'digits' && isNegative(line, i)) {
    low = -low
    high = low
    from--
  }
  const minus = line.words[i - 1]
  if (i > free && minus !== undefined && adjoins(line, i) && (minus.folded === 'سالب' || minus.folded === 'ناقص')) {
    low = -low
    high = low
    from = minus.start
  }
  const slash = slashFraction(line, i)
  if (slash !== null) {
    low = slash
    high = slash
    to = i + 2
    kind = 'fraction'
  }
  const parted = line.numerals[to]
  if (
    kind === 'cardinal' &&
    numeral.kind !== 'digits' &&
    parted?.kind === 'denominator' &&
    !parted.joined &&
    adjoins(line, to) &&
    low <= 10
  ) {
    low /= parted.value
    high = low
    to++
    kind = 'fraction'
  }
  const second = first.vague || kind === 'fraction' ? null : rangeEnd(line, i, first)
  const approximate = first.vague
  if (second !== null) {
    // "20 إلى 30 ألفا": the scale is said once for both.
    if (first.scale === 1 && second.scale > 1 && low < second.low / second.scale) low *= second.scale
    high = second.high
    to = second.to
    kind = 'range'
    const opening = line.words[i - 1]
    if (i > free && opening !== undefined && adjoins(line, i) && /^[وفبل]?بين$/.test(opening.folded)) {
      const cut = opening.folded.length - 3
      from = foldedOffset(opening, opening.folded === 'بين' ? 0 : cut)
    }
  }
  let close = line.words[to - 1]!.end
  // A number said again in brackets: "ألفين (2000) مقاتل".
  const echo = line.numerals[to]
  const echoed =
    echo?.kind === 'digits' &&
    echo.value === high &&
    second === null &&
    line.text.slice(close, line.words[to]!.start).trim() === '('
  if (echoed) {
    close = line.words[to]!.end
    to++
  }
  // "(2000) مقاتل": the brackets belong to the number only when something counted follows them.
  const bracket = line.text[close] === ')' && (echoed || line.text[word.start - 1] === '(')
  const percent = percentEnd(line, to, close)
  let unit: Span | null = null
  if (percent !== null) {
    kind = 'percent'
    close = percent.end
    to = percent.to
  } else if (kind !== 'fraction') {
    const at = bracket ? unitBehindBracket(line, to) : unitAt(line, to)
    const before = at < 0 && kind === 'cardinal' && i > free ? countedBefore(line, i) : -1
    if (at >= 0) {
      unit = { start: line.words[at]!.start, end: line.words[at]!.end }
      close = unit.end
      to = at + 1
      if (bracket && line.text[from - 1] === '(') from--
    } else if (before >= 0) {
      const noun = line.words[before]!
      unit = { start: foldedOffset(noun, noun.folded.indexOf('ال')), end: noun.end }
      from = unit.start
    } else if (bracket && line.text[from - 1] !== '(') close++
  }
  const bound = boundAround(line, i, to, free)
  if (bound.from !== null) from = Math.min(from, bound.from)
  if (bound.end !== null) close = bound.end
  return reading(line, bounded({ kind, low, high, approximate }, bound.effects), from, close, unit, bound.to)
}

function isNegative(line: Line, i: number): boolean {
  const { start } = line.words[i]!
  const sign = line.text[start - 1]
  if (sign !== '-' && sign !== '−') return false
  const before = line.text[start - 2]
  return before === undefined || before === ' ' || before === '(' || before === '\n'
}

/** "3/4" as a fraction: a part of a whole in denominators that people say; anything else may be a date. */
function slashFraction(line: Line, i: number): number | null {
  const a = line.numerals[i]
  const b = line.numerals[i + 1]
  if (a?.kind !== 'digits' || b?.kind !== 'digits') return null
  if (line.text.slice(line.words[i]!.end, line.words[i + 1]!.start) !== '/') return null
  return Number.isInteger(a.value) &&
    ((a.value < b.value && b.value <= 10) || b.value === 10 || b.value === 100) &&
    line.text[line.words[i + 1]!.end] !== '/'
    ? a.value / b.value
    : null
}

/** The second number of a range that `first` opens: "20-30", "20 إلى 30", "بين 20 و30", "3 أو 4". */
function rangeEnd(line: Line, i: number, first: Cardinal): Cardinal | null {
  const k = first.to
  const next = line.words[k]
  if (next === undefined) return null
  const read = (at: number): Cardinal | null => {
    const second = cardinalAt(line, at)
    return second !== null && !second.vague && second.low > first.low ? second : null
  }
  const gap = line.text.slice(line.words[k - 1]!.end, next.start)
  if (line.numerals[k] && !line.numerals[k]!.joined && gap.length <= 3 && /^ ?[-–—] ?$/.test(gap)) return read(k)
  if (!adjoins(line, k)) return null
  if (
    /^(?:الي|او|حتي)$/.test(next.folded) &&
    adjoins(line, k + 1) &&
    line.numerals[k + 1] &&
    !line.numerals[k + 1]!.joined
  ) {
    const opening = line.words[i - 1]?.folded ?? ''
    return next.folded === 'حتي' && !/من$/.test(opening) ? null : read(k + 1)
  }
  const opening = line.words[i - 1]
  if (opening !== undefined && adjoins(line, i) && /^[وفبل]?بين$/.test(opening.folded)) {
    const joined = joinedAt(line, k)
    if (joined >= 0) return read(joined)
    if (next.folded === 'الي' && adjoins(line, k + 1)) return read(k + 1)
  }
  return null
}

/** Where a percentage that begins right after a number ends: ٪, %, "في المئة", "بالمئة", "بالمائة". */
function percentEnd(line: Line, to: number, close: number): { readonly end: number; readonly to: number } | null {
  let at = close
  while (line.text[at] === ' ' && at - close < 2) at++
  if (line.text[at] === '%' || line.text[at] === '٪') return { end: at + 1, to }
  const a = line.words[to]
  if (a === undefined || !adjoins(line, to)) return null
  const isHundred = (folded: string): boolean =>
    folded === 'ميه' || folded === 'مايه' || folded === 'الميه' || folded === 'المايه'
  if (/^ب(?:ال)?(?:ميه|مايه)$/.test(a.folded)) return { end: a.end, to: to + 1 }
  const b = line.words[to + 1]
  if ((a.folded === 'في' || a.folded === 'ب') && b !== undefined && adjoins(line, to + 1) && isHundred(b.folded))
    return { end: b.end, to: to + 2 }
  return null
}

interface Around {
  readonly effects: readonly Bound[]
  /** Where the words of the bound before begin, or null. */
  readonly from: number | null
  readonly end: number | null
  readonly to: number
}

/** Bounds on both sides of a number that begins at word `i` and, with its noun, ends before word `to`. */
function boundAround(line: Line, i: number, to: number, free: number): Around {
  const effects: Bound[] = []
  let from: number | null = null
  // "قرابة الـ 500": an article set apart stands between.
  let first = i > 0 && line.words[i - 1]!.folded === 'ال' && adjoins(line, i) ? i - 1 : i
  // "بين" belongs to the range; the bound stands before it ("ما بين 20 و30" has none).
  const numeral = line.numerals[i]
  const clitic = numeral !== null && numeral !== undefined && numeral.from > 0 && !numeral.article
  if (!clitic || numeral.joined === false) {
    for (let n = 0; n < 2; n++) {
      const before = boundBefore(line, first)
      if (before === null || before.index < free) break
      effects.push(before.effect)
      from = before.offset
      first = before.index
    }
  }
  // Behind: right after the number and its noun, or after one or two words that describe the noun.
  for (let skip = 0; skip <= 2; skip++) {
    const at = to + skip
    if (skip > 0 && (!adjoins(line, at - 1) || line.numerals[at - 1])) break
    const behind = boundAfter(line, at)
    if (behind !== null && adjoins(line, at)) {
      effects.push(behind.effect)
      return { effects, from, end: behind.offset, to: behind.index }
    }
  }
  return { effects, from, end: null, to }
}

/** A number under its bounds: "أكثر من" leaves the upper end open, "نحو" keeps the value and says that it is not exact. */
function bounded(parts: Parts, effects: readonly Bound[]): Parts {
  let { low, high, approximate } = parts
  for (const effect of effects) {
    if (effect === 'approximate') approximate = true
    else if (effect === 'min') high = null
    else low = null
  }
  // "حتى 30 على الأقل" says nothing that holds together: keep the number itself.
  if (low === null && high === null) return { ...parts, approximate }
  return { kind: parts.kind, low, high, approximate }
}

function reading(line: Line, parts: Parts, start: number, end: number, unit: Span | null, to: number): Reading {
  const { low, high } = parts
  return {
    mention: {
      start,
      end,
      text: line.text.slice(start, end),
      kind: parts.kind,
      value: low !== null && low === high ? low : null,
      min: low,
      max: high,
      approximate: parts.approximate,
      unit: unit === null ? null : line.text.slice(unit.start, unit.end),
      unitSpan: unit,
    },
    to,
  }
}
