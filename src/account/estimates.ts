import { point } from './figures.ts'
import { ground } from './ground.ts'
import type { Sight } from './sight.ts'
import type { Event } from './types.ts'
import { partsAmong } from './whole.ts'

type Estimate = Event['quantities'][number]
type Quantity = Sight['claim']['quantities'][number]

/** A figure that an origin gave. */
interface Figure {
  readonly sight: Sight
  readonly low: number | null
  readonly high: number | null
  readonly value: number
  readonly exact: boolean
}

/** The figure that an origin stands by, with the claims that give it. */
interface Standing extends Figure {
  readonly claims: readonly string[]
}

/**
 * Low, best and high for each counted unit, after the practice of the UCDP Georeferenced Event Dataset (codebook, "best, high and low
 * estimates"): low is the lowest and high the highest figure that an origin stands by; best is the figure that most independent origins
 * give, then the more exact one, then the lower: where sources conflict UCDP takes the conservative figure. `behind` names the claims that
 * give each of the three.
 *
 * An origin stands by one figure: the latest that it published, for a later one takes the place of an earlier (a revision). Of several in one
 * article the largest, for the others are parts of it or what it rose from; parts that add up to a figure of the same origin count nothing
 * (13 = 10 + 3), nor does a lower one that is told of a place inside the earlier one's. A vaguer figure ("dozens" after 26) takes nothing back.
 * Denied, feared and planned claims count nothing. A bound that claims leave open stays open: `high` is null where somebody says "more than 30"
 * and nobody closes it with a higher figure, `low` is null where somebody says "up to 30" and nobody gives a lower one. Null means that no such
 * bound was stated, neither zero nor infinity. A unit without any figure is left out. `members` in the order of the account.
 */
export function estimate(members: readonly Sight[], groupOf: (position: number) => number): Estimate[] {
  if (members.every(({ claim }) => claim.quantities.length === 0)) return []
  const perUnit = new Map<string | null, Map<number, Figure[]>>()
  members.forEach((sight, position) => {
    const { polarity, factuality, quantities } = sight.claim
    if (polarity !== 'asserted' || (factuality !== 'occurred' && factuality !== 'ongoing')) return
    for (const q of quantities) {
      const figure = figureOf(q, sight)
      if (figure === null) continue
      let groups = perUnit.get(q.unit)
      if (groups === undefined) {
        groups = new Map()
        perUnit.set(q.unit, groups)
      }
      const list = groups.get(groupOf(position))
      if (list === undefined) groups.set(groupOf(position), [figure])
      else list.push(figure)
    }
  })
  return [...perUnit]
    .sort(([a], [b]) => ((a ?? '~') < (b ?? '~') ? -1 : 1))
    .map(([unit, groups]) => {
      const all = [...groups.values()].map(standing)
      const [low, best, high] = [lowest(all), commonest(all), highest(all)]
      const giving = (fits: (figure: Figure) => boolean): readonly string[] =>
        [...new Set(all.filter(fits).flatMap(({ claims }) => claims))].sort(inOrder(members))
      return {
        unit,
        low,
        best,
        high,
        behind: {
          low: low === null ? [] : giving(figure => figure.low === low),
          best: giving(({ value }) => value === best),
          high: high === null ? [] : giving(figure => figure.high === high),
        },
      }
    })
}

function figureOf(q: Quantity, sight: Sight): Figure | null {
  const value = point(q)
  return value === null ? null : { sight, low: q.min, high: q.max, value, exact: !q.approximate && q.min === q.max }
}

function inOrder(members: readonly Sight[]): (a: string, b: string) => number {
  const place = new Map(members.map(({ claim }, i) => [claim.id, i]))
  return (a, b) => place.get(a)! - place.get(b)!
}

/** The figure that an origin stands by, of all that it gave; `figures` in the order of the account. */
function standing(figures: readonly Figure[]): Standing {
  const parts = partsAmong(
    figures.map(({ value, exact, sight }) => ({ value: exact ? value : null, article: sight.claim.article })),
  )
  const byArticle = new Map<string, Figure>()
  figures.forEach((figure, i) => {
    if (parts.has(i)) return
    const { article } = figure.sight.claim
    const known = byArticle.get(article)
    if (known === undefined || moreTelling(figure, known)) byArticle.set(article, figure)
  })
  const inTime = [...byArticle.values()].sort(
    (a, b) =>
      (a.sight.reading.published?.from ?? 0) - (b.sight.reading.published?.from ?? 0) || a.sight.index - b.sight.index,
  )
  let last = inTime[0]!
  for (const figure of inTime.slice(1)) if (!saysLess(figure, last) && !isInside(figure, last)) last = figure
  const claims = figures
    .filter(({ low, high, exact }) => low === last.low && high === last.high && exact === last.exact)
    .map(({ sight }) => sight.claim.id)
  return { ...last, claims }
}

/** Of two figures of one article: the larger, but an exact one before the vague one that holds it. */
function moreTelling(figure: Figure, known: Figure): boolean {
  if (saysLess(figure, known)) return false
  return saysLess(known, figure) || figure.value > known.value
}

/** "Dozens" beside "26" says less, not something else. */
function saysLess(vague: Figure, exact: Figure): boolean {
  return (
    exact.exact &&
    !vague.exact &&
    (vague.low ?? 0) <= exact.value &&
    exact.value <= (vague.high ?? Number.POSITIVE_INFINITY)
  )
}

/** A lower figure told of a place inside that of the earlier one: the dead of the camp among those of its town. */
function isInside(figure: Figure, earlier: Figure): boolean {
  return figure.value < earlier.value && ground(figure.sight.claim.place, earlier.sight.claim.place) === 'within'
}

/** The figure of most origins, then the exact one, then the lower. */
function commonest(all: readonly Figure[]): number {
  const votes = new Map<number, { count: number; exact: boolean }>()
  for (const { value, exact } of all) {
    const vote = votes.get(value)
    votes.set(value, { count: (vote?.count ?? 0) + 1, exact: exact || (vote?.exact ?? false) })
  }
  const [best] = [...votes].sort(([x, a], [y, b]) => b.count - a.count || Number(b.exact) - Number(a.exact) || x - y)
  return best![0]
}

/** "up to 30" and 12: 12. "up to 30" and 40: open, for the 30 may be fewer than 30. */
function lowest(all: readonly Figure[]): number | null {
  let stated = Infinity
  let open = Infinity
  for (const { low, value } of all)
    if (low === null) open = Math.min(open, value)
    else stated = Math.min(stated, low)
  return stated < Infinity && stated <= open ? stated : null
}

/** "more than 30" and 45: 45. "more than 30" and 12: open, for the 30 are no most. */
function highest(all: readonly Figure[]): number | null {
  let stated = -Infinity
  let open = -Infinity
  for (const { high, value } of all)
    if (high === null) open = Math.max(open, value)
    else stated = Math.max(stated, high)
  return stated > -Infinity && stated > open ? stated : null
}
