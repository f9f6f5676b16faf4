import { joinsOn } from '../words/words.ts'
import { agrees } from './agreement.ts'
import type { Report } from './report.ts'
import type { Saying, Speaker } from './types.ts'
import { lastVoice } from './voice.ts'

/**
 * "أدانت الوزارة الهجوم، |وطالبت المحكمة| بالتحقيق": who stands alone behind a demand that is joined on is asked, if whoever spoke before in the sentence agrees
 * with the verb. Not "وطالبت الوزارة السكان بالمغادرة", nor "وطالبت الوزارة ب" where a sentence begins.
 */
export function isAsked({ found }: Saying, report: Report, speaker: Speaker): boolean {
  const { row, token, reading, content } = report
  if (row.act !== 'call' || !row.takes.includes('person') || content.how !== 'preposition') return false
  if (reading.form.pos !== 'verb' || !joinsOn(token) || content.from - speaker.to > 1) return false
  const own = lastVoice(found)?.speaker ?? null
  return own !== null && (own.ref === null || own.ref !== speaker.ref) && agrees(reading, own.agreement)
}
