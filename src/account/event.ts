import { findConflicts } from './contradictions/index.ts'
import type { Reuse } from './copies.ts'
import { estimate } from './estimates.ts'
import { idOf } from './ids.ts'
import type { Sources } from './origins/index.ts'
import { placeOf, statusOf, timeOf, typeOf } from './outline.ts'
import type { Sight } from './sight.ts'
import { countSupport } from './support.ts'
import type { Event } from './types.ts'

/**
 * What is said of an event as a whole, from its claims. `members` in the order of the account; at least one. `rejected` are the ids of
 * claims that a reviewer took out: they name the event with the others, so that its id stays, and count for nothing.
 */
export function makeEvent(
  members: readonly Sight[],
  story: string,
  sources: Sources,
  reuse: Reuse,
  rejected: readonly string[] = [],
): Event {
  const { support, groupOf } = countSupport(members, sources, reuse)
  const { contradictions, revisions } = findConflicts(members, groupOf, reuse)
  const ids = members.map(sight => sight.claim.id)
  return {
    id: idOf(
      'e',
      [...ids, ...rejected].reduce((first, id) => (id < first ? id : first)),
    ),
    type: typeOf(members),
    story,
    claims: ids,
    place: placeOf(members),
    time: timeOf(members),
    quantities: estimate(members, groupOf),
    support,
    status: statusOf(members, support, contradictions),
    contradictions,
    revisions,
    ...(rejected.length > 0 && { rejected }),
  }
}
