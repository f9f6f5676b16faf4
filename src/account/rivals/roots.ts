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
export function rootsOf(sight: Sight): Roots {
  const { weighed } = sight
  const weights = new Map<string, number>()
  let i = 0
  for (const stem of weighed.stems) {
    const root = rootOf(stem)
    weights.set(root, Math.max(weights.get(root) ?? 0, weighed.weights[i++]!))
  }
  let mass = 0
  for (const weight of weights.values()) mass += weight
  return { trigger: triggerRoots(sight), weights, mass }
}

/** The consonants of the words that name the deed. */
export function triggerRoots(sight: Sight): ReadonlySet<string> {
  let found = ROOTS.get(sight)
  if (found === undefined) {
    found = new Set([...sight.trigger].map(rootOf))
    ROOTS.set(sight, found)
  }
  return found
}

/** Those that were found: a claim is compared with many. */
const ROOTS = new WeakMap<Sight, ReadonlySet<string>>()

/** The consonants of a word, a doubled one once: "فرار" and "يفر" are one, and "غارة" and "غارتين". */
function rootOf(word: string): string {
  const bare = skeleton(word.replace(/(?:تين|تان|ه|ة)$/, '')).replace(/^[يت](?=..$)/, '')
  return bare.replace(/(.)[ا]?\1$/, '$1')
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
