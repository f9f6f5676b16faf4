/** What stands against what among the claims of one event, and what an origin put in the place of its own earlier figure. */
import type { Reuse } from '../copies.ts'
import type { Sight } from '../sight.ts'
import type { Contradiction, Revision } from '../types.ts'
import { between } from './between.ts'
import { revisions } from './revisions.ts'
import { voices } from './voices.ts'

/** A denial of what twenty say is laid beside so many of them, first in the order of the account; the event shows the others. */
const PARTNERS = 4

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
  const out: Contradiction[] = []
  /** One contradiction a kind and pair of origins: a spokesman who says it twice does not contradict twice. */
  const said = new Set<string>()
  const count = new Map<string, number>()
  const speaking = voices(members)
  for (let x = 0; x < speaking.length; x++)
    for (let y = x + 1; y < speaking.length; y++) {
      const [i, j] = [speaking[x]!, speaking[y]!]
      const [a, b] = [members[i]!, members[j]!]
      if (a.source.root === b.source.root || groupOf(i) === groupOf(j)) continue
      const roots = [a.source.root, b.source.root].sort().join('\n')
      for (const { kind, reason } of between(a, b, members, reuse)) {
        if (kind === 'quantity' && (takenBack.has(a.claim.id) || takenBack.has(b.claim.id))) continue
        const key = `${kind}\n${roots}`
        if (said.has(key)) continue
        const partners = [a, b].map(sight => `${kind}\n${sight.claim.id}`)
        if (partners.some(partner => (count.get(partner) ?? 0) >= PARTNERS)) continue
        for (const partner of partners) count.set(partner, (count.get(partner) ?? 0) + 1)
        said.add(key)
        out.push({ kind, claims: [a.claim.id, b.claim.id], reason })
      }
    }
  return out
}
