import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CROWD } from '../../src/account/affinity.ts'
import type { Item } from '../../src/account/level.ts'
import { memoryLevel } from '../../src/account/memory-level.ts'
import { type Profile, UNIT } from '../../src/account/profiles.ts'
import { placeStories, ROUNDS } from '../../src/account/stories.ts'

/** An article about some subjects, in equal parts. */
function item(id: string, day: number | null, subjects: readonly string[]): Item {
  const features = [...new Set(subjects)].sort()
  const weight = Math.round(UNIT / Math.sqrt(features.length))
  const profile: Profile = features.map(feature => [feature, weight])
  return { id, articles: [id], profile, days: day === null ? null : { from: day, to: day } }
}

const levels = () => ROUNDS.map(memoryLevel)
const stories = (items: readonly Item[]): string[][] =>
  placeStories(levels(), { gone: [], come: items })
    .come.map(story => [...story.articles])
    .sort()

/** The stories after the items came in groups of these sizes. */
function inParts(items: readonly Item[], sizes: readonly number[]): string[][] {
  const book = levels()
  const open = new Map<string, readonly string[]>()
  for (let at = 0, part = 0; at < items.length; part++) {
    const size = sizes[part % sizes.length]!
    const { gone, come } = placeStories(book, { gone: [], come: items.slice(at, at + size) })
    for (const id of gone) open.delete(id)
    for (const story of come) open.set(story.id, story.articles)
    at += size
  }
  return [...open.values()].map(articles => [...articles]).sort()
}

/** Mulberry32: the same numbers on every run. */
function numbers(seed: number): (below: number) => number {
  return below => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** Articles about a few subjects each, some common and some rare, some without a date. */
function corpus(size: number, subjects: number, days: number, seed: number): Item[] {
  const next = numbers(seed)
  return Array.from({ length: size }, (_, i) =>
    item(
      `a${String(i).padStart(4, '0')}`,
      next(12) === 0 ? null : next(days) * 9,
      Array.from({ length: 3 + next(5) }, () => `s${Math.floor(subjects * (next(1000) / 1000) ** 2)}`),
    ),
  )
}

describe('stories', () => {
  test('articles that have much in common are of one story, others are alone', () => {
    const quake = item('a', 0, ['quake', 'delta', 'rescue', 'tents'])
    const tents = item('b', 1, ['quake', 'delta', 'tents', 'aid'])
    const match = item('c', 1, ['match', 'final', 'cup', 'goals', 'delta'])
    expect(stories([quake, tents, match])).toEqual([['a', 'b'], ['c']])
  })

  test('go on over weeks, but not over a year of silence', () => {
    const first = item('a', 0, ['quake', 'delta', 'rescue', 'tents'])
    const later = item('b', 70, ['quake', 'delta', 'rescue', 'tents'])
    const other = item('c', 500, ['quake', 'delta', 'rescue', 'tents'])
    expect(stories([first, later, other])).toEqual([['a', 'b'], ['c']])
  })

  test('an article without a date finds its story', () => {
    expect(stories([item('a', 0, ['quake', 'delta']), item('b', null, ['quake', 'delta'])])).toEqual([['a', 'b']])
  })

  test('what stands on every page of a day ties nothing', () => {
    const pages = Array.from({ length: CROWD + 1 }, (_, i) => item(`a${i}`, 0, ['masthead', `own ${i}`]))
    expect(stories(pages)).toHaveLength(CROWD + 1)
    expect(stories(pages.slice(1))).toHaveLength(1)
  })

  test('are the same in any order and any partition, also where features become common on the way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom([60, 40, 3], [150, 12, 2], [200, 400, 9] as const),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 1e9 })),
        (seed, [size, subjects, days], sizes, picks) => {
          const items = corpus(size!, subjects!, days!, seed)
          const expected = stories(items)
          const shuffled = items
            .map(one => ({ one, at: picks.next().value }))
            .sort((x, y) => x.at - y.at)
            .map(({ one }) => one)
          expect(stories(shuffled)).toEqual(expected)
          expect(inParts(shuffled, sizes)).toEqual(expected)
          expect(inParts(shuffled, [1])).toEqual(expected)
        },
      ),
      { numRuns: 40 },
    )
  })
})
