/** How alike two claims are: points for being of one eventuality, each with its reason. */
import type { Reuse } from '../copies.ts'
import type { Rarity } from '../rarity.ts'
import type { Sight } from '../sight.ts'
import { across } from './across.ts'
import type { Reason } from './reasons.ts'
import { within } from './within.ts'

export type { Reason } from './reasons.ts'

/** What `likeness` needs beside the two claims. */
export interface Measure {
  readonly rarity: Rarity
  /** How telling an actor is, by the claims that name it. */
  readonly actors: Rarity
  readonly reuse: Reuse
  /** How many claims of a type an article has. */
  readonly often: (article: string, type: string) => number
}

/** Points that speak for one event, or against it: two claims are more likely one than two from zero on. */
export interface Told {
  readonly reason: Reason
  readonly points: number
}

/** Points for never. */
export const NEVER = -Infinity

/**
 * Points for two claims being of one event: the sum of what speaks for it and against it, `NEVER` where something rules it out. Zero is
 * even. What is not said on one side counts nothing. Symmetric. Claims of one text are weighed otherwise than claims of two: a text tells
 * a thing once, two texts tell the same thing.
 */
export function likeness(a: Sight, b: Sight, measure: Measure): number {
  return weigh(a, b, measure, null)
}

/** The same points, one reason a line, in the order in which they are weighed: what `isnad explain` shows. */
export function reasonsOf(a: Sight, b: Sight, measure: Measure): readonly Told[] {
  const told: Told[] = []
  weigh(a, b, measure, (reason, points) => void told.push({ reason, points }))
  return told
}

function weigh(a: Sight, b: Sight, measure: Measure, tell: ((reason: Reason, points: number) => void) | null): number {
  const [first, second] = a.index <= b.index ? [a, b] : [b, a]
  return first.claim.article === second.claim.article
    ? within(first, second, measure, tell)
    : across(first, second, measure, tell)
}
