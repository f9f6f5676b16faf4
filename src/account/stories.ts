import type { Article } from '../article/types.ts'
import type { Claim } from '../claims/types.ts'
import { isLocal } from './ground.ts'
import { makeListedGroups, sampleOf } from './groups.ts'
import { type ArticleStems, actorKey, type Rarity } from './rarity.ts'
import type { Reading } from './reading.ts'
import { familiesOf } from './sight.ts'
import type { Copy } from './types.ts'

/** A place or an actor with an id says more of what a text is about than a word. */
const NAMED = 2
/** A word of the headline counts as much as this many in the body. */
const HEADLINE = 3
/** Features by which an article looks for its like, most telling first. */
const PROBES = 24
/** A feature with more articles than this looks at its nearest neighbours in time only. */
const WINDOW = 40
/** Two articles belong to one story from this cosine on … */
const ALIKE = 0.2
/** … and a story takes in another when their members' cosines are at least this on average. */
const ALIKE_ON_AVERAGE = 0.15
/** Members of a story that are compared: enough for the average, too few for the square of a large story. */
const SAMPLE = 10

/** What each article is about, as weighted features. */
export type Profile = ReadonlyMap<string, number>

/** Profiles of unit length: stems by rarity, places and actors by id. */
export function profiles(
  readings: readonly Reading[],
  stems: readonly ArticleStems[],
  claims: readonly Claim[],
  rarity: Rarity,
): Profile[] {
  const named = new Map<string, Map<string, number>>()
  for (const claim of claims) {
    let map = named.get(claim.article)
    if (map === undefined) {
      map = new Map()
      named.set(claim.article, map)
    }
    const note = (key: string): void => void map.set(key, (map.get(key) ?? 0) + 1)
    if (claim.place?.ref != null && isLocal(claim.place)) {
      note(`@${claim.place.ref}`)
      // What happened where: two reports of a fire in one town are nearer than a report of the fire and one of the town's market.
      for (const family of familiesOf(claim.type)) note(`@${family} ${claim.place.ref}`)
    }
    for (const actor of [...claim.agents, ...claim.targets]) if (actor.ref !== null) note(`#${actorKey(actor)}`)
  }
  const spread = new Map<string, number>()
  for (const map of named.values()) for (const key of map.keys()) spread.set(key, (spread.get(key) ?? 0) + 1)
  return readings.map((reading, i) => {
    const counts = new Map<string, number>()
    for (const stem of stems[i]!.head) counts.set(stem, (counts.get(stem) ?? 0) + HEADLINE)
    for (const stem of stems[i]!.body) counts.set(stem, (counts.get(stem) ?? 0) + 1)
    const weights = new Map<string, number>()
    for (const [stem, count] of counts) weights.set(stem, (1 + Math.log(count)) * rarity.of(stem))
    for (const [key, count] of named.get(reading.article.id) ?? [])
      weights.set(
        key,
        NAMED * (1 + Math.log(count)) * Math.max(0.3, Math.log((readings.length + 20) / (spread.get(key)! + 1))),
      )
    const length = Math.sqrt([...weights.values()].reduce((sum, w) => sum + w * w, 0)) || 1
    for (const [key, w] of weights) weights.set(key, w / length)
    return weights
  })
}

/** Cosine of two profiles of unit length. */
export function alike(a: Profile, b: Profile): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [key, weight] of few) sum += weight * (many.get(key) ?? 0)
  return sum
}

/**
 * Puts articles into stories: for each article its story, as the index of the story's first article. Pairs come from shared telling
 * features, in order of time; the most alike are joined first, and two stories become one only when they are alike on average.
 */
export function findStories(
  readings: readonly Reading[],
  profile: readonly Profile[],
  copies: readonly Copy[],
): number[] {
  const postings = new Map<string, number[]>()
  const inTime = readings
    .map((_, i) => i)
    .sort((a, b) => (readings[a]!.published?.from ?? 0) - (readings[b]!.published?.from ?? 0) || a - b)
  for (const i of inTime) {
    const telling = [...profile[i]!].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, PROBES)
    for (const [key] of telling) {
      const list = postings.get(key)
      if (list === undefined) postings.set(key, [i])
      else list.push(i)
    }
  }
  const seen = new Set<number>()
  const pairs: { a: number; b: number; score: number }[] = []
  for (const list of postings.values())
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < list.length && y <= x + WINDOW; y++) {
        const a = Math.min(list[x]!, list[y]!)
        const b = Math.max(list[x]!, list[y]!)
        const key = a * readings.length + b
        if (seen.has(key)) continue
        seen.add(key)
        const score = alike(profile[a]!, profile[b]!)
        if (score >= ALIKE) pairs.push({ a, b, score })
      }
  pairs.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b)
  const groups = makeListedGroups(readings.length)
  const at = new Map(readings.map((reading, i) => [reading.article.id, i]))
  for (const copy of copies) if (copy.share >= 0.3) groups.join(at.get(copy.article)!, at.get(copy.of)!)
  for (const { a, b } of pairs) {
    const [x, y] = [groups.find(a), groups.find(b)]
    if (x === y) continue
    let sum = 0
    const [left, right] = [sampleOf(groups.members(x), SAMPLE), sampleOf(groups.members(y), SAMPLE)]
    for (const i of left) for (const j of right) sum += alike(profile[i]!, profile[j]!)
    if (sum / (left.length * right.length) >= ALIKE_ON_AVERAGE) groups.join(x, y)
  }
  return readings.map((_, i) => groups.find(i))
}

/** The headline of the article that has most in common with the others; the first article with a headline where none has. */
export function storyTitle(articles: readonly Article[], profile: readonly Profile[]): string {
  const titled = articles.map((article, i) => ({ article, i })).filter(({ article }) => article.title !== null)
  if (titled.length === 0) return articles[0]!.file ?? articles[0]!.url ?? articles[0]!.id
  let best = titled[0]!
  let most = -1
  const others = sampleOf(
    articles.map((_, i) => i),
    SAMPLE,
  )
  for (const candidate of titled) {
    let sum = 0
    for (const i of others) if (i !== candidate.i) sum += alike(profile[candidate.i]!, profile[i]!)
    if (sum > most + 1e-12) {
      best = candidate
      most = sum
    }
  }
  return best.article.text.slice(best.article.title!.start, best.article.title!.end).replace(/\s+/g, ' ')
}
