import { gapHas } from '../words/marks.ts'
import { quoteAt } from '../words/quotes.ts'
import { isA, isThat } from '../words/words.ts'
import type { Attribution, Saying } from './types.ts'
import { innermost, lastVoice, subjectOfSentence } from './voice.ts'

/** Words between "بالقول" and what is said: "بالقول أيضا إن". */
const REACH = 3

/** "وختم الوزير بالقول إن …", "ورد دمرداش بقوله: …": the noun of saying brings the words of the sentence's subject, else of whoever spoke last. */
export function bySaying({ scene, sentence, found, voice: last }: Saying, i: number): Attribution | null {
  if (!isA(scene.list[i], 'by-saying')) return null
  const from = contentFrom(i)
  if (from === null) return null
  const subject = subjectOfSentence(scene, { from: sentence.from, to: i })
  const voice = innermost(found, i)?.voice ?? lastVoice(found) ?? subject ?? last
  if (voice === null || voice.speaker === null) return null
  return {
    rule: 'participle',
    act: 'say',
    cue: i,
    verb: from.behind - 1,
    from: from.behind,
    to: from.to,
    voice,
    joined: false,
    inside: null,
  }

  function contentFrom(at: number): { behind: number; to: number } | null {
    for (let k = at + 1; k < Math.min(sentence.to, at + 1 + REACH); k++) {
      if (isThat(scene.list[k]!)) return k + 1 < sentence.to ? { behind: k + 1, to: sentence.to } : null
      const quote = quoteAt(scene, k, 4)
      if (quote !== undefined) return { behind: k, to: quote.to }
      if (gapHas(scene, k, /:/)) return { behind: k, to: sentence.to }
    }
    return null
  }
}
