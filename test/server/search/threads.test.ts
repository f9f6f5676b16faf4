import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { searchWords } from '../../../src/server/index.ts'
import { openSearchers } from '../../../src/server/search/threads.ts'
import { openStore, QueryError, type Store } from '../../../src/store/index.ts'
import { sampleAccount, temporaryFolder } from '../../store/sample.ts'

/** Threads run what is built. */
const BUILT = fileURLToPath(new URL('../../../dist/server/search/thread.js', import.meta.url))

async function sampleStore(): Promise<Store> {
  const store = await openStore(join(temporaryFolder(), 'store.db'), searchWords)
  onTestFinished(() => store.close())
  await store.saveAccount(sampleAccount())
  return store
}

/** The same store, which searches nothing itself. */
const onlyByThreads = (store: Store): Store => ({
  ...store,
  search: () => Promise.reject(new Error('The store itself was asked.')),
})

test('a thread finds what the store itself finds, page by page, and refuses what it refuses', async () => {
  const store = await sampleStore()
  const searchers = openSearchers(onlyByThreads(store), 1, BUILT)!
  onTestFinished(() => searchers.close())
  await searchers.begin()
  const options = { filter: { kind: 'claim' as const }, facets: true }
  const first = await searchers.search('', 1, null, options)
  expect(first).toEqual(await store.search('', 1, null, options))
  expect(first.items).toHaveLength(1)
  const second = await searchers.search('', 1, first.next, options)
  expect(second).toEqual(await store.search('', 1, first.next, options))
  await expect(searchers.search('', 1, 'no cursor', options)).rejects.toThrow(QueryError)
}, 60_000)

test('what comes in is found by a thread that is open already', async () => {
  const store = await openStore(join(temporaryFolder(), 'store.db'), searchWords)
  onTestFinished(() => store.close())
  const searchers = openSearchers(onlyByThreads(store), 1, BUILT)!
  onTestFinished(() => searchers.close())
  await searchers.begin()
  const total = async () => (await searchers.search('', 5, null, { filter: { kind: 'article' } })).total
  expect(await total()).toBe(0)
  await store.saveAccount(sampleAccount())
  expect(await total()).toBe(sampleAccount().articles.length)
}, 60_000)

test('until threads are ready, and when they are closed, the store itself is asked', async () => {
  const store = await sampleStore()
  const searchers = openSearchers(onlyByThreads(store), 1, BUILT)!
  await expect(searchers.search('', 1, null)).rejects.toThrow('The store itself was asked.')
  await searchers.begin()
  expect((await searchers.search('', 1, null)).total).toBe(0)
  await searchers.close()
  await expect(searchers.search('', 1, null)).rejects.toThrow('The store itself was asked.')
}, 60_000)

test('there are none for a store that is no file, and where nothing is built', async () => {
  const store = await sampleStore()
  expect(openSearchers({ ...store, file: null }, 1, BUILT)).toBeNull()
  expect(openSearchers(store, 1, `${BUILT}.not`)).toBeNull()
})
