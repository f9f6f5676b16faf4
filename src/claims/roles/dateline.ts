import type { Scene } from '../scene.ts'
import { isBehind } from '../words/marks.ts'

/** A dateline has at most as many words. */
const LONGEST = 10

/** What a dateline's towns and days end with: "باريس، فرنسا (", "عدن - ", "بيروت/". */
const CLOSE = /[(/–—-]/
const DASH = /[–—-]/

/** How many tokens of a block are towns and days before the agency or the dash of its dateline: 4 of "مسقط 3 يوليو 2023 (شينخوا)", 5 of "كابول (أفغانستان) (أ ف ب) - "; none of "باريس ترفض". */
export function datelineEnd(scene: Scene): number {
  const { list, mentions } = scene
  const outlet = mentions.outletAt(0)
  if (!mentions.placeAt(0) && outlet === null) return 0
  let end = 0
  let isInBrackets = false
  for (let k = outlet?.to ?? 1; k < Math.min(list.length, LONGEST); k++) {
    const token = list[k]!
    if (isInBrackets && isBehind(token, /\)/)) {
      isInBrackets = isBehind(token, /\(/)
      if (isBehind(token, DASH)) return k
    } else if (isBehind(token, /\(/)) isInBrackets = true
    // "وكالة الأنباء المحلية (كابول) - ": what begins with an outlet is no dateline without its dash.
    if (isBehind(token, CLOSE) && outlet === null && end === 0) end = k
    if (!isInBrackets && isBehind(token, DASH)) return k
    if (!isInBrackets && !mentions.placeAt(k) && !mentions.inTime(k)) return end
  }
  return end
}
