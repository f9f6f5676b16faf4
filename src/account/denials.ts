import type { Edge } from './edges.ts'
import type { Sight } from './sight.ts'

/**
 * A denial that does not say what it denies ("… و«قسد» تنفي") is of the event asserted just before it in the same line, else of the
 * event that the same voice denies further down.
 */
export function bareDenials(sights: readonly Sight[]): Edge[] {
  const out: Edge[] = []
  // From the end, so that the next full denial of each voice is known when a bare one is met.
  let article = ''
  const nextOf = new Map<string, number>()
  const nextThrough = new Map<string, number>()
  for (let i = sights.length - 1; i >= 0; i--) {
    const sight = sights[i]!
    if (sight.claim.article !== article) {
      article = sight.claim.article
      nextOf.clear()
      nextThrough.clear()
    }
    if (sight.claim.polarity === 'denied' && !sight.bare) {
      nextOf.set(sight.source.root, i)
      for (const key of sight.source.chain) nextThrough.set(key, i)
    }
    if (!sight.bare) continue
    const before = sights[i - 1]
    const { text } = sight.reading.article
    const inLine =
      before !== undefined &&
      before.claim.article === sight.claim.article &&
      before.claim.polarity === 'asserted' &&
      !text.slice(before.claim.evidence.start, sight.claim.evidence.start).includes('\n')
    if (inLine) out.push({ a: i - 1, b: i, points: 2 })
    let later = nextOf.get(sight.source.root) ?? Infinity
    for (const agent of sight.agents)
      later = Math.min(later, nextThrough.get(agent) ?? Infinity, nextOf.get(agent) ?? Infinity)
    if (later < Infinity) out.push({ a: i, b: later, points: 1 })
  }
  return out
}
