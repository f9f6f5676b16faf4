import { AGAIN_AND_AGAIN, agent } from '../contradictions/actors.ts'
import { figures } from '../contradictions/quantity.ts'
import { isOngoingSince, started } from '../contradictions/times.ts'
import { isDay } from '../days.ts'
import { unitsOf } from '../figures.ts'
import type { Sight } from '../sight.ts'
import type { ContradictionKind, ContradictionReason } from '../types.ts'
import { NARROW } from './denials.ts'
import { matter, type Scale, SELDOM } from './matter.ts'

/** Points from which on two accounts that differ in a figure, a doer or a beginning are of one matter. */
const LEAST = { quantity: 1.7, agent: 3.6, time: 2.4 } as const
/** What is handed over, let go or brought out at one time. The dead, the wounded and what is destroyed in a story are of many deeds: whose figures are of one is told by its event alone. */
const AT_ONCE: ReadonlySet<string> = new Set(['handover', 'release', 'evacuation', 'transfer', 'surrender'])

type Rule = (a: Sight, b: Sight) => ContradictionReason | null

const RULES: readonly (readonly [keyof typeof LEAST, Rule])[] = [
  ['quantity', figures],
  ['agent', agent],
  ['time', started],
]

/** In what two claims of two events of a story, that tell of one matter, differ; null where they do not or tell of two. */
export function account(
  a: Sight,
  b: Sight,
  scale: Scale,
): { points: number; kind: ContradictionKind; reason: ContradictionReason } | null {
  const points = matter(a, b, scale)
  if (points === -Infinity) return null
  for (const [kind, rule] of RULES) {
    if (points < LEAST[kind]) continue
    if (kind === 'quantity' && !countOneThing(a, b, scale)) continue
    // Who is in control of a town is told of many days and parts of it; a deed that is pinned down has one doer.
    if (kind === 'agent' && !AGAIN_AND_AGAIN.has(a.claim.type)) continue
    const reason = rule(a, b)
    if (reason !== null) return { points, kind, reason }
  }
  return null
}

/** Whether a claim gives something on which another account can differ: a doer by name, a count of things, since when a state lasts. */
export function canDiffer(sight: Sight, scale: Scale): boolean {
  const { type } = sight.claim
  if (sight.knownAgents && AGAIN_AND_AGAIN.has(type)) return true
  if (isOngoingSince(sight)) return true
  return (
    AT_ONCE.has(type) &&
    scale.articles <= NARROW &&
    scale.often(type) <= SELDOM &&
    sight.counts.some(({ unit }) => !ANYBODY.has(unit!))
  )
}

/** Anybody can be counted as these, in any deed. */
const ANYBODY: ReadonlySet<string> = new Set([
  'people',
  'killed',
  'wounded',
  'bodies',
  'children',
  'civilians',
  'women',
])

/** "ثلاث دبابات" and "دبابة", "45 موقوفا" and "12 معتقلا" of one handover or release: things that are counted by their own name a story counts once. */
function countOneThing(a: Sight, b: Sight, scale: Scale): boolean {
  const { type } = a.claim
  if (!AT_ONCE.has(type) || scale.articles > NARROW || scale.often(type) > SELDOM) return false
  if (isOfAPeriod(a) || isOfAPeriod(b)) return false
  return a.counts.some(x => !ANYBODY.has(x.unit!) && b.counts.some(y => unitsOf(x, y) === 'same'))
}

/** "أخرج 750 خلال ثلاثة أشهر": those of a time, which are not those of a deed in it. */
function isOfAPeriod({ claim, days }: Sight): boolean {
  return claim.time !== null && (days === null || !isDay(days))
}
