import type { Scene } from '../scene.ts'
import type { EventType } from '../types.ts'
import { companionsOf } from '../words/companions.ts'
import type { Trigger } from './types.ts'

/** Those counted beside one of these are whom it was done to: "نقلت سبعة جرحى إلى المستشفى", "وزعت الخيام على مئة نازح"; not "أسفر عن سبعة جرحى". */
const HANDLED: ReadonlySet<EventType> = new Set<EventType>([
  'transfer',
  'evacuation',
  'aid',
  'release',
  'detention',
  'abduction',
])

/** Whether a result or a count is told beside the main eventuality of its clause: "اشتباكات أسفرت عن 3 قتلى"; not "لقي ثلاثة مصرعهم", where it is the same. */
export function isToldResult(
  scene: Scene,
  trigger: Trigger,
  main: Trigger | undefined,
  found: readonly Trigger[],
): boolean {
  if (main !== undefined && isMet(scene, trigger, main)) return false
  if (trigger.rule !== 'counted-noun') return true
  if (main === undefined || (HANDLED.has(main.type) && !isTakenUp(trigger, main))) return false
  return !found.some(other => other !== trigger && (counts(other, trigger) || diedOf(scene, other, trigger)))
}

/** "وسبعة |جرحى نقلوا| إلى المستشفى": the verb right behind those counted only goes on with them. */
const isTakenUp = ({ at }: Trigger, main: Trigger): boolean => main.at === at + 1 && main.rule === 'event-verb'

/** "لقي ثلاثة مصرعهم", "لقوا حتفهم": the death that they met is what the verb tells. */
const isMet = ({ list }: Scene, { at, type }: Trigger, main: Trigger): boolean =>
  type === main.type && at > main.at && main.rule === 'event-verb' && companionsOf(list[at]!).any.has('death')

/** Whether a counted noun only says how many: "قُتل عشرون قتيلا"; "ارتفعت حصيلة الهجوم … إلى 28 قتيلا". */
const counts = (trigger: Trigger, noun: Trigger): boolean =>
  trigger.type === noun.type &&
  (Math.abs(trigger.at - noun.at) <= 4 || (trigger.frame.get('s') === 'X' && trigger.at < noun.at))

/** "وفاة اثنين من المصابين": the wounded of whom some died are not told of. */
const diedOf = ({ list }: Scene, { type, at }: Trigger, noun: Trigger): boolean =>
  type === 'killing' &&
  noun.type === 'injury' &&
  noun.at > at &&
  noun.at - at <= 4 &&
  list[noun.at - 1]?.folded === 'من'
