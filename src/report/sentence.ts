import type { Span } from '../arabic/types.ts'

/** How far the sentence of a span is looked for on each side, in UTF-16 units: text without full stops is shown no further. */
const REACH = 600

/** A full stop, with what closes behind it; not in "99.5", not after one letter ("د. أحمد", "أ.ف.ب."). */
const STOP = /(?<=[^\s.]{2})[.!?؟…۔]+[»”")\]]*(?=\s)/gu

/** The last space of a text and the first: where a cut falls on no word and on no surrogate pair. */
const cutBefore = (text: string, from: number, to: number): number => {
  const space = text.slice(from, to).search(/\s/u)
  return space < 0 ? to : from + space + 1
}
const cutAfter = (text: string, from: number, to: number): number => {
  const space = text.slice(from, to).search(/\s(?=\S*$)/u)
  return space < 0 ? from : from + space
}

/**
 * The sentence around a span, never beyond `within` (its paragraph): a claim's words often stop before those that say on whose word they stand
 * ("… قتلوا مساء الجمعة، وفق ما أفادت به البلدية."). Where no full stop is near, a stretch cut between words.
 */
export const sentenceAround = (text: string, { start, end }: Span, within: Span): Span => {
  const from = Math.max(within.start, start - REACH)
  const to = Math.min(within.end, end + REACH)
  const before = [...text.slice(from, start).matchAll(STOP)].at(-1)
  const first = before ? from + before.index + before[0].length : from
  const blank = /^\s*/u.exec(text.slice(first, start))?.[0].length ?? 0
  // The evidence may end with its sentence: what follows a stop is not of it.
  const closed = /[.!?؟…۔][»”")\]]*$/u.test(text.slice(Math.max(start, end - 3), end))
  const after = closed ? null : new RegExp(STOP.source, 'u').exec(text.slice(Math.max(start, end - 2), to))
  const stop = after ? Math.max(end, Math.max(start, end - 2) + after.index + after[0].length) : null
  return {
    start: before || from === within.start ? first + blank : cutBefore(text, from, start),
    end: closed ? end : (stop ?? (to === within.end ? to : cutAfter(text, end, to))),
  }
}
