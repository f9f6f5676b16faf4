import type { ReportingVerb } from '../../knowledge/index.ts'
import { isA, isWord } from '../words/words.ts'
import { contentAfter } from './content.ts'
import { cameIn } from './source.ts'
import type { Attribution, Saying, Voice } from './types.ts'
import { innermost, lastVoice, subjectOfSentence, withRelays } from './voice.ts'

/** What stands in somebody's words stands behind أن, a colon or in marks. */
const STATED: ReportingVerb = {
  kind: 'report',
  lemma: { root: '', form: 1, vowels: null, masdars: [], strong: false },
  act: 'say',
  takes: ['that'],
  weak: true,
}

/** "وجاء في بيان للجيش أن …", "ورد في تقرير المنظمة: …", "أصدر الحزب بيانا جاء فيه أن …"; not "جاء في المركز الأول". */
export function statedIn(saying: Saying, i: number): Attribution | null {
  const { scene, sentence, found } = saying
  if (!isA(scene.list[i], 'came-in')) return null
  const own = isWord(scene.list[i + 1], 'on-it')
  const source = own ? null : cameIn(scene, { from: i, to: sentence.to })
  const voice = own ? ownerOf(saying, i) : source
  if (voice === null || voice.speaker === null) return null
  const behind = source?.end ?? i + 2
  const content = contentAfter(scene, { verb: i, behind, to: sentence.to, row: STATED })
  if (content === null || content.how === 'object' || content.how === 'preposition') return null
  return {
    rule: 'stated-in',
    act: 'say',
    cue: i,
    verb: i,
    from: content.from,
    to: content.to ?? sentence.to,
    voice: withRelays(voice, voice.relays),
    joined: false,
    inside: innermost(found, i),
  }
}

/** "أصدرت الوزارة بيانا جاء فيه": whoever issued it. */
export const ownerOf = ({ scene, sentence, found, voice }: Saying, i: number): Voice | null =>
  lastVoice(found) ?? subjectOfSentence(scene, { from: sentence.from, to: i }) ?? voice
