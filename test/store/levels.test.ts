import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, describe, expect, test } from 'vitest'
import { memoryLevel } from '../../src/account/memory-level.ts'
import { placeStories, ROUNDS } from '../../src/account/stories.ts'
import type { Item } from '../../src/account/types.ts'
import { storedLevel } from '../../src/store/levels.ts'
import { type Db, makeShelfTables } from '../../src/store/shelf.ts'
import { corpus } from '../account/items.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-levels-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const inBatch = (items: readonly Item[]): string[][] =>
  placeStories(ROUNDS.map(memoryLevel), { gone: [], come: items })
    .come.map(story => [...story.articles])
    .sort()

/** Puts the items in one by one, each in a transaction, and opens the file anew every so often. */
function oneByOne(file: string, items: readonly Item[]): string[][] {
  const open = new Map<string, readonly string[]>()
  let db: Db | null = null
  items.forEach((item, i) => {
    if (i % 25 === 0) {
      db?.close()
      db = new Database(join(folder, file))
      makeShelfTables(db)
    }
    const now = db!
    const levels = ROUNDS.map((_, round) => storedLevel(now, round))
    now.exec('begin immediate')
    const { gone, come } = placeStories(levels, { gone: [], come: [item] })
    for (const level of levels) level.flush()
    now.exec('commit')
    for (const id of gone) open.delete(id)
    for (const story of come) open.set(story.id, story.articles)
  })
  ;(db as Db | null)?.close()
  return [...open.values()].map(articles => [...articles]).sort()
}

describe('levels in a SQLite file', () => {
  test.each([
    [1, 60, 40, 3],
    [2, 140, 12, 2],
    [3, 200, 400, 30],
  ])('give the stories of one batch, article by article: seed %i', (seed, size, subjects, days) => {
    const items = corpus(size, subjects, days, seed)
    expect(oneByOne(`${seed}.db`, items)).toEqual(inBatch(items))
    expect(oneByOne(`${seed}-back.db`, items.toReversed())).toEqual(inBatch(items))
  })
})
