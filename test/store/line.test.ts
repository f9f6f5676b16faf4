import { expect, test } from 'vitest'
import { StoreError } from '../../src/store/index.ts'
import { makeLine } from '../../src/store/line.ts'

test('so many are let in at a time, the others in the order in which they came', async () => {
  const line = makeLine(2)
  const inside: number[] = []
  const leave = new Map<number, () => void>()
  const all = [1, 2, 3, 4].map(async who => {
    leave.set(who, await line())
    inside.push(who)
  })
  await Promise.all(all.slice(0, 2))
  expect(inside).toEqual([1, 2])
  leave.get(2)!()
  await all[2]
  expect(inside).toEqual([1, 2, 3])
  leave.get(1)!()
  await all[3]
  expect(inside).toEqual([1, 2, 3, 4])
})

test('who leaves twice lets only one in', async () => {
  const line = makeLine(1, 50)
  const leave = await line()
  leave()
  leave()
  await line()
  await expect(line()).rejects.toThrow(StoreError)
})

test('who waits too long is told that nothing is wrong with the store, and holds nobody up', async () => {
  const line = makeLine(1, 50)
  const leave = await line()
  const late = await line().catch((error: unknown) => error)
  expect(late).toMatchObject({ busy: true, passing: true })
  leave()
  const next = await line()
  expect(next).toBeTypeOf('function')
})
