import type { Quantity } from '../../claims/types.ts'
import { compareFigures } from '../figures.ts'
import type { Sight } from '../sight.ts'
import type { Revision } from '../types.ts'

/**
 * The figures that an origin corrected: earlier → later by the day of publication, then by the order of the account. Each says which figure
 * of its origin the later one is: 2 for the second, 3 for the third.
 */
export function revisions(members: readonly Sight[]): Revision[] {
  const out: Revision[] = []
  const last = new Map<string, { sight: Sight; figure: Quantity; sequence: number }>()
  const inTime = members
    .filter(sight => sight.claim.quantities.length > 0 && sight.claim.polarity === 'asserted')
    .sort((a, b) => (a.reading.published?.from ?? 0) - (b.reading.published?.from ?? 0) || a.index - b.index)
  for (const sight of inTime)
    for (const figure of firstOfEachUnit(sight)) {
      const key = `${sight.source.root}\n${figure.unit}`
      const earlier = last.get(key)
      if (earlier === undefined) last.set(key, { sight, figure, sequence: 1 })
      // A repeat of the old figure by a later article is no new word of the origin; only another figure takes its place.
      else if (
        sight.claim.article !== earlier.sight.claim.article &&
        compareFigures(earlier.figure, figure) === 'conflict'
      ) {
        const sequence = earlier.sequence + 1
        out.push({
          claims: [earlier.sight.claim.id, sight.claim.id],
          sequence,
          values: [earlier.figure.text, figure.text],
        })
        last.set(key, { sight, figure, sequence })
      }
    }
  return out
}

function firstOfEachUnit({ claim }: Sight): readonly Quantity[] {
  return claim.quantities.filter((q, i) => claim.quantities.findIndex(other => other.unit === q.unit) === i)
}
