import { point } from './figures.ts'
import type { Sight } from './sight.ts'
import type { Event } from './types.ts'

type Estimate = Event['quantities'][number]

/**
 * Low, best and high for each counted unit, after the practice of the UCDP Georeferenced Event Dataset (codebook, "best, high and low
 * estimates"): low is the lowest and high the highest figure that an origin stands by; best is the figure that most independent origins
 * give, then the more exact one, then the lower: where sources conflict UCDP takes the conservative figure. An origin counts with its latest
 * figure only. Denied, feared and planned claims count nothing. "More than 30" gives 30 as low
 * and best and leaves high open (null), where it is the best or no origin states a higher figure; a unit without any bound is left out.
 */
export function estimate(members: readonly Sight[], groupOf: (position: number) => number): Estimate[] {
  interface Figure {
    readonly low: number | null
    readonly high: number | null
    readonly value: number
    readonly exact: boolean
  }
  const perUnit = new Map<string | null, Map<number, Figure>>()
  const inTime = members
    .map((sight, position) => ({ sight, position }))
    .filter(
      ({ sight }) =>
        sight.claim.polarity === 'asserted' &&
        (sight.claim.factuality === 'occurred' || sight.claim.factuality === 'ongoing'),
    )
    .sort(
      (a, b) =>
        (a.sight.reading.published?.from ?? 0) - (b.sight.reading.published?.from ?? 0) || a.position - b.position,
    )
  for (const { sight, position } of inTime)
    for (const q of sight.claim.quantities) {
      const value = point(q)
      if (value === null) continue
      let figures = perUnit.get(q.unit)
      if (figures === undefined) {
        figures = new Map()
        perUnit.set(q.unit, figures)
      }
      const figure = { low: q.min, high: q.max, value, exact: !q.approximate && q.min === q.max }
      const earlier = figures.get(groupOf(position))
      // "Dozens" after "26" says less, not something else.
      if (earlier?.exact && !figure.exact && (q.min ?? 0) <= earlier.value && earlier.value <= (q.max ?? Infinity))
        continue
      figures.set(groupOf(position), figure)
    }
  return [...perUnit]
    .sort(([a], [b]) => ((a ?? '~') < (b ?? '~') ? -1 : 1))
    .map(([unit, figures]) => {
      const all = [...figures.values()]
      const votes = new Map<number, { count: number; exact: boolean }>()
      for (const { value, exact } of all) {
        const vote = votes.get(value)
        votes.set(value, { count: (vote?.count ?? 0) + 1, exact: exact || (vote?.exact ?? false) })
      }
      const best = [...votes].sort(
        ([x, a], [y, b]) => b.count - a.count || Number(b.exact) - Number(a.exact) || x - y,
      )[0]!
      const high = Math.max(...all.map(f => f.high ?? f.value))
      // "More than 30" leaves it open how many more: 30 is no highest figure, unless somebody states a higher one.
      const open = all.some(f => f.high === null && (f.value === best[0] || f.value >= high))
      return {
        unit,
        low: Math.min(...all.map(f => f.low ?? f.value)),
        best: best[0],
        high: open ? null : high,
      }
    })
}
