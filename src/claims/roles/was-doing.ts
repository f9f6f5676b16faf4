import { isWord } from '../words/words.ts'
import { type Cast, put } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'

/** "أطفالا كانت الحركة |تحتجزهم|": right before the verb its subject, behind كان, which the clause before may have taken. Not "كان الجيش قد". */
export function wasDoing({ scene, range, head, verbal, passive, frame, trigger }: Clause, cast: Cast): void {
  if (cast.agents.length > 0 || !verbal || passive || head !== range.from || frame.get('s') !== 'A') return
  if (trigger.reading.form.tense !== 'imperfect') return
  const subject = scene.mentions.within(Math.max(0, head - 4), head).find(m => m.to === head)
  if (subject === undefined || subject.kind === 'outlet' || !isWord(scene.list[subject.from - 1], 'was')) return
  put(cast, 'A', nameOf(scene, subject))
  cast.rules.push('was-doing')
}
