import type { Segment } from '../segments/segments.ts'
import type { Trigger } from '../triggers/types.ts'
import type { EventType } from '../types.ts'

/** A trigger in its clause. */
export interface Told {
  readonly segment: Segment
  readonly trigger: Trigger
  readonly inTitle: boolean
}

/** The word that is inflected: the verb that carries the noun, else the word that names the event. */
export const headOf = ({ carrier, at }: Trigger): number => carrier?.at ?? at

/** Types that last: told in a tense that goes on, or as somebody's standing, they are going on. */
export const LASTING: ReadonlySet<EventType> = new Set<EventType>([
  'siege',
  'control',
  'presence',
  'negotiation',
  'investigation',
])

/** Where what is said begins in its clause, behind the words that say it: "ينفي الوزير |وجود خطر". */
export const saidFrom = ({ from, to, attribution }: Segment): number =>
  attribution !== null && attribution.from > from && attribution.from < to ? attribution.from : from
