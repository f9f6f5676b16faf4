import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedOffset, foldWord, sentences, words } from '../../src/arabic/index.ts'

const texts = (input: string) => words(input).map(word => word.text)
const cut = (input: string) => sentences(input).map(({ start, end }) => input.slice(start, end))

describe('words', () => {
  it.each([
    ['أكثر من800 مدني', ['أكثر', 'من', '800', 'مدني']],
    ['99.5٪ من 1,300', ['99.5', 'من', '1,300']],
    ['قالت أ.ف.ب إن', ['قالت', 'أ.ف.ب', 'إن']],
    ['وكالة د. ب. أ للأنباء', ['وكالة', 'د. ب. أ', 'للأنباء']],
    ['قال د. أحمد', ['قال', 'د', 'أحمد']],
    ['لـ«البيان» بـ"دير"', ['لـ', 'البيان', 'بـ', 'دير']],
    ['فصيل"نسور"(قسم)', ['فصيل', 'نسور', 'قسم']],
    ['ـــ — «» ٪', []],
    ['مُدَرِّسٌ، وكتابُه', ['مُدَرِّسٌ', 'وكتابُه']],
  ])('%s', (input, expected) => {
    expect(texts(input)).toEqual(expected)
  })

  it('folds a cut-off clitic to its letter and an abbreviation to its letters', () => {
    expect(words('لـ«البيان»')[0]!.folded).toBe('ل')
    expect(words('د. ب. أ')[0]!.folded).toBe('د.ب.ا')
  })

  it('reads a stretch only, with offsets into the whole', () => {
    expect(words('واحد اثنان ثلاثة', 5, 10)).toEqual([{ start: 5, end: 10, text: 'اثنان', folded: 'اثنان' }])
  })

  it('finds the letter inside a vocalised word', () => {
    const [word] = words('قال لِداعِش')
    const text = 'قال لِداعِش'
    const last = words(text).at(-1)!
    expect(word!.text).toBe('قال')
    expect(text.slice(foldedOffset(last, 1), foldedOffset(last, last.folded.length))).toBe('داعِش')
  })

  it('gives spans that slice back, in order, of folded text, never mixing letters and digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ابجأة .،«»"ـ\u064b\u200f12٣,Aa\n'.split('')) }), input => {
        let last = 0
        for (const word of words(input)) {
          expect(input.slice(word.start, word.end)).toBe(word.text)
          expect(word.start).toBeGreaterThanOrEqual(last)
          expect(word.folded).toBe(foldWord(word.text).replaceAll(' ', ''))
          expect(/\d/.test(word.folded) && /\p{L}/u.test(word.folded)).toBe(false)
          expect(word.folded).not.toBe('')
          last = word.end
        }
      }),
    )
  })
})

describe('sentences', () => {
  it.each([
    ['وصل الوفد. ثم غادر!', ['وصل الوفد.', 'ثم غادر!']],
    ['هل وصل؟ نعم…', ['هل وصل؟', 'نعم…']],
    ['بلغت 99.5 نقطة. انتهى', ['بلغت 99.5 نقطة.', 'انتهى']],
    ['قالت أ.ف.ب إن الوفد وصل.', ['قالت أ.ف.ب إن الوفد وصل.']],
    ['قال د. أحمد كلمة.', ['قال د. أحمد كلمة.']],
    ['قال: «جئنا. ورأينا.» ثم مضى.', ['قال: «جئنا. ورأينا.»', 'ثم مضى.']],
    ['قال «جئنا. ورأينا» ومضى. انتهى', ['قال «جئنا. ورأينا» ومضى.', 'انتهى']],
    ['سطر أول\nسطر ثان', ['سطر أول', 'سطر ثان']],
    ['فتح «علامة ولم يغلقها. ثم مضى.', ['فتح «علامة ولم يغلقها.', 'ثم مضى.']],
    ['انتهى اللقاء.وقال الوفد', ['انتهى اللقاء.', 'وقال الوفد']],
    ['زوروا example.org الآن.', ['زوروا example.org الآن.']],
    ['1. بند أول', ['1. بند أول']],
    ['\n ... \n', []],
  ])('%s', (input, expected) => {
    expect(cut(input)).toEqual(expected)
  })

  it('does not let a quotation of more than 600 characters swallow its sentences', () => {
    expect(sentences(`«${'كلمة أخرى هنا. '.repeat(60)}»`).length).toBe(60)
  })

  it('gives trimmed spans with something in them, in order, that hold every word', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'اب12 .!؟…«»"“”)\n'.split('')) }), input => {
        const spans = sentences(input)
        let last = 0
        for (const { start, end } of spans) {
          const exact = input.slice(start, end)
          expect(exact.trim()).toBe(exact)
          expect(exact).toMatch(/[\p{L}\d]/u)
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
        for (const word of words(input)) {
          expect(spans.some(({ start, end }) => start < word.end && word.start < end)).toBe(true)
        }
      }),
    )
  })
})
