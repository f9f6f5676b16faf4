import { sentences } from '../arabic/index.ts'
import type { Block } from '../article/types.ts'

/** A paragraph of a newspaper is shorter than this; what is longer once was many (UTF-16). */
const LONGEST = 12_000

/**
 * Cuts a block that is longer than any paragraph into stretches at sentence ends, or, where nobody set a full stop, at spaces: so the work on
 * one stretch stays bounded however long the line is. Every character of the block lies in one stretch or is white space between two.
 */
export function stretches(text: string, block: Block): readonly Block[] {
  if (block.end - block.start <= LONGEST) return [block]
  const found: Block[] = []
  let start = -1
  let end = -1
  const push = () => {
    if (start >= 0 && end > start) found.push({ start, end, role: block.role })
  }
  for (const sentence of sentences(text, block.start, block.end)) {
    for (const part of pieces(text, sentence.start, sentence.end)) {
      if (start >= 0 && part.end - start > LONGEST) {
        push()
        start = -1
      }
      if (start < 0) start = part.start
      end = part.end
    }
  }
  push()
  return found
}

function* pieces(text: string, start: number, end: number): Generator<{ start: number; end: number }> {
  let at = start
  while (end - at > LONGEST) {
    const space = text.lastIndexOf(' ', at + LONGEST)
    const cut = space > at ? space : at + LONGEST
    yield { start: at, end: cut }
    at = space > at ? space + 1 : cut
  }
  if (at < end) yield { start: at, end }
}
