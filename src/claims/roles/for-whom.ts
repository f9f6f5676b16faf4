import type { EventType } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { isA } from '../words/words.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { participants } from './participants.ts'

/** What is done so that something is done for or to somebody. */
const DONE_FOR: ReadonlySet<EventType> = new Set<EventType>([
  'aid',
  'transfer',
  'meeting',
  'attack',
  'offensive',
  'evacuation',
  'investigation',
  'accusation',
])

/** The purpose stands at most as many words behind the event. */
const REACH = 16

/**
 * "سخرت مروحية لنقل المصابين", "تنقل الوزير للاطمئنان على الجرحى", "عملية لاعتقال مطلوبين", "وصل وفد للقاء ممثلين": where nobody else is named, those for whom or against whom it is by its
 * purpose. Not "لتسليم المساعدات", where no people stand.
 */
export function forWhom(clause: Clause, cast: Cast): void {
  const { scene, trigger, range } = clause
  if (!DONE_FOR.has(trigger.type) || cast.targets.length > 0) return
  for (let k = trigger.at + 1; k + 1 < Math.min(range.to, trigger.at + REACH); k++) {
    const token = scene.list[k]!
    if (isBehind(token, BREAK)) return
    if (!isPurpose(token)) continue
    const next = scene.list[k + 1]!
    const from = isA(next, 'preposition') ? k + 2 : k + 1
    const who = participants(scene, from, Math.min(range.to, from + 4)).find(m => m.from <= from + 1)
    if (who === undefined || who.kind === 'actor' || cast.agents.some(a => a.start === who.start)) continue
    if (who.skip > 0 && !/^[لع]/.test(scene.list[who.from]!.folded)) continue
    cast.targets.push(nameOf(scene, who))
    cast.rules.push('for-whom')
    return
  }
}

/** لنقل, للبحث, لاعتقال, بملاحقة: ل before a noun of what is done for or to people. */
const isPurpose = remember(folded => {
  const found = /^[وف]?(?:ل|لل|ب)(\p{L}{3,})$/u.exec(folded)?.[1]
  return found !== undefined && (inClass(found, 'done-for') || inClass(found.replace(/^ل/, ''), 'done-for'))
})
