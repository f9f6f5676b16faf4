import { describe, expect, it } from 'vitest'
import { type NumberMention, numbers } from '../../src/arabic/index.ts'
import { readFixtures } from './fixtures.ts'

function show(mention: NumberMention): string {
  const value = mention.value ?? `${mention.min ?? ''}..${mention.max ?? ''}`
  return [mention.text, mention.kind, `${mention.approximate ? '~' : ''}${value}`, mention.unit ?? '-'].join(' | ')
}

describe('numbers', () => {
  it.each(readFixtures('numbers'))('$group: $input', ({ input, expected }) => {
    const found = numbers(input)
    expect(found.map(show)).toEqual(expected)
    for (const mention of found) {
      expect(input.slice(mention.start, mention.end)).toBe(mention.text)
      if (mention.unitSpan !== null)
        expect(input.slice(mention.unitSpan.start, mention.unitSpan.end)).toBe(mention.unit)
    }
  })

  it('finds several in one sentence, with offsets into the whole text', () => {
    const text = 'قُتل خمسة وعشرون مدنياً وأصيب نحو 40، بينهم طفلان.'
    expect(numbers(text, 3).map(show)).toEqual([
      'خمسة وعشرون مدنياً | cardinal | 25 | مدنياً',
      'نحو 40 | cardinal | ~40 | -',
      'طفلان | cardinal | 2 | طفلان',
    ])
    for (const { start, end, text: exact } of numbers(text, 3)) expect(text.slice(start, end)).toBe(exact)
  })

  it.each([...spellings()])('reads back 0 to 9999, %s', (_, spell) => {
    const wrong: string[] = []
    for (let n = 0; n < 10_000; n++) {
      const words = spell(n)
      // One and two alone are said by the noun; so the speller's words stand before one here.
      const text = n === 1 || n === 2 ? `${words} كيلومتر` : words
      const found = numbers(text)
      if (found.length !== 1 || found[0]!.value !== n) wrong.push(`${n}: ${text}`)
    }
    expect(wrong).toEqual([])
  })
})

/** A small speller of numbers, of its own making, in both genders of the counted noun and two cases. */
function* spellings(): Iterable<[string, (n: number) => string]> {
  for (const gender of ['masculine', 'feminine'] as const) {
    for (const genitive of [false, true]) {
      const f = gender === 'feminine'
      const one = f ? 'واحدة' : 'واحد'
      const two = f ? (genitive ? 'اثنتين' : 'اثنتان') : genitive ? 'اثنين' : 'اثنان'
      const stems = ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع']
      const unit = (n: number): string =>
        n === 1
          ? one
          : n === 2
            ? two
            : f
              ? n === 8
                ? 'ثماني'
                : stems[n - 3]!
              : n === 8
                ? 'ثمانية'
                : `${stems[n - 3]}ة`
      const below100 = (n: number): string => {
        if (n < 10) return unit(n)
        if (n === 10) return f ? 'عشر' : 'عشرة'
        if (n === 11) return f ? 'إحدى عشرة' : 'أحد عشر'
        if (n === 12) return f ? (genitive ? 'اثنتي عشرة' : 'اثنتا عشرة') : genitive ? 'اثني عشر' : 'اثنا عشر'
        if (n < 20) return `${unit(n - 10)} ${f ? 'عشرة' : 'عشر'}`
        const ten = (n < 30 ? 'عشر' : stems[Math.floor(n / 10) - 3]!) + (genitive ? 'ين' : 'ون')
        return n % 10 === 0 ? ten : `${unit(n % 10)} و${ten}`
      }
      const hundreds = (n: number): string =>
        n === 1
          ? 'مئة'
          : n === 2
            ? genitive
              ? 'مئتين'
              : 'مئتان'
            : genitive
              ? `${stems[n - 3]}مائة`
              : `${stems[n - 3]}مئة`
      const below1000 = (n: number): string =>
        n < 100
          ? below100(n)
          : n % 100 === 0
            ? hundreds(n / 100)
            : `${hundreds(Math.floor(n / 100))} و${below100(n % 100)}`
      const thousands = (n: number): string =>
        n === 1 ? 'ألف' : n === 2 ? (genitive ? 'ألفين' : 'ألفان') : `${n === 8 ? 'ثمانية' : `${stems[n - 3]}ة`} آلاف`
      yield [
        `${gender}${genitive ? ', genitive' : ''}`,
        n =>
          n === 0
            ? 'صفر'
            : n < 1000
              ? below1000(n)
              : n % 1000 === 0
                ? thousands(n / 1000)
                : `${thousands(Math.floor(n / 1000))} و${below1000(n % 1000)}`,
      ]
    }
  }
}
