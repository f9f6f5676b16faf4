/** The figures of a story's events as plots: lowest, best and highest on one scale for each unit. Pure. */
import type { Bilingual, ClaimJson, EventJson } from '../api-types.ts'

type Estimate = EventJson['quantities'][number]

/** A figure that a claim gives. A side is null where it is open. */
export interface Dot {
  readonly claim: string
  readonly min: number | null
  readonly max: number | null
  readonly denied: boolean
}

export interface EstimateRow {
  readonly event: EventJson
  readonly estimate: Estimate
  readonly dots: readonly Dot[]
}

/** The events with figures of one unit, on one scale. */
export interface UnitPlot {
  readonly unit: string | null
  readonly name: Bilingual | null
  readonly rows: readonly EstimateRow[]
  readonly scale: Scale
}

export interface Scale {
  readonly most: number
  readonly logarithmic: boolean
  readonly ticks: readonly number[]
}

/** Above this, a scale on which ten and a thousand both show must be logarithmic. */
const LINEAR = 60

/** Round numbers up to `most`. */
function ticksOf(most: number, logarithmic: boolean): number[] {
  if (logarithmic) {
    const ticks = [0]
    for (let power = 1; power <= most; power *= 10) ticks.push(power)
    return ticks
  }
  const step = [1, 2, 5, 10, 20].find(n => most / n <= 6) ?? 20
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step)
}

export function scaleOf(most: number): Scale {
  const top = Math.max(1, most)
  const logarithmic = top > LINEAR
  return { most: top, logarithmic, ticks: ticksOf(top, logarithmic) }
}

/** Where a figure stands on a scale, 0 to 1. */
export const placeOn = ({ most, logarithmic }: Scale, figure: number): number =>
  logarithmic ? Math.log1p(Math.max(0, figure)) / Math.log1p(most) : Math.max(0, figure) / most

function dotsOf(event: EventJson, unit: string | null, claims: ReadonlyMap<string, ClaimJson>): Dot[] {
  return event.claims.flatMap(id => {
    const claim = claims.get(id)
    return (claim?.quantities ?? [])
      .filter(quantity => quantity.unit === unit && (quantity.min !== null || quantity.max !== null))
      .map(({ min, max }) => ({ claim: id, min, max, denied: claim?.polarity === 'denied' }))
  })
}

/** The units with most events first, what has no unit last; in each, events as they come. */
export function plotsOf(events: readonly EventJson[], claims: ReadonlyMap<string, ClaimJson>): UnitPlot[] {
  const units = new Map<string | null, { name: Bilingual | null; rows: EstimateRow[]; most: number }>()
  for (const event of events)
    for (const estimate of event.quantities) {
      const { unit, unitName, low, best, high } = estimate
      if (low === null && best === null && high === null) continue
      const dots = dotsOf(event, unit, claims)
      const known = units.get(unit) ?? { name: unitName, rows: [], most: 0 }
      units.set(unit, known)
      known.rows.push({ event, estimate, dots })
      for (const figure of [low, best, high, ...dots.flatMap(({ min, max }) => [min, max])])
        if (figure !== null) known.most = Math.max(known.most, figure)
    }
  return [...units]
    .map(([unit, { name, rows, most }]) => ({ unit, name, rows, scale: scaleOf(most) }))
    .sort((a, b) => Number(a.unit === null) - Number(b.unit === null) || b.rows.length - a.rows.length)
}
