import type { Scene } from '../scene.ts'
import { gapHas, isBehind, PAUSE, STOP } from '../words/marks.ts'
import { isA, isThat } from '../words/words.ts'
import { ofWhatWentBefore } from './according.ts'
import { canSpeak } from './plausible.ts'
import { isBetween, type VerbOfSaying } from './saying-verb.ts'
import { speakerAfter } from './speaker.ts'
import type { Attribution, Saying } from './types.ts'

/** Before an aside of saying stand at least as many words that somebody may have said. */
const SAID_BEFORE = 4

/**
 * "…، يضيف البيان", "…، يقول المصدر نفسه، فيما …", "…، قال المتحدث.": who said what went before. Not "من جهته، أكد الوزير، في لقاء، أن", where
 * what is said follows.
 */
export function saidBehind(saying: Saying, i: number, { token, reading, row }: VerbOfSaying): Attribution | null {
  const { scene, sentence } = saying
  // "تجددت المعارك، فجر اليوم، بين الجيش والمتمردين."
  if ((row.act !== 'say' && row.act !== 'confirm') || isBetween(token)) return null
  const isEarly = i - sentence.from < SAID_BEFORE
  if (reading.form.pos !== 'verb' || !isBehind(token, PAUSE)) return null
  if (isEarly && !(reading.form.tense === 'imperfect' && isA(scene.list[i - 1], 'was-done'))) return null
  const speaker = speakerAfter(scene, { from: i + 1, to: sentence.to }, row)
  if (speaker === null || !canSpeak(scene, speaker) || !closes(scene, speaker.to, sentence.to)) return null
  if (speaker.to < sentence.to && reading.form.tense !== 'imperfect') return null
  // "كما تم، |يقول المتحدث ذاته|، إجلاء ثلاثين أسرة": what was done stands behind.
  if (isEarly)
    return {
      rule: 'according-to',
      act: 'according',
      cue: i,
      verb: speaker.to - 1,
      from: speaker.to,
      to: sentence.to,
      voice: { speaker, relays: [] },
      joined: false,
      inside: null,
    }
  return ofWhatWentBefore(saying, i, { speaker, relays: [], end: speaker.to })
}

/** A mark stands behind the speaker, and no أن. */
const closes = (scene: Scene, end: number, to: number): boolean =>
  end >= to || (gapHas(scene, end, STOP) && !gapHas(scene, end, /:/) && !isThat(scene.list[end]!))
