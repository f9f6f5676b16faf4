import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { nap } from '../../src/cli/nap.ts'

const HOUR = 3_600_000

test('a nap ends by itself, or when the run does, or at once where it is over already', async () => {
  const ended = new AbortController()
  await nap(1, ended.signal)
  const long = nap(HOUR, ended.signal)
  ended.abort()
  expect(await long).toBeUndefined()
  expect(await nap(HOUR, ended.signal)).toBeUndefined()
})

test('many naps leave no listener behind', async () => {
  const { signal } = new AbortController()
  for (let i = 0; i < 20; i++) await nap(0, signal)
  expect(getEventListeners(signal, 'abort')).toEqual([])
})
