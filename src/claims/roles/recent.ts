import type { EventType } from '../types.ts'
import type { Recent, Roles } from './types.ts'

/** In these somebody strikes: the dead and the ruins that are told behind them are of his making. */
export const STRIKES: ReadonlySet<EventType> = new Set<EventType>([
  'attack',
  'airstrike',
  'shelling',
  'explosion',
  'offensive',
])

/** Deaths, wounds and ruins only happen: what was struck with says who made them. */
export const RESULTS: ReadonlySet<EventType> = new Set<EventType>(['killing', 'injury', 'destruction', 'displacement'])

/** What is settled between sides, or talked about. */
export const SETTLED: ReadonlySet<EventType> = new Set<EventType>(['agreement', 'ceasefire', 'negotiation'])

/** Whom the article is about once another eventuality has been told. A strike by nobody known leaves no striker. */
export function recentAfter(recent: Recent, type: EventType, roles: Roles): Recent {
  return {
    agents: roles.agents.length > 0 ? roles.agents : recent.agents,
    targets: roles.targets.length > 0 ? roles.targets : recent.targets,
    strikers: STRIKES.has(type) ? roles.agents : recent.strikers,
    sides: SETTLED.has(type) && roles.agents.length + roles.targets.length > 1 ? roles : recent.sides,
    byStrike: STRIKES.has(type) ? { ...recent.byStrike, [type]: roles.agents } : recent.byStrike,
  }
}
