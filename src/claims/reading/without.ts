import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import { type Trigger, triggerOf } from '../triggers/types.ts'
import type { EventType } from '../types.ts'
import type { Reading } from '../words/lexicon.ts'
import type { Token } from '../words/tokens.ts'
import { isNominal, isWord } from '../words/words.ts'

type EventReading = Reading & { readonly value: Extract<Reading['value'], { kind: 'event' }> }

/**
 * What was not done: "غادرت القوات دون |اعتقال المطلوبين|", "من دون |قصف المدينة|". The verbal noun of a verb of an event, with whom it was not done to. Not "دون قتال",
 * "دون علم الحكومة".
 */
export function withUndone(scene: Scene, { from, to }: Segment, triggers: readonly Trigger[]): readonly Trigger[] {
  for (let k = from; k + 2 < to; k++) {
    if (!isWord(scene.list[k], 'without') || scene.list[k]!.folded === 'غير') continue
    const noun = eventOf(scene.list[k + 1]!)
    if (
      noun === null ||
      triggers.some(t => t.carrier?.at === k) ||
      scene.mentions.covers(k + 1) ||
      !isNominal(scene.list[k + 2])
    )
      continue
    const at = scene.list[k - 1]?.folded === 'من' && k > from ? k - 1 : k
    const carrier = { at, reading: null, verb: null }
    const { type, frame } = noun.value
    const undone = triggerOf({
      at: k + 1,
      type: type as EventType,
      frame,
      reading: noun,
      rule: 'denied-result',
      carrier,
    })
    const rest = triggers.filter(t => t.at !== k + 1)
    return [...rest.filter(t => t.at < k), undone, ...rest.filter(t => t.at > k)]
  }
  return triggers
}

/** اعتقال, with neither article nor pronoun: a verbal noun of a verb that names an event; not تحقيق, which is reaching too, nor "دون توقف". */
function eventOf({ folded, readings }: Token): EventReading | null {
  if (folded === 'تحقيق' || folded === 'توقف') return null
  // "دون وقوع إصابات": what carries another word tells nothing alone.
  if (readings.some(({ value, form }) => value.kind === 'light' && form.pos === 'masdar')) return null
  for (const { value, form, peeling } of readings) {
    const isBare = !peeling.article && peeling.enclitic === null && peeling.proclitics.length === 0
    if (value.kind === 'event' && form.pos === 'masdar' && isBare) return { value, form, peeling }
  }
  return null
}
