import type { Word } from '../types.ts'
import type { Numeral } from './lexicon.ts'

/** The words of a stretch of text with the numeral that each is, and whether only blanks stand before it. */
export interface Line {
  readonly text: string
  readonly words: readonly Word[]
  readonly numerals: readonly (Numeral | null)[]
  /** What each word alone may open: see `openingOf`. */
  readonly opens: readonly number[]
}

/** A cardinal number read from word `from` up to, not including, word `to`. */
export interface Cardinal {
  readonly low: number
  readonly high: number
  readonly to: number
  /** The scale that the number ended with (1000 for "عشرين ألفا"), 1 where none. */
  readonly scale: number
  readonly vague: boolean
}

const BLANKS = /^[ \t\u00a0\u200b-\u200f\u202a-\u202f]*$/

/** Whether only blanks (or nothing) stand between words `i - 1` and `i`. */
export function adjoins(line: Line, i: number): boolean {
  const before = line.words[i - 1]
  const after = line.words[i]
  if (before === undefined || after === undefined) return false
  const gap = after.start - before.end
  if (gap === 0) return true
  if (gap === 1) {
    const code = line.text.charCodeAt(before.end)
    return code === 0x20 || code === 0xa0
  }
  return gap < 8 && BLANKS.test(line.text.slice(before.end, after.start))
}

/** Index of the numeral that و joins to the number ending before word `i`: on the same word ("وعشرين") or apart ("و عشرين"), or -1. */
export function joinedAt(line: Line, i: number): number {
  if (!adjoins(line, i)) return -1
  const numeral = line.numerals[i]
  if (numeral?.joined) return i
  // "وأحد عشر" folds to the same letters as واحد: before a teen it is the joined one.
  if (line.words[i]!.folded === 'واحد' && line.numerals[i + 1]?.teen && adjoins(line, i + 1)) return i
  if (line.words[i]!.folded !== 'و' || !adjoins(line, i + 1)) return -1
  const next = line.numerals[i + 1]
  return next && !next.joined ? i + 1 : -1
}

const bare = (line: Line, i: number): Numeral | null => {
  const numeral = line.numerals[i]
  return numeral && !numeral.joined && adjoins(line, i) ? numeral : null
}

interface Piece {
  readonly value: number
  readonly to: number
}

/** Units, teens and tens at word `i`: خمسة, خمسة عشر, خمسة وعشرين. */
function below100(line: Line, i: number): Piece | null {
  const first = line.numerals[i]
  if (!first) return null
  if (first.kind === 'ten') return { value: first.value, to: i + 1 }
  if (first.kind !== 'unit') return null
  if (first.value < 10) {
    const next = bare(line, i + 1)
    if (next?.teen) return { value: 10 + first.value, to: i + 2 }
    const k = joinedAt(line, i + 1)
    if (k >= 0 && line.numerals[k]!.kind === 'ten') return { value: first.value + line.numerals[k]!.value, to: k + 1 }
  }
  return { value: first.value, to: i + 1 }
}

/** A number below 1000 in words at word `i`: ثلاثمائة وخمسة وعشرين, ثلاث مئة. */
function below1000(line: Line, i: number): Piece | null {
  const first = line.numerals[i]
  if (!first) return null
  let value: number
  let to: number
  if (first.kind === 'hundred') {
    value = first.value
    to = i + 1
  } else {
    const next = bare(line, i + 1)
    if (
      first.kind !== 'unit' ||
      first.value < 3 ||
      first.value > 9 ||
      next?.kind !== 'hundred' ||
      next.value !== 100 ||
      next.from !== 0
    ) {
      return below100(line, i)
    }
    value = first.value * 100
    to = i + 2
  }
  const k = joinedAt(line, to)
  if (k < 0) return { value, to }
  const rest = line.numerals[k]!.kind === 'digits' ? smallDigits(line, k) : below100(line, k)
  return rest === null ? { value, to } : { value: value + rest.value, to: rest.to }
}

function smallDigits(line: Line, i: number): Piece | null {
  const { value } = line.numerals[i]!
  return value < 100 && Number.isInteger(value) ? { value, to: i + 1 } : null
}

const CONTROLS = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g

/** What stands between word `i - 1` and word `i`, bidirectional controls aside, where it is short. */
function gapBefore(line: Line, i: number): string {
  const before = line.words[i - 1]
  const word = line.words[i]
  if (before === undefined || word === undefined || word.start - before.end > 4) return ' '
  return line.text.slice(before.end, word.start).replace(CONTROLS, '')
}

/** Digits at word `i`, with groups set apart by a blank ("10 000") or an Arabic comma ("1،300") taken together. */
function digits(line: Line, i: number): Piece {
  let value = line.numerals[i]!.value
  let to = i + 1
  if (
    line.words[to] !== undefined &&
    line.text.charCodeAt(line.words[i]!.end) === 0x60c &&
    /^[1-9]\d{0,2}$/.test(line.words[i]!.folded)
  ) {
    while (to - i < 5 && line.numerals[to]?.kind === 'digits' && gapBefore(line, to) === '،') {
      if (!/^\d{3}(?:\.\d+)?$/.test(line.words[to]!.folded)) break
      value = value * 1000 + Number(line.words[to]!.folded)
      to++
    }
    const rest = line.words[to]
    if (
      to > i + 1 &&
      rest !== undefined &&
      line.numerals[to]?.kind === 'digits' &&
      /^[.,]$/.test(gapBefore(line, to)) &&
      /^\d+$/.test(rest.folded)
    ) {
      value += Number(rest.folded) / 10 ** rest.folded.length
      to++
    }
    if (to > i + 1) return { value, to }
  }
  if (/^[1-9]\d{0,2}$/.test(line.words[i]!.folded)) {
    while (
      to - i < 5 &&
      line.numerals[to]?.kind === 'digits' &&
      /^\d{3}$/.test(line.words[to]!.folded) &&
      line.words[to]!.start - line.words[to - 1]!.end === 1 &&
      adjoins(line, to)
    ) {
      value = value * 1000 + line.numerals[to]!.value
      to++
    }
  }
  return { value, to }
}

/** Whether "ألفا" or "مليونا" at word `i` is the construct dual (ألفا ريال, 2000) and not tanwin (ألفاً, 1000): tanwin shows, or a number goes before. */
function isConstructDual(line: Line, i: number): boolean {
  const word = line.words[i]!
  return (
    word.folded.endsWith('ا') &&
    !word.text.includes('\u064b') &&
    line.words[i + 1] !== undefined &&
    adjoins(line, i + 1) &&
    !line.numerals[i + 1]
  )
}

/** The cardinal number that begins at word `i`, as long as it goes, or null. Vague ones (عشرات الآلاف, بضع مئات) come as a range. */
export function cardinalAt(line: Line, i: number): Cardinal | null {
  const first = line.numerals[i]
  if (!first) return null
  if (first.kind === 'dozen') return { low: first.value, high: first.value, to: i + 1, scale: 12, vague: false }
  if (first.kind === 'zero') return { low: 0, high: 0, to: i + 1, scale: 1, vague: false }
  if (first.kind === 'vague' || first.kind === 'few' || first.kind === 'scale-plural') return vagueAt(line, i, first)
  let total = 0
  let last = Number.POSITIVE_INFINITY
  let at = i
  let to = i
  let scale = 1
  for (;;) {
    const head = line.numerals[at]!
    let value: number
    let next: number
    let size = 1
    if (head.kind === 'scale') {
      value = at === i && isConstructDual(line, at) ? 2 : 1
      size = head.value
      next = at + 1
    } else if (head.kind === 'dual-scale') {
      value = 2
      size = head.value
      next = at + 1
    } else {
      const piece = head.kind === 'digits' ? digits(line, at) : below1000(line, at)
      if (piece === null) break
      value = piece.value
      next = piece.to
      // "3 مئة": figures before the hundred.
      const hundred = head.kind === 'digits' && value < 10 ? bare(line, next) : null
      if (hundred?.kind === 'hundred' && hundred.value === 100 && !hundred.article) {
        value *= 100
        next++
        const rest = joinedAt(line, next)
        const tail =
          rest < 0 ? null : line.numerals[rest]!.kind === 'digits' ? smallDigits(line, rest) : below100(line, rest)
        if (tail !== null) {
          value += tail.value
          next = tail.to
        }
      }
    }
    // "ألف مليون" is said, "ألف ألف ألف ألف" is not: the bound keeps hostile repetition linear.
    for (let n = 0; n < 3; n++) {
      const more = bare(line, next)
      if (
        !more ||
        (more.kind !== 'scale' && more.kind !== 'scale-plural' && !(more.kind === 'dozen' && more.value === 12))
      )
        break
      if (more.article) break
      size *= more.value
      next++
    }
    if (value * size >= last) break
    // Digits after a hundred are part of it ("مئة و50"), after digits they are another number ("20 و30").
    if (at !== i && head.kind === 'digits' && last < 1000) break
    total += value * size
    last = size
    to = next
    scale = size
    if (size === 1) break
    const k = joinedAt(line, to)
    // "4 آلاف 3 مئة": figures with smaller scales follow one another without و.
    const figures = k < 0 && head.kind === 'digits' ? bare(line, to) : null
    if (figures?.kind === 'digits' && bare(line, to + 1) !== null) {
      const scaled = line.numerals[to + 1]!
      if ((scaled.kind === 'hundred' || scaled.kind === 'scale') && scaled.value < last) {
        at = to
        continue
      }
    }
    if (k < 0) break
    at = k
  }
  if (to === i) return null
  const dozen = joinedAt(line, to)
  if (dozen >= 0 && line.numerals[dozen]!.kind === 'dozen') {
    total += line.numerals[dozen]!.value
    to = dozen + 1
  }
  const point = line.words[to]
  if (point?.folded === 'فاصله' && adjoins(line, to) && scale === 1) {
    const rest = bare(line, to + 1)
    const piece = rest?.kind === 'digits' ? { value: rest.value, to: to + 2 } : rest ? below100(line, to + 1) : null
    if (piece !== null && Number.isInteger(piece.value)) {
      total += piece.value / 10 ** String(piece.value).length
      to = piece.to
      const more = bare(line, to)
      if (more && (more.kind === 'scale' || more.kind === 'scale-plural') && !more.article) {
        total *= more.value
        scale = more.value
        to++
      }
      return { low: total, high: total, to, scale, vague: false }
    }
  }
  // "اثنا عشر , ثلاثون": hundredths behind a comma that stands between blanks.
  const hundredths = line.words[to]
  if (
    hundredths !== undefined &&
    line.numerals[to] &&
    !line.numerals[to]!.joined &&
    line.numerals[i]!.kind !== 'digits'
  ) {
    const gap = line.text.slice(line.words[to - 1]!.end, Math.min(hundredths.start, line.words[to - 1]!.end + 6))
    const piece =
      /^ {1,2}, {1,2}$/.test(gap) && hundredths.start - line.words[to - 1]!.end === gap.length
        ? below100(line, to)
        : null
    if (piece !== null && scale === 1)
      return { low: total + piece.value / 100, high: total + piece.value / 100, to: piece.to, scale, vague: false }
  }
  const half = joinedAt(line, to)
  if (half >= 0 && line.numerals[half]!.kind === 'fraction' && !line.numerals[half]!.article) {
    total += line.numerals[half]!.value * scale
    to = half + 1
    // "مليون ونصف المليون": the scale said again.
    const again = bare(line, to)
    if (again?.kind === 'scale' && again.value === scale) to++
  }
  return { low: total, high: total, to, scale, vague: false }
}

function vagueAt(line: Line, i: number, first: Numeral): Cardinal {
  let { value: low, high } = first
  let to = i + 1
  let scale = 1
  if (first.kind === 'scale-plural') {
    low = 2 * first.value
    high = 10 * first.value - 1
    return { low, high, to, scale: first.value, vague: true }
  }
  const next = bare(line, to)
  if (next?.kind === 'scale-plural' || (next?.kind === 'scale' && first.kind === 'vague')) {
    scale = next.value
    low *= scale
    high = (high + 1) * scale - 1
    to++
  } else if (first.kind === 'few' && next?.kind === 'vague') {
    scale = next.value === 200 ? 100 : 10
    low *= scale
    high = (high + 1) * scale - 1
    to++
  } else if (first.kind === 'few' && next?.teen) {
    low += 10
    high += 10
    to++
  }
  return { low, high, to, scale, vague: true }
}
