import { bareDenials } from './denials.ts'
import { isLocal } from './ground.ts'
import { type ListedGroups, makeListedGroups, sampleOf } from './groups.ts'
import { sameFamily } from './likeness/compare.ts'
import { likeness, type Measure, NEVER } from './likeness/index.ts'
import type { Sight } from './sight.ts'

/** Claims under one key are compared with this many of their nearest in time: never the square of a large block. */
const WINDOW = 28
/** The most telling words by which a claim looks for its like. */
const PROBES = 3
/** Claims of two groups that are compared before the groups are joined. */
const SAMPLE = 8
/** Points below even at which groups of claims of several texts still become one event, on average. */
const SLACK = 1
/** Two claims of one text with points below this are told apart by it. */
const APART = -1.5
/** A group of more claims than this must be closer, by so many points for each doubling: else one thing leads to another without end. */
const LARGE = 12
const CLOSER = 0.8

/** Two claims that may be of one event, by their numbers. */
export interface Edge {
  readonly a: number
  readonly b: number
  readonly points: number
}

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
  join(groups, inOrder(insideArticles(sights, measure)), sights, i => sights[i]!.denial !== 'answer', measure, 0)
  const speaks = sights.map((_, i) => !spokenFor(i, groups, sights))
  join(groups, inOrder(betweenArticles(sights, speaks, measure)), sights, i => speaks[i]!, measure, SLACK)
  return sights.map((_, i) => groups.find(i))
}

/** How many claims of a type each article has. */
export function oftenOf(sights: readonly Sight[]): Measure['often'] {
  const count = new Map<string, number>()
  for (const { claim } of sights) {
    const key = `${claim.article}|${claim.type}`
    count.set(key, (count.get(key) ?? 0) + 1)
  }
  return (article, type) => count.get(`${article}|${type}`) ?? 0
}

function inOrder(edges: Edge[]): Edge[] {
  return edges.sort((p, q) => q.points - p.points || p.a - q.a || p.b - q.b)
}

function join(
  groups: ListedGroups,
  edges: readonly Edge[],
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
    const pair = Math.min(x, y) * sights.length + Math.max(x, y)
    const [left, right] = [groups.members(x), groups.members(y)]
    if (apart.get(pair) === left.length + right.length) continue
    if (mayJoin(left.filter(speaks), right.filter(speaks), sights, measure, slack)) groups.join(a, b)
    else apart.set(pair, left.length + right.length)
  }
}

/** Pairs of claims of one article, each with those that follow it. */
function insideArticles(sights: readonly Sight[], measure: Measure): Edge[] {
  const found: Edge[] = []
  const blocks = new Map<string, number[]>()
  sights.forEach((sight, i) => {
    for (const family of sight.families) put(blocks, `${sight.claim.article}|${family}`, i)
  })
  pairs(blocks, sights, measure, found)
  return found
}

/** Pairs of claims of two articles. */
function betweenArticles(sights: readonly Sight[], speaks: readonly boolean[], measure: Measure): Edge[] {
  const found: Edge[] = []
  const blocks = new Map<string, number[]>()
  const inTime = sights.map((_, i) => i).sort((a, b) => moment(sights[a]!) - moment(sights[b]!) || a - b)
  for (const i of inTime) if (speaks[i]) for (const key of keysOf(sights[i]!, measure)) put(blocks, key, i)
  pairs(blocks, sights, measure, found)
  return found
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

function put(blocks: Map<string, number[]>, key: string, i: number): void {
  const list = blocks.get(key)
  if (list === undefined) blocks.set(key, [i])
  else list.push(i)
}

/** The pairs of each block that are more likely one event than two, each once. */
function pairs(blocks: ReadonlyMap<string, number[]>, sights: readonly Sight[], measure: Measure, found: Edge[]): void {
  const seen = new Set<number>()
  for (const list of blocks.values())
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < list.length && y <= x + WINDOW; y++) {
        const a = Math.min(list[x]!, list[y]!)
        const b = Math.max(list[x]!, list[y]!)
        const key = a * sights.length + b
        if (a === b || seen.has(key)) continue
        seen.add(key)
        const points = likeness(sights[a]!, sights[b]!, measure)
        if (points >= 0) found.push({ a, b, points })
      }
}

function moment(sight: Sight): number {
  const days = sight.days ?? sight.reading.published
  if (days === null) return 0
  return Number.isFinite(days.from) ? days.from : Number.isFinite(days.to) ? days.to : 0
}

function keysOf(sight: Sight, measure: Measure): Set<string> {
  const { claim } = sight
  const about = new Set<string>()
  if (claim.place !== null) {
    about.add(`p${claim.place.ref ?? claim.place.name}`)
    if (claim.place.lat !== null && claim.place.lon !== null && isLocal(claim.place))
      about.add(`g${Math.round(claim.place.lat)}/${Math.round(claim.place.lon)}`)
  }
  for (const actor of sight.agents) about.add(`w${actor}`)
  for (const actor of sight.targets) about.add(`w${actor}`)
  for (const q of claim.quantities) if (q.min !== null) about.add(`q${q.min}`)
  const telling = [...sight.stems].sort((x, y) => measure.rarity.of(y) - measure.rarity.of(x) || (x < y ? -1 : 1))
  for (const stem of telling.slice(0, PROBES)) about.add(`s${stem}`)
  const keys = new Set<string>()
  for (const family of sight.families) for (const key of about) keys.add(`${family}|${key}`)
  return keys
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
