import type { Quantity } from '../claims/types.ts'
import { readTable, unit } from '../knowledge/index.ts'
import type { Reuse } from './copies.ts'
import { daysApart, isDay } from './days.ts'
import { compareCounts, compareFigures, point } from './figures.ts'
import { ground, isLocal } from './ground.ts'
import { OF_PEOPLE, type Sight } from './sight.ts'
import type { Contradiction, ContradictionKind, Revision } from './types.ts'

/** Voices of one event that are compared with each other; a claim beyond these repeats one of them. */
const VOICES = 40

/** A denial of what twenty say is laid beside so many of them, first in the order of the account; the event shows the others. */
const PARTNERS = 4

/** Types with victims, who are one group or the other. */
const HARM: ReadonlySet<string> = new Set(['killing', 'injury', 'execution', 'abduction', 'airstrike', 'shelling'])
const OF_GROUND: ReadonlySet<string> = new Set(['capture', 'control', 'handover'])
/** Types that happen at one spot. A campaign or a negotiation goes on in several. */
const AT_ONE_SPOT: ReadonlySet<string> = new Set(
  'capture handover attack airstrike shelling explosion killing execution abduction accident discovery presence'.split(
    ' ',
  ),
)
/** Types with one doer: "who did it" can be answered in one way only. Clashes and talks have several. */
const BY_ONE: ReadonlySet<string> = new Set(
  'control attack airstrike shelling explosion killing execution abduction responsibility'.split(' '),
)

const opposites = new Map<string, ContradictionKind>()
for (const row of readTable(new URL('./tables/opposites.tsv', import.meta.url), ['stays', 'leaves', 'kind']).rows)
  opposites.set(`${row.stays} ${row.leaves}`, row.kind as ContradictionKind)

export interface Conflicts {
  readonly contradictions: readonly Contradiction[]
  readonly revisions: readonly Revision[]
}

/**
 * What stands against what among the claims of one event. Only between different origins, by `groupOf` (dependent claims are one origin);
 * a figure that an origin puts in the place of its own earlier one is a revision. `members` in the order of the account.
 */
export function findConflicts(
  members: readonly Sight[],
  groupOf: (position: number) => number,
  reuse: Reuse,
): Conflicts {
  const revised = revisions(members)
  // A figure that its origin has taken back stands against nobody's any more.
  const takenBack = new Set(revised.map(revision => revision.claims[0]))
  const found = contradictions(members, groupOf, reuse, takenBack)
  return { contradictions: found, revisions: revised }
}

function contradictions(
  members: readonly Sight[],
  groupOf: (position: number) => number,
  reuse: Reuse,
  takenBack: ReadonlySet<string>,
): Contradiction[] {
  const out: Contradiction[] = []
  /** One contradiction a kind and pair of origins: a spokesman who says it twice does not contradict twice. */
  const said = new Set<string>()
  const count = new Map<string, number>()
  const voices = representatives(members)
  for (let x = 0; x < voices.length; x++)
    for (let y = x + 1; y < voices.length; y++) {
      const [i, j] = [voices[x]!, voices[y]!]
      const [a, b] = [members[i]!, members[j]!]
      if (a.source.root === b.source.root || groupOf(i) === groupOf(j)) continue
      const roots = [a.source.root, b.source.root].sort().join('\n')
      for (const kind of between(a, b, reuse)) {
        if (kind === 'quantity' && (takenBack.has(a.claim.id) || takenBack.has(b.claim.id))) continue
        const key = `${kind}\n${roots}`
        if (said.has(key)) continue
        const partners = [a, b].map(sight => `${kind}\n${sight.claim.id}`)
        if (partners.some(partner => (count.get(partner) ?? 0) >= PARTNERS)) continue
        for (const partner of partners) count.set(partner, (count.get(partner) ?? 0) + 1)
        said.add(key)
        out.push({ kind, claims: [a.claim.id, b.claim.id] })
      }
    }
  return out
}

/**
 * One claim for each voice and what it says, those of the body before those of the headline (the body is more exact), so that many repeats
 * cost no more than one.
 */
function representatives(members: readonly Sight[]): number[] {
  const seen = new Set<string>()
  const out: number[] = []
  const order = members.map((_, i) => i).sort((a, b) => rank(members[a]!) - rank(members[b]!) || a - b)
  for (const i of order) {
    const { claim, source, kinds, days } = members[i]!
    const figures = claim.quantities.map(q => `${q.unit}:${q.min}-${q.max}`).join(',')
    const key = [
      source.root,
      claim.type,
      claim.polarity,
      claim.factuality,
      figures,
      claim.place?.ref ?? claim.place?.name,
      days?.from,
      [...kinds].join(),
      [...members[i]!.agents].join(),
    ].join('|')
    if (seen.has(key)) continue
    seen.add(key)
    out.push(i)
    if (out.length === VOICES) break
  }
  return out.sort((a, b) => a - b)
}

function rank(sight: Sight): number {
  return (sight.bare ? 2 : 0) + (sight.zone === 'head' ? 1 : 0)
}

/** In which ways two claims of different origins cannot both be right. */
function between(a: Sight, b: Sight, reuse: Reuse): ContradictionKind[] {
  const [ca, cb] = [a.claim, b.claim]
  // A headline that says in the article's own voice what is told below in full contradicts nothing of it.
  if (
    ca.article === cb.article &&
    (a.source.voice === 'own' || b.source.voice === 'own') &&
    (a.zone === 'head' || b.zone === 'head') &&
    ca.polarity === cb.polarity
  )
    return []
  if (
    ca.article !== cb.article &&
    reuse.shared(ca.article, ca.evidence.start, ca.evidence.end, cb.article, cb.evidence.start, cb.evidence.end)
  )
    return []
  if (ca.polarity !== cb.polarity) return answers(a, b) ? ['polarity'] : []
  if (ca.polarity === 'denied') return []
  const kinds: ContradictionKind[] = []
  const opposite = whereabouts(a, b) ?? whereabouts(b, a)
  if (opposite !== null) kinds.push(opposite)
  if (composition(a, b)) kinds.push('composition')
  // What is feared or planned can differ from what happened without contradicting it.
  if (feared(a) || feared(b)) return kinds
  const place = ground(ca.place, cb.place)
  if (quantity(a, b) && place !== 'apart' && place !== 'within' && place !== 'around') kinds.push('quantity')
  if (
    place === 'apart' &&
    telling(a, b) &&
    isLocal(ca.place!) &&
    isLocal(cb.place!) &&
    AT_ONE_SPOT.has(ca.type) &&
    AT_ONE_SPOT.has(cb.type)
  )
    kinds.push('place')
  if (a.days !== null && b.days !== null && isDay(a.days) && isDay(b.days) && daysApart(a.days, b.days) > 0)
    kinds.push('time')
  if (ca.type === cb.type && BY_ONE.has(ca.type) && place === 'same' && differ(a, b) && !overlap(a.agents, b.targets))
    kinds.push('agent')
  if (
    ca.type === cb.type &&
    BY_ONE.has(ca.type) &&
    !OF_GROUND.has(ca.type) &&
    place === 'same' &&
    overlap(a.agents, b.agents) &&
    unlike(a.targets, b.targets)
  )
    kinds.push('target')
  return kinds
}

/** "He is in X" against "he has fled from X". What is only planned is no leaving yet. */
function whereabouts(stays: Sight, leaves: Sight): ContradictionKind | null {
  const kind = opposites.get(`${stays.claim.type} ${leaves.claim.type}`)
  if (kind === undefined || leaves.claim.factuality === 'planned' || leaves.claim.factuality === 'possible') return null
  for (const person of stays.persons) if (leaves.persons.has(person)) return kind
  return null
}

/** Only what ties two claims beside their place makes two places a contradiction: a figure, a day, a person. */
function telling(a: Sight, b: Sight): boolean {
  return (
    (a.days !== null && b.days !== null) ||
    overlap(a.persons, b.persons) ||
    (a.counts.length > 0 && b.counts.length > 0)
  )
}

/** A denial answers an assertion; not a call or a plan, unless the plan is what it denies ("hold fire!" against "we broke no truce"). */
function answers(a: Sight, b: Sight): boolean {
  // What a third claim ties together need not be what is denied: the dead of an attack are not denied with the attack.
  if (!a.bare && !b.bare && !a.families.some(family => b.families.includes(family))) return false
  const [asserts, denies] = a.claim.polarity === 'asserted' ? [a, b] : [b, a]
  return (
    !feared(asserts) || asserts.claim.factuality === denies.claim.factuality || asserts.claim.factuality === 'possible'
  )
}

function feared(sight: Sight): boolean {
  return sight.claim.factuality === 'possible' || sight.claim.factuality === 'planned'
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const key of a) if (b.has(key)) return true
  return false
}

/** Both name somebody with an id, and nobody in common. */
function unlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [x, y] = [[...a], [...b]]
  return x.length > 0 && y.length > 0 && [...x, ...y].every(key => !key.startsWith('~')) && !overlap(a, b)
}

/** Two doers, none of whom belongs to the other or to a body above both. */
function differ(a: Sight, b: Sight): boolean {
  return a.knownAgents && b.knownAgents && unlike(a.agents, b.agents) && !overlap(a.doers, b.doers)
}

/** Figures of one unit that no reading of "about", "more than" or "dozens" brings together, and that time has not pulled apart. */
function quantity(a: Sight, b: Sight): boolean {
  const [qa, qb] = [a.counts, b.counts]
  let conflict = false
  for (const x of qa)
    for (const y of qb) {
      if (!isCount(x, a) || !isCount(y, b)) continue
      const figures = compareCounts(x, y)
      if (figures === 'equal' || figures === 'refines') return false
      if (figures === 'conflict' && !roseBetween(a, x, b, y)) conflict = true
    }
  return conflict
}

/** Prices, points and minutes go with their moment; people, things and, for ground, shares and areas are what accounts differ on. */
function isCount(q: Quantity, sight: Sight): boolean {
  const kind = q.unit === null ? null : (unit(q.unit)?.kind ?? null)
  return (
    kind === 'people' ||
    kind === 'victims' ||
    kind === 'thing' ||
    ((kind === 'share' || kind === 'measure') && OF_GROUND.has(sight.claim.type))
  )
}

/** A toll can rise: the higher figure was published on a later day than the lower one, or told for a later day. */
function roseBetween(a: Sight, x: Quantity, b: Sight, y: Quantity): boolean {
  const [pa, pb] = [a.reading.published, b.reading.published]
  if (pa === null || pb === null || daysApart(pa, pb) === 0) return false
  const [first, second] = pa.to < pb.from ? [x, y] : [y, x]
  return (point(second) ?? 0) > (point(first) ?? 0)
}

/** The same people said to be civilians by one and fighters by another ("مدنيون" against "بينهم مقاتلون"). */
function composition(a: Sight, b: Sight): boolean {
  const [ca, cb] = [a.claim, b.claim]
  if (!OF_PEOPLE.has(ca.type) || !OF_PEOPLE.has(cb.type)) return false
  if (a.kinds.size === 0 || b.kinds.size === 0) return false
  const onlyCivilians = (s: Sight): boolean => s.kinds.has('civilians') && !s.kinds.has('fighters')
  const fighters = (s: Sight): boolean => s.kinds.has('fighters')
  if (!((onlyCivilians(a) && fighters(b)) || (onlyCivilians(b) && fighters(a)))) return false
  // Two counts of two groups are two events that were joined too freely, unless the figures agree or the words name one group.
  if (ca.quantities.length > 0 && cb.quantities.length > 0)
    return ca.quantities.some(x => cb.quantities.some(y => compareFigures(x, y) !== 'conflict' && x.min === y.min))
  let common = 0
  for (const stem of a.stems) if (b.stems.has(stem)) common++
  return common >= 2 || (ca.type === cb.type && HARM.has(ca.type) && ground(ca.place, cb.place) !== 'apart')
}

/** The figures that an origin corrected: earlier → later by the day of publication, then by the order of the account. */
function revisions(members: readonly Sight[]): Revision[] {
  const out: Revision[] = []
  const last = new Map<string, Sight>()
  const inTime = members
    .filter(sight => sight.claim.quantities.length > 0 && sight.claim.polarity === 'asserted')
    .sort((a, b) => (a.reading.published?.from ?? 0) - (b.reading.published?.from ?? 0) || a.index - b.index)
  for (const sight of inTime) {
    const units = new Set(sight.claim.quantities.map(q => q.unit))
    for (const unit of units) {
      const key = `${sight.source.root}\n${unit}`
      const earlier = last.get(key)
      if (earlier !== undefined && corrects(earlier, sight, unit))
        out.push({ claims: [earlier.claim.id, sight.claim.id] })
      // A repeat of the old figure by a later article is no new word of the origin; only another figure takes its place.
      if (earlier === undefined || corrects(earlier, sight, unit)) last.set(key, sight)
    }
  }
  return out
}

function corrects(earlier: Sight, later: Sight, unit: string | null): boolean {
  if (earlier.claim.article === later.claim.article) return false
  const [x, y] = [earlier, later].map(sight => sight.claim.quantities.find(q => q.unit === unit))
  return x !== undefined && y !== undefined && compareFigures(x, y) === 'conflict'
}
