import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Pace } from '../../../src/capture/fetch/pace.ts'
import { backoff, retryAfter } from '../../../src/capture/fetch/retry-after.ts'
import { stoppedTime } from './servers.ts'

const NOW = Date.parse('Wed, 01 May 2024 10:00:00 GMT')

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Wed, 01 May 2024 10:00:30 GMT', 30_000],
  // The two obsolete forms of a date that recipients must take (RFC 9110, 5.6.7).
  ['Wednesday, 01-May-24 10:01:00 GMT', 60_000],
  ['Wed, 01 May 2024 09:00:00 GMT', 0],
  ['soon', null],
  ['-5', null],
  ['1.5', null],
  ['99999999999999', null],
  ['', null],
  [null, null],
])('Retry-After %j', (value, milliseconds) => {
  expect(retryAfter(value, NOW)).toBe(milliseconds)
})

test('waits double, never shrink, keep to what was asked for, and end at the longest', () => {
  const asked = fc.option(fc.integer({ min: 0, max: 1e9 }))
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      asked,
      fc.integer({ min: 1, max: 1e6 }),
      (failures, after, first) => {
        const longest = 86_400_000
        const wait = backoff(failures, after, first, longest)
        expect(wait).toBeLessThanOrEqual(longest)
        expect(wait).toBeGreaterThanOrEqual(Math.min(longest, after ?? 0))
        expect(wait).toBeGreaterThanOrEqual(Math.min(longest, first))
        const next = backoff(failures + 1, after, first, longest)
        expect(next).toBeGreaterThanOrEqual(wait)
        if (after === null && wait < longest / 2) expect(next).toBe(2 * wait)
      },
    ),
  )
})

test('requests to one host follow each other with the pause between them, whatever they take and however they end', async () => {
  const request = fc.record({ takes: fc.nat(5000), fails: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(request, { maxLength: 20 }), async requests => {
      const time = stoppedTime(0)
      const pace = new Pace(time, 2000, 60_000)
      const spans: [from: number, to: number][] = []
      const all = requests.map(({ takes, fails }) =>
        pace.turn('news.test', async () => {
          const from = time.now()
          await time.sleep(takes)
          spans.push([from, time.now()])
          if (fails) throw new Error('broken')
        }),
      )
      const settled = await Promise.allSettled(all)
      expect(settled.map(({ status }) => status === 'rejected')).toEqual(requests.map(({ fails }) => fails))
      for (let i = 1; i < spans.length; i++) expect(spans[i]![0]).toBe(spans[i - 1]![1] + 2000)
    }),
  )
})
