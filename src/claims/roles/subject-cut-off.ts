import { joinsOn } from '../words/words.ts'
import type { Cast } from './cast.ts'
import { put } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { participants } from './participants.ts'

/** A subject that is told of by itself stands at most as many words before its verb. */
const REACH = 8

/**
 * "ثلاثة من الجرحى فارقوا الحياة", "المصابون توفوا": where what stands before the verb tells an event of its own ("الجرحى"), whoever ends right before the verb is its subject. Not
 * who is named behind a preposition ("مقتل ثلاثة من الجرحى فارقوا").
 */
export function subjectCutOff(clause: Clause, cast: Cast): void {
  const { scene, sentence, head, range, verbal, passive, frame, object } = clause
  if (!verbal || range.from !== head || frame.get('s') !== 'T' || joinsOn(scene.list[head]!)) return
  if (cast.agents.length > 0 || cast.targets.length > 0) return
  if (clause.isRelative || clause.thatSubject || clause.enclitic !== null || clause.trigger.reading.form.person === 1)
    return
  const subject = participants(scene, Math.max(sentence.from, head - REACH), head).findLast(m => m.to === head)
  if (subject === undefined || subject.skip > 0 || subject.kind === 'person') return
  put(cast, passive ? (frame.get('p') ?? object) : frame.get('s'), nameOf(scene, subject))
  cast.rules.push('subject-before-verb')
}
