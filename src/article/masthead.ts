import { words } from '../arabic/index.ts'
import { knownPlace } from './dateline.ts'
import type { Line } from './lines.ts'
import { readsAsOutlet } from './outlet-names.ts'

/** A word that may be a verb of the third person feminine which no table has: "صحيفة الدستور تحتجب". Not تونس, which is a place, and not تايمز. */
const mayBeVerb = (word: string, folded: string): boolean =>
  /^ت.{3,}$/.test(folded) && folded !== 'تايمز' && folded !== 'تلفزيون' && !knownPlace(word)

/**
 * Whether the first line of a plain text is the outlet's masthead and no headline: an outlet's noun and its name, nothing that happens, and a
 * longer line below it that is the headline or the text. "وكالة الفرات الدولية" above "مخاوف من ارتفاع الأسعار في الأسواق" is; "وكالة الفرات تنفي",
 * "صحيفة غربية", and a page of markup, whose headline its tags tell, are not.
 */
export function isMasthead(line: Line, next: Line): boolean {
  if (line.markup !== null || line.verb || line.ended || next.text.length <= line.text.length) return false
  if (!readsAsOutlet(line.text)) return false
  return !words(line.text).some((word, i) => i > 0 && mayBeVerb(word.text, word.folded))
}
