import { describe, expect } from 'vitest'
import { memoryLevel } from '../../src/account/memory-level.ts'
import { placeStories, ROUNDS } from '../../src/account/stories.ts'
import type { Item } from '../../src/account/types.ts'
import { openStore } from '../../src/store/index.ts'
import { storedLevels } from '../../src/store/levels.ts'
import { openEngine } from '../../src/store/open.ts'
import type { SyncDb } from '../../src/store/sync.ts'
import { corpus } from '../account/items.ts'
import { slow as test } from './engines.ts'
import { fold } from './sample.ts'

const inBatch = (items: readonly Item[]): string[][] =>
  placeStories(ROUNDS.map(memoryLevel), { gone: [], come: items })
    .come.map(story => [...story.articles])
    .sort()

/** Puts the items in one by one, each in a transaction, and opens the connection anew every so often. */
async function oneByOne(address: string, items: readonly Item[]): Promise<string[][]> {
  await (await openStore(address, { fold })).close()
  const engine = await openEngine(address)
  const open = new Map<string, readonly string[]>()
  let db: SyncDb | null = null
  items.forEach((item, i) => {
    if (i % 25 === 0) {
      db?.close()
      db = engine.sync()
    }
    const now = db!
    const levels = storedLevels(now, ROUNDS.length)
    now.begin()
    const { gone, come } = placeStories(levels, { gone: [], come: [item] })
    for (const level of levels) level.flush()
    now.exec('commit')
    for (const id of gone) open.delete(id)
    for (const story of come) open.set(story.id, story.articles)
  })
  ;(db as SyncDb | null)?.close()
  await engine.close()
  return [...open.values()].map(articles => [...articles]).sort()
}

describe('levels in a store', () => {
  test.each([
    [1, 60, 40, 3],
    [2, 140, 12, 2],
    [3, 200, 400, 30],
  ])(
    'give the stories of one batch, article by article: seed %i, %i items',
    async ({ place }, [seed, size, subjects, days]) => {
      const items = corpus(size!, subjects!, days!, seed!)
      expect(await oneByOne(await place(), items)).toEqual(inBatch(items))
      expect(await oneByOne(await place(), items.toReversed())).toEqual(inBatch(items))
    },
  )
})
