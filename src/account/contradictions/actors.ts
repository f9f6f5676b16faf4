import type { Named } from '../../claims/types.ts'
import { ground } from '../ground.ts'
import { meet } from '../likeness/compare.ts'
import type { Sight } from '../sight.ts'
import type { ContradictionReason } from '../types.ts'

/** Types with one doer: "who did it" can be answered in one way only. Clashes and talks have several. */
const BY_ONE: ReadonlySet<string> = new Set(
  'control attack airstrike shelling explosion killing execution abduction responsibility'.split(' '),
)
const OF_GROUND: ReadonlySet<string> = new Set(['capture', 'control', 'handover'])

/** One deed by two doers, none of whom belongs to the other or to a body above both. */
export function agent(a: Sight, b: Sight): ContradictionReason | null {
  if (!oneDeed(a, b) || !a.knownAgents || !b.knownAgents) return null
  if (!unlike(a.agents, b.agents) || meet(a.doers, b.doers) || meet(a.agents, b.targets)) return null
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
  return a.claim.type === b.claim.type && BY_ONE.has(a.claim.type) && ground(a.claim.place, b.claim.place) === 'same'
}

/** Both name somebody with an id, and nobody in common. */
function unlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a, ...b].some(key => key.startsWith('~')) && !meet(a, b)
}

function list(named: readonly Named[]): string {
  return named.map(({ name }) => name).join('، ')
}
