import type { Span } from '../../arabic/index.ts'
import type { Named } from '../types.ts'
import type { Range, Tokens } from './tokens.ts'

const PAIRS = [
  ['"', '"'],
  ['«', '»'],
  ['“', '”'],
  ['(', ')'],
] as const

const OPENS_BEFORE = /["«“(]$/
const CLOSES_BEHIND = /^["»”)]/

/** The span of some tokens, with a quotation mark or bracket that closes inside and opened inside kept. */
export function spanOf(tokens: Tokens, { from, to }: Range): Span {
  const first = tokens.list[from]!
  const last = tokens.list[to - 1]!
  const next = tokens.list[to]?.gap ?? tokens.after
  // Nearly always nothing opens before and nothing closes behind.
  if (!OPENS_BEFORE.test(first.gap) && !CLOSES_BEHIND.test(next)) return { start: first.start, end: last.end }
  const inner = tokens.text.slice(first.start, last.end)
  for (const [opening, closing] of PAIRS) {
    const straight = opening === closing
    const open = count(inner, opening) - (straight ? 0 : count(inner, closing))
    const lacksEnd = straight ? open % 2 === 1 : open > 0
    const lacksStart = straight ? open % 2 === 1 : open < 0
    const opensBefore = first.gap.endsWith(opening)
    const closesBehind = next.startsWith(closing)
    if (lacksEnd && closesBehind) return { start: first.start, end: last.end + 1 }
    if (lacksStart) {
      if (opensBefore) return { start: first.start - 1, end: last.end }
    } else if (opensBefore && closesBehind && !lacksEnd) return { start: first.start - 1, end: last.end + 1 }
  }
  return { start: first.start, end: last.end }
}

function count(text: string, mark: string): number {
  let n = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) n++
  return n
}

/** The end of a span, behind the quotation mark or bracket that closes right behind it what was opened inside: «أم الربيعين». */
export function closedEnd(text: string, { start, end }: Span): number {
  const next = text[end] ?? ''
  if (!/["»”)]/.test(next)) return end
  const inner = text.slice(start, end)
  const open = (inner.match(/["«“(]/g) ?? []).length - (inner.match(/[»”)]/g) ?? []).length
  return open % 2 === 1 ? end + 1 : end
}

/** The exact words of a span as a name, with the mark that closes it. */
export function namedAt(tokens: Tokens, span: Span, ref: string | null): Named {
  const end = closedEnd(tokens.text, span)
  return { name: tokens.text.slice(span.start, end), ref, start: span.start, end }
}
