import type { EventType } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { isWord } from '../words/words.ts'
import { bodyAt } from './body.ts'
import { type Cast, put } from './cast.ts'
import type { Clause } from './clause.ts'
import { phraseAt } from './noun-phrase.ts'

/** Bullets and blasts kill and wound: the noun behind these verbs need not be somebody. */
const BODILY: ReadonlySet<EventType> = new Set<EventType>(['killing', 'injury', 'destruction'])

/**
 * "نقلتهم الطوارئ الطبية", "أسقطتها الدفاعات الجوية": behind a verb with its object as a pronoun a definite noun, known or not, is its subject; nobody goes on from before. Not
 * "اعتقلتهم في الحي", and not "قتلتهم الشظايا".
 */
export function subjectBehindPronoun(
  { scene, head, range, verbal, passive, enclitic, frame }: Clause,
  cast: Cast,
): void {
  const role = frame.get('s')
  if (!verbal || passive || enclitic === null || enclitic === 'نا' || cast.agents.length > 0) return
  const first = scene.list[head + 1]
  if (role !== 'A' || first === undefined || head + 1 >= range.to || first.gap !== ' ') return
  if (BODILY.has(cast.type)) {
    if (inClass(first.folded.replace(/^ال/, ''), 'no-actor')) cast.subjectDone = true
    return
  }
  const at = { from: head + 1, to: range.to }
  const isNamed = /^ال\p{L}{3}/u.test(first.folded) || isWord(first, 'war-machine')
  const subject = isNamed ? phraseAt(scene, at) : bodyAt(scene, at)
  if (subject === null || cast.targets.some(t => t.start < subject.end && subject.start < t.end)) return
  put(cast, role, subject)
  cast.subjectDone = true
  cast.rules.push('subject-behind-pronoun')
}
