import type { Sight } from '../sight.ts'

/** A denial is compared with so many assertions of its kind, the nearest in time, and a claim that counts, blames or dates with so many after it. */
const WINDOW = 40

/** Pairs of claims of one story, by their numbers, that can be rival accounts: those of one family of types, each pair once. */
export function* pairsOf(sights: readonly Sight[]): Generator<readonly [number, number]> {
  const families = new Map<string, number[]>()
  for (const i of inTime(sights))
    for (const family of sights[i]!.families) {
      const list = families.get(family)
      if (list === undefined) families.set(family, [i])
      else list.push(i)
    }
  const seen = new Set<number>()
  for (const list of families.values())
    for (const [x, y] of near(list, sights)) {
      const [a, b] = x < y ? [x, y] : [y, x]
      const key = a * sights.length + b
      if (seen.has(key)) continue
      seen.add(key)
      yield [a, b]
    }
}

/** In a list of claims in time: each denial with the assertions around it, each assertion with those after it. */
function* near(list: readonly number[], sights: readonly Sight[]): Generator<readonly [number, number]> {
  const denied = (i: number): boolean => sights[i]!.claim.polarity === 'denied'
  const asserted = list.filter(i => !denied(i))
  let next = 0
  for (const i of list) {
    if (!denied(i)) {
      next++
      for (let k = next; k < asserted.length && k < next + WINDOW; k++) yield [i, asserted[k]!]
      continue
    }
    // What is denied was told before, or is told again after.
    for (let k = Math.max(0, next - WINDOW); k < asserted.length && k < next + WINDOW; k++) yield [i, asserted[k]!]
  }
}

/** By the day of what is told, else of the telling; of one day in the order of the account. */
function inTime(sights: readonly Sight[]): number[] {
  const moments = sights.map(({ days, reading }) => {
    const at = (days ?? reading.published)?.from ?? 0
    return Number.isFinite(at) ? at : 0
  })
  return sights.map((_, i) => i).sort((a, b) => moments[a]! - moments[b]! || a - b)
}
