import type { Sight } from '../sight.ts'

/** Voices of one event that are compared with each other; a claim beyond these repeats one of them. */
const VOICES = 40

/**
 * One claim for each voice and what it says, those of the body before those of the headline (the body is more exact), so that many repeats
 * cost no more than one. Gives positions in `members`, ascending.
 */
export function voices(members: readonly Sight[]): number[] {
  const seen = new Set<string>()
  const out: number[] = []
  const order = members.map((_, i) => i).sort((a, b) => rank(members[a]!) - rank(members[b]!) || a - b)
  for (const i of order) {
    const key = whatIsSaid(members[i]!)
    if (seen.has(key)) continue
    seen.add(key)
    out.push(i)
    if (out.length === VOICES) break
  }
  return out.sort((a, b) => a - b)
}

function whatIsSaid({ claim, source, kinds, days, agents }: Sight): string {
  return [
    source.root,
    claim.type,
    claim.polarity,
    claim.factuality,
    claim.quantities.map(q => `${q.unit}:${q.min}-${q.max}`).join(),
    claim.place?.ref ?? claim.place?.name,
    days?.from,
    [...kinds].join(),
    [...agents].join(),
  ].join('|')
}

function rank(sight: Sight): number {
  return (sight.bare ? 2 : 0) + (sight.zone === 'head' ? 1 : 0)
}
