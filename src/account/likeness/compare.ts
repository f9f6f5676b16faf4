import type { Quantity } from '../../claims/types.ts'
import { compareCounts, point } from '../figures.ts'
import type { Sight } from '../sight.ts'

/** Figures below this are too common to tell events apart or together. */
const TELLING_FIGURE = 3

/** How the figures of two claims stand to each other; `none` where nothing can be compared. */
export function compareQuantities(
  a: readonly Quantity[],
  b: readonly Quantity[],
): 'same' | 'fits' | 'conflict' | 'none' {
  let result: 'same' | 'fits' | 'conflict' | 'none' = 'none'
  for (const x of a)
    for (const y of b) {
      const figures = compareCounts(x, y)
      if (figures === 'none') continue
      if (figures === 'equal') return (point(x) ?? 0) >= TELLING_FIGURE ? 'same' : 'fits'
      if (figures === 'refines') result = 'fits'
      else if (result === 'none') result = 'conflict'
    }
  return result
}

/** How near the nearest two comparable figures are that conflict: the smaller as a part of the larger, 0 to 1. */
export function nearness(a: readonly Quantity[], b: readonly Quantity[]): number {
  let nearest = 0
  for (const x of a)
    for (const y of b) {
      if (compareCounts(x, y) !== 'conflict') continue
      const [p, q] = [point(x) ?? 0, point(y) ?? 0]
      nearest = Math.max(nearest, Math.min(p, q) / Math.max(p, q, 1))
    }
  return nearest
}

/** Whether two types can be names of one eventuality. */
export function sameFamily(a: Sight, b: Sight): boolean {
  for (const family of a.families) if (b.families.includes(family)) return true
  return false
}

/** Whether two sets have a member in common. */
export function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const key of a) if (b.has(key)) return true
  return false
}

/** A count from here on is seldom the same by chance. */
const LARGE = 20

/** Whether one of the figures is large. */
export function isLarge(counts: readonly Quantity[]): boolean {
  return counts.some(q => (point(q) ?? 0) >= LARGE)
}

const WHEREABOUTS: ReadonlySet<string> = new Set(['presence', 'withdrawal', 'displacement'])

/** Whether both say where one person is, or has gone from. */
export function onWhereabouts(a: Sight, b: Sight): boolean {
  return WHEREABOUTS.has(a.claim.type) && WHEREABOUTS.has(b.claim.type) && meet(a.persons, b.persons)
}

/** "هجوم آخر", "غارة ثانية": what is told is not what was told before. Not "في الانفجار". */
const ANOTHER =
  /(?:^|[\s،])(?:و?(?:ال)?(?:آخر|أخرى|اخر|اخرى|ثان|ثاني|ثانية|ثانٍ|منفصل|منفصلة|مختلف|مختلفة))(?=$|[\s،."»])/

/** Whether a stretch of text says that it speaks of another. */
export function isOfAnother(text: string): boolean {
  return ANOTHER.test(text)
}

/** Whether a claim says in its own words that it is of another. */
export function saysAnother({ claim }: Sight): boolean {
  return isOfAnother(claim.evidence.exact)
}
