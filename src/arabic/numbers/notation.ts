import type { Line } from './cardinal.ts'

/** What stands around a number in figures and changes it: a point before it, an exponent or a power behind it, a fraction beside it. */
export interface Notation {
  readonly value: number
  readonly kind: 'cardinal' | 'fraction'
  /** Offset in the text where the number begins and ends. */
  readonly start: number
  readonly end: number
  readonly to: number
}

const ascii = (s: string): string =>
  s
    .replace(/[٠-٩]/g, d => String(d.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, d => String(d.charCodeAt(0) - 0x6f0))
    .replace(/٫/g, '.')

const EXPONENT = /^[eE]([+-]?\d{1,3})(?![\d\p{L}])/u
const POWER = /^\^(-?\d{1,6}(?:[.,]\d{1,6})?)(?![\d\p{L}])/u

/** The number in figures at word `i` with what belongs to its notation, or null where the digits are all there is: ".77", "1e10", "2.5^-1", "2 1/4". */
export function notationAt(line: Line, i: number, to: number, value: number): Notation | null {
  const word = line.words[i]!
  const { text } = line
  const end = line.words[to - 1]!.end
  const before = text[word.start - 1]
  if ((before === '.' || before === '٫') && /^\d+$/.test(word.folded) && /[\s(]/.test(text[word.start - 2] ?? ' ')) {
    return { value: value / 10 ** word.folded.length, kind: 'cardinal', start: word.start - 1, end, to }
  }
  const next = text[end]
  if (next !== 'e' && next !== 'E' && next !== '^') return null
  const rest = ascii(text.slice(end, end + 16))
  const exponent = EXPONENT.exec(rest)
  const power = exponent === null ? POWER.exec(rest) : null
  const match = exponent ?? power
  if (match === null) return null
  const minus = text[word.start - 1] === '-' ? -1 : 1
  const result = exponent ? Number(`${value}e${match[1]}`) : value ** Number(match[1]!.replace(',', '.'))
  if (!Number.isFinite(result)) return null
  const close = end + match[0].length
  let k = to
  while (k < line.words.length && line.words[k]!.start < close) k++
  return { value: minus * result, kind: 'cardinal', start: minus < 0 ? word.start - 1 : word.start, end: close, to: k }
}
