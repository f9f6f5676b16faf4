import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWord } from '../../src/arabic/index.ts'

/** Strings that mix what folding is about with everything else Unicode has, lone surrogates included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...'أإآٱىةؤئءاكکیہگ«»“ ـ\u064b\u0651\u200f\u202a\ufefb\ufdf2\ufb56٣۴٪A'.split('')), {
      maxLength: 40,
    })
    .map(a => a.join('')),
  fc.array(fc.nat(0xffff), { maxLength: 60 }).map(a => String.fromCharCode(...a)),
)

describe('fold', () => {
  it.each([
    ['أُسْرَةٌ', 'اسره'],
    ['مُؤسَّسة', 'موسسه'],
    ['إلى', 'الي'],
    ['القرآن', 'القران'],
    ['قائد', 'قايد'],
    ['کی', 'كي'],
    ['لـ«داعش»', 'ل"داعش"'],
    ['ﻻ ﷲ', 'لا الله'],
    ['١٢٫٥٪ ۴', '12.5% 4'],
    ['Al-Bāb', 'al-bāb'],
    ['\u202bنص\u202c', 'نص'],
  ])('%s → %s', (input, folded) => {
    expect(fold(input).text).toBe(folded)
    expect(foldWord(input)).toBe(folded)
  })

  it('keeps what differs in more than spelling', () => {
    expect(foldWord('سماء')).not.toBe(foldWord('سما'))
    expect(foldWord('صبر')).not.toBe(foldWord('سبر'))
  })

  it('leaves a text that needs nothing as it is', () => {
    expect(fold('سلام').text).toBe('سلام')
    expect(fold('سلام').toInput(2)).toBe(2)
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, text => {
        const once = fold(text).text
        expect(fold(once).text).toBe(once)
        expect(foldWord(text)).toBe(once)
      }),
    )
  })

  it('maps offsets both ways, and a stretch of the folded text back to letters that fold to it', () => {
    fc.assert(
      fc.property(anyText, text => {
        const folded = fold(text)
        expect(folded.toInput(0) <= folded.toInput(folded.text.length)).toBe(true)
        expect(folded.toInput(folded.text.length)).toBe(text.length)
        expect(folded.toFolded(text.length)).toBe(folded.text.length)
        for (let i = 0; i < folded.text.length; i++) {
          const at = folded.toInput(i)
          expect(folded.toFolded(at)).toBeLessThanOrEqual(i)
          expect(foldWord(text[at]!)).toContain(folded.text[i]!)
        }
      }),
    )
  })
})
