import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { filterOf } from '../../src/cli/changes/asked.ts'
import { UsageError } from '../../src/cli/errors.ts'
import { ChangeSchema } from '../../src/server/api/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { type EngineUnderTest, test as onEach } from '../store/engines.ts'
import { fold } from '../store/sample.ts'
import { accountOf } from '../store/writers.ts'
import { begin, isnad } from './command.ts'

async function opened(address: string): Promise<Store> {
  const store = await openStore(address, { fold })
  onTestFinished(() => store.close())
  return store
}

/** A store in which another figure came on the second day. */
async function corrected({ place }: Pick<EngineUnderTest, 'place'>) {
  const address = await place()
  const store = await opened(address)
  await store.saveAccount(accountOf(1), '2026-11-01T08:00:00.000Z')
  const first = await store.newestChange()
  await store.saveAccount(accountOf(2), '2026-11-02T08:00:00.000Z')
  return { address, store, first, last: await store.newestChange() }
}

const inFile = {
  place: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-changes-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    return join(folder, 'isnad.db')
  },
}

const lines = (out: string): string[] => out.split('\n').filter(Boolean)

describe('isnad changes', () => {
  onEach('says in words what was corrected since a day, and where to go on', async engine => {
    const { address, last } = await corrected(engine)
    const asked = ['changes', '--store', address, '--since', '2026-11-02', '--what', 'corrected,withdrawn']
    const { status, out, err } = await isnad([...asked, '--kind', 'event'])
    expect(out).toMatch(
      /^2026-11-02T08:00:00\.000Z {2}corrected {2}e[0-9a-f]{16} {2}Killing · عدن · 9 May 2023: 5 people → 5 to 7 people; one origin → contested; claims 1 → 2; [^\n]*\n$/u,
    )
    expect({ status, err }).toEqual({ status: 0, err: `isnad: isnad changes --after ${last} goes on from here.\n` })
  })

  test('prints JSON lines as the API tells them, after a number', async () => {
    const { address, store, first } = await corrected(inFile)
    const { out, err } = await isnad(['changes', '--store', address, '--after', `${first}`, '--json'])
    expect(err).toBe('')
    const told = lines(out).map(line => JSON.parse(line))
    for (const change of told) expect(ChangeSchema.parse(change)).toEqual(change)
    const { items } = await store.changes(first, 1000)
    expect(told.map(({ description, ...change }) => change)).toEqual(JSON.parse(JSON.stringify(items)))
  })

  test('follows what others write until it is told to end', async () => {
    const { address, store, last } = await corrected(inFile)
    const { child, seen, finished } = begin(['changes', '--store', address, '--after', `${last}`, '--follow', '--json'])
    onTestFinished(() => void child.kill('SIGKILL'))
    await store.saveAccount(accountOf(4), '2026-11-03T08:00:00.000Z')
    const expected = (await store.changes(last, 1000)).items.map(({ number }) => number)
    while (lines(seen.out).length < expected.length) await new Promise(done => setTimeout(done, 20))
    child.kill('SIGTERM')
    const { status, out } = await finished
    expect(lines(out).map(line => JSON.parse(line).number)).toEqual(expected)
    expect(status).toBe(0)
  })

  test.each([
    [{ since: 'yesterday' }, '--since yesterday is no date'],
    [{ kind: 'events' }, '--kind events is none of event, story, article, claim'],
    [{ what: 'corrected,gone' }, '--what gone is none of added, changed, corrected, withdrawn'],
    [{ story: '' }, '--story needs a value'],
  ])('%j is not understood', async (args, message) => {
    const asked = filterOf({ _: [], ...args })
    await expect(asked).rejects.toThrow(UsageError)
    await expect(asked).rejects.toThrow(message)
  })

  test('a number that is none is not understood', async () => {
    const { status, err } = await isnad(['changes', '--after', 'e12'])
    expect(status).toBe(2)
    expect(err).toContain('--after e12 is no number')
  })

  test('makes no store where there is none', async () => {
    const path = await inFile.place()
    const { status, err } = await isnad(['changes', '--store', path])
    expect(status).toBe(1)
    expect(err).toContain('there is no such store')
  })
})
