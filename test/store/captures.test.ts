import { expect } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { test } from './engines.ts'
import { captureOf, fold, sampleAccount } from './sample.ts'

const one = captureOf('b.txt', 'سقف المستودع انهار')
const two = captureOf('a.txt', 'بيان ثانٍ')

test('captures come back byte for byte, sorted by name, with what the caller said', async ({ place }) => {
  const store = await openStore(await place(), { fold })
  // A view into a larger buffer: only its own bytes may be kept.
  const view = new Uint8Array([9, 9, ...one.bytes, 9]).subarray(2, 2 + one.bytes.length)
  const all = [
    { ...one, bytes: view, encoding: 'utf-8' },
    { ...two, bytes: new Uint8Array(0), file: null, url: 'https://example.org/a' },
  ]
  expect(await store.addCaptures(all, '2021-04-02T10:00:00Z')).toEqual({ added: 2, known: 0 })
  expect(await store.captures()).toEqual([
    { ...one, encoding: 'utf-8', addedAt: '2021-04-02T10:00:00Z' },
    {
      ...two,
      bytes: new Uint8Array(0),
      file: null,
      url: 'https://example.org/a',
      encoding: null,
      addedAt: '2021-04-02T10:00:00Z',
    },
  ])
  await store.close()
})

test('adding the same file twice changes no row of any table', async ({ place, hashOfRows }) => {
  const path = await place()
  const store = await openStore(path, { fold })
  await store.addCaptures([one, two], '2021-04-02')
  const before = await hashOfRows(path)
  expect(await store.addCaptures([two, one], '2021-04-09')).toEqual({ added: 0, known: 2 })
  expect(await hashOfRows(path)).toBe(before)
  await store.addCaptures([captureOf('c.txt', 'خبر جديد')], '2021-04-09')
  expect(await hashOfRows(path)).not.toBe(before)
  await store.close()
})

test('names and addresses of any length are kept, found again and told apart', async ({ place }) => {
  const store = await openStore(await place(), { fold })
  // Of chance, so that no database makes them shorter.
  const long = (seed: string) => Array.from({ length: 120 }, (_, i) => captureOf('', `${seed}${i}`).sha256).join('')
  const url = (seed: string) => `https://example.org/${long(seed)}`
  const named = { ...one, file: long('file') }
  await store.addCaptures([named, { ...two, file: null, url: url('a') }], '2024')
  expect((await store.captures()).map(({ file, url }) => file ?? url)).toEqual([named.file, url('a')])
  const { watching } = store
  const state = {
    url: 'https://example.org/feed',
    etag: null,
    lastModified: null,
    fetchedAt: null,
    due: '2024',
    failures: 0,
    message: null,
  }
  const entry = (seed: string) => ({ url: url(seed), host: 'example.org', facts: [], capture: null })
  const entries = [entry('a'), entry('b'), entry('c'), entry('b')]
  expect(await watching.keepFeed(state, entries, '2024', 'isnad test')).toEqual({ found: 3, kept: 0 })
  expect(await watching.keepFeed(state, entries, '2024', 'isnad test')).toEqual({ found: 0, kept: 0 })
  expect((await watching.nextOf('example.org', '2024'))?.url).toBe(url('b'))
  const account = sampleAccount()
  const [article] = account.articles
  await store.saveAccount({ ...account, articles: [{ ...article!, file: long('file') }, ...account.articles.slice(1)] })
  expect((await store.article(article!.id))?.article.file).toBe(long('file'))
  await store.close()
})

test('a name that a database would cut short is refused and nothing is added', async ({ place }) => {
  const store = await openStore(await place(), { fold })
  await expect(store.addCaptures([one, { ...two, file: 'x\u0000y' }], '2021')).rejects.toThrow(/NUL/)
  expect(await store.captures()).toEqual([])
  await store.close()
})
