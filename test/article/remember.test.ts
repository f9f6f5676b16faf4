import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rememberLines } from '../../src/article/remember.ts'

test('a line that comes again is not read again', () => {
  let read = 0
  const length = rememberLines(text => [text.length, ++read])
  expect([length('أخبار محلية'), length('اقتصاد'), length('أخبار محلية')]).toEqual([
    [11, 1],
    [6, 2],
    [11, 1],
  ])
})

test('a long line is prose, which does not come again, and is not kept', () => {
  let read = 0
  const count = rememberLines(() => [++read])
  const long = 'وقال المصدر إن الحريق '.repeat(10)
  expect([count(long), count(long)]).toEqual([[1], [2]])
})

test('any number of lines in any order give what the function gives, in bounded memory', () => {
  const upper = rememberLines(text => [...text].reverse())
  for (let i = 0; i < 20_000; i++) upper(`سطر ${i}`)
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 130 })), lines => {
      for (const line of [...lines, ...lines]) expect(upper(line)).toEqual([...line].reverse())
    }),
  )
})
