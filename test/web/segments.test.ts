import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eachBlock } from '../../web/src/text/by-block.ts'
import { segmentsOf } from '../../web/src/text/segments.ts'

const cut = (start: number, end: number, marks: readonly (readonly [number, number, string])[]) =>
  segmentsOf(
    start,
    end,
    marks.map(([start, end, what]) => ({ start, end, what })),
  ).map(({ start, end, marks }) => `${start}-${end} ${marks.map(mark => mark.what).join('+')}`.trim())

test('a text without marks is one segment, an empty one none', () => {
  expect(cut(5, 9, [])).toEqual(['5-9'])
  expect(cut(5, 5, [[0, 9, 'place']])).toEqual([])
})

test('overlapping, nested and equal marks', () => {
  expect(
    cut(0, 10, [
      [2, 6, 'a'],
      [4, 8, 'b'],
    ]),
  ).toEqual(['0-2', '2-4 a', '4-6 a+b', '6-8 b', '8-10'])
  expect(
    cut(0, 10, [
      [0, 10, 'a'],
      [3, 4, 'b'],
    ]),
  ).toEqual(['0-3 a', '3-4 a+b', '4-10 a'])
  expect(
    cut(0, 4, [
      [1, 3, 'b'],
      [1, 3, 'a'],
    ]),
  ).toEqual(['0-1', '1-3 b+a', '3-4'])
})

test('marks that reach over the edge are clipped, marks outside and empty marks are left out', () => {
  expect(
    cut(10, 20, [
      [5, 12, 'a'],
      [18, 30, 'b'],
      [0, 10, 'c'],
      [15, 15, 'd'],
    ]),
  ).toEqual(['10-12 a', '12-18', '18-20 b'])
})

test('the segments are the text again, and each has exactly the marks that cover it', () => {
  const spans = fc.array(
    fc.tuple(fc.nat(40), fc.nat(15)).map(([start, length]) => ({ start, end: start + length, what: 0 })),
  )
  fc.assert(
    fc.property(spans, marks => {
      const segments = segmentsOf(3, 30, marks)
      expect(segments[0]?.start).toBe(3)
      expect(segments.at(-1)?.end).toBe(30)
      for (const [i, segment] of segments.entries()) {
        if (i > 0) expect(segment.start).toBe(segments[i - 1]?.end)
        const covering = marks.filter(mark => mark.start <= segment.start && mark.end >= segment.end)
        expect(segment.marks).toEqual(covering)
      }
    }),
  )
})

test('a span over several blocks is parted at their edges; what lies between blocks is left out', () => {
  const blocks = [
    { start: 0, end: 5 },
    { start: 6, end: 9 },
    { start: 12, end: 20 },
  ]
  const parts = (start: number, end: number) => {
    const found: string[] = []
    eachBlock(blocks, { start, end }, (index, from, to) => found.push(`${index}: ${from}-${to}`))
    return found
  }
  expect(parts(3, 14)).toEqual(['0: 3-5', '1: 6-9', '2: 12-14'])
  expect(parts(9, 12)).toEqual([])
  expect(parts(19, 99)).toEqual(['2: 19-20'])
})
