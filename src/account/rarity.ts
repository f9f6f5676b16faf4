import type { Reading } from './reading.ts'
import type { Words } from './split.ts'
import { unknownKey } from './stems.ts'

/**
 * Articles that a corpus is taken to have besides its own. In five articles on one story every telling word stands in each: measured on
 * themselves alone they would have nothing in common.
 */
const UNSEEN = 20

/** How telling a word is: the logarithm of its inverse document frequency, smoothed; never below zero. */
export interface Rarity {
  readonly of: (stem: string) => number
}

/** Counts in how many sets each key stands: words in articles, actors in claims. One pass. */
export function countRarity(lists: Iterable<ReadonlySet<string>>): Rarity {
  const frequency = new Map<string, number>()
  let total = UNSEEN
  for (const keys of lists) {
    total++
    for (const key of keys) frequency.set(key, (frequency.get(key) ?? 0) + 1)
  }
  const unseen = Math.log(total)
  const known = new Map<string, number>()
  for (const [key, count] of frequency) known.set(key, Math.max(0, Math.log(total / (count + 1))))
  return { of: key => known.get(key) ?? unseen }
}

/**
 * How telling a word is inside a story: less the more of the story's articles have it. In five articles on one event every word of the event stands
 * in each, so that the corpus has `UNSEEN` articles besides.
 */
export function rarityWithin(rarity: Rarity, articles: readonly ArticleStems[]): Rarity {
  // With one article nothing is less telling than anywhere.
  if (articles.length === 1) return rarity
  const frequency = new Map<string, number>()
  for (const { stems } of articles) for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  const total = articles.length + UNSEEN
  const most = Math.log(total / 2)
  return {
    of: stem => {
      const count = frequency.get(stem)
      return count === undefined
        ? rarity.of(stem)
        : (rarity.of(stem) * Math.max(0, Math.log(total / (count + 1)))) / most
    },
  }
}

/** A word of the headline counts as much as this many in the body. */
const HEADLINE = 3

/** The content stems of an article, each once, and how often it stands there. */
export interface ArticleStems {
  readonly stems: readonly string[]
  /** A word of the headline counts for several. */
  readonly counts: readonly number[]
  /** How telling each is anywhere. */
  readonly rarities: readonly number[]
}

/** The content stems of an article's headline and body. */
export function articleStems({ head, body }: Reading): ArticleStems {
  const stems: string[] = []
  const counts: number[] = []
  const rarities: number[] = []
  const at = new Map<string, number>()
  const count = ({ spellings }: Words, times: number): void => {
    for (const { content, rarity } of spellings) {
      if (content === null) continue
      const known = at.get(content)
      if (known === undefined) {
        at.set(content, stems.length)
        stems.push(content)
        counts.push(times)
        rarities.push(rarity)
      } else counts[known]! += times
    }
  }
  count(head, HEADLINE)
  count(body, 1)
  return { stems, counts, rarities }
}

/** Stems with how telling each is, its weight, and the sum of the weights: weighed once, compared often. */
export interface Weighed {
  readonly stems: ReadonlySet<string>
  /** In the order of the stems. */
  readonly rarities: readonly number[]
  readonly weights: readonly number[]
  readonly mass: number
}

/** Weighs stems by the square of their rarity, as a cosine of rarities does. */
export function weigh(stems: ReadonlySet<string>, rarity: Rarity): Weighed {
  const rarities: number[] = []
  const weights: number[] = []
  let mass = 0
  for (const stem of stems) {
    const tells = rarity.of(stem)
    const weight = tells ** 2
    rarities.push(tells)
    weights.push(weight)
    mass += weight
  }
  return { stems, rarities, weights, mass }
}

/** A clause with fewer telling words than this is not "all in" another one. */
const FEW = 3

/**
 * How much two clauses have in common: the mean of the cosine (how alike) and of the share of the lighter that stands in the heavier (a
 * headline in its lead). 0 nothing in common, 1 the same words.
 */
export function wordLikeness(a: Weighed, b: Weighed): number {
  const [light, heavy] = a.mass <= b.mass ? [a, b] : [b, a]
  let both = 0
  let i = 0
  for (const stem of light.stems) {
    if (heavy.stems.has(stem)) both += light.weights[i]!
    i++
  }
  if (both === 0) return 0
  const held = both / (light.mass * Math.max(1, FEW / light.stems.size))
  return (both / Math.sqrt(a.mass * b.mass) + held) / 2
}

/** The key of an actor: its id in the knowledge tables, else its folded words. */
export function actorKey(actor: { readonly name: string; readonly ref: string | null }): string {
  return actor.ref ?? unknownKey(actor.name)
}
