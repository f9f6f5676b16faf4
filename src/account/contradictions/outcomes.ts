import { daysApart, isDay } from '../days.ts'
import type { Sight } from '../sight.ts'
import { opposedOutcomes, outcomeOf } from '../stance/outcome.ts'
import type { ContradictionReason } from '../types.ts'

/** "فشل المفاوضات" against "نجاح المفاوضات", told of one day: on the next day a thing can have come out otherwise. */
export function outcome(a: Sight, b: Sight): ContradictionReason | null {
  const [x, y] = [a.days ?? a.reading.published, b.days ?? b.reading.published]
  if (a.claim.article === b.claim.article || x === null || y === null) return null
  if (!isDay(x) || !isDay(y) || daysApart(x, y) > 0) return null
  const [first, second] = [outcomeOf(a.claim, a.reading.article.text), outcomeOf(b.claim, b.reading.article.text)]
  if (first === null || second === null || !opposedOutcomes(first, second)) return null
  return { rule: 'outcomes-differ', values: [first.text, second.text] }
}
