import type { Span } from '../../arabic/types.ts'
import type { Claim } from '../../claims/types.ts'

/** The first of a list in the order of `key` whose key is `at` or more, by halving; the length of the list where none is. */
export function firstAt<T>(list: readonly T[], at: number, key: (item: T) => number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (key(list[middle]!) < at) low = middle + 1
    else high = middle
  }
  return low
}

export const startOf = ({ start }: Span): number => start
export const startOfTrigger = ({ trigger }: Claim): number => trigger.start
