import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CROWD } from '../../src/account/affinity.ts'
import type { Item } from '../../src/account/level.ts'
import { memoryLevel } from '../../src/account/memory-level.ts'
import { placeStories, ROUNDS } from '../../src/account/stories.ts'
import { corpus, item } from './items.ts'

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
