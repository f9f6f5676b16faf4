import type { SpanJson } from '../api-types.ts'

/** The index of the first block that ends after `offset`; `blocks` are sorted and do not overlap. */
export function blockFrom(blocks: readonly SpanJson[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Calls `visit` for every block that the span touches, with the part of the span inside it. */
export function eachBlock(
  blocks: readonly SpanJson[],
  span: SpanJson,
  visit: (index: number, start: number, end: number) => void,
): void {
  for (let index = blockFrom(blocks, span.start); index < blocks.length; index++) {
    const block = blocks[index]
    if (block === undefined || block.start >= span.end) return
    const start = Math.max(block.start, span.start)
    const end = Math.min(block.end, span.end)
    if (start < end) visit(index, start, end)
  }
}
