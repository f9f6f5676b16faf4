import type { Quantity } from '../claims/types.ts'
import { cellList, readTable, unit } from '../knowledge/index.ts'

/** How two figures of one unit stand to each other. `refines`: one lies inside the bounds of the other ("dozens", 26). */
export type Figures = 'equal' | 'refines' | 'conflict'

/** How far apart, in parts of the larger, two figures may lie of which one is "about". */
const TOLERANCE = 0.1

const groups = new Map<string, string>()
for (const row of readTable(new URL('./tables/unit-groups.tsv', import.meta.url), ['group', 'units']).rows)
  for (const id of cellList(row.units)) groups.set(id, row.group)

/** Counts people of all kinds. */
const ANYONE = 'anyone'

function group(q: Quantity): string | null {
  return q.unit === null ? null : (groups.get(q.unit) ?? q.unit)
}

/** How what two figures count is related: the same, the first a part of the second or the other way round, or nothing to compare. */
export function unitsOf(a: Quantity, b: Quantity): 'same' | 'part' | 'whole' | 'none' {
  const [x, y] = [group(a), group(b)]
  if (x === null || y === null) return 'none'
  if (x === y) return 'same'
  if (x === ANYONE && isPeople(b)) return 'whole'
  if (y === ANYONE && isPeople(a)) return 'part'
  return 'none'
}

function isPeople(q: Quantity): boolean {
  return q.unit !== null && unit(q.unit)?.kind === 'people'
}

/** A part that is more than this many times the whole counts other people: the police of a raid, not its arrested. */
const OTHER_THINGS = 5

/** Compares the figures of two claims by what they count; `none` where they cannot be compared, or where one may be a part of the other. */
export function compareCounts(a: Quantity, b: Quantity): Figures | 'none' {
  const units = unitsOf(a, b)
  if (units === 'none') return 'none'
  const figures = compareFigures(a, b)
  if (units === 'same' || figures !== 'conflict') return figures
  const [part, whole] = units === 'part' ? [a, b] : [b, a]
  const [low, high] = [part.min ?? 0, whole.max ?? Infinity]
  return low > high && low <= OTHER_THINGS * high ? 'conflict' : 'none'
}

/**
 * Compares two figures that count the same kind of thing. They conflict when their bounds do not meet and, where one of them is "about",
 * the gap is more than a tenth of the larger: 440 and "about 450" agree, "about 440" and 500 conflict, "dozens" and 26 agree.
 */
export function compareFigures(a: Quantity, b: Quantity): Figures {
  const [lower, upper] = (a.min ?? 0) <= (b.min ?? 0) ? [a, b] : [b, a]
  const top = lower.max ?? Infinity
  const bottom = upper.min ?? 0
  const gap = bottom - top
  if (gap > 0 && !((a.approximate || b.approximate) && gap <= TOLERANCE * bottom)) return 'conflict'
  return a.min === b.min && a.max === b.max ? 'equal' : 'refines'
}

/** The one number a figure is worth where one is needed: the value, or the bound that is given. Null where neither is. */
export function point(q: Quantity): number | null {
  return q.min ?? q.max
}
