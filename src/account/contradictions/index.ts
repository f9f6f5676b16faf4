/** What stands against what among the claims of one event, and what an origin put in the place of its own earlier figure. */
import type { Reuse } from '../copies.ts'
import type { Sight } from '../sight.ts'
import type { Contradiction, Revision } from '../types.ts'
import { between } from './between.ts'
import { once } from './once.ts'
import { revisions } from './revisions.ts'
import { voices } from './voices.ts'

export interface Conflicts {
  readonly contradictions: readonly Contradiction[]
  readonly revisions: readonly Revision[]
}

/**
 * Lays the claims of one event side by side. Only claims of different origins contradict, by `groupOf` (dependent claims are one origin);
 * a figure that an origin puts in the place of its own earlier one is a revision, and stands against nobody any more. `members` in the
 * order of the account. Costs no more than a fixed number of comparisons an event.
 */
export function findConflicts(
  members: readonly Sight[],
  groupOf: (position: number) => number,
  reuse: Reuse,
): Conflicts {
  if (members.length === 1) return { contradictions: [], revisions: [] }
  const revised = revisions(members)
  const takenBack = new Set(revised.map(revision => revision.claims[0]))
  return { contradictions: contradictions(members, groupOf, reuse, takenBack), revisions: revised }
}

function contradictions(
  members: readonly Sight[],
  groupOf: (position: number) => number,
  reuse: Reuse,
  takenBack: ReadonlySet<string>,
): Contradiction[] {
  const found: (Contradiction & { readonly sides: readonly [Sight, Sight] })[] = []
  const speaking = voices(members)
  for (let x = 0; x < speaking.length; x++)
    for (let y = x + 1; y < speaking.length; y++) {
      const [i, j] = [speaking[x]!, speaking[y]!]
      const [a, b] = [members[i]!, members[j]!]
      if (a.source.root === b.source.root || groupOf(i) === groupOf(j)) continue
      for (const { kind, reason } of between(a, b, members, reuse)) {
        if (kind === 'quantity' && (takenBack.has(a.claim.id) || takenBack.has(b.claim.id))) continue
        found.push({ kind, claims: [a.claim.id, b.claim.id], reason, sides: [a, b] })
      }
    }
  const said = once(reuse, kind => kind === 'polarity')
  const shown = new Set<Contradiction>()
  // The body says it more exactly than its headline: what both say is shown of the body.
  for (const heads of [0, 1, 2])
    for (const one of found) {
      const { kind, sides } = one
      if (sides.filter(({ zone }) => zone === 'head').length !== heads || said.isSaid(kind, ...sides)) continue
      said.say(kind, ...sides)
      shown.add(one)
    }
  return found.filter(one => shown.has(one)).map(({ kind, claims, reason }) => ({ kind, claims, reason }))
}
