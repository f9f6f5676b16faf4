import type { NumberMention } from '../../arabic/index.ts'
import { loadCountries, matchUnit } from '../../knowledge/index.ts'
import { gapHas } from '../words/marks.ts'
import type { Tokens } from '../words/tokens.ts'
import { isWord } from '../words/words.ts'

/** The id of what a number counts, or null where the unit table has no such thing. */
export function unitOf(tokens: Tokens, number: NumberMention & { from: number; to: number }): string | null {
  if (number.kind === 'percent') return 'percent'
  for (let k = number.from; k < Math.min(number.to + 1, tokens.list.length); k++) {
    if (k >= number.to && gapHas(tokens, k, /[،,:؛.]/)) break
    const unit = matchUnit(tokens.text, tokens.list, k)
    if (unit !== null) return isPartOf(tokens, number, k) && BODIES.has(unit.unit.id) ? 'people' : unit.unit.id
  }
  // "17 آخرين", "عشرة منهم": people, by the kind of those counted before.
  if (
    isWord(tokens.list[number.to], 'others') ||
    /^(?:منهم|منهن|بينهم|بينهن)$/.test(tokens.list[number.to]?.folded ?? '')
  )
    return 'people'
  return isNation(tokens, number) ? 'people' : null
}

const BODIES: ReadonlySet<string> = new Set(['groups', 'organisations', 'families'])

/** "27 من كتائب فلان": men of them, not so many of them. */
const isPartOf = ({ list }: Tokens, number: { readonly from: number }, k: number): boolean =>
  k - 1 > number.from && list[k - 1]?.folded === 'من'

/** "15 فلسطينيا", "ثلاثة سوريين", "سودانيان": people by their nation. */
function isNation({ list }: Tokens, number: NumberMention & { to: number }): boolean {
  if (number.unit === null) return false
  const noun = (list[number.to - 1]?.folded ?? '').replace(/(?<=ي)(?:ا|ه|ين|ون|ان|ات|تين|تان)$/, '')
  return noun.endsWith('ي') && loadCountries().byAdjective(noun) !== null
}
