import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbers, read, spellNumber } from '../../src/arabic/index.ts'

describe('spellNumber', () => {
  it.each([
    [0, {}, 'صفر'],
    [3, {}, 'ثلاثة'],
    [3, { gender: 'f' }, 'ثلاث'],
    [11, { gender: 'f' }, 'إحدى عشرة'],
    [12, { case: 'oblique' }, 'اثني عشر'],
    [21, { gender: 'f' }, 'إحدى وعشرون'],
    [28, { gender: 'f' }, 'ثمان وعشرون'],
    [25, { case: 'oblique' }, 'خمسة وعشرين'],
    [200, {}, 'مئتان'],
    [305, {}, 'ثلاثمئة وخمسة'],
    [1000, {}, 'ألف'],
    [2000, { case: 'oblique' }, 'ألفين'],
    [3200, {}, 'ثلاثة آلاف ومئتان'],
    [11_000, {}, 'أحد عشر ألفا'],
    [200_000, {}, 'مئتا ألف'],
    [1_000_001, {}, 'مليون وواحد'],
    [-5, {}, 'سالب خمسة'],
    [700, { hundred: 'مائة' }, 'سبعمائة'],
  ] as const)('%d %o is %s', (value, options, words) => {
    expect(spellNumber(value, options)).toBe(words)
  })

  it('refuses what it cannot spell', () => {
    for (const wrong of [1.5, Number.NaN, 1e16, Number.POSITIVE_INFINITY])
      expect(() => spellNumber(wrong)).toThrow(RangeError)
  })
})

describe('number → words → number', () => {
  const settings = fc.record({
    gender: fc.constantFrom('m' as const, 'f' as const),
    case: fc.constantFrom('nominative' as const, 'oblique' as const),
    hundred: fc.constantFrom('مئة' as const, 'مائة' as const),
  })
  // Small numbers as often as large ones, round ones too: that is where the grammar changes.
  const any = fc.oneof(
    fc.integer({ min: 0, max: 1000 }),
    fc.integer({ min: 0, max: 1_000_000 }),
    fc.maxSafeInteger().map(n => Math.abs(n) % 1e12),
    fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(1e3, 1e6, 1e9)).map(([n, size]) => n * size),
  )

  it('gives the number back, in each gender and case, up to 10¹²', () => {
    fc.assert(
      fc.property(any, settings, (value, options) => {
        const words = spellNumber(value, options)
        const found = numbers(words)
        expect(found.map(one => one.value)).toEqual([value])
        expect(found[0]!.text).toBe(words)
      }),
      { numRuns: 3000 },
    )
  })

  it('gives it back in a sentence, before what is counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 1e12 }), settings, (value, options) => {
        const found = read(`أصيب ${spellNumber(value, options)} شخصا أمس`, { anchor: '2013-02-12' }).numbers
        expect(found.map(one => one.value)).toEqual([value])
      }),
      { numRuns: 1000 },
    )
  })
})
