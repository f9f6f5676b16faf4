/** Which pairs of claims may be of one event: those that meet under a key. */
import { Edges } from './edges.ts'
import { isLocal } from './ground.ts'
import { likeness, type Measure } from './likeness/index.ts'
import type { Weighed } from './rarity.ts'
import type { Sight } from './sight.ts'

/** Claims under one key are compared with this many of their nearest in time: never the square of a large block. */
const WINDOW = 28
/** The most telling words by which a claim looks for its like. */
const PROBES = 3

/** Numbers of claims by what they have in common. */
type Blocks<K> = Map<K, number[]>
type Lists = Pick<Blocks<unknown>, 'values'>

/** Pairs of claims of one article, each with those that follow it. */
export function insideArticles(sights: readonly Sight[], measure: Measure): Edges {
  const articles: Blocks<string> = new Map()
  sights.forEach(({ claim }, i) => void put(articles, claim.article, i))
  return edgesOf([articles], sights, measure)
}

/** Pairs of claims of any articles, of those that `speaks` for their event. */
export function betweenArticles(sights: readonly Sight[], speaks: readonly boolean[], measure: Measure): Edges {
  const places: Blocks<string> = new Map()
  const squares: Blocks<number> = new Map()
  const actors: Blocks<string> = new Map()
  const figures: Blocks<number> = new Map()
  const words: Blocks<string> = new Map()
  for (const i of inTime(sights)) {
    if (!speaks[i]) continue
    const { claim, agents, targets, weighed } = sights[i]!
    const { place } = claim
    if (place !== null) {
      put(places, place.ref ?? place.name, i)
      if (place.lat !== null && place.lon !== null && isLocal(place))
        put(squares, Math.round(place.lat) * 1000 + Math.round(place.lon), i)
    }
    for (const actor of agents) put(actors, actor, i)
    for (const actor of targets) put(actors, actor, i)
    for (const { min } of claim.quantities) if (min !== null) put(figures, min, i)
    for (const stem of mostTelling(weighed)) put(words, stem, i)
  }
  return edgesOf([places, squares, actors, figures, words], sights, measure)
}

function put<K>(blocks: Blocks<K>, key: K, i: number): void {
  const list = blocks.get(key)
  if (list === undefined) blocks.set(key, [i])
  // Named twice (an agent who is the target too) a claim stands here once.
  else if (list.at(-1) !== i) list.push(i)
}

/** The claims in the order of their days, of claims of one day in the order of the account. */
function inTime(sights: readonly Sight[]): number[] {
  const moments = sights.map(moment)
  const order = sights.map((_, i) => i)
  return moments.every((at, i) => i === 0 || moments[i - 1]! <= at)
    ? order
    : order.sort((a, b) => moments[a]! - moments[b]! || a - b)
}

function moment(sight: Sight): number {
  const days = sight.days ?? sight.reading.published
  if (days === null) return 0
  return Number.isFinite(days.from) ? days.from : Number.isFinite(days.to) ? days.to : 0
}

/** The words that tell most, the first in the order of text where several tell as much. */
function mostTelling({ stems, rarities }: Weighed): string[] {
  const left = [...stems]
  if (left.length <= PROBES) return left
  const tells = [...rarities]
  const found: string[] = []
  while (found.length < PROBES) {
    let best = 0
    for (let k = 1; k < left.length; k++)
      if (tells[k]! > tells[best]! || (tells[k] === tells[best] && left[k]! < left[best]!)) best = k
    found.push(left[best]!)
    tells[best] = -1
  }
  return found
}

/** The pairs of each block and family that are more likely one event than two, each once. The lists hold their claims in one order. */
function edgesOf(blocks: readonly Lists[], sights: readonly Sight[], measure: Measure): Edges {
  const lists: (readonly number[])[] = []
  for (const block of blocks)
    for (const list of block.values()) if (list.length > 1) lists.push(...byFamily(list, sights))
  const places = placesIn(lists, sights.length)
  const found = new Edges()
  // Those that a claim was compared with bear its number: no set of all pairs is kept.
  const met = new Uint32Array(sights.length)
  for (let i = 0; i < sights.length; i++)
    for (let at = places.from[i]!; at < places.from[i + 1]!; at++) {
      const list = lists[places.list[at]!]!
      const x = places.position[at]!
      for (let y = x + 1; y < list.length && y <= x + WINDOW; y++) {
        const j = list[y]!
        if (met[j] === i + 1) continue
        met[j] = i + 1
        const [a, b] = i < j ? [i, j] : [j, i]
        const points = likeness(sights[a]!, sights[b]!, measure)
        if (points >= 0) found.add(a, b, points)
      }
    }
  return found
}

/** Where each of `n` claims stands in the lists: the places of claim `i` are those from `from[i]` up to `from[i + 1]`. */
function placesIn(lists: readonly (readonly number[])[], n: number) {
  const from = new Uint32Array(n + 1)
  for (const list of lists) for (const i of list) from[i + 1]!++
  for (let i = 0; i < n; i++) from[i + 1]! += from[i]!
  const next = from.slice()
  const list = new Uint32Array(from[n]!)
  const position = new Uint32Array(from[n]!)
  for (const [which, claims] of lists.entries())
    for (const [at, i] of claims.entries()) {
      list[next[i]!] = which
      position[next[i]!++] = at
    }
  return { from, list, position }
}

/** Claims that can be of one family of types, a list for each family. */
function byFamily(list: readonly number[], sights: readonly Sight[]): Iterable<readonly number[]> {
  const { families } = sights[list[0]!]!
  if (list.every(i => sights[i]!.families === families)) return [list]
  const found: Blocks<string> = new Map()
  for (const i of list) for (const family of sights[i]!.families) put(found, family, i)
  return found.values()
}
