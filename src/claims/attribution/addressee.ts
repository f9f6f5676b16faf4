import type { ReportingVerb } from '../../knowledge/index.ts'
import type { Reading } from '../words/lexicon.ts'
import { isWord, joinsOn } from '../words/words.ts'
import { agrees } from './agreement.ts'
import type { Content } from './content.ts'
import { isLoose } from './report.ts'
import type { Saying, Speaker } from './types.ts'
import { lastVoice } from './voice.ts'

/** دعا, حث, طالب: whom they are said to stands behind them without a preposition. */
export const takesPerson = (row: ReportingVerb): boolean => row.takes.includes('person')

interface Called {
  readonly i: number
  readonly reading: Reading
  readonly row: ReportingVerb
  readonly speaker: Speaker
  readonly content: Content
}

/**
 * Whether whoever stands alone between a demand and what is wanted is called upon and does not call: "أدانت المنظمة القصف، ودعت |المبعوث| إلى الضغط", where somebody spoke in the
 * sentence already and the verb goes on with him, "وتدعو |جميع الأطراف| إلى", or a verb that he does not agree with. Not "ودعت الأمم المتحدة إلى", which opens its sentence.
 */
export function isCalledUpon({ scene, found }: Saying, { i, reading, row, speaker, content }: Called): boolean {
  if (!takesPerson(row) || !isLoose(content) || speaker.from !== i + 1) return false
  if (content.from - speaker.to > 1 || !joinsOn(scene.list[i]!)) return false
  if (
    speaker.to === speaker.from + 1 + (isWord(scene.list[speaker.from + 1], 'parties') ? 1 : 0) &&
    isWord(scene.list[speaker.from], 'parties')
  )
    return true
  const { agreement } = speaker
  // «المنارة», of which nobody can tell, agrees with anything.
  const isKnown = scene.mentions.at(speaker.from) !== null || scene.mentions.roleAt(speaker.from) !== null
  if (isKnown && agreement !== null && agreement !== 'p' && !agrees(reading, agreement)) return true
  const last = lastVoice(found)?.speaker ?? null
  return last !== null && agrees(reading, last.agreement) && last.start !== speaker.start
}
