import { nameWords, contentStems } from './stems.ts'
import type { Reading } from './reading.ts'

/**
 * Articles that a corpus is taken to have besides its own. In five articles on one story every telling word stands in each: measured on
 * themselves alone they would have nothing in common.
 */
const UNSEEN = 20

/** How telling a word is: the logarithm of its inverse document frequency, smoothed; never below zero. */
export interface Rarity {
  readonly of: (stem: string) => number
}

/** Counts in how many lists each key stands: words in articles, actors in claims. One pass. */
export function countRarity(lists: Iterable<Iterable<string>>): Rarity {
  const frequency = new Map<string, number>()
  let total = UNSEEN
  for (const keys of lists) {
    total++
    for (const key of new Set(keys)) frequency.set(key, (frequency.get(key) ?? 0) + 1)
  }
  return { of: key => Math.max(0, Math.log(total / ((frequency.get(key) ?? 0) + 1))) }
}

/** The content stems of an article. */
export interface ArticleStems {
  readonly head: readonly string[]
  readonly body: readonly string[]
}

export function articleStems(reading: Reading): ArticleStems {
  return { head: contentStems(reading.head), body: contentStems(reading.body) }
}

/** A clause with fewer telling words than this is not "all in" another one. */
const FEW = 3

/**
 * How much two sets of stems have in common, weighted by rarity: the mean of the cosine (how alike) and of the share of the shorter that
 * stands in the longer (a headline in its lead). 0 nothing in common, 1 the same words.
 */
export function wordLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: Rarity): number {
  let both = 0
  let [sa, sb] = [0, 0]
  for (const stem of a) {
    const w = rarity.of(stem) ** 2
    sa += w
    if (b.has(stem)) both += w
  }
  if (both === 0) return 0
  for (const stem of b) sb += rarity.of(stem) ** 2
  const [shorter, size] = sa <= sb ? [sa, a.size] : [sb, b.size]
  const held = both / (shorter * Math.max(1, FEW / size))
  return (both / Math.sqrt(sa * sb) + held) / 2
}

/** The key of an actor: its id in the knowledge tables, else its folded words. */
export function actorKey(actor: { readonly name: string; readonly ref: string | null }): string {
  return actor.ref ?? `~${nameWords(actor.name).join(' ')}`
}
