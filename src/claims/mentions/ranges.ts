import type { Span } from '../../arabic/index.ts'
import type { Range, Token } from '../words/tokens.ts'

/** The first of ranges that stand in order that starts at `from` or behind it. */
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

/** 1 for every token of a block that one of the ranges holds. */
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

/** Looks ranges that stand in order up by where they start: those whose first token stands in `[from, to)`. */
export function within<T extends Range>(all: readonly T[]): (from: number, to: number) => readonly T[] {
  return (from, to) => {
    const found: T[] = []
    for (let k = lowerBound(all, from); k < all.length && all[k]!.from < to; k++) found.push(all[k]!)
    return found
  }
}

/** The range that holds each token; the last one where several do. */
export function ownersOf<T extends Range>(length: number, all: readonly T[]): readonly (T | undefined)[] {
  const owners = new Array<T | undefined>(length).fill(undefined)
  for (const one of all) owners.fill(one, one.from, one.to)
  return owners
}
