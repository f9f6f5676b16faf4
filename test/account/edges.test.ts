import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Edges } from '../../src/account/edges.ts'

const pair = fc.record({ a: fc.nat(50), b: fc.nat(50), points: fc.constantFrom(0, 0.5, 1, 1.25, 7) })

test('pairs come with the most points first, then by their numbers, as often as they were added', () =>
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 700 }), pairs => {
      const edges = new Edges()
      for (const { a, b, points } of pairs) edges.add(a, b, points)
      expect([...edges.inOrder()]).toEqual(pairs.toSorted((p, q) => q.points - p.points || p.a - q.a || p.b - q.b))
    }),
  ))

test('a million pairs take 16 bytes each, and room to grow, outside the heap of objects', () => {
  const before = process.memoryUsage()
  const edges = new Edges()
  for (let i = 0; i < 1_000_000; i++) edges.add(i, i + 1, i % 97)
  const after = process.memoryUsage()
  // Objects would take 56 bytes and more: the columns at most twice 16, beside those that they grew out of.
  expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(68e6)
  expect(after.heapUsed - before.heapUsed).toBeLessThan(20e6)
  expect(edges.inOrder().next().value).toEqual({ a: 96, b: 97, points: 96 })
})
