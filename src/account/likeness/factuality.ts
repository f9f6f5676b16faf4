import type { Sight } from '../sight.ts'
import { add, type Tell } from './reasons.ts'

const POINTS = {
  /** What is planned has not happened: "will attack" against "attacked". Ruled out where one text tells both, but for a headline in the present tense. */
  planned: -2.5,
  /** What one fears another may have seen. */
  possible: -0.5,
  /** What goes on is seldom the one deed that was done: "keeps advancing" against "took the town". */
  ongoing: -0.6,
} as const

/** Points for two claims of unlike factuality. */
export function byFactuality(a: Sight, b: Sight, tell: Tell): number {
  const [x, y] = [a.claim.factuality, b.claim.factuality]
  if (x === y) return 0
  if (x === 'planned' || y === 'planned') {
    const oneText = a.claim.article === b.claim.article && a.zone !== 'head'
    return add(tell, 'planned-and-told', oneText ? -Infinity : POINTS.planned)
  }
  if (x === 'possible' || y === 'possible') return add(tell, 'possible-and-told', POINTS.possible)
  return add(tell, 'ongoing-and-done', POINTS.ongoing)
}

export function isPlanned(sight: Sight): boolean {
  return sight.claim.factuality === 'planned'
}
