import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, numbers, peelings, romanize, sentences, times, words } from '../../src/arabic/index.ts'

/** Pieces that the readers react to, in any order: more telling than random letters. */
const pieces = fc.array(
  fc.constantFrom(
    ...'بين|و|من|إلى|أكثر|لا|يقل|عن|20|30|1,300|2014|٣|(|)|-|/|:|%|في المئة|مليون|ألفا|خمسة|وعشرين|عشر|مئات|نصف|السبت|مايو|تشرين|الأول|قبل|منذ|بعد|يومين|الساعة|العاشرة|مساء|الماضي|أ.|«|"|\n|.|ـ|\u064b|شخص|كل|مطلع|الأيام|شهر|هذا|الـ|رمضان|9999999999999'.split(
      '|',
    ),
  ),
  { maxLength: 24 },
)

describe('any input', () => {
  it('never throws, and every span slices back', () => {
    const check = (text: string): void => {
      fold(text)
      romanize(text)
      for (const word of words(text)) peelings(word.folded)
      for (const { start, end } of sentences(text)) expect(end).toBeGreaterThan(start)
      for (const list of [numbers(text), times(text, { anchor: '2013-02-12' }), times(text)]) {
        let last = 0
        for (const { start, end, text: exact } of list) {
          expect(text.slice(start, end)).toBe(exact)
          expect(exact).not.toBe('')
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
      }
    }
    fc.assert(
      fc.property(pieces, list => check(list.join(' '))),
      { numRuns: 1500 },
    )
    fc.assert(
      fc.property(pieces, list => check(list.join(''))),
      { numRuns: 500 },
    )
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check), { numRuns: 300 })
  })

  it.each([
    'و',
    '«',
    '"',
    'أ.',
    '1,',
    '(1',
    'بين 1 و',
    'من 1 إلى ',
    'مئة و',
    'ألف ',
    'لا لا ',
    'ما لا يقل عن ',
    'السبت ',
    'قبل قبل ',
    'ـ',
    '\u064b',
    '.',
    '1/',
    '20 من ',
    'كانون ',
  ])('takes time in line with its length: %j', piece => {
    const read = (n: number): number => {
      const text = piece.repeat(n)
      const from = performance.now()
      fold(text)
      words(text)
      sentences(text)
      numbers(text)
      times(text, { anchor: '2013-02-12' })
      return performance.now() - from
    }
    const least = (n: number): number => Math.min(read(n), read(n), read(n))
    // Eight times the length: about eight times the time when linear, 64 times when quadratic. Below 4 ms the clock tells nothing.
    expect(least(16_000) / Math.max(least(2_000), 4)).toBeLessThan(32)
  })
})
