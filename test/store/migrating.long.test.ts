import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { verifyStore } from '../../src/cli/verify/store.ts'
import { searchWords } from '../../src/server/index.ts'
import type { Engine } from '../../src/store/engine.ts'
import { openStore } from '../../src/store/index.ts'
import { MIGRATIONS, migrate } from '../../src/store/migrations.ts'
import { openEngine } from '../../src/store/open.ts'
import type { Db } from '../../src/store/schema.ts'
import { ENGINES, type EngineUnderTest } from './engines.ts'
import { temporaryFolder } from './sample.ts'

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const STORE = gunzipSync(readFileSync(file('versions/schema-1.db.gz')))

/** The store of the first version; on PostgreSQL, which no first version knew, with the rows of its captures. */
async function first({ name, empty }: EngineUnderTest): Promise<string> {
  if (name === 'SQLite') {
    const path = join(temporaryFolder(), 'store.db')
    writeFileSync(path, STORE)
    return path
  }
  const address = await empty()
  const path = join(temporaryFolder(), 'store.db')
  writeFileSync(path, STORE)
  const [from, to] = [await openEngine(path), await openEngine(address)]
  await migrate(to, 'the store', MIGRATIONS.slice(0, 1))
  for (const table of ['captures', 'articles', 'claims', 'events', 'stories', 'story_articles', 'log'] as const) {
    const rows = (await from.db.selectFrom(table).selectAll().execute()) as object[]
    // The log numbers its rows by itself.
    const known = (row: object) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([name]) => table !== 'log' || name !== 'id')
          .map(([name, value]) => [name, value instanceof ArrayBuffer ? new Uint8Array(value) : value]),
      )
    for (const row of rows)
      await to.db
        .insertInto(table as 'log')
        .values(known(row) as never)
        .execute()
  }
  await Promise.all([from.close(), to.close()])
  return address
}

/** How many statements each step takes, by its number. */
async function statements(address: string): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>()
  const engine = await openEngine(address)
  const counting = (number: number): KyselyPlugin => ({
    transformQuery({ node }) {
      counts.set(number, (counts.get(number) ?? 0) + 1)
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const counted = MIGRATIONS.map(migration => ({
    ...migration,
    up(trx: Db, engine: Engine, ...rest: []) {
      const db = trx.withPlugin(counting(migration.number))
      return migration.up(db, { ...engine, db }, ...rest)
    },
  }))
  await migrate(engine, 'the store', counted)
  await engine.close()
  return counts
}

/** Migrates in a process of its own, which is killed at one statement of one step. */
async function killed(address: string, step: number, statement: number): Promise<void> {
  const args = [file('migrating.child.mjs'), address, String(step), String(statement)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  expect([...(await once(child, 'exit')), said]).toEqual([null, 'SIGKILL', ''])
}

for (const engine of ENGINES)
  test(`a program killed in the middle of any step, and at its end, leaves a store that is brought on (${engine.name})`, async () => {
    const counts = await statements(await first(engine))
    expect([...counts.keys()]).toEqual(MIGRATIONS.slice(1).map(({ number }) => number))
    const undisturbed = await openStore(await first(engine), searchWords)
    const wanted = await verifyStore(undisturbed)
    await undisturbed.close()
    expect(wanted).toMatchObject({ captures: 3, articles: 3, faults: [] })

    // One store is killed in every step after the other: each goes on from what the one before left.
    const address = await first(engine)
    for (const [step, count] of counts) await killed(address, step, Math.floor(count / 2))
    const [step, count] = [...counts].at(-1)!
    await killed(address, step, count - 1)
    const store = await openStore(address, searchWords)
    expect(await verifyStore(store)).toEqual(wanted)
    await store.close()
  }, 60_000)
