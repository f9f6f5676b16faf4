import { phraseKind } from './boilerplate.ts'
import { phraseKey } from './phrase-key.ts'

/** How much of a paragraph's end may be a menu line that was glued to it, in UTF-16 units. */
const TAIL = 160

/** How long a list of tags at a paragraph's end may be, in UTF-16 units. */
const TAGS_WITHIN = 400
/** The label of a list of tags, with its colon. سمات is an ordinary word too and counts only behind the end of a sentence. */
const TAGS =
  /(?:[.!؟?»"”)]\s*(?:ال)?سمات|[\s.!؟?»"”)](?:ال)?(?:وسوم|كلمات\s(?:ال)?(?:مفتاحية|دلالية)))\s?:\s?(?=[^\s.])/

/** Where the list of tags begins that is glued to a paragraph ("… في المدينة. الوسوم: ليبيا، صبراتة"): the offset in the line, or null. */
function tagTail(text: string): number | null {
  const from = Math.max(0, text.length - TAGS_WITHIN)
  const found = TAGS.exec(text.slice(from))
  if (!found) return null
  // A list has no sentence in it.
  if (/[.؟!]\s*\S/.test(text.slice(from + found.index + found[0].length))) return null
  const at = from + found.index
  return at === 0 ? null : /\s/.test(text[at]!) ? at : at + 1
}

/**
 * Where a paragraph ends that has a row of buttons or a list of links glued to its full stop ("… في المدينة.شارك على فيسبوك"), or a list
 * of tags: the offset in the line, or null.
 */
export function gluedTail(text: string): number | null {
  const tags = tagTail(text)
  if (tags !== null) return tags
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
