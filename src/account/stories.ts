import type { Article } from '../article/types.ts'
import { type Change, joinNearest } from './affinity.ts'
import { makeGroups, sampleOf } from './groups.ts'
import { fuse, type Item, type Level } from './level.ts'
import { memoryLevel } from './memory-level.ts'
import { alikeTo, type Profile } from './profiles.ts'
import type { Copy } from './types.ts'

/** What two items must have in common to be joined, in the first round and in those that join what is already together. */
export const ROUNDS: readonly number[] = [0.29, 0.24, 0.24]
/** Articles that share so much of each other's text report one thing. A brief inside a round-up is little of the round-up. */
export const SAME_TEXT = 0.4
/** Members of a story that are compared for its title. */
const SAMPLE = 10

/** Puts a change among copy groups through all rounds: which stories are no more, and which are there instead. */
export function placeStories(levels: readonly Level[], change: Change): Change {
  return ROUNDS.reduce((at, least, round) => joinNearest(levels[round]!, at, least), change)
}

/** The articles that are copies of each other, as items. `items` has one article each. */
export function copyGroups(items: readonly Item[], copies: readonly Copy[]): Item[] {
  const at = new Map(items.map((item, i) => [item.id, i]))
  const groups = makeGroups(items.length)
  for (const [a, b] of sameText(copies)) groups.join(at.get(a)!, at.get(b)!)
  const together = new Map<number, Item[]>()
  items.forEach((item, i) => {
    const list = together.get(groups.find(i))
    if (list === undefined) together.set(groups.find(i), [item])
    else list.push(item)
  })
  return [...together.values()].map(fuse)
}

/** Pairs of articles of which each has much of its text in the other. */
function sameText(copies: readonly Copy[]): [string, string][] {
  const much = new Set(copies.filter(({ share }) => share >= SAME_TEXT).map(({ article, of }) => `${article} ${of}`))
  return copies
    .filter(({ article, of }) => article < of && much.has(`${article} ${of}`) && much.has(`${of} ${article}`))
    .map(({ article, of }) => [article, of])
}

/** Puts articles into stories: lists of article ids. `items` has one article each. */
export function findStories(items: readonly Item[], copies: readonly Copy[]): (readonly string[])[] {
  const levels = ROUNDS.map(memoryLevel)
  return placeStories(levels, { gone: [], come: copyGroups(items, copies) }).come.map(story => story.articles)
}

/** The headline of the article that has most in common with the others; the first article with a headline where none has. */
export function storyTitle(articles: readonly Article[], profile: readonly Profile[]): string {
  const titled = articles.flatMap(({ title }, i) => (title === null ? [] : [i]))
  const [first] = titled
  if (first === undefined) return articles[0]!.file ?? articles[0]!.url ?? articles[0]!.id
  const { text, title } = articles[titled.length === 1 ? first : mostAlike(titled, profile)]!
  return text.slice(title!.start, title!.end).replace(/\s+/g, ' ')
}

/** Of some articles of a story the one that has most in common with the story's others. */
function mostAlike(candidates: readonly number[], profile: readonly Profile[]): number {
  const others = sampleOf([...profile.keys()], SAMPLE)
  let best = candidates[0]!
  let most = -1
  for (const candidate of sampleOf(candidates, SAMPLE)) {
    const common = alikeTo(profile[candidate]!)
    let sum = 0
    for (const i of others) if (i !== candidate) sum += common(profile[i]!)
    if (sum > most) {
      best = candidate
      most = sum
    }
  }
  return best
}
