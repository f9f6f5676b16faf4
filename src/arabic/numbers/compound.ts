import { adjoins, type Cardinal, cardinalAt, joinedAt, type Line } from './cardinal.ts'

/** A number that is made of several: "ستة وثمانية وثمانون من مئة" (6.88), "واحد من ثلاثة" (1/3), "عشرون وثلاثة أخماس" (20.6). */
export interface Compound {
  readonly value: number
  readonly kind: 'cardinal' | 'fraction'
  readonly to: number
}

const plain = (line: Line, i: number): Cardinal | null => {
  const numeral = line.numerals[i]
  if (!numeral || numeral.joined || numeral.article || !adjoins(line, i)) return null
  const cardinal = cardinalAt(line, i)
  return cardinal === null || cardinal.vague ? null : cardinal
}

const isPower = (n: number): boolean => n >= 10 && Number.isInteger(Math.log10(n))

const isWord = (line: Line, i: number, pattern: RegExp): boolean =>
  adjoins(line, i) && pattern.test(line.words[i]!.folded)

/** The last part of the number [i, to) that و joins and that is less than `limit`: خمسون of "مئة وواحد وخمسون". */
function lastPart(line: Line, i: number, to: number, limit: number, apart: boolean): Cardinal | null {
  for (let k = to - 1; k > i && k > to - 8; k--) {
    const numeral = line.numerals[k]
    if (
      !numeral ||
      (apart ? line.words[k - 1]!.folded !== 'و' : !(numeral.joined || line.words[k - 1]!.folded === 'و'))
    )
      continue
    const part = cardinalAt(line, k)
    if (part !== null && part.to === to && part.low < limit) return part
  }
  return null
}

const DENOMINATOR_PARTS = /^(?:جزء|جزءا|اجزاء)$/

/** Whether a folded word says parts of a whole: "جزء من مئة". */
export const isDenominatorPart = (folded: string): boolean => DENOMINATOR_PARTS.test(folded)

/**
 * What the words behind the number `first` at word `i` make of it, or null: decimals said in words (و … من عشرة، من مئة، من ألف), fractions (من، على،
 * جزء من), whole numbers with one (وثلاثة أخماس). "ثلاثة من خمسة مسلحين" are three people: a fraction with an odd whole counts nothing behind it.
 */
export function compoundAt(line: Line, i: number, first: Cardinal): Compound | null {
  const { low, to } = first
  if (first.low !== first.high || !adjoins(line, to)) return null
  if (isWord(line, to, DENOMINATOR_PARTS) && isWord(line, to + 1, /^من$/)) {
    const whole = plain(line, to + 2)
    if (whole !== null && whole.low > 0) return { value: low / whole.low, kind: 'fraction', to: whole.to }
  }
  const joined = joinedAt(line, to)
  if (joined >= 0) {
    const rest = cardinalAt(line, joined)
    if (rest !== null && !rest.vague && rest.to > joined) {
      if (isWord(line, rest.to, /^من$/)) {
        const whole = plain(line, rest.to + 1)
        if (whole !== null && isPower(whole.low) && rest.low < whole.low)
          return { value: low + rest.low / whole.low, kind: 'cardinal', to: whole.to }
      }
      if (isWord(line, rest.to, /^علي$/)) {
        const whole = plain(line, rest.to + 1)
        if (whole !== null && whole.low > 0)
          return { value: low + rest.low / whole.low, kind: 'fraction', to: whole.to }
      }
      const parts = line.numerals[rest.to]
      if (parts?.kind === 'denominator' && !parts.joined && adjoins(line, rest.to) && rest.low <= 99)
        return { value: low + rest.low / parts.value, kind: 'fraction', to: rest.to + 1 }
    }
  }
  if (isWord(line, to, /^علي$/)) {
    const whole = plain(line, to + 1)
    if (whole === null || whole.low === 0) return null
    // "مئتان و واحد على ثلاث مئة وسبعة": و stands apart where the fraction begins, and not inside the numbers.
    const apart = line.numerals.slice(to + 1, whole.to).some(numeral => numeral?.joined)
      ? lastPart(line, i, to, whole.low, true)
      : null
    const value = apart === null ? low / whole.low : low - apart.low + apart.low / whole.low
    return { value, kind: 'fraction', to: whole.to }
  }
  if (isWord(line, to, /^من$/)) {
    const whole = plain(line, to + 1)
    if (whole === null || whole.low === 0) return null
    if (low > whole.low && isPower(whole.low)) {
      const part = lastPart(line, i, to, whole.low, false)
      return part === null ? null : { value: low - part.low + part.low / whole.low, kind: 'cardinal', to: whole.to }
    }
    const counted = adjoins(line, whole.to) && !isWord(line, whole.to, /^(?:في|من|علي|او|و.*)$/)
    if (low < whole.low && (!counted || low === 1 || isPower(whole.low))) {
      if (line.numerals[to + 1]!.kind === 'digits' && whole.low > 1000) return null
      return { value: low / whole.low, kind: 'fraction', to: whole.to }
    }
  }
  return null
}

/** "جزء من مئة": one part, said without its number. */
export function partOf(line: Line, i: number): Compound | null {
  const word = line.words[i]
  if (word === undefined || !DENOMINATOR_PARTS.test(word.folded) || word.folded === 'اجزاء') return null
  if (!isWord(line, i + 1, /^من$/)) return null
  const whole = plain(line, i + 2)
  return whole === null || whole.low < 2 ? null : { value: 1 / whole.low, kind: 'fraction', to: whole.to }
}
