import { betweenArticles, insideArticles } from './candidates.ts'
import { bareDenials } from './denials.ts'
import type { Edge } from './edges.ts'
import { type ListedGroups, makeListedGroups, sampleOf } from './groups.ts'
import { sameFamily } from './likeness/compare.ts'
import { likeness, type Measure, NEVER } from './likeness/index.ts'
import type { Sight } from './sight.ts'

/** Claims of two groups that are compared before the groups are joined. */
const SAMPLE = 8
/** Points below even at which groups of claims of several texts still become one event, on average. */
const SLACK = 1
/** Two claims of one text with points below this are told apart by it. */
const APART = -1.5
/** A group of more claims than this must be closer, by so many points for each doubling: else one thing leads to another without end. */
const LARGE = 12
const CLOSER = 0.8

/**
 * Joins claims of one eventuality: for each claim the index of the first claim of its event. First the claims of each article, so that a
 * headline goes with what stands below it; then the articles. Claims of two articles meet under shared keys (a family of types with a
 * place, an actor, a figure or a telling word); the most alike are joined first; two groups become one when no claim
 * of the one rules out a claim of the other and they are alike on average. `sights` in the order of the account. `groups`, each of one claim,
 * is told of every joining: who wants to know them gives groups that listen.
 */
export function findEvents(
  sights: readonly Sight[],
  seen: Omit<Measure, 'often'>,
  groups: ListedGroups = makeListedGroups(sights.length),
): number[] {
  const measure = { ...seen, often: oftenOf(sights) }
  for (const { a, b } of bareDenials(sights)) groups.join(a, b)
  join(groups, insideArticles(sights, measure).inOrder(), sights, i => sights[i]!.denial !== 'answer', measure, 0)
  const speaks = sights.map((_, i) => !spokenFor(i, groups, sights))
  join(groups, betweenArticles(sights, speaks, measure).inOrder(), sights, i => speaks[i]!, measure, SLACK)
  return sights.map((_, i) => groups.find(i))
}

/** How many claims of a type each article has. */
export function oftenOf(sights: readonly Sight[]): Measure['often'] {
  const counts = new Map<string, Map<string, number>>()
  for (const { claim } of sights) {
    let count = counts.get(claim.article)
    if (count === undefined) {
      count = new Map()
      counts.set(claim.article, count)
    }
    count.set(claim.type, (count.get(claim.type) ?? 0) + 1)
  }
  return (article, type) => counts.get(article)?.get(type) ?? 0
}

function join(
  groups: ListedGroups,
  edges: Iterable<Edge>,
  sights: readonly Sight[],
  speaks: (i: number) => boolean,
  measure: Measure,
  slack: number,
): void {
  // Groups only grow: two that were kept apart are asked again when one of them has more members than then.
  const apart = new Map<number, number>()
  for (const { a, b } of edges) {
    const [x, y] = [groups.find(a), groups.find(b)]
    if (x === y) continue
    if (groups.members(x).length + groups.members(y).length === 2) {
      // Two claims alone: they were found alike.
      groups.join(a, b)
      continue
    }
    const pair = Math.min(x, y) * sights.length + Math.max(x, y)
    const [left, right] = [groups.members(x), groups.members(y)]
    if (apart.get(pair) === left.length + right.length) continue
    if (mayJoin(left.filter(speaks), right.filter(speaks), sights, measure, slack)) groups.join(a, b)
    else apart.set(pair, left.length + right.length)
  }
}

/**
 * Whether another claim of the same article says better what a claim is of: the body for its headline, an assertion for the denial that
 * answers it.
 */
function spokenFor(i: number, groups: ListedGroups, sights: readonly Sight[]): boolean {
  const { denial, claim, zone } = sights[i]!
  if (denial === 'answer') return true
  const denied = claim.polarity === 'denied'
  if (!denied && zone !== 'head') return false
  return groups.members(groups.find(i)).some(j => {
    const other = sights[j]!
    if (other.denial === 'answer' || other.claim.article !== claim.article) return false
    return other.claim.polarity === claim.polarity ? zone === 'head' && other.zone !== 'head' : denied
  })
}

/** Whether two groups may become one event: nothing rules it out, and they are alike on average. */
function mayJoin(
  left: readonly number[],
  right: readonly number[],
  sights: readonly Sight[],
  measure: Measure,
  slack: number,
): boolean {
  let sum = 0
  let count = 0
  for (const i of sampleOf(left, SAMPLE))
    for (const j of sampleOf(right, SAMPLE)) {
      const [a, b] = [sights[i]!, sights[j]!]
      const points = likeness(a, b, measure)
      if (points === NEVER) {
        // Types of unlike families do not rule each other out where a third claim spans them; facts do.
        if (sameFamily(a, b)) return false
        continue
      }
      // What one text tells apart another does not join.
      if (points < APART && a.claim.article === b.claim.article && slack > 0) return false
      sum += points
      count++
    }
  return count === 0 || sum / count >= CLOSER * Math.max(0, Math.log2((left.length + right.length) / LARGE)) - slack
}
