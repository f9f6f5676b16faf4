import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { ENGINES } from '../store/engines.ts'
import { fold, temporaryFolder } from '../store/sample.ts'
import { BIN, isnad, reports } from './reports.ts'

/** The account of a store, and what `isnad add` on one file makes of the same. */
async function accountsOf(address: string, other: string) {
  const [one, two] = [await openStore(address, { fold }), await openStore(other, { fold })]
  try {
    return [await one.account(), await two.account()] as const
  } finally {
    await one.close()
    await two.close()
  }
}

describe.each(ENGINES)('workers on $name', ({ empty }) => {
  test('two at once, and one that is killed, make the account that one program makes', async () => {
    const [address, alone, folder] = [await empty(), join(temporaryFolder(), 'alone.db'), reports(60)]
    await isnad('add', folder, '--published-from-name', '--keep-only', '--store', address)
    await isnad('add', folder, '--published-from-name', '--store', alone)
    const killed = spawn(process.execPath, [BIN, 'work', '--store', address, '--threads', '1'])
    await pause(2500)
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    const work = () => isnad('work', '--once', '--store', address, '--threads', '1', '--json')
    const done = await Promise.all([work(), work()])
    for (const { stdout } of done) expect(JSON.parse(stdout)).toMatchObject({ articles: 60 })
    const [account, expected] = await accountsOf(address, alone)
    expect(account).toEqual(expected)
    expect(account.events.length).toBeGreaterThan(5)
    const { stdout } = await isnad('verify', '--store', address)
    expect(stdout).toContain('all as it came in')
  })

  test('four that begin at once on a new database all come to their end', async () => {
    const [address, folder] = [await empty(), reports(20)]
    await isnad('add', folder, '--published-from-name', '--keep-only', '--store', address)
    const work = () => isnad('work', '--once', '--store', address, '--threads', '1', '--json')
    for (const { stderr, stdout } of await Promise.all([work(), work(), work(), work()])) {
      expect(stderr).toBe('')
      expect(JSON.parse(stdout)).toMatchObject({ articles: 20 })
    }
  })
})
