import type { Named } from '../../claims/types.ts'
import { daysApart, isDay } from '../days.ts'
import { ground } from '../ground.ts'
import { compareQuantities, meet } from '../likeness/compare.ts'
import type { Sight } from '../sight.ts'
import type { ContradictionReason } from '../types.ts'

/** Types with one doer: "who did it" can be answered in one way only. Clashes and talks have several. */
const BY_ONE: ReadonlySet<string> = new Set(
  'control attack airstrike shelling explosion killing execution abduction responsibility'.split(' '),
)
const OF_GROUND: ReadonlySet<string> = new Set(['capture', 'control', 'handover'])
/** Of these a town can have several in one week, by several hands: two doers are told apart only of one that is pinned down. */
export const AGAIN_AND_AGAIN: ReadonlySet<string> = new Set(
  'attack airstrike shelling explosion killing execution abduction'.split(' '),
)

/** One deed by two doers, none of whom belongs to the other, fights in its alliance, or belongs to a body above both. */
export function agent(a: Sight, b: Sight): ContradictionReason | null {
  if (!oneDeed(a, b) || !a.knownAgents || !b.knownAgents) return null
  if (!unlike(a.agents, b.agents) || meet(a.doers, b.doers) || meet(a.agents, b.targets) || meet(b.agents, a.targets))
    return null
  return { rule: 'doers-differ', values: [list(a.claim.agents), list(b.claim.agents)] }
}

/** One deed by one doer to two sufferers. */
export function target(a: Sight, b: Sight): ContradictionReason | null {
  if (!oneDeed(a, b) || OF_GROUND.has(a.claim.type)) return null
  if (!meet(a.agents, b.agents) || !unlike(a.targets, b.targets)) return null
  return { rule: 'sufferers-differ', values: [list(a.claim.targets), list(b.claim.targets)] }
}

function oneDeed(a: Sight, b: Sight): boolean {
  // A headline says in few words who did what; the body says it again.
  if (a.zone === 'head' || b.zone === 'head') return false
  const { type } = a.claim
  if (type !== b.claim.type || !BY_ONE.has(type) || ground(a.claim.place, b.claim.place) !== 'same') return false
  return !AGAIN_AND_AGAIN.has(type) || isPinned(a, b)
}

/** "غارة على السوق يوم 10 مايو" and "غارة ... في اليوم نفسه", or one figure of both; not "قصف تعز" and "القصف على تعز". */
function isPinned(a: Sight, b: Sight): boolean {
  if (a.days !== null && b.days !== null) return isDay(a.days) && isDay(b.days) && daysApart(a.days, b.days) === 0
  return compareQuantities(a.counts, b.counts) === 'same'
}

/** Both name somebody with an id, and nobody in common. */
function unlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a, ...b].some(key => key.startsWith('~')) && !meet(a, b)
}

function list(named: readonly Named[]): string {
  return named.map(({ name }) => name).join('، ')
}
