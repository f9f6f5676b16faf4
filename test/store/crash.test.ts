import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { checkLog, openStore } from '../../src/store/index.ts'
import { MIGRATIONS, migrate } from '../../src/store/migrations.ts'
import { openEngine } from '../../src/store/open.ts'
import { slow as test } from './engines.ts'
import { captureOf, fold, sampleAccount } from './sample.ts'

const CHILD = fileURLToPath(new URL('crash.child.ts', import.meta.url))
const RUN = `import('vite').then(({ runnerImport }) => runnerImport(${JSON.stringify(CHILD)}, { configFile: false }))`

/** Runs the program until it kills itself there. */
async function killedIn(path: string, where: string): Promise<void> {
  const child = spawn(process.execPath, ['-e', RUN, path, where], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', chunk => {
    said += chunk
  })
  const [code, signal] = await once(child, 'exit')
  expect([code, signal], said).toEqual([null, 'SIGKILL'])
}

test.each(['first word', 'tenth word', 'captures'])(
  'a program killed in the middle of a save (%s) leaves what was there, and the store goes on working',
  async ({ place }, where) => {
    const path = await place()
    const account = sampleAccount()
    const store = await openStore(path, { fold })
    await store.addCaptures([captureOf('0.txt', 'قبل')], '2021-04-02')
    await store.saveAccount(account)
    await store.close()

    await killedIn(path, where)

    const after = await openStore(path, { fold })
    expect(await after.account()).toStrictEqual(account)
    expect((await after.captures()).map(({ file }) => file)).toEqual(['0.txt'])
    expect((await after.search('مقتل', 5, null)).total).toBeGreaterThan(0)
    await after.saveAccount({ ...account, failures: [] })
    expect((await after.account()).failures).toEqual([])
    await after.close()
  },
)

test('a program killed in the middle of a step to a newer schema: the next one goes on from the step before', async ({
  empty,
}) => {
  const path = await empty()
  const before = await openEngine(path)
  await migrate(before, path, MIGRATIONS.slice(0, 2))
  await sql`insert into captures (sha256, file, added_at, bytes) values (${createHash('sha256')
    .update(new Uint8Array([1]))
    .digest('hex')}, 'a.txt', '2026', ${new Uint8Array([1])})`.execute(before.db)
  await before.close()

  await killedIn(path, 'migration')
  const engine = await openEngine(path)
  const steps = await engine.db.selectFrom('migrations').select('number').orderBy('number').execute()
  expect(steps.map(({ number }) => number)).toEqual([1, 2, 3])
  await engine.close()

  const after = await openStore(path, { fold })
  expect((await after.captures()).map(({ file, bytes }) => [file, [...bytes]])).toEqual([['a.txt', [1]]])
  await after.addCaptures([captureOf('b.txt', 'بعد')], '2026')
  expect(checkLog(await after.log())).toEqual([])
  await after.close()
})

test('a clock that was set back changes no order: the log stands as it came', async ({ place }) => {
  const store = await openStore(await place(), { fold })
  const days = ['2024-05-03', '2024-05-01', '1970-01-01', '2024-05-02']
  for (const [i, day] of days.entries()) await store.addCaptures([captureOf(`${i}.txt`, `نص ${i}`)], day)
  const log = await store.log()
  expect(log.map(({ id, at }) => [id, at])).toEqual(days.map((day, i) => [i + 1, day]))
  expect(checkLog(log)).toEqual([])
  await store.close()
})
