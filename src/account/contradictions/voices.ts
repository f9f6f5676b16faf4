import type { Sight } from '../sight.ts'

/** Voices of one event that are compared with each other; a claim beyond these repeats one of them. */
const VOICES = 40

/**
 * One claim for each voice and what it says, those of the body before those of the headline (the body is more exact), then the same again from
 * other articles, so that many repeats cost no more than a fixed number. Gives positions in `members`, ascending.
 */
export function voices(members: readonly Sight[]): number[] {
  const seen = new Set<string>()
  const out: number[] = []
  const again: number[] = []
  const order = members.map((_, i) => i).sort((a, b) => rank(members[a]!) - rank(members[b]!) || a - b)
  for (const i of order) {
    const key = whatIsSaid(members[i]!)
    const inArticle = `${members[i]!.claim.article}|${key}`
    if (!seen.has(key)) out.push(i)
    else if (!seen.has(inArticle)) again.push(i)
    seen.add(key).add(inArticle)
    if (out.length === VOICES) break
  }
  return [...out, ...again].slice(0, VOICES).sort((a, b) => a - b)
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
