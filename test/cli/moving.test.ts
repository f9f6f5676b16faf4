import { expect, test } from 'vitest'
import { sayMoving } from '../../src/cli/moving.ts'

test('how far a store is that is moved is said now and then, and not at all of one that is soon done', () => {
  let time = 0
  const said: string[] = []
  const moving = sayMoving(
    () => time,
    sentence => said.push(sentence),
  )
  for (const [at, moved] of [
    [1000, 50],
    [3000, 1200],
    [9000, 9000],
    [13_500, 20_000],
  ] as const) {
    time = at
    moving(moved, 40_000)
  }
  expect(said).toEqual(['moving bytes of captures: 1,200 of 40,000', 'moving bytes of captures: 20,000 of 40,000'])
})
