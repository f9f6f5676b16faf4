import type { Scene } from '../scene.ts'
import { isBehind } from '../words/marks.ts'

/** A dateline has at most as many words. */
const LONGEST = 8

/** What a dateline's towns and days end with: "باريس، فرنسا (", "عدن - ", "بيروت/". */
const CLOSE = /[(/–—-]/

/** How many tokens of a block are towns and days before the agency or the dash of its dateline: 4 of "مسقط 3 يوليو 2023 (شينخوا)"; none of "باريس ترفض". */
export function datelineEnd({ list, mentions }: Scene): number {
  if (!mentions.placeAt(0)) return 0
  for (let k = 1; k < Math.min(list.length, LONGEST); k++) {
    if (isBehind(list[k]!, CLOSE)) return k
    if (!mentions.placeAt(k) && !mentions.inTime(k)) return 0
  }
  return 0
}
