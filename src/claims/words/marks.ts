import type { Token, Tokens } from './tokens.ts'

/** A comma, Arabic or Latin. */
export const COMMA = /[،,]/
/** A comma or a semicolon. */
export const PAUSE = /[،,؛]/
/** Any mark behind which other words are told: a comma, a semicolon or a colon. */
export const BREAK = /[،,؛:]/
/** `BREAK`, or a full stop (which stands inside a sentence only in abbreviations and lists). */
export const STOP = /[،,؛:.]/

/** Whether the gap before token `i` (or behind the last one) holds one of `marks`. */
export function gapHas(tokens: Tokens, i: number, marks: RegExp): boolean {
  return hasMark(tokens.list[i]?.gap ?? tokens.after, marks)
}

/** Whether a token stands behind one of `marks`. */
export function isBehind(token: Token, marks: RegExp): boolean {
  return hasMark(token.gap, marks)
}

/** Nearly every gap is one space, which is no mark. */
const hasMark = (gap: string, marks: RegExp): boolean => gap !== ' ' && marks.test(gap)

/** The first token of `(at, to)` that stands behind one of `marks`, or `to`. */
export function nextMark(tokens: Tokens, at: number, to: number, marks: RegExp): number {
  for (let k = at + 1; k < to; k++) if (gapHas(tokens, k, marks)) return k
  return to
}

/** Whether a word stands alone in brackets: a short name, whatever else is spelled like it: (آفاد), (كونا). */
export const isBracketed = (tokens: Tokens, i: number): boolean =>
  /\($/.test(tokens.list[i]?.gap ?? '') && /^\)/.test(tokens.list[i + 1]?.gap ?? tokens.after)
