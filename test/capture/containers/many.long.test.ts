import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readInputs } from '../../../src/capture/index.ts'
import { bytes, inputsOf, put } from './reading.ts'

// The library that makes the archive counts members in 16 bits: 34,464 stands in it.
test('100,000 members, and more than are read', async () => {
  const members = Object.fromEntries(
    Array.from({ length: 100_000 }, (_, i) => [`${i}.txt`, [bytes(`خبر ${i}`), { level: 0 }]]),
  )
  const path = put('many.zip', zipSync(members as never))
  let read = 0
  for await (const input of readInputs([path])) if (input.kind === 'capture') read++
  expect(read).toBe(100_000)
  const few = await inputsOf(path, { limits: { members: 10 } })
  expect(few).toHaveLength(11)
  expect(few.at(-1)).toMatchObject({
    kind: 'failure',
    failure: { message: expect.stringMatching(/it holds more than 10 members; the others are not read\.$/) },
  })
})
