import type { Span } from '../../arabic/index.ts'
import type { Token } from '../words/tokens.ts'

export function lowerBound(all: readonly { readonly from: number }[], from: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.from < from) low = middle + 1
    else high = middle
  }
  return low
}

export function mask(length: number, ranges: readonly { readonly from: number; readonly to: number }[]): Uint8Array {
  const bits = new Uint8Array(length)
  for (const { from, to } of ranges) bits.fill(1, from, to)
  return bits
}

/** Adds token offsets to mentions with spans; both are in order, so one walk does. */
export function byToken<T extends Span>(
  list: readonly Token[],
  mentions: readonly T[],
): readonly (T & { from: number; to: number })[] {
  const found: (T & { from: number; to: number })[] = []
  let k = 0
  for (const mention of mentions) {
    while (k > 0 && list[k - 1]!.end > mention.start) k--
    while (k < list.length && list[k]!.end <= mention.start) k++
    let to = k
    while (to < list.length && list[to]!.start < mention.end) to++
    if (to > k) found.push({ ...mention, from: k, to })
  }
  return found
}
