import { phraseKind } from './boilerplate.ts'
import { phraseKey } from './phrase-key.ts'

/** How much of a paragraph's end may be a menu line that was glued to it, in UTF-16 units. */
const TAIL = 160

/**
 * Where a paragraph ends that has a row of buttons or a list of links glued to its full stop ("… في المدينة.شارك على فيسبوك"): the offset
 * in the line, or null.
 */
export function gluedTail(text: string): number | null {
  const from = Math.max(0, text.length - TAIL)
  const tail = text.slice(from)
  for (const match of tail.matchAll(/[.!؟?][»"”)]*/g)) {
    const end = match.index + match[0].length
    const rest = tail.slice(end).trim()
    if (rest === '') return null
    const key = phraseKey(rest)
    if (key === '') continue
    const kind = phraseKind({ text: rest, key, count: key.split(' ').length, ended: /[.؟?]$/.test(rest) })
    if (kind && kind !== 'byline' && kind !== 'caption' && kind !== 'masthead' && kind !== 'date') return from + end
  }
  return null
}
