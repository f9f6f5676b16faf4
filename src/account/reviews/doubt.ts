/** What a reviewer may look at first: why a claim or an event stands in the queue, and how much hangs on it. */
import type { Claim } from '../../claims/types.ts'
import type { Event, ReviewedClaim } from '../types.ts'

/**
 * Why somebody should look. Of claims: `contradicted` it is laid against a claim of another origin; `figure` it is one end of an estimate that spreads; `place-open` a
 * place is named of which no position is known; `time-open` words of time that give no day; `unit-open` a number of which nobody knows what it counts; `unplaced` it
 * stands under no event; `inferred` it was read by a rule that infers what is not said in so many words. Of events: `one-origin` many outlets, one origin; `contested` its origins
 * contradict each other; `tied` its count of origins hangs on an unnamed source that was tied to another.
 */
export const DOUBTS = [
  'contradicted',
  'contested',
  'figure',
  'inferred',
  'place-open',
  'time-open',
  'unit-open',
  'unplaced',
  'one-origin',
  'tied',
] as const

export type DoubtReason = (typeof DOUBTS)[number]

/** How much each reason counts, in whole numbers: where the reading itself is open, more than where a reader would only look twice. */
const POINTS: Readonly<Record<DoubtReason, number>> = {
  contradicted: 3,
  contested: 3,
  inferred: 2,
  'place-open': 2,
  'time-open': 2,
  'unit-open': 2,
  unplaced: 2,
  figure: 1,
  'one-origin': 1,
  tied: 1,
}

/** So many outlets with one origin behind them are worth a look. */
const MANY_OUTLETS = 3

/** Rules that infer what is not said in so many words: a number beside a noun, what came of something, who goes on speaking. */
const INFERRING: ReadonlySet<string> = new Set([
  'counted-noun',
  'result',
  'denied-result',
  'existence',
  'continuation',
  'quotation-goes-on',
])

export interface Doubt {
  readonly kind: 'claim' | 'event'
  readonly id: string
  /** Never empty; in the order of `DOUBTS`. */
  readonly reasons: readonly DoubtReason[]
  /** The points of the reasons together. */
  readonly doubt: number
  /** How much hangs on it: outlets that tell the event, and contradictions that it is part of; at least 1. */
  readonly weight: number
}

/** What is doubted together: the events and claims of one story. */
export interface Doubtable {
  readonly events: readonly Event[]
  readonly claims: readonly ReviewedClaim[]
}

/** What stands open in one story, and why; claims and events of which nothing is open are left out. Pure; it says nothing of who is right. */
export function doubtsOf({ events, claims }: Doubtable): Doubt[] {
  const eventOf = new Map(events.flatMap(event => event.claims.map(claim => [claim, event] as const)))
  const opposed = new Map<string, number>()
  const spread = new Set<string>()
  for (const { contradictions, quantities } of events) {
    for (const { claims } of contradictions) for (const id of claims) opposed.set(id, (opposed.get(id) ?? 0) + 1)
    for (const { low, high, behind } of quantities)
      if (low !== high && behind) for (const id of [...behind.low, ...behind.high]) spread.add(id)
  }
  const ofClaims = claims.map(claim => {
    const event = eventOf.get(claim.id)
    const reasons = new Set<DoubtReason>(openIn(claim))
    if (opposed.has(claim.id)) reasons.add('contradicted')
    if (spread.has(claim.id)) reasons.add('figure')
    if (event === undefined && claim.review?.verdict !== 'rejected') reasons.add('unplaced')
    return doubt('claim', claim.id, reasons, (event?.support.outlets ?? 1) + (opposed.get(claim.id) ?? 0))
  })
  const ofEvents = events.map(({ id, support, contradictions }) => {
    const reasons = new Set<DoubtReason>()
    if (contradictions.length > 0) reasons.add('contested')
    if (support.independent === 1 && support.outlets >= MANY_OUTLETS) reasons.add('one-origin')
    if (support.joined.some(({ reason }) => reason === 'unnamed-tied')) reasons.add('tied')
    return doubt('event', id, reasons, support.outlets + contradictions.length)
  })
  return [...ofEvents, ...ofClaims].filter(({ reasons }) => reasons.length > 0)
}

/** What is open in a claim alone. */
function openIn({ place, time, quantities, rules }: Claim): DoubtReason[] {
  return [
    ...(place !== null && place.lat === null ? (['place-open'] as const) : []),
    ...(time !== null && time.edtf === null ? (['time-open'] as const) : []),
    ...(quantities.some(({ unit }) => unit === null) ? (['unit-open'] as const) : []),
    ...(rules.some(({ rule }) => INFERRING.has(rule)) ? (['inferred'] as const) : []),
  ]
}

function doubt(kind: Doubt['kind'], id: string, found: ReadonlySet<DoubtReason>, weight: number): Doubt {
  const reasons = DOUBTS.filter(reason => found.has(reason))
  return {
    kind,
    id,
    reasons,
    doubt: reasons.reduce((sum, reason) => sum + POINTS[reason], 0),
    weight: Math.max(1, weight),
  }
}
