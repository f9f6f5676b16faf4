import { isWord } from '../words/words.ts'
import { endOf } from './performative.ts'
import { canSpeak } from './plausible.ts'
import { verbOfSaying } from './saying-verb.ts'
import { speakerAfter } from './speaker.ts'
import { subjectBefore } from './subject.ts'
import { taleAt } from './tale.ts'
import type { Attribution, Saying, Voice } from './types.ts'
import { innermost, lastVoice, recipients, subjectOfSentence } from './voice.ts'

/**
 * "نفت الوزارة تقارير تحدثت عن مقتل جنود", "نفى الحزب صحة ما أعلنه الجيش عن …", "نافيا ما تردد عن …": whoever denies speaks, and not the reports; who told
 * it is kept as `tale`. Not "نفت الوزارة مقتل جنود".
 */
export function deniedReports(saying: Saying, i: number): Attribution | null {
  const { scene, sentence } = saying
  const verb = verbOfSaying(scene, i, sentence.from)
  if (verb === null || verb.reading.peeling.enclitic !== null) return null
  const refuses = isWord(verb.token, 'refuses-words')
  if (verb.row.act !== 'deny' && !refuses) return null
  const isVerb = verb.reading.form.pos === 'verb'
  const direct = taleAt(scene, i + 1, sentence.to)
  const after = direct !== null || !isVerb ? null : speakerAfter(scene, { from: i + 1, to: sentence.to }, verb.row)
  const told = direct ?? (after === null ? null : taleAt(scene, after.to, sentence.to))
  if (told === null || (refuses && scene.list[told.from]!.folded === 'ما')) return null
  const before = after ?? (isVerb ? subjectBefore(saying, i) : null)
  const voice: Voice | null =
    before === null
      ? whoDenies(saying, i)
      : after !== null || canSpeak(scene, before)
        ? { speaker: before, relays: after === null ? [] : recipients(scene, { from: after.to, to: told.from }, true) }
        : null
  if (voice === null || voice.speaker === null) return null
  return {
    rule: isVerb ? 'verb-object' : 'participle',
    act: 'deny',
    cue: i,
    verb: i,
    from: told.said,
    to: endOf(scene, { from: told.said, to: sentence.to }, true),
    voice,
    joined: false,
    how: 'object',
    report: told.from,
    inside: null,
    ...(told.teller === null ? {} : { tale: { from: told.from, voice: { speaker: told.teller, relays: [] } } }),
  }
}

/** With nobody named beside the verb: whose words it stands in, who spoke or acted in this sentence, or who spoke last. */
export const whoDenies = ({ scene, sentence, found, voice }: Saying, i: number): Voice | null =>
  innermost(found, i)?.voice ?? lastVoice(found) ?? subjectOfSentence(scene, { from: sentence.from, to: i }) ?? voice
