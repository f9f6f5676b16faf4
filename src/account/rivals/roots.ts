import type { Sight } from '../sight.ts'
import { skeleton } from '../stance/terms.ts'

/** The roots of a claim's content words, with the weight of the rarest word of each, and the sum of the weights. */
interface Roots {
  readonly weights: ReadonlyMap<string, number>
  readonly mass: number
}

const kept = new WeakMap<Sight, Roots>()

/** Looked for once a claim: a claim is compared with several. */
function rootsOf(sight: Sight): Roots {
  let roots = kept.get(sight)
  if (roots === undefined) {
    const weights = new Map<string, number>()
    let i = 0
    for (const stem of sight.weighed.stems) {
      const root = skeleton(stem)
      weights.set(root, Math.max(weights.get(root) ?? 0, sight.weighed.weights[i++]!))
    }
    let mass = 0
    for (const weight of weights.values()) mass += weight
    roots = { weights, mass }
    kept.set(sight, roots)
  }
  return roots
}

/** Fewer telling words than this are not "all in" another clause. */
const FEW = 3

/** How much two claims have in common by the consonants of their words ("وقّعوا", "توقيع"), 0 to 1. */
export function rootLikeness(a: Sight, b: Sight): number {
  const [x, y] = [rootsOf(a), rootsOf(b)]
  const [light, heavy] = x.mass <= y.mass ? [x, y] : [y, x]
  if (light.mass === 0) return 0
  let both = 0
  for (const [root, weight] of light.weights) if (heavy.weights.has(root)) both += weight
  return both / (light.mass * Math.max(1, FEW / light.weights.size))
}

/** Whether two sets of stems have the consonants of a word in common: "اقتحموا" and "يقتحم". */
export function shareRoot(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) {
    const root = skeleton(x)
    for (const y of b) if (skeleton(y) === root) return true
  }
  return false
}
