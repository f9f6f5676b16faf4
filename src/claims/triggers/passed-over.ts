import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import type { EventType } from '../types.ts'
import type { Tokens } from '../words/tokens.ts'
import { isA, isWord } from '../words/words.ts'
import { says } from './says.ts'
import { isBehindTime } from './span.ts'
import type { Trigger } from './types.ts'

/** An event that is passed over, the main one of its clause, and where what stands beside it ends. */
interface PassedOver {
  readonly trigger: Trigger
  readonly main: Trigger | undefined
  readonly end: number
}

/** A presupposed event is a claim of its own where it says enough beside itself. */
export function isToldBeside(scene: Scene, { trigger, main, end }: PassedOver, segment: Segment): boolean {
  const n = says(scene.mentions, trigger, end)
  if (trigger.type === 'ceasefire') return n >= 1
  if (trigger.type === 'control' || trigger.type === 'presence') return false
  const inRelative = trigger.rule === 'event-verb' && isA(scene.list[trigger.at - 1], 'relative')
  if (inRelative || isCarriedInRelative(scene, trigger) || isNewBehindTime(scene, trigger)) return n >= 1
  if (n >= 1 && (isDeathBehindFor(trigger) || isBesideEvent(trigger) || isErrand(trigger, main, n))) return true
  return n >= 2 && (apart(scene, trigger, segment) || isNewHarm(scene, trigger))
}

/** "المساعدات التي تم توزيعها", "العملية التي نفذتها الشرطة": right behind الذي a light verb tells its event as a verb does; not "الاشتباكات التي اندلعت". */
const isCarriedInRelative = ({ list }: Scene, { at, carrier, rule }: Trigger): boolean =>
  rule === 'light-verb' &&
  carrier !== null &&
  (at > carrier.at || carrier.verb?.subject === 'agent') &&
  isA(list[carrier.at - 1], 'relative')

/** "بعد غرق زورق قرب الجزيرة": what is not known yet (no ال) is told, though another event is told by it; not "بعد الهجوم". */
const isNewBehindTime = (scene: Scene, { at, carrier, rule, reading, type }: Trigger): boolean =>
  rule === 'event-noun' && carrier === null && type !== 'meeting' && !reading.peeling.article && isBehindTime(scene, at)

/** Whether a presupposed event stands apart enough for a claim of its own: behind a word of time or cause, with who and where. */
function apart(tokens: Tokens, trigger: Trigger, segment: Segment): boolean {
  const at = trigger.carrier?.at ?? trigger.at
  const before = at > segment.from ? tokens.list[at - 1] : undefined
  const second = at - 1 > segment.from ? tokens.list[at - 2] : undefined
  return (
    isA(before, 'temporal') ||
    (isA(second, 'temporal') && before !== undefined) ||
    (isA(before, 'relative') && trigger.rule === 'event-verb')
  )
}

/** What is done to people, and what is not known before it is told. */
const HARM: ReadonlySet<EventType> = new Set<EventType>([
  'abduction',
  'airstrike',
  'attack',
  'clash',
  'destruction',
  'explosion',
  'injury',
  'killing',
  'shelling',
])

/**
 * "بشأن اشتباكات في البلدة", "ثمنا لمقتل ثلاثين عاملا", "ردا على إطلاق الفصائل أربعين صاروخا", "بتدميرها زورقا": harm that is told of behind a preposition, with
 * who and where or how many; not "في المعارك", of which was told before, and not what is only meant to happen ("لقصف المدينة").
 */
function isNewHarm({ list }: Scene, { at, carrier, rule, reading, type }: Trigger): boolean {
  const from = carrier?.at ?? at
  const head = carrier?.reading ?? reading
  const { proclitics, article, enclitic } = head.peeling
  if (!HARM.has(type) || rule === 'event-verb' || head.form.pos !== 'masdar' || article) return false
  if (proclitics.length > 0) return proclitics.join('') === 'ب' && enclitic !== null && carrier === null
  const before = list[from - 1]
  // "الأعمال القتالية": a set phrase has no reading of its own.
  if (list[at]!.folded.startsWith('ال')) return false
  return isWord(before, 'slot-preposition') || isA(before, 'about-what')
}

/** "هجوم |تخلله اقتحام ثكنة|": what went with an event, by a verb that points back at it. */
const isBesideEvent = ({ carrier, at }: Trigger): boolean =>
  carrier?.verb?.subject === 'event' &&
  at > carrier.at &&
  carrier.reading?.form.pos === 'verb' &&
  carrier.reading.peeling.enclitic !== null

/** "انتقاما لمقتل جنديين": a noun of what befell somebody, which nobody means to do; not "لقتل". */
const isDeathBehindFor = ({ type, rule, carrier, reading: { value, peeling } }: Trigger): boolean =>
  type === 'killing' &&
  carrier === null &&
  (rule === 'event-noun' || rule === 'result') &&
  value.kind === 'noun' &&
  value.strong === 'yes' &&
  !peeling.article &&
  peeling.proclitics.join('') === 'ل'

/** "وصل الوزير إلى العاصمة للاجتماع برئيسها": whom he came to meet is told beside his coming; not "اجتمعوا للتفاوض مع", where nobody comes. */
const isErrand = ({ type, reading }: Trigger, main: Trigger | undefined, n: number): boolean =>
  ((type === 'meeting' && n >= 2) || type === 'negotiation') &&
  reading.peeling.proclitics.join('') === 'ل' &&
  main?.rule === 'event-verb' &&
  (main.type === 'meeting' || main.type === 'presence') &&
  [...main.frame.values()].includes('P')
