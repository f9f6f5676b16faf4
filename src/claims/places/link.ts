import type { Tokens } from '../words/tokens.ts'
import { placed } from './placed.ts'
import { tieOf } from './tie.ts'
import type { RawPlace } from './types.ts'

/**
 * Ties places that stand behind one another: "قرية X في ناحية Y بريف محافظة Z", "جامعة X (3 كلم جنوب مدينة Y)", "حي X المحاذي لجامعة Y". The first of
 * them is what is told about; the others say where it lies, tell its namesakes apart, and lend their point where it has none of its own. "من حلب إلى
 * حمص" and "حلب وحمص" are not tied.
 */
export function linked(tokens: Tokens, raw: readonly RawPlace[]): readonly RawPlace[] {
  const found: RawPlace[] = []
  let head = -1
  for (const place of raw) {
    const before = found.at(-1)
    const tie = head < 0 || before === undefined || place.generic ? null : tieOf(tokens, before, place, found[head]!)
    if (tie === null) {
      head = place.generic ? -1 : found.length
      found.push(place)
      continue
    }
    const first = placed(found[head]!, place, tie)
    // "المدخل الشرقي لمدينة تعز": land that has no name of its own is told with the town's.
    found[head] = isNameless(tokens, first) ? { ...first, end: place.end } : first
    found.push({ ...place, attached: true })
  }
  return found
}

/** "الطريق الساحلي", "المستشفى المحلي": the noun has its article, so that no name follows. */
const isNameless = ({ list }: Tokens, { from, noun, generic }: RawPlace): boolean =>
  !generic && noun !== null && noun !== 'عاصمه' && list[from]!.folded.endsWith(`ال${noun}`)
