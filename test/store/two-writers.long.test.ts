import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { test as alone, expect, onTestFinished } from 'vitest'
import { type Change, openStore } from '../../src/store/index.ts'
import { openEngine } from '../../src/store/open.ts'
import { ENGINES, test } from './engines.ts'
import { changesAfter } from './feed.ts'
import { fold } from './sample.ts'
import { accountOf } from './writers.ts'

const CHILD = fileURLToPath(new URL('writers.child.ts', import.meta.url))
const RUN = `import('vite').then(({ runnerImport }) => runnerImport(${JSON.stringify(CHILD)}, { configFile: false }))`
const [HERE, THERE] = ['2026-11-01T10:00:00Z', '2026-11-01T11:00:00Z']

test('who reads while two programs write misses no change and is told none twice', async ({ place }) => {
  const address = await place()
  const [store, own] = [await openStore(address, { fold }), await openStore(address, { fold })]
  onTestFinished(async () => {
    await store.close()
    await own.close()
  })
  const child = spawn(process.execPath, ['-e', RUN, address, THERE], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  let theirs = true
  const ended = once(child, 'exit').finally(() => {
    theirs = false
  })
  async function write(): Promise<void> {
    for (let i = 0; theirs; i++) {
      await own.saveAccount(accountOf(1 + (i % 3)), HERE)
      // Whoever waits may have his turn.
      await new Promise(done => setTimeout(done, 20))
    }
  }
  let writing = true
  const ours = write().finally(() => {
    writing = false
  })
  const seen: Change[] = []
  for (let after = 0, more = true; more || writing; ) {
    const page = await store.changes(after, 5)
    seen.push(...page.items)
    after = page.last
    more = page.more
    await new Promise(done => setTimeout(done, more ? 0 : 2))
  }
  await ours
  expect(await ended, said).toEqual([0, null])
  seen.push(...(await changesAfter(store, seen.at(-1)!.number)))
  expect(seen.map(({ number }) => number)).toEqual((await changesAfter(store)).map(({ number }) => number))
  // Both wrote, in turns.
  const turns = seen.map(({ at }) => at).filter((at, i, all) => at !== all[i - 1])
  expect(new Set(turns)).toEqual(new Set([HERE, THERE]))
  expect(turns.length).toBeGreaterThan(2)
})

alone('a change with a lower number is never seen after one with a higher (PostgreSQL)', async () => {
  const address = await ENGINES.find(({ name }) => name === 'PostgreSQL')!.place()
  const [store, other] = [await openStore(address, { fold }), await openStore(address, { fold })]
  const engine = await openEngine(address)
  onTestFinished(async () => {
    for (const one of [store, other, engine]) await one.close()
  })
  let letGo = (): void => {}
  const held = new Promise<void>(done => {
    letGo = done
  })
  let begun = (): void => {}
  const writes = new Promise<void>(done => {
    begun = done
  })
  // The first has its number, and is not ready yet.
  const first = engine.db.transaction().execute(async trx => {
    const row = { at: '2026-11-01', kind: 'story', ref: 's', what: 'added', story: 's', data: '{"was":null,"is":{}}' }
    await trx.insertInto('changes').values(row).execute()
    begun()
    await held
  })
  await writes
  const second = other.saveAccount(accountOf(1), '2026-11-02')
  const early = await Promise.race([second.then(() => true), new Promise(done => setTimeout(() => done(false), 300))])
  expect(early).toBe(false)
  const before = await store.changes(0, 100)
  letGo()
  await Promise.all([first, second])
  const after = await store.changes(before.last, 100)
  const numbers = [...before.items, ...after.items].map(({ number }) => number)
  expect(numbers).toEqual((await changesAfter(store)).map(({ number }) => number))
  expect(after.items[0]).toMatchObject({ kind: 'story', at: '2026-11-01' })
})
