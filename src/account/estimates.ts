import { point } from './figures.ts'
import type { Sight } from './sight.ts'
import type { Event } from './types.ts'

type Estimate = Event['quantities'][number]

/**
 * Low, best and high for each counted unit, after the practice of the UCDP Georeferenced Event Dataset (codebook, "best, high and low
 * estimates"): low is the lowest and high the highest figure that an origin stands by; best is the figure that most independent origins
 * give, then the more exact one, then the lower: where sources conflict UCDP takes the conservative figure. An origin counts with its latest
 * figure only. Denied, feared and planned claims count nothing. A bound that claims leave open stays open: `high` is null
 * where somebody says "more than 30" and nobody closes it with a higher figure, `low` is null where somebody says "up to 30" and nobody
 * gives a lower one. Null means that no such bound was stated, neither zero nor infinity. A unit without any figure is left out.
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
      return {
        unit,
        low: lowest(all),
        best: best[0],
        high: highest(all),
      }
    })
}

interface Bounds {
  readonly low: number | null
  readonly high: number | null
  readonly value: number
}

/** "up to 30" and 12: 12. "up to 30" and 40: open, for the 30 may be fewer than 30. */
function lowest(all: readonly Bounds[]): number | null {
  let stated = Infinity
  let open = Infinity
  for (const { low, value } of all)
    if (low === null) open = Math.min(open, value)
    else stated = Math.min(stated, low)
  return stated < Infinity && stated <= open ? stated : null
}

/** "more than 30" and 45: 45. "more than 30" and 12: open, for the 30 are no most. */
function highest(all: readonly Bounds[]): number | null {
  let stated = -Infinity
  let open = -Infinity
  for (const { high, value } of all)
    if (high === null) open = Math.max(open, value)
    else stated = Math.max(stated, high)
  return stated > -Infinity && stated > open ? stated : null
}
