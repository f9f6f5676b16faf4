import type { Role } from '../../knowledge/index.ts'
import type { EventType, Named } from '../types.ts'
import type { Roles } from './types.ts'

/** Both sides act together in these; in the others (a clash) the first one named acts and the second one suffers. */
export const TOGETHER: ReadonlySet<EventType> = new Set<EventType>(['agreement', 'ceasefire', 'meeting'])

/** The roles of one eventuality while they are handed out, mention by mention. */
export interface Cast {
  readonly type: EventType
  readonly agents: Named[]
  readonly targets: Named[]
  readonly rules: string[]
  /** Whether the subject and the object of the verb (or the complement of its noun) have been met. */
  subjectDone: boolean
  objectDone: boolean
  /** What the mention before stood in, for the one that و joins to it: a preposition, `s` subject, `o` object, `m` complement. */
  slot: string | null
  /** How many were joined behind "بين" so far. */
  between: number
}

/** A cast in which nobody has a role. */
export function newCast(type: EventType): Cast {
  return { type, agents: [], targets: [], rules: [], subjectDone: false, objectDone: false, slot: null, between: 0 }
}

/** How a role is handed out: `second` of two sides, `owner` of the place or thing that stands in the slot. */
interface Manner {
  readonly second?: boolean
  readonly owner?: boolean
}

/**
 * Hands a role of a frame to somebody. Roles other than agent, target and side are nobody's, unless the owner of the thing suffers. Whoever is met
 * takes part as much as who meets him, and is the one met.
 */
export function put(cast: Cast, role: Role | undefined, named: Named, { second, owner }: Manner = {}): void {
  if (cast.type === 'meeting' && (role === 'T' || (role === 'B' && second))) {
    cast.agents.push(named)
    cast.targets.push(named)
  } else if (role === 'A') cast.agents.push(named)
  else if (role === 'T' || (role === 'P' && owner)) cast.targets.push(named)
  else if (role === 'B') (second && !TOGETHER.has(cast.type) ? cast.targets : cast.agents).push(named)
}

/** The roles handed out: nobody twice, and nobody who acts suffers by himself, but whoever is met or fights. */
export function finish({ type, agents, targets, rules }: Cast): Roles {
  const suffering =
    type === 'meeting' || type === 'clash' || type === 'displacement' || rules.includes('each-other')
      ? targets
      : targets.filter(t => !agents.some(a => a.start === t.start || (a.ref !== null && a.ref === t.ref)))
  return { agents: unique(agents), targets: unique(suffering), rules }
}

function unique(all: readonly Named[]): readonly Named[] {
  const seen = new Set<string>()
  return all.filter(named => {
    const key = named.ref ?? `${named.start}:${named.end}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
