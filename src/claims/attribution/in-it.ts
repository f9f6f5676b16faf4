import { isA, isWord } from '../words/words.ts'
import { contentAfter } from './content.ts'
import { isPerformed } from './performative.ts'
import { isDocument } from './plausible.ts'
import { verbOfSaying } from './saying-verb.ts'
import { speakerAfter } from './speaker.ts'
import { ownerOf } from './stated.ts'
import type { Attribution, Saying } from './types.ts'
import { innermost } from './voice.ts'

/** Between what somebody gave out and the verb of what it says stand at most as many words: "بيانا صحفيا مشتركا قال فيه". */
const REACH = 7

/**
 * "أصدر الحزب بيانا قال فيه إن …", "عقد الوزير مؤتمرا صحفيا أعلن خلاله …", "نشرت المصالح نشرية حذرت فيها من …": what stands in it is said by whoever
 * gave it out. Not "في بيان أكد فيه الوزير أن", which names its own speaker.
 */
export function saidInIt(saying: Saying, i: number): Attribution | null {
  const { scene, sentence, found } = saying
  if (!isWord(scene.list[i + 1], 'in-it') || !givesOut(saying, i)) return null
  const verb = verbOfSaying(scene, i, sentence.from)
  if (verb === null || isPerformed(verb.row) || verb.reading.form.pos !== 'verb') return null
  const { row } = verb
  if (speakerAfter(scene, { from: i + 2, to: sentence.to }, row) !== null) return null
  const voice = ownerOf(saying, i)
  const content = contentAfter(scene, { verb: i, behind: i + 2, to: sentence.to, row })
  if (voice === null || voice.speaker === null || content === null) return null
  return {
    rule: 'stated-in',
    act: row.act,
    cue: i,
    verb: i,
    from: content.from,
    to: content.to ?? sentence.to,
    voice,
    joined: false,
    inside: innermost(found, i),
  }
}

/** A document or a speech stands before the verb, in the same clause. */
function givesOut({ scene, sentence }: Saying, i: number): boolean {
  for (let k = i - 1; k >= Math.max(sentence.from, i - REACH); k--)
    if (isDocument(scene.list[k]) || isA(scene.list[k], 'speech-noun') || isWord(scene.list[k], 'given-out'))
      return true
  return false
}
