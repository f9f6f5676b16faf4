import { isLocal } from './ground.ts'
import { makeListedGroups, sampleOf } from './groups.ts'
import { JOIN, JOIN_ON_AVERAGE, likeness, type Measure, NEVER } from './likeness.ts'
import type { Sight } from './sight.ts'

/** Claims under one key are compared with this many of their nearest in time: never the square of a large block. */
const WINDOW = 28
/** The most telling words by which a claim looks for its like. */
const PROBES = 3
/** Claims of two groups that are compared before the groups are joined. */
const SAMPLE = 8
/** A group of more claims than this must be closer, by so many points for each doubling: else one thing leads to another without end. */
const LARGE = 12
const CLOSER = 0.8
/** Points for a headline that only says "X denies": it denies what stands before it. */
const BARE_DENIAL = JOIN + 2

/**
 * Joins claims of one eventuality: for each claim the index of the first claim of its event. Claims meet under shared keys (a family of
 * types with a place, an actor, a figure, a telling word, or the article); the most alike are joined first; two
 * groups become one when no claim of the one rules out a claim of the other and they are alike on average. `sights` in the order of the account.
 */
export function findEvents(sights: readonly Sight[], measure: Measure): number[] {
  const groups = makeListedGroups(sights.length)
  for (const { a, b } of edges(sights, measure)) {
    const [x, y] = [groups.find(a), groups.find(b)]
    if (x === y || !mayJoin(groups.members(x), groups.members(y), sights, measure)) continue
    groups.join(x, y)
  }
  return sights.map((_, i) => groups.find(i))
}

interface Edge {
  readonly a: number
  readonly b: number
  readonly points: number
}

function edges(sights: readonly Sight[], measure: Measure): Edge[] {
  const blocks = new Map<string, number[]>()
  const inTime = sights.map((_, i) => i).sort((a, b) => moment(sights[a]!) - moment(sights[b]!) || a - b)
  for (const i of inTime)
    for (const key of keysOf(sights[i]!, measure)) {
      const list = blocks.get(key)
      if (list === undefined) blocks.set(key, [i])
      else list.push(i)
    }
  const found: Edge[] = []
  const seen = new Set<number>()
  for (const list of blocks.values())
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < list.length && y <= x + WINDOW; y++) {
        const a = Math.min(list[x]!, list[y]!)
        const b = Math.max(list[x]!, list[y]!)
        const key = a * sights.length + b
        if (seen.has(key)) continue
        seen.add(key)
        const points = likeness(sights[a]!, sights[b]!, measure)
        if (points >= JOIN) found.push({ a, b, points })
      }
  for (const edge of bareDenials(sights)) found.push(edge)
  return found.sort((p, q) => q.points - p.points || p.a - q.a || p.b - q.b)
}

function moment(sight: Sight): number {
  const days = sight.days ?? sight.reading.published
  if (days === null) return 0
  return Number.isFinite(days.from) ? days.from : Number.isFinite(days.to) ? days.to : 0
}

function keysOf(sight: Sight, measure: Measure): Set<string> {
  const { claim } = sight
  const about = new Set<string>([`a${claim.article}`])
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

/**
 * A denial that does not say what it denies ("… و«قسد» تنفي") is of the event asserted just before it in the same line, else of the
 * event that the same voice denies further down.
 */
function bareDenials(sights: readonly Sight[]): Edge[] {
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
    if (inLine) out.push({ a: i - 1, b: i, points: BARE_DENIAL })
    let later = nextOf.get(sight.source.root) ?? Infinity
    for (const agent of sight.agents)
      later = Math.min(later, nextThrough.get(agent) ?? Infinity, nextOf.get(agent) ?? Infinity)
    if (later < Infinity) out.push({ a: i, b: later, points: BARE_DENIAL - (inLine ? 1 : 0) })
  }
  return out
}

/** Whether two groups may become one event. */
function mayJoin(
  left: readonly number[],
  right: readonly number[],
  sights: readonly Sight[],
  measure: Measure,
): boolean {
  let sum = 0
  let count = 0
  for (const i of sampleOf(left, SAMPLE))
    for (const j of sampleOf(right, SAMPLE)) {
      const [a, b] = [sights[i]!, sights[j]!]
      if (a.bare || b.bare) continue
      const points = likeness(a, b, measure)
      if (points === NEVER) {
        // Types of unlike families do not rule each other out where a third claim spans them; facts do.
        if (a.families.some(family => b.families.includes(family))) return false
        sum += 1
      } else sum += points
      count++
    }
  return (
    count === 0 ||
    sum / count >= JOIN_ON_AVERAGE + CLOSER * Math.max(0, Math.log2((left.length + right.length) / LARGE))
  )
}
