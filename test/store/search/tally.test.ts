import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tally } from '../../../src/store/search/tally.ts'

/** The same, as one would write it. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of text.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

test('lines are counted as they stand', () => {
  expect([...tally('kclaim\nأب\nkclaim\n\nأ')]).toEqual([
    ['kclaim', 2],
    ['أب', 1],
    ['', 1],
    ['أ', 1],
  ])
  expect([...tally('')]).toEqual([['', 1]])
})

test('any lines, few or many, are counted as one would', () => {
  const line = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.integer({ max: 3000 }).map(String))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6000, size: 'max' }), lines => {
      const text = lines.join('\n')
      expect(tally(text)).toEqual(counted(text))
    }),
    { numRuns: 40 },
  )
})
