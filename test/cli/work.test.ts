import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reconcile } from '../../src/account/index.ts'
import { readArticle } from '../../src/article/index.ts'
import { findClaims } from '../../src/claims/index.ts'
import { workHere } from '../../src/cli/work/here.ts'
import { workInQueue } from '../../src/cli/work/queue.ts'
import { openReaders, type Readers } from '../../src/cli/work/readers.ts'
import { openStore } from '../../src/store/index.ts'
import { ENGINES } from '../store/engines.ts'
import { fold, temporaryFolder } from '../store/sample.ts'
import { isnad, reports } from './reports.ts'

describe.each(ENGINES)('workers on $name', ({ name, empty }) => {
  test('a capture that cannot be read is set aside by name, and blocks no other', { timeout: 60_000 }, async () => {
    const [address, folder] = [await empty(), reports(4)]
    await isnad('add', folder, '--published-from-name', '--keep-only', '--store', address)
    const store = await openStore(address, { fold })
    const [first] = await store.captures()
    const here = openReaders({ threads: 1 })
    let tries = 0
    // One of the captures takes its thread down each time that it is read.
    const readers: Readers = {
      ...here,
      async read(task) {
        if (!('capture' in task) || task.capture.sha256 !== first!.sha256) return here.read(task)
        tries++
        return { stuck: 'its thread ended' }
      },
    }
    const said: string[] = []
    const now = () => '2024-04-01T00:00:00Z'
    if (name === 'SQLite') said.push(...(await workHere(store, readers, now)).said)
    else {
      const signal = new AbortController().signal
      const told = (done: { said: readonly string[] }) => void said.push(...done.said)
      await workInQueue(store, readers, { address, together: 4, once: true, signal, now, told })
    }
    expect(tries).toBe(3)
    expect(said).toEqual([
      `${first!.file}: it could not be read in 3 tries and was set aside (its thread ended); isnad work --again tries once more.`,
    ])
    const { articles, failures } = await store.account()
    expect(articles).toHaveLength(3)
    expect(failures).toMatchObject([{ input: first!.file, reason: 'set-aside' }])
    expect(await store.unread('', 10)).toEqual([])
    expect(await store.tryAgain()).toBe(1)
    expect(await store.unread('', 10)).toEqual([first!.sha256])
    await store.close()
  })
})

test('a thread that says nothing for too long is ended, and what it had is told as stuck', async () => {
  // A thread runs what was built; its address is made here, since types are checked before anything is built.
  const built = new URL('../../dist/cli/work/readers.js', import.meta.url).href
  const { openReaders }: typeof import('../../src/cli/work/readers.ts') = await import(built)
  const readers = openReaders({ threads: 2, first: 0, patience: 1 })
  const bytes = new TextEncoder().encode('قال المتحدث إن ثلاثة عمال أصيبوا في درنة.')
  const capture = { sha256: 'f', bytes, file: 'a.txt', url: null }
  expect(await readers.read({ capture, options: {} })).toEqual({ stuck: 'it was not read in 0.001 seconds' })
  await readers.close()
})

test('what a store holds is what one batch of its captures gives', async () => {
  const [path, folder] = [join(temporaryFolder(), 'store.db'), reports(8)]
  await isnad('add', folder, '--published-from-name', '--store', path)
  const store = await openStore(path, { fold })
  const read = (await store.captures()).map(capture => readArticle(capture, { publishedFromName: true }))
  const articles = read.filter(one => 'text' in one)
  expect(await store.account()).toEqual(reconcile(articles, articles.flatMap(findClaims)))
  await store.close()
})
