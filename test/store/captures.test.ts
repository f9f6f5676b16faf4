import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { captureOf, fold, hashOfRows, temporaryFolder } from './sample.ts'

const one = captureOf('b.txt', 'سقف المستودع انهار')
const two = captureOf('a.txt', 'بيان ثانٍ')

test('captures come back byte for byte, sorted by name, with what the caller said', async () => {
  const store = await openStore(join(temporaryFolder(), 'store.db'), { fold })
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

test('adding the same file twice changes no row of any table', async () => {
  const path = join(temporaryFolder(), 'store.db')
  const store = await openStore(path, { fold })
  await store.addCaptures([one, two], '2021-04-02')
  const before = hashOfRows(path)
  expect(await store.addCaptures([two, one], '2021-04-09')).toEqual({ added: 0, known: 2 })
  expect(hashOfRows(path)).toBe(before)
  await store.addCaptures([captureOf('c.txt', 'خبر جديد')], '2021-04-09')
  expect(hashOfRows(path)).not.toBe(before)
  await store.close()
})

test('a name that a database would cut short is refused and nothing is added', async () => {
  const store = await openStore(join(temporaryFolder(), 'store.db'), { fold })
  await expect(store.addCaptures([one, { ...two, file: 'x\u0000y' }], '2021')).rejects.toThrow(/NUL/)
  expect(await store.captures()).toEqual([])
  await store.close()
})
