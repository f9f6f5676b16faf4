import type { Reading } from '../words/lexicon.ts'
import type { Token } from '../words/tokens.ts'
import { isA, isWord } from '../words/words.ts'
import type { Content } from './content.ts'
import { attribution, type Report } from './report.ts'
import type { Attribution, Saying } from './types.ts'
import { innermost } from './voice.ts'

/** يذكر أن، يشار إلى أن: the writer speaks. */
export const isNarrator = (token: Token, reading: Reading, { how }: Content): boolean =>
  (how === 'that' || how === 'preposition') &&
  ((reading.form.tense === 'imperfect' && isWord(token, 'narrator')) || isA(token, 'hearsay'))

/** "ويتوقع أن يصوت": with nobody named, at the head of a sentence, it is expected by whomever: what went before does not go on. */
export const isExpected = (token: Token, heads: boolean): boolean => heads && isWord(token, 'expected')

/** Inside somebody's words these stay his: "قال الوزير إنه يعتقد أن". */
export function byNarrator({ found }: Saying, report: Report): Attribution | null {
  if (innermost(found, report.i) !== null) return null
  const act =
    report.row.act === 'expect' || report.row.act === 'fear' || report.row.act === 'claim' ? 'expect' : 'narrator'
  return attribution(report, { rule: 'circulated', act, voice: { speaker: null, relays: [] } })
}
