import { monthAt } from '../times/months.ts'
import { boundBefore } from './bounds.ts'
import { adjoins, type Cardinal, type Line } from './cardinal.ts'
import { isLabelled, unitAt, unitBehindBracket } from './units.ts'

const YEAR_WORDS = /^[وفبل]{0,2}(?:ال)?(?:عام|عامي|سنه|سنوات|عاما)$/
const YEAR_PREPOSITIONS =
  /^(?:و|ف)?(?:في|منذ|حتي|مطلع|اواخر|اوايل|منتصف|نهايه|بدايه|خلال|صيف|شتاء|خريف|قبل|بعد|الي|من)$/
const HOUR_WORDS = /^[وفبل]?(?:ال)?ساعه$/
const PART_OF_DAY = /^(?:صباحا|مساء|فجرا|ظهرا|عصرا|ليلا|بتوقيت|غرينتش)$/
const TEN_DAYS = /^(?:الاواخر|الاوايل|الاواسط)$/
/** What stands before the number of an aircraft, a missile or a weapon: إف 16, سو 24, إس 300. */
const MODELS = new Set('اف ام سو ميغ ميج اس تي بي كي ار'.split(' '))

/**
 * Whether the number at word `i` is no quantity. Excluded are days and years of dates, clock
 * times, telephone numbers, dotted or slashed dates, names of units, articles and weapons ("الفرقة 17", "القرار 2254", "إف 16").
 */
export function isDateOrName(line: Line, i: number, cardinal: Cardinal): boolean {
  const word = line.words[i]!
  const numeral = line.numerals[i]!
  const previous = line.words[i - 1]
  const next = line.words[cardinal.to]
  const follows = adjoins(line, cardinal.to)
  const { text } = line
  if (next !== undefined) {
    const gap = text.slice(line.words[cardinal.to - 1]!.end, next.start)
    // The day of a date: "10 مايو", "10 من مايو", "10/ مايو".
    const month = monthAt(line.words, cardinal.to)
    if (month !== null && gap.length <= 3 && /^[\s/–-]*$/.test(gap) && cardinal.high <= 31 && !month.name.weak)
      return true
    if (month?.name.weak && follows && cardinal.high <= 31 && numeral.kind === 'digits') return true
    if (follows && next.folded === 'من' && cardinal.high <= 31 && monthAt(line.words, cardinal.to + 1) !== null)
      return true
    if (follows && PART_OF_DAY.test(next.folded) && cardinal.high <= 24) return true
    // "العشر الأواخر من رمضان": days of the month, by name.
    if (follows && numeral.article && cardinal.high === 10 && TEN_DAYS.test(next.folded)) return true
  }
  if (previous !== undefined && adjoins(line, i)) {
    if (YEAR_WORDS.test(previous.folded) && cardinal.low >= 1000 && cardinal.low < 2200) return true
    if (HOUR_WORDS.test(previous.folded) && (cardinal.low <= 24 || /^\d{4}$/.test(word.folded))) return true
  }
  if (numeral.kind !== 'digits' || cardinal.to !== i + 1) return false
  const before = text[word.start - 1] ?? ''
  const after = text[word.end] ?? ''
  const digitAfter = /\d/.test(text[word.end + 1] ?? '') || /[٠-٩]/.test(text[word.end + 1] ?? '')
  if ((after === ':' || after === '/') && digitAfter) return !isPlainFraction(line, i)
  if (isSpacedDate(line, i)) return true
  if ((before === ':' || before === '/') && /[\d٠-٩]/.test(text[word.start - 2] ?? '')) return true
  if (/[A-Za-z@#_=&]/.test(before) || /[A-Za-z@_=]/.test(after)) return true
  if (before === '%' && /[A-Za-z\d]/.test(text[word.start - 2] ?? '')) return true
  if (before === '-' && /[\p{L}\d٠-٩]/u.test(text[word.start - 2] ?? '')) return true
  if (before === '+' || (word.folded[0] === '0' && word.folded.length > 4 && /^\d+$/.test(word.folded))) return true
  // Dates and telephone numbers with hyphens: three runs of digits.
  if (after === '-' && digitAfter && line.text[line.words[i + 1]?.end ?? -1] === '-') return true
  if (previous !== undefined && adjoins(line, i)) {
    if (MODELS.has(previous.folded)) return true
    if (isLabelled(previous.folded) && unitAt(line, i + 1) < 0) return true
  }
  if (/^(?:1[89]|20|21)\d\d$/.test(word.folded)) {
    if (
      previous !== undefined &&
      adjoins(line, i) &&
      YEAR_PREPOSITIONS.test(previous.folded) &&
      boundBefore(line, i) === null &&
      unitAt(line, i + 1) < 0
    )
      return true
    if (previous !== undefined && previous.start > 0 && monthAt(line.words, i - 1) !== null) return true
    if (previous !== undefined && i > 1 && monthAt(line.words, i - 2)?.to === i) return true
    if (unitAt(line, i + 1) < 0 && unitBehindBracket(line, i + 1) < 0 && boundBefore(line, i) === null) return true
    if (previous !== undefined && adjoins(line, i) && /^(?:و|ف)?(?:في|منذ)$/.test(previous.folded)) return true
  }
  return false
}

/** "8/ 2/ 1433": figures that slashes and blanks set apart, the last one a year. */
function isSpacedDate(line: Line, i: number): boolean {
  for (let first = Math.max(0, i - 2); first <= i; first++) {
    const [a, b, c] = line.words.slice(first, first + 3)
    if (a === undefined || b === undefined || c === undefined || !/^(?:1[34]|19|20)\d\d$/.test(c.folded)) continue
    const slash = (x: typeof a, y: typeof a) => y.start - x.end <= 3 && /^ ?\/ ?$/.test(line.text.slice(x.end, y.start))
    if (line.numerals[first]?.kind === 'digits' && slash(a, b) && slash(b, c)) return true
  }
  return false
}

function isPlainFraction(line: Line, i: number): boolean {
  const b = line.words[i + 1]
  const a = line.words[i]!
  if (b === undefined || line.text[a.end] !== '/' || b.start !== a.end + 1 || line.text[b.end] === '/') return false
  const [x, y] = [Number(a.folded), Number(b.folded)]
  return (x < y && y <= 10) || y === 10 || y === 100
}
