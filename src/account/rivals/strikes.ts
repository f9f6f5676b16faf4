import { composition } from '../contradictions/composition.ts'
import { knowsDoers } from '../contradictions/doers.ts'
import { toldAtOnce } from '../contradictions/polarity.ts'
import { daysApart, isDay } from '../days.ts'
import { point } from '../figures.ts'
import { ground, isLocal } from '../ground.ts'
import { meet } from '../likeness/compare.ts'
import { wordLikeness } from '../rarity.ts'
import type { Sight } from '../sight.ts'
import { targetClass } from '../target-classes.ts'
import type { ContradictionKind, ContradictionReason } from '../types.ts'
import type { Scale } from './matter.ts'

/** How the strike of a story can be told. Shelling two sides do to each other: of it two doers contradict nothing, unless one tells of an air strike. */
const STRIKES: ReadonlySet<string> = new Set(['airstrike', 'shelling', 'explosion'])
const BY_ONE: ReadonlySet<string> = new Set(['airstrike', 'explosion'])

export interface Account {
  readonly kind: ContradictionKind
  readonly reason: ContradictionReason
}

/**
 * What two claims of a story that is of one strike say otherwise of it: whose it was, whether it hit fighters or civilians, who died. Null in any other
 * story, and of what is not told of one day and of one place, or in the same words.
 */
export function strike(a: Sight, b: Sight, scale: Scale): Account | null {
  if (!scale.ofOneStrike || !toldAtOnce(a, b) || !meets(a, b)) return null
  const of = a.claim.type === 'killing' && b.claim.type === 'killing' ? victims(a, b) : null
  return STRIKES.has(a.claim.type) && STRIKES.has(b.claim.type) ? (doers(a, b) ?? targets(a, b)) : of
}

/** Whether a claim can be one of them. */
export function tellsOfStrike({ claim: { type } }: Sight): boolean {
  return type === 'killing' || STRIKES.has(type)
}

/** Words in common from which on, of 1, two tellings without a place in common are of one thing. */
const ALIKE = 0.15

function meets(a: Sight, b: Sight): boolean {
  if (a.days === null || b.days === null || !isDay(a.days) || !isDay(b.days)) return false
  if (daysApart(a.days, b.days) > 0) return false
  const place = ground(a.claim.place, b.claim.place)
  if (place === 'apart' && a.placeSaid && b.placeSaid) return false
  return (place === 'same' && isLocal(a.claim.place!)) || wordLikeness(a.weighed, b.weighed) >= ALIKE
}

function doers(a: Sight, b: Sight): Account | null {
  if (!(BY_ONE.has(a.claim.type) || BY_ONE.has(b.claim.type)) || !knowsDoers(a) || !knowsDoers(b)) return null
  if (meet(a.doers, b.doers) || meet(a.agents, b.targets) || meet(b.agents, a.targets)) return null
  return { kind: 'agent', reason: { rule: 'doers-differ', values: [namesOf(a), namesOf(b)] } }
}

function namesOf({ claim }: Sight): string {
  return claim.agents.map(({ name }) => name).join('، ')
}

/** "تجمعا للقادة" against "حفل زفاف", "مقر قيادة" against "سوق". */
function targets(a: Sight, b: Sight): Account | null {
  const [x, y] = [targetClass(a), targetClass(b)]
  if (x === null || y === null || x.of === y.of) return null
  return { kind: 'target', reason: { rule: 'sufferers-differ', values: [x.word, y.word] } }
}

/** Soldiers and police are seldom those whom the other side calls civilians: they fell elsewhere. */
const OURS: ReadonlySet<string> = new Set(['soldiers', 'police', 'officers', 'guards'])

function ofOurs({ counts }: Sight): boolean {
  return counts.some(({ unit }) => unit !== null && OURS.has(unit))
}

/** Of two counts of the dead of one strike the smaller is at least such a part of the larger. */
const NEAR = 0.6

/** The dead of one are civilians, those of the other fighters, and they are about as many. */
function victims(a: Sight, b: Sight): Account | null {
  if (ofOurs(a) || ofOurs(b)) return null
  const [x, y] = [a, b].map(({ counts: [first] }) => (first === undefined ? 0 : (point(first) ?? 0)))
  if (x === 0 || y === 0 || Math.min(x!, y!) < NEAR * Math.max(x!, y!)) return null
  const reason = composition(a, b, true)
  return reason === null ? null : { kind: 'composition', reason }
}
