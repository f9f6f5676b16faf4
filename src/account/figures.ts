import type { Quantity } from '../claims/types.ts'

/** How two figures of one unit stand to each other. `refines`: one lies inside the bounds of the other ("dozens", 26). */
export type Figures = 'equal' | 'refines' | 'conflict'

/** How far apart, in parts of the larger, two figures may lie of which one is "about". */
const TOLERANCE = 0.1

/**
 * Units that one word can stand for another of: a text that counts "people" may count the fighters of another text. `people` (or an
 * unnamed unit) can stand for any kind of person; two different kinds cannot stand for each other.
 */
const ANY_PERSON: ReadonlySet<string> = new Set(['people', 'persons', 'person'])

/** Units of people: figures of these can be compared with `people`. */
const NO_PERSON: ReadonlySet<string> = new Set(['percent', 'km', 'km2', 'km²', 'metres', 'trucks', 'vehicles', 'houses', 'buildings', 'days', 'hours', 'countries'])

/** Whether two figures count the same kind of thing, so that they can be compared at all. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  if (a.unit === b.unit) return true
  const [x, y] = [a.unit, b.unit]
  if (x !== null && y !== null) return (ANY_PERSON.has(x) && !NO_PERSON.has(y)) || (ANY_PERSON.has(y) && !NO_PERSON.has(x))
  const known = x ?? y
  return known !== null && !NO_PERSON.has(known)
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
