import type { EventType } from '../types.ts'
import { joinsOn } from '../words/words.ts'
import { nothingBehind } from './carried-on.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { unknownSubject } from './unknown-subject.ts'

/** What befalls people. */
const BEFALLS: ReadonlySet<EventType> = new Set<EventType>([
  'killing',
  'injury',
  'detention',
  'abduction',
  'release',
  'transfer',
  'evacuation',
  'handover',
])

/** "إن نجله أصيب بطلق", "الغطاس لقي مصرعه", "طاقم السفينة نقلوا إلى المرفأ": nouns of no table right before a verb of what befalls people suffer it. Not "الرصاصة أصابت", which is active. */
export function sufferer(clause: Clause, cast: Cast): void {
  const { scene, trigger, head, range, verbal, passive, maybePassive, frame, enclitic, subjectBefore } = clause
  if (cast.targets.length > 0 || cast.agents.length > 0 || !verbal || enclitic !== null) return
  if (!BEFALLS.has(trigger.type) || clause.thatSubject || clause.isRelative || subjectBefore !== undefined) return
  if (range.from >= head || joinsOn(scene.list[head]!) || trigger.reading.form.person === 1) return
  const suffers = frame.get('s') === 'T' || passive || (maybePassive && nothingBehind(scene.list[head + 1]))
  const found = suffers ? unknownSubject(scene, head, { from: range.from, to: head + 1 }) : null
  if (found === null || found.start > scene.list[head]!.start) return
  cast.targets.push(found)
  cast.rules.push('subject-of-passive')
}
