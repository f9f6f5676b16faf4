import { gapHas, PAUSE } from '../words/marks.ts'
import { isA, isThat, isWord } from '../words/words.ts'
import { endOf } from './performative.ts'
import { canSpeak } from './plausible.ts'
import { verbOfSaying } from './saying-verb.ts'
import { speakerAfter } from './speaker.ts'
import { subjectBefore } from './subject.ts'
import type { Attribution, Saying, Voice } from './types.ts'
import { innermost, lastVoice, subjectOfSentence } from './voice.ts'

/** Between what was rumoured and what it says stand at most as many words: "تقارير صحفية تحدثت عن". */
const TALE = 6

/** "نفت الوزارة تقارير تحدثت عن مقتل جنود", "ونفى صحة الأنباء عن …": whoever denies speaks, not the reports. Not "نفت الوزارة مقتل جنود". */
export function deniedReports(saying: Saying, i: number): Attribution | null {
  const { scene, sentence, found } = saying
  const verb = verbOfSaying(scene, i, sentence.from)
  if (verb === null || verb.row.act !== 'deny' || verb.reading.form.pos !== 'verb') return null
  const direct = reportsAt(saying, i + 1)
  const after = direct === null ? speakerAfter(scene, { from: i + 1, to: sentence.to }, verb.row) : null
  const told = direct ?? (after === null ? null : reportsAt(saying, after.to))
  if (told === null) return null
  const before = after ?? subjectBefore(saying, i)
  const voice: Voice | null =
    before === null
      ? (innermost(found, i)?.voice ??
        lastVoice(found) ??
        subjectOfSentence(scene, { from: sentence.from, to: i }) ??
        saying.voice)
      : canSpeak(scene, before)
        ? { speaker: before, relays: [] }
        : null
  if (voice === null || voice.speaker === null) return null
  const to = endOf(scene, { from: told, to: sentence.to })
  return { rule: 'verb-object', act: 'deny', cue: i, verb: i, from: told, to, voice, joined: false, inside: null }
}

/** Where begins what the reports at token `k` say: behind أن or عن; null where no reports stand there. */
function reportsAt({ scene: { list }, scene, sentence }: Saying, k: number): number | null {
  const at = isWord(list[k], 'truth-of') ? k + 1 : k
  if (at >= sentence.to || !isWord(list[at], 'reports')) return null
  for (let j = at + 1; j < Math.min(sentence.to - 1, at + TALE); j++) {
    if (gapHas(scene, j, PAUSE)) return null
    if (isThat(list[j]!) || isA(list[j], 'about')) return j + 1
  }
  return null
}
