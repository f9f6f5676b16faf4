import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { captureOf, fold, sampleAccount, temporaryFolder } from './sample.ts'

const CHILD = fileURLToPath(new URL('crash.child.ts', import.meta.url))
const RUN = `import('vite').then(({ runnerImport }) => runnerImport(${JSON.stringify(CHILD)}, { configFile: false }))`

test.each(['first word', 'tenth word', 'captures'])(
  'a program killed in the middle of a save (%s) leaves what was there, and the store goes on working',
  { timeout: 30_000 },
  async where => {
    const path = join(temporaryFolder(), 'store.db')
    const account = sampleAccount()
    const store = await openStore(path, { fold })
    await store.addCaptures([captureOf('0.txt', 'قبل')], '2021-04-02')
    await store.saveAccount(account)
    await store.close()

    const child = spawn(process.execPath, ['-e', RUN, path, where], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', chunk => {
      said += chunk
    })
    const [code, signal] = await once(child, 'exit')
    expect([code, signal], said).toEqual([null, 'SIGKILL'])

    const after = await openStore(path, { fold })
    expect(await after.account()).toStrictEqual(account)
    expect((await after.captures()).map(({ file }) => file)).toEqual(['0.txt'])
    expect((await after.search('مقتل', 5, null)).total).toBeGreaterThan(0)
    await after.saveAccount({ ...account, failures: [] })
    expect((await after.account()).failures).toEqual([])
    await after.close()
  },
)
