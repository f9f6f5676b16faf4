import type { Span } from './types.ts'
import { classOf, DIGIT, LETTER, MARK } from './words.ts'

/** How far a quotation may reach before an opening mark counts as a slip of the pen. */
const LONGEST_QUOTATION = 600

const CLOSES: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"', '„': '“' }

const SPACE = 0x20

const isStop = (c: string): boolean => c === '.' || c === '!' || c === '?' || c === '؟' || c === '…' || c === '۔'
const isNewline = (c: string): boolean => c === '\n' || c === '\r' || c === '\u2028' || c === '\u2029'
const isLatin = (code: number): boolean => code < 0x250

/**
 * The sentences of `text` between `start` and `end`: trimmed, never empty, in order. They end at . ! ? ؟ … and at line ends, but not inside a
 * number (99.5), a dotted abbreviation (أ.ف.ب), after an initial (د. أحمد), in an address (a.org), nor inside a quotation, unless the
 * quotation closes right after the stop. A quotation that does not close within 600 characters of the same line is none. Linear time.
 */
export function sentences(text: string, start = 0, end: number = text.length): Span[] {
  const found: Span[] = []
  const stop = Math.min(end, text.length)
  const nextOf = new Map<string, number>()
  /** Next place of `mark` at or after `from`: asked with growing `from`, so all calls together read the text once. */
  const next = (mark: string, from: number): number => {
    let at = nextOf.get(mark) ?? -1
    if (at < from) {
      at = text.indexOf(mark, from)
      if (at < 0) at = Number.POSITIVE_INFINITY
      nextOf.set(mark, at)
    }
    return at
  }
  const nextLine = (from: number): number =>
    Math.min(next('\n', from), next('\r', from), next('\u2028', from), next('\u2029', from))
  let from = Math.max(0, start)
  let wordy = false
  let lettered = false
  let quoteEnd = -1
  const close = (at: number): void => {
    if (wordy) {
      let a = from
      let b = at
      while (a < b && isBlank(text.charCodeAt(a))) a++
      while (b > a && isBlank(text.charCodeAt(b - 1))) b--
      found.push({ start: a, end: b })
    }
    from = at
    wordy = false
    lettered = false
  }
  for (let i = from; i < stop; i++) {
    const code = text.charCodeAt(i)
    const kind = classOf(code)
    if (kind === LETTER || kind === DIGIT) {
      wordy = true
      if (kind === LETTER) lettered = true
      continue
    }
    if (code === SPACE) continue
    const c = text[i]!
    if (isNewline(c)) {
      close(i)
      quoteEnd = -1
      continue
    }
    if (i > quoteEnd) {
      const closing = CLOSES[c]
      if (closing !== undefined) {
        const at = next(closing, i + 1)
        if (at - i <= LONGEST_QUOTATION && at < stop && at < nextLine(i)) quoteEnd = at
        continue
      }
    }
    if (!isStop(c)) continue
    let after = i + 1
    while (after < stop && isStop(text[after]!)) after++
    if (i < quoteEnd) {
      let rest = after
      while (rest < quoteEnd && isBlank(text.charCodeAt(rest))) rest++
      if (rest !== quoteEnd) {
        i = after - 1
        continue
      }
      after = quoteEnd + 1
      while (after < stop && isStop(text[after]!)) after++
    } else if (c === '.' && after === i + 1 && isInner(text, i, stop, lettered)) continue
    while (after < stop && (text[after] === ')' || text[after] === ']')) after++
    close(after)
    i = after - 1
  }
  close(stop)
  return found
}

function isBlank(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0xfeff
  )
}

/** Whether the single full stop at `i` belongs to a number, an abbreviation, an initial, an address or the number of a list line. */
function isInner(text: string, i: number, stop: number, lettered: boolean): boolean {
  const before = i > 0 ? text.charCodeAt(i - 1) : 0
  const after = i + 1 < stop ? text.charCodeAt(i + 1) : 0
  const kindBefore = i > 0 ? classOf(before) : 0
  const kindAfter = i + 1 < stop ? classOf(after) : 0
  if (kindBefore === DIGIT && (kindAfter === DIGIT || (!lettered && kindAfter === 0))) return true
  if (kindAfter === LETTER && isLatin(after) && isLatin(before)) return true
  let k = i - 1
  while (k >= 0 && classOf(text.charCodeAt(k)) === MARK) k--
  if (k < 0 || classOf(text.charCodeAt(k)) !== LETTER) return false
  let p = k - 1
  while (p >= 0 && classOf(text.charCodeAt(p)) === MARK) p--
  return p < 0 || classOf(text.charCodeAt(p)) !== LETTER
}
