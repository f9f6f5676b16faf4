import type { Claim } from '../claims/types.ts'
import { nameRarity } from './frequency.ts'
import { isBeside, isLocal } from './ground.ts'
import { byText } from './ids.ts'
import { type ArticleStems, actorKey } from './rarity.ts'
import { familiesOf } from './sight.ts'

/** A place or an actor with an id says more of what a text is about than a word. */
const NAMED = 2
/** What happened and where together say more than the place alone, by so much. */
const DEED = 1
/** The most telling features of an article that are kept. */
const KEPT = 40
/** The length of a profile. Weights are whole numbers, so that sums are the same in any order. */
export const UNIT = 10_000

/** What an article, or several, are about: weighted features, the heaviest first. */
export type Profile = readonly (readonly [feature: string, weight: number])[]

/** The profile of one article: stems by rarity, places and actors by id. `claims` are those of the article, in any order. */
export function profileOf({ stems, counts, rarities }: ArticleStems, claims: readonly Claim[]): Profile {
  const keys = [...stems]
  const weights = rarities.map((rarity, i) => (1 + Math.log(counts[i]!)) * rarity)
  for (const [key, { count, rarity }] of named(claims)) {
    keys.push(key)
    weights.push(NAMED * (1 + Math.log(count)) * rarity)
  }
  const kept = heaviest(keys, weights, KEPT)
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return kept.map(([key, weight]) => [key, Math.round((UNIT * weight) / length)])
}

function named(claims: readonly Claim[]): Map<string, { count: number; rarity: number }> {
  const found = new Map<string, { count: number; rarity: number }>()
  const note = (key: string, rarity: number): void => {
    const known = found.get(key)
    if (known === undefined) found.set(key, { count: 1, rarity })
    // Two names of one place: the rarer, whichever comes first.
    else found.set(key, { count: known.count + 1, rarity: Math.max(known.rarity, rarity) })
  }
  for (const { type, place, agents, targets } of claims) {
    if (place?.ref != null && isLocal(place) && !isBeside(place)) {
      const rarity = nameRarity(place.ref, place.name)
      note(`@${place.ref}`, rarity)
      // Two reports of a fire in one town are nearer than a report of the fire and one of the town's market.
      for (const family of familiesOf(type)) note(`@${family} ${place.ref}`, rarity + DEED)
    }
    for (const actor of [...agents, ...targets])
      if (actor.ref !== null) note(`#${actorKey(actor)}`, nameRarity(actor.ref, actor.name))
  }
  return found
}

/** The keys of the greatest weights, the heaviest first; of equals the first in the order of text. */
function heaviest(keys: readonly string[], weights: readonly number[], count: number): [string, number][] {
  // Only what can be kept is sorted with its key.
  const least = weights.length <= count ? -Infinity : Float64Array.from(weights).sort()[weights.length - count]!
  const found: [string, number][] = []
  for (let i = 0; i < keys.length; i++) if (weights[i]! >= least) found.push([keys[i]!, weights[i]!])
  return found.sort((a, b) => b[1] - a[1] || byText(a[0], b[0])).slice(0, count)
}

/** The mean of profiles, each with the number of articles that it stands for. The same in any order. */
export function meanOf(profiles: readonly { readonly profile: Profile; readonly count: number }[]): Profile {
  const sums = new Map<string, number>()
  let total = 0
  for (const { profile, count } of profiles) {
    total += count
    for (const [key, weight] of profile) sums.set(key, (sums.get(key) ?? 0) + weight * count)
  }
  const keys: string[] = []
  const means: number[] = []
  for (const [key, sum] of sums) {
    if (sum < total) continue
    keys.push(key)
    means.push(Math.round(sum / total))
  }
  return heaviest(keys, means, 2 * KEPT)
}

/** How much two articles have in common, from 0 to about 1; of means the mean of it. */
export function alike(a: Profile, b: Profile): number {
  return alikeTo(a)(b)
}

/** The same of one article and each of several. */
export function alikeTo(a: Profile): (b: Profile) => number {
  const weights = new Map(a)
  return b => {
    let sum = 0
    for (const [key, weight] of b) sum += weight * (weights.get(key) ?? 0)
    return sum / UNIT ** 2
  }
}
