import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { MIGRATIONS, type Migration, migrate } from '../../src/store/migrations.ts'
import { openEngine } from '../../src/store/open.ts'
import { ENGINES } from './engines.ts'
import { fold, temporaryFolder } from './sample.ts'

/** The steps, where one of them is prepared only after something else happened. */
const after = (first: () => Promise<void>): readonly Migration[] =>
  MIGRATIONS.map(migration => {
    const { prepare } = migration
    if (prepare === undefined) return migration
    return {
      ...migration,
      async prepare(...args) {
        await first()
        return prepare(...args)
      },
    }
  })

test.each(ENGINES)(
  '$name: of two that make a store at once, one finds the step done that it was about to prepare',
  async ({ empty }) => {
    const address = await empty()
    const engine = await openEngine(address)
    await migrate(
      engine,
      'the store',
      after(async () => {
        const other = await openEngine(address)
        await migrate(other, 'the store')
        await other.close()
      }),
    )
    const rows = await engine.db.selectFrom('migrations').select('number').orderBy('number').execute()
    expect(rows.map(({ number }) => number)).toEqual(MIGRATIONS.map(({ number }) => number))
    await engine.close()
  },
)

test.each(ENGINES)('$name: what goes wrong in preparing while nobody else took the step is told', async ({ empty }) => {
  const engine = await openEngine(await empty())
  const steps = after(() => Promise.reject(new Error('the disk is full')))
  await expect(migrate(engine, 'the store', steps)).rejects.toThrow('the disk is full')
  await engine.close()
})

test('who opens a store of an earlier version is told how many captures were moved', async () => {
  const path = join(temporaryFolder(), 'store.db')
  const before = fileURLToPath(new URL('versions/schema-3.db.gz', import.meta.url))
  writeFileSync(path, gunzipSync(readFileSync(before)))
  const told: (readonly [number, number])[] = []
  const moving = (moved: number, all: number): void => void told.push([moved, all])
  const store = await openStore(path, { fold }, { moving })
  const captures = await store.captures()
  await store.close()
  const [last, all] = told.at(-1)!
  expect(last).toBe(all)
  expect(all).toBeGreaterThanOrEqual(captures.length)
  told.length = 0
  await (await openStore(path, { fold }, { moving })).close()
  expect(told).toEqual([])
})
