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
    found[head] = placed(found[head]!, place, tie)
    found.push({ ...place, attached: true })
  }
  return found
}
