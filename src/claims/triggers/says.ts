import type { Mentions } from '../mentions/types.ts'
import type { Trigger } from './types.ts'

/** How much stands beside a trigger: somebody, a place, a number. */
export function says(mentions: Mentions, trigger: Trigger, end: number): number {
  const { carrier } = trigger
  // "بإصابة سبعة بجروح": what stands behind a verbal noun that carries stands beside it.
  const from =
    carrier !== null && carrier.reading?.form.pos === 'masdar' ? Math.min(carrier.at, trigger.at) : trigger.at
  let n = 0
  if (mentions.within(from, end).some(m => m.kind !== 'outlet')) n++
  if (mentions.placesIn(from, end).length > 0) n++
  if (mentions.numbersIn(from, end).length > 0) n++
  if (trigger.reading.peeling.enclitic !== null) n++
  return n
}
