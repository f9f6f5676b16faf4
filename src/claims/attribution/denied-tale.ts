import type { ReportingVerb } from '../../knowledge/index.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import { isWord } from '../words/words.ts'
import { endOf } from './performative.ts'
import type { Attribution, Saying, Speaker } from './types.ts'

/** Between the verb and what was rumoured stand at most as many words: "نفت الوزارة ما تداولته صفحات التواصل أمس عن فرار سجناء". */
const TALE = 9

/** "نفى الجيش ما نشرته الصحيفة عن مقتل جنوده": what was told about is what is denied. Not "نفى ما قيل", which says nothing of it. */
export function deniedTale(
  { scene, sentence }: Saying,
  i: number,
  row: ReportingVerb,
  speaker: Speaker | null,
): Attribution | null {
  if (row.act !== 'deny' || speaker === null || scene.list[speaker.to]?.folded !== 'ما') return null
  for (let k = speaker.to + 1; k < Math.min(sentence.to - 1, speaker.to + TALE); k++) {
    if (gapHas(scene, k, PAUSE)) return null
    if (!isWord(scene.list[k], 'about')) continue
    const to = endOf(scene, { from: i, to: sentence.to })
    const voice = { speaker, relays: [] }
    return { rule: 'verb-object', act: 'deny', cue: i, verb: i, from: k + 1, to, voice, joined: false, inside: null }
  }
  return null
}
