import { type Span, sentences } from '../../arabic/index.ts'
import { COMMA, gapHas, PAUSE } from '../words/marks.ts'
import type { Range, Tokens } from '../words/tokens.ts'

/** A sentence longer than this (in words) is a text without full stops: it is read in parts. */
const RUN_ON = 240

/** The sentences of a block by token, in order. */
export function sentenceRanges(tokens: Tokens, block: Span): readonly Range[] {
  const ranges: Range[] = []
  let from = 0
  for (const span of sentences(tokens.text, block.start, block.end)) {
    let end = from
    while (end < tokens.list.length && tokens.list[end]!.start < span.end) end++
    while (end > from) {
      const to = end - from > RUN_ON ? breakBefore(tokens, from, from + RUN_ON) : end
      ranges.push({ from, to })
      from = to
    }
  }
  return ranges
}

/** The last comma before token `to`, not too near to `from`; `to` where there is none. */
function breakBefore(tokens: Tokens, from: number, to: number): number {
  for (let k = to; k > from + RUN_ON / 2; k--) if (gapHas(tokens, k, PAUSE)) return k
  return to
}

/** Where the relative clause that holds token `at` ends: at the next comma. */
export function relativeEnd(tokens: Tokens, at: number, to: number): number {
  for (let k = at + 1; k < to; k++) if (gapHas(tokens, k, PAUSE)) return k
  return to
}

/** The comma that sets a phrase of at most four words apart, ending at token `at`: "…، في خرق للهدنة". */
export function commaBefore(tokens: Tokens, at: number, floor: number): number | null {
  for (let k = at; k > Math.max(floor, at - 4); k--) if (gapHas(tokens, k, COMMA)) return k
  return null
}
