import { foldWord } from './characters.ts'
import { lineOf } from './line.ts'
import { type Bound, boundAfter, boundBefore } from './numbers/bounds.ts'
import { adjoins, type Cardinal, cardinalAt, joinedAt, type Line } from './numbers/cardinal.ts'
import { compoundAt, partOf } from './numbers/compound.ts'
import { isDateOrName } from './numbers/exclusions.ts'
import type { Numeral } from './numbers/lexicon.ts'
import { isCurrency, measures } from './numbers/measures.ts'
import { notationAt } from './numbers/notation.ts'
import { ordinalAt, relativeAt } from './numbers/ordinals.ts'
import { countedBefore, dualStart, singularStart, unitAt, unitBehindBracket } from './numbers/units.ts'
import { readTable } from './tables.ts'
import { units } from './times/lexicon.ts'
import type { NumberMention, Span, Word } from './types.ts'
import { foldedOffset, words } from './words.ts'

/**
 * The numbers that a text says between `start` and `end`, in order, not overlapping, offsets into `text`: digits of all scripts, number words in
 * every gender and case, mixtures ("3 آلاف"), percentages, fractions, ordinals, ranges, approximations and bounds, vague numbers (عشرات is 20..99),
 * dual nouns that count (جنديان). The span takes in the words of the bound and the counted noun: "أكثر من 70 مدنيا". Not numbers: dates, years,
 * clock times, telephone numbers, names ("الفرقة 17", "إف 16"), أحد and واحد unless they count ("شخص واحد"). Linear time, never throws.
 */
export function numbers(text: string, start = 0, end: number = text.length): NumberMention[] {
  return numbersIn(lineOf(text, words(text, start, end)))
}

/** The numbers of a line that is cut into words already: see `numbers`. */
export function numbersIn(line: Line, relative = false): NumberMention[] {
  const found: NumberMention[] = []
  let i = 0
  let free = 0
  while (i < line.words.length) {
    if (!relative && (line.opens[i]! & 1) === 0) {
      i++
      continue
    }
    const place = relative ? relativeReading(line, i) : null
    const mention = place ?? mentionAt(line, i, free)
    if (mention === null) {
      i++
      continue
    }
    const last = found[found.length - 1]
    const sum = last === undefined || mention.coin === undefined ? null : withCoins(line, last, mention, free)
    if (sum === null) found.push(mention.mention)
    else found[found.length - 1] = sum
    i = Math.max(mention.to, i + 1)
    free = i
  }
  return found
}

/** "سبعة دولارات وخمسون سنتا": the coins behind their currency are part of its amount. */
function withCoins(line: Line, money: NumberMention, coins: Reading, free: number): NumberMention | null {
  const unit = money.measure === undefined ? undefined : measures.get(foldWord(money.unit!))
  const { part } = coins.mention.measure!
  if (unit === undefined || !isCurrency(unit) || part === null || money.value === null || coins.mention.value === null)
    return null
  if (coins.mention.value * part >= 1 || joinedAt(line, free) < 0) return null
  const value = Math.round((money.value + coins.mention.value * part) * 1000) / 1000
  const { end } = coins.mention
  return {
    ...money,
    end,
    text: line.text.slice(money.start, end),
    value,
    min: value,
    max: value,
    measure: { unit: unit.unit, value: value * unit.factor, part: null },
  }
}

function relativeReading(line: Line, i: number): Reading | null {
  const place = relativeAt(line, i)
  if (place === null) return null
  const { start } = line.words[i]!
  const { end } = line.words[place.to - 1]!
  const text = line.text.slice(start, end)
  return {
    mention: {
      start,
      end,
      text,
      kind: 'ordinal',
      value: null,
      min: null,
      max: null,
      approximate: false,
      unit: null,
      unitSpan: null,
      relative: place.relative,
    },
    to: place.to,
  }
}

interface Reading {
  readonly mention: NumberMention
  /** First word after the mention. */
  readonly to: number
  /** True where the unit is a coin that may belong to a sum of money before it. */
  readonly coin?: true
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
  if (!numeral)
    return measureAndPart(line, i) ?? nounThatCounts(line, i) ?? loneMeasure(line, i) ?? partReading(line, i)
  if (numeral.kind === 'teen' || numeral.kind === 'denominator') return null
  if (numeral.kind === 'eighth' || (isPart(numeral) && isWhole(line, i + 1))) return eighthAt(line, i)
  if (
    numeral.kind === 'ordinal' ||
    (numeral.article && (numeral.kind === 'ten' || numeral.kind === 'unit' || numeral.kind === 'hundred'))
  ) {
    const ordinal = isTollPast(line, i) ? null : ordinalAt(line, i)
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
  // "بالمئة 10": the hundred belongs to the figures behind it.
  if (
    numeral.kind === 'hundred' &&
    rateWord.test(word.folded) &&
    line.numerals[i + 1]?.kind === 'digits' &&
    adjoins(line, i + 1)
  )
    return null
  const notation = numeral.kind === 'digits' ? notationAt(line, i, cardinal.to, cardinal.low) : null
  if (notation !== null) {
    const parts: Parts = { kind: notation.kind, low: notation.value, high: notation.value, approximate: false }
    const unit = unitAt(line, notation.to)
    const span = unit < 0 ? null : { start: line.words[unit]!.start, end: line.words[unit]!.end }
    return reading(line, parts, notation.start, span?.end ?? notation.end, span, unit < 0 ? notation.to : unit + 1)
  }
  const compound = compoundAt(line, i, cardinal)
  if (compound === null && isOnlyOne(line, i, cardinal)) return null
  if (isDateOrName(line, i, cardinal) && !(compound?.kind === 'fraction' && cardinal.low > 31)) return null
  if (compound === null) return cardinalMention(line, i, cardinal, free)
  const { value } = compound
  return cardinalMention(
    line,
    i,
    { low: value, high: value, to: compound.to, scale: 1, vague: false },
    free,
    compound.kind,
  )
}

/** "عدد القتلى تجاوز الثلاثين": a count that has passed a ten; not "تجاوز الثلاثين", which is an age, and not "الذكرى الثلاثين". */
function isTollPast(line: Line, i: number): boolean {
  if (line.numerals[i]?.kind !== 'ten') return false
  const bound = boundBefore(line, i)
  if (bound === null) return false
  for (let k = bound.index - 1; k >= Math.max(0, bound.index - TOLL_REACH); k--)
    if (/^[وفب]?(?:ال)?(?:عدد|حصيله)(?:ه|ها|هم)?$/.test(line.words[k]!.folded)) return true
  return false
}

/** The word for the count stands at most as many words before what it has passed. */
const TOLL_REACH = 5

/** Nouns of which parts are said, with the article: ثمن before them is an eighth, خمس a fifth. */
const wholes = new Set(readTable('wholes').map(row => foldWord(row.noun!)))
const isWhole = (line: Line, i: number): boolean => adjoins(line, i) && wholes.has(line.words[i]!.folded)
const FIFTHS = new Set([5, 7, 9, 10])
const isPart = (numeral: Numeral): boolean =>
  numeral.kind === 'unit' && FIFTHS.has(numeral.value) && !numeral.article && !numeral.teen

/** "ثمن المساحة", "خمس السكان"; ثمن alone is an eighth, "ثمن الخبز" a price. */
function eighthAt(line: Line, i: number): Reading | null {
  const numeral = line.numerals[i]!
  const alone = line.words.length === 1 || (adjoins(line, i + 1) && measures.has(line.words[i + 1]!.folded))
  if (numeral.article || (!isWhole(line, i + 1) && !(numeral.kind === 'eighth' && alone))) return null
  const value = numeral.kind === 'eighth' ? numeral.value : 1 / numeral.value
  const from = foldedOffset(line.words[i]!, numeral.from)
  return reading(
    line,
    { kind: 'fraction', low: value, high: value, approximate: false },
    from,
    line.words[i]!.end,
    null,
    i + 1,
  )
}

/** The measure at word `i`, right behind the word before it, or null. */
function measureAt(line: Line, i: number): Span | null {
  const word = line.words[i]
  return word !== undefined && adjoins(line, i) && measures.has(word.folded) && word.folded.length > 1
    ? { start: word.start, end: word.end }
    : null
}

/** "لتر ونصف": one of a measure and a part of another. */
function measureAndPart(line: Line, i: number): Reading | null {
  const word = line.words[i]!
  if (!measures.has(word.folded) || word.folded.length < 3) return null
  const half = joinedAt(line, i + 1)
  const part = half < 0 ? null : line.numerals[half]
  if (part?.kind !== 'fraction' || part.article) return null
  const unit = { start: word.start, end: word.end }
  return reading(line, exactly(1 + part.value), word.start, line.words[half]!.end, unit, half + 1)
}

/** A measure that stands alone on its line counts one: "كغ". */
function loneMeasure(line: Line, i: number): Reading | null {
  const word = line.words[i]!
  if (line.words.length !== 1 || !measures.has(word.folded)) return null
  return reading(line, exactly(1), word.start, word.end, { start: word.start, end: word.end }, i + 1)
}

function partReading(line: Line, i: number): Reading | null {
  const part = partOf(line, i)
  if (part === null) return null
  const parts: Parts = { kind: 'fraction', low: part.value, high: part.value, approximate: false }
  return reading(line, parts, line.words[i]!.start, line.words[part.to - 1]!.end, null, part.to)
}

const isMinus = (folded: string): boolean => folded === 'سالب' || folded === 'ناقص'

/** واحد, أحد alone count only before a measure; "الاثنين" is Monday. */
function isOnlyOne(line: Line, i: number, cardinal: Cardinal): boolean {
  const numeral = line.numerals[i]!
  if (numeral.kind !== 'unit' || cardinal.to !== i + 1) return false
  if (numeral.value === 2) return numeral.article && line.words[i]!.folded.endsWith('ين')
  if (numeral.value !== 1) return false
  // "سالب واحد", and a line that says one and nothing else.
  const minus = line.words[i - 1]
  if (minus !== undefined && adjoins(line, i) && isMinus(minus.folded)) return false
  if (line.words.length === 1) return false
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
  const numeral = line.numerals[i + 1]
  const single = numeral?.kind === 'unit' && numeral.value === 1 ? singularStart(word.folded) : -1
  if (single >= 0) {
    if (
      !next ||
      !numeral ||
      numeral.kind !== 'unit' ||
      numeral.value !== 1 ||
      numeral.from !== 0 ||
      !adjoins(line, i + 1)
    )
      return null
    // "يوم واحد وعشرون" goes on; "وفاة واحدة وسبع إصابات" does not.
    const k = joinedAt(line, i + 2)
    if (!next.folded.startsWith('واحد') || (k >= 0 && line.numerals[k]?.kind === 'ten')) return null
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
  const dozen = line.numerals[i + 1]
  if (dozen?.kind === 'dozen' && adjoins(line, i + 1)) {
    const value = numeral.value * dozen.value
    return cardinalMention(line, i, { low: value, high: value, to: i + 2, scale: 12, vague: false }, free)
  }
  if (line.words.length === 1)
    return reading(
      line,
      { kind: 'fraction', low: numeral.value, high: numeral.value, approximate: false },
      line.words[0]!.start,
      line.words[0]!.end,
      null,
      1,
    )
  const part = measureAt(line, i + 1)
  if (part !== null) {
    const parts: Parts = { kind: 'fraction', low: numeral.value, high: numeral.value, approximate: false }
    return reading(line, parts, foldedOffset(line.words[i]!, numeral.from), part.end, part, i + 2)
  }
  const percent = percentEnd(line, i + 1, line.words[i]!.end)
  if (percent !== null) {
    const parts: Parts = { kind: 'percent', low: numeral.value, high: numeral.value, approximate: false }
    return reading(line, parts, foldedOffset(line.words[i]!, numeral.from), percent.end, null, percent.to)
  }
  // "ونص القرار على": نص is a half only of what is measured.
  if (line.words[i]!.folded.slice(numeral.from) === 'نص' && !isTimeUnit(next)) return null
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

function cardinalMention(
  line: Line,
  i: number,
  first: Cardinal,
  free: number,
  told: 'cardinal' | 'fraction' = 'cardinal',
): Reading | null {
  const word = line.words[i]!
  const numeral = line.numerals[i]!
  let { low, high, to } = first
  let kind: NumberMention['kind'] = told
  let from = foldedOffset(word, startOf(word, numeral))
  if (numeral.kind === 'digits' && isNegative(line, i)) {
    low = -low
    high = low
    from--
  }
  const minus = line.words[i - 1]
  if (i > free && minus !== undefined && adjoins(line, i) && isMinus(minus.folded)) {
    low = -low
    high = low
    from = minus.start
  }
  const slash = slashFraction(line, i)
  if (slash !== null) {
    // "2 1/4", and the same as it is typed from right to left, "1/4 2".
    const beside = line.numerals[i + 2]
    const mixed =
      beside?.kind === 'digits' &&
      slash < 1 &&
      /^\d{1,3}$/.test(line.words[i + 2]!.folded) &&
      adjoins(line, i + 2) &&
      line.words.length === i + 3
    low = slash + (mixed ? beside.value : 0)
    high = low
    to = mixed ? i + 3 : i + 2
    kind = 'fraction'
  } else if (numeral.kind === 'digits' && first.to === i + 1 && Number.isInteger(low) && adjoins(line, i + 1)) {
    const beside = slashFraction(line, i + 1)
    if (beside !== null && beside < 1) {
      low += beside
      high = low
      to = i + 3
      kind = 'fraction'
    }
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
  const second = first.vague || kind === 'fraction' || told === 'fraction' ? null : rangeEnd(line, i, first)
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
  const rate = percent === null && kind !== 'fraction' && i > free ? rateBefore(line, i, to) : null
  let unit: Span | null = null
  if (percent !== null) {
    kind = 'percent'
    close = percent.end
    to = percent.to
  } else if (rate !== null) {
    kind = 'percent'
    from = Math.min(from, rate)
  } else if (kind !== 'fraction') {
    // "من الجهات الأربع تحضيرا": behind its noun a number with the article counts nothing that follows.
    const attribute = numeral.article && numeral.kind === 'unit' && adjoins(line, i) && opensWithArticle(line, i - 1)
    const at = attribute ? -1 : bracket ? unitBehindBracket(line, to) : unitAt(line, to)
    const before = at < 0 && kind === 'cardinal' && i > free ? countedBefore(line, i) : -1
    if (at >= 0) {
      unit = { start: line.words[at]!.start, end: line.words[at]!.end }
      close = unit.end
      to = at + 1
      if (bracket && line.text[from - 1] === '(') from--
      // "2 كيلو ونصف"
      const half = measures.has(line.words[at]!.folded) && low === high && !approximate ? joinedAt(line, to) : -1
      const part = half < 0 ? null : line.numerals[half]
      if (part?.kind === 'fraction' && !part.article) {
        low += part.value
        high = low
        close = line.words[half]!.end
        to = half + 1
      }
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

const isTimeUnit = (word: Word | undefined): boolean => word !== undefined && units.has(word.folded)

const opensWithArticle = (line: Line, i: number): boolean => /^[وفبك]?ال/.test(line.words[i]?.folded ?? '')

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

/** Where the word begins that makes a number behind it a percentage: "نسبة 10", "بالمئة 10"; null where something is counted ("نسبة 5 نقاط"). */
const rateWord = /^ب(?:ال)?(?:ميه|مايه)$/

function rateBefore(line: Line, i: number, to: number): number | null {
  const before = line.words[i - 1]
  if (before === undefined || !adjoins(line, i) || line.numerals[i]!.kind !== 'digits') return null
  if (rateWord.test(before.folded)) return line.numerals[i - 2] && adjoins(line, i - 1) ? null : before.start
  if (!/^[وب]?نسبه$/.test(before.folded)) return null
  const next = line.words[to]
  const counted = next !== undefined && adjoins(line, to) && !/^(?:من|في|علي|عن|الي|مقارنه|خلال|و.*)$/.test(next.folded)
  return counted ? null : foldedOffset(before, before.folded.length - 4)
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
  if (rateWord.test(a.folded)) return { end: a.end, to: to + 1 }
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
  const measure = unit === null ? undefined : measures.get(foldWord(line.text.slice(unit.start, unit.end)))
  const amount = low ?? high
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
      ...(measure === undefined || amount === null
        ? {}
        : { measure: { unit: measure.unit, value: amount * measure.factor, part: measure.part } }),
    },
    to,
    ...(measure?.part == null ? {} : { coin: true as const }),
  }
}
