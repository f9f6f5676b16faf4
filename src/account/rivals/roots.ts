import type { Sight } from '../sight.ts'
import { skeleton } from '../stance/terms.ts'

/** The consonants of a claim's words: of those that name the deed, and of all that carry meaning, with the weight of the rarest word of each. */
export interface Roots {
  readonly trigger: ReadonlySet<string>
  readonly weights: ReadonlyMap<string, number>
  /** The sum of the weights. */
  readonly mass: number
}

/** Finds the roots of a claim's words: "وقّعوا" and "توقيع" are one. */
export function rootsOf({ weighed, trigger }: Sight): Roots {
  const weights = new Map<string, number>()
  let i = 0
  for (const stem of weighed.stems) {
    const root = skeleton(stem)
    weights.set(root, Math.max(weights.get(root) ?? 0, weighed.weights[i++]!))
  }
  let mass = 0
  for (const weight of weights.values()) mass += weight
  return { trigger: new Set([...trigger].map(skeleton)), weights, mass }
}

/** Fewer telling words than this are not "all in" another clause. */
const FEW = 3

/** The share of the lighter clause's words whose roots stand in the other, by weight, 0 to 1. */
export function rootLikeness(a: Roots, b: Roots): number {
  const [light, heavy] = a.mass <= b.mass ? [a, b] : [b, a]
  if (light.mass === 0) return 0
  let both = 0
  for (const [root, weight] of light.weights) if (heavy.weights.has(root)) both += weight
  return both / (light.mass * Math.max(1, FEW / light.weights.size))
}
