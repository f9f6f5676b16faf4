import type { Reuse } from '../copies.ts'
import type { Sight } from '../sight.ts'
import type { ContradictionKind, ContradictionReason } from '../types.ts'
import { agent, target } from './actors.ts'
import { composition } from './composition.ts'
import { copied } from './once.ts'
import { outcome } from './outcomes.ts'
import { place, stay } from './places.ts'
import { polarity } from './polarity.ts'
import { quantity } from './quantity.ts'
import { started, time } from './times.ts'

export interface Found {
  readonly kind: ContradictionKind
  readonly reason: ContradictionReason
}

type Rule = (a: Sight, b: Sight) => ContradictionReason | null

/** What is feared or planned can differ from what happened: these rules ask for two claims of what did. */
const OF_FACTS: readonly (readonly [ContradictionKind, Rule])[] = [
  ['polarity', outcome],
  ['quantity', quantity],
  ['place', place],
  ['time', time],
  ['time', started],
  ['agent', agent],
  ['target', target],
]

/** In which ways two claims of one event, of different origins, cannot both be right. `members`: the claims of the event. */
export function between(a: Sight, b: Sight, members: readonly Sight[], reuse: Reuse): readonly Found[] {
  if (repeats(a, b) || copied(a, b, reuse)) return []
  if (a.claim.polarity !== b.claim.polarity) return one('polarity', polarity(a, b, members))
  if (a.claim.polarity === 'denied') return []
  const found = [...one('place', stay(a, b)), ...one('composition', composition(a, b))]
  if (open(a) || open(b)) return found
  for (const [kind, rule] of OF_FACTS) {
    const reason = rule(a, b)
    if (reason !== null) found.push({ kind, reason })
  }
  return found
}

function one(kind: ContradictionKind, reason: ContradictionReason | null): Found[] {
  return reason === null ? [] : [{ kind, reason }]
}

function open(sight: Sight): boolean {
  return sight.claim.factuality === 'possible' || sight.claim.factuality === 'planned'
}

/** A headline that says in the article's own voice what is told below in full contradicts nothing of it. */
function repeats(a: Sight, b: Sight): boolean {
  return (
    a.claim.article === b.claim.article &&
    (a.source.voice === 'own' || b.source.voice === 'own') &&
    (a.zone === 'head' || b.zone === 'head') &&
    a.claim.polarity === b.claim.polarity
  )
}
