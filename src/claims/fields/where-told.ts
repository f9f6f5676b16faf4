import type { FoundPlace } from '../places/types.ts'
import type { Scene } from '../scene.ts'
import type { Range } from '../words/tokens.ts'

/** So many words stand at most between حيث and what it tells: "حيث كانت القوات قد". */
const REACH = 8

/**
 * The place that حيث goes on from, told right before it: "فر إلى تركيا حيث أوقفته الشرطة" happened in تركيا, though nothing else told before happened on the
 * way there. Not "من حيث المبدأ", nor "حيث" behind words that are no place.
 */
export function whereTold(
  { list }: Scene,
  start: number,
  { from, to }: Range,
  placesIn: (from: number, to: number) => readonly FoundPlace[],
): FoundPlace | null {
  for (let k = Math.min(to - 1, from + REACH); k > start && k >= from - REACH; k--) {
    if (list[k]!.folded !== 'حيث') continue
    return placesIn(start, k).findLast(place => place.to === k) ?? null
  }
  return null
}
