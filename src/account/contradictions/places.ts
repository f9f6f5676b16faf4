import { readTable } from '../../knowledge/index.ts'
import { ground, isLocal } from '../ground.ts'
import { compareQuantities, meet } from '../likeness/compare.ts'
import type { Sight } from '../sight.ts'
import type { ContradictionReason } from '../types.ts'

/** Types that happen at one spot. A campaign or a negotiation goes on in several. */
const AT_ONE_SPOT: ReadonlySet<string> = new Set(
  'capture handover attack airstrike shelling explosion killing execution abduction accident discovery presence'.split(
    ' ',
  ),
)

const opposites = new Set<string>()
for (const row of readTable(new URL('../tables/opposites.tsv', import.meta.url), ['stays', 'leaves']).rows)
  opposites.add(`${row.stays} ${row.leaves}`)

/** "He is in X" against "he has fled from X". What is only planned is no leaving yet. */
export function stay(a: Sight, b: Sight): ContradictionReason | null {
  if (!leaves(a, b) && !leaves(b, a)) return null
  return { rule: 'stays-and-leaves', values: [a.claim.evidence.exact, b.claim.evidence.exact] }
}

function leaves(stays: Sight, gone: Sight): boolean {
  const { type, factuality } = gone.claim
  if (!opposites.has(`${stays.claim.type} ${type}`) || factuality === 'planned' || factuality === 'possible')
    return false
  return meet(stays.persons, gone.persons)
}

/** One deed at two spots: only where something beside the place ties the two claims together. */
export function place(a: Sight, b: Sight): ContradictionReason | null {
  const [x, y] = [a.claim.place, b.claim.place]
  if (x === null || y === null || ground(x, y) !== 'apart' || !isLocal(x) || !isLocal(y)) return null
  if (!AT_ONE_SPOT.has(a.claim.type) || !AT_ONE_SPOT.has(b.claim.type) || !tied(a, b)) return null
  return { rule: 'places-apart', values: [x.name, y.name] }
}

function tied(a: Sight, b: Sight): boolean {
  return (
    (a.days !== null && b.days !== null && a.counts.length + b.counts.length === 0) ||
    meet(a.persons, b.persons) ||
    compareQuantities(a.counts, b.counts) === 'same'
  )
}
