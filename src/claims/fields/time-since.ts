import type { FoundTime } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import { gapHas, STOP } from '../words/marks.ts'
import { isA } from '../words/words.ts'
import { isVerb } from './time.ts'
import { isEventNoun, type Untimed } from './time-joins.ts'

/** منذ stands at most as many words behind what has been so since. */
const AHEAD = 12
/** The date stands at most as many words behind منذ: "منذ انسحاب القوات الأفريقية منها في أكتوبر 2016". */
const DATE = 8

/**
 * Since when something has been so, where an event says it: "تخضع البلدة للمليشيات منذ انسحاب القوات منها في أكتوبر 2016", "منذ بدء الحرب". Not "منذ أمس", which is
 * a time by itself, and not behind another verb.
 */
export function timeSince(scene: Scene, { trigger, end }: Untimed): FoundTime | null {
  const { list, mentions, text } = scene
  const from = Math.max(trigger.at, trigger.carrier?.at ?? trigger.at) + 1
  for (let k = from; k + 1 < Math.min(end, from + AHEAD); k++) {
    if (gapHas(scene, k, STOP) || isVerb(list[k]!) || isA(list[k], 'relative')) return null
    if (!/^و?منذ$/.test(list[k]!.folded)) continue
    if (mentions.inTime(k)) return null
    const begun = isA(list[k + 1], 'beginning')
    if (!begun && !isEventNoun(list[k + 1])) return null
    const start = list[k]!.start + (list[k]!.folded.startsWith('و') ? 1 : 0)
    for (let j = k + 2; j < Math.min(end, k + DATE) && !gapHas(scene, j, STOP) && !isVerb(list[j]!); j++) {
      const [time] = mentions.timesIn(j, j + 1)
      if (time === undefined || time.edtf === null || !/^\d{4}(?:-\d\d){0,2}$/.test(time.edtf)) continue
      return { ...time, from: k, start, text: text.slice(start, time.end), kind: 'interval', edtf: `${time.edtf}/..` }
    }
    const last = list[k + 2]
    if (!begun || last === undefined || k + 2 >= end || gapHas(scene, k + 2, STOP)) return null
    const span = { start, end: last.end, text: text.slice(start, last.end) }
    return { ...span, kind: 'interval', edtf: null, from: k, to: k + 3 }
  }
  return null
}
