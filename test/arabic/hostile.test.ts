import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  analyse,
  fold,
  nameKey,
  names,
  numbers,
  peelings,
  read,
  romanize,
  sameName,
  segment,
  sentences,
  sums,
  times,
  transliterate,
  words,
} from '../../src/arabic/index.ts'
import { some } from '../long.ts'

/** Pieces that the readers react to, in any order: more telling than random letters. */
const pieces = fc.array(
  fc.constantFrom(
    ...'بين|و|من|إلى|أكثر|لا|يقل|عن|20|30|1,300|2014|٣|(|)|-|/|:|%|في المئة|مليون|ألفا|خمسة|وعشرين|عشر|مئات|نصف|السبت|مايو|تشرين|الأول|قبل|منذ|بعد|يومين|الساعة|العاشرة|مساء|الماضي|أ.|«|"|\n|.|ـ|\u064b|شخص|كل|مطلع|الأيام|شهر|هذا|الـ|رمضان|9999999999999|عيد|الفطر|صيف|ثاني|أربعاء|على|جزء|سبعة|و|من|مئة|آخر|أسبوع|السبعينيات|دولار|سنت|كغ|بقية|غرينتش|صلاة|الآن|.5|^|e|1،300|القادم|محمد|عبد|الرحمن'.split(
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
      transliterate(text, 'bgn')
      nameKey(text)
      sameName(text, 'محمد')
      for (const word of words(text)) {
        peelings(word.folded)
        analyse(word)
        const { proclitics, stem, enclitic } = segment(word)
        expect(word.text.startsWith(proclitics[0] ?? '')).toBe(true)
        expect(stem.length + (enclitic ?? '').length).toBeLessThanOrEqual(word.text.length)
      }
      const all = read(text, { anchor: '2013-02-12T04:30', bias: 'either', relative: true, narrow: true })
      for (const list of [all.numbers, all.times, names(text), sums(text, all.numbers)])
        for (const { start, end, text: exact } of list) expect(text.slice(start, end)).toBe(exact)
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

  it('takes any bytes in time in line with their number: the slope of a growing fuzz', () => {
    // Fixed bytes, so that a run can be repeated: a linear congruential generator over all 256 values, and over the pieces of Arabic.
    let state = 12345
    const next = (): number => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      return state >>> 8
    }
    const arabic = 'و من قبل 20 ثلاثة السبت مايو إلى بين في المئة أكثر عشرة ألف 1،300 يوم الساعة صلاة عيد'.split(' ')
    const texts = {
      bytes: (n: number): string => new TextDecoder().decode(Uint8Array.from({ length: n }, () => next() & 255)),
      arabic: (n: number): string => Array.from({ length: n / 5 }, () => arabic[next() % arabic.length]).join(' '),
    }
    for (const make of Object.values(texts)) {
      const points = [16_000, 32_000, 64_000, 128_000].map(n => {
        const text = make(n)
        const once = (): number => {
          const from = performance.now()
          read(text, { anchor: '2013-02-12', bias: 'either' })
          sentences(text)
          names(text)
          return performance.now() - from
        }
        return [Math.log(n), Math.log(Math.max(1, Math.min(once(), once(), once())))] as const
      })
      // Least squares on logarithms: 1 is linear, 2 quadratic.
      const mean = (pick: 0 | 1): number => points.reduce((sum, point) => sum + point[pick], 0) / points.length
      const [x, y] = [mean(0), mean(1)]
      const slope =
        points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
      expect(slope).toBeLessThan(1.5)
    }
  })

  it.each(
    some(
      [
        'و من ',
        'سبعة وسبعة من ',
        'ثاني أربعاء من ',
        'يوم ',
        'عيد ',
        'هذا ',
        'مئة وخمسون و ',
        'عام وشهر و',
        '1،',
        'محمد بن ',
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
      ],
      4,
    ),
  )('takes time in line with its length: %j', piece => {
    const timeOf = (n: number): number => {
      const text = piece.repeat(n)
      const from = performance.now()
      fold(text)
      words(text)
      sentences(text)
      numbers(text)
      times(text, { anchor: '2013-02-12' })
      read(text, { anchor: '2013-02-12', bias: 'either' })
      names(text)
      return performance.now() - from
    }
    const least = (n: number): number => Math.min(timeOf(n), timeOf(n), timeOf(n))
    // Eight times the length: about eight times the time when linear, 64 times when quadratic. Below 4 ms the clock tells nothing.
    // A machine that does something else meanwhile is asked again; what grows with the square never gets there.
    let growth = Number.POSITIVE_INFINITY
    for (let round = 0; round < 3 && growth >= 32; round++)
      growth = Math.min(growth, least(16_000) / Math.max(least(2_000), 4))
    expect(growth).toBeLessThan(32)
  })
})
