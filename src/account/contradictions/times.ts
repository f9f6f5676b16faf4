import { words } from '../../arabic/index.ts'
import { daysApart, isDay } from '../days.ts'
import type { Sight } from '../sight.ts'
import type { ContradictionReason } from '../types.ts'
import { wordsOf } from '../word-list.ts'

const relative = wordsOf(new URL('../tables/relative-days.tsv', import.meta.url))

/** One deed on two days, each told to the day. "Yesterday" in a paper may be the yesterday of the wire that it prints. */
export function time(a: Sight, b: Sight): ContradictionReason | null {
  if (a.days === null || b.days === null || !isDay(a.days) || !isDay(b.days)) return null
  if (daysApart(a.days, b.days) <= (isRelative(a) || isRelative(b) ? 1 : 0)) return null
  return { rule: 'days-apart', values: [a.claim.time!.text, b.claim.time!.text] }
}

function isRelative({ claim }: Sight): boolean {
  return words(claim.time!.text).some(word => relative.has(word.folded))
}
