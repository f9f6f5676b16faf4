import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folder, foldWord, numbers, read, times, words } from '../../src/arabic/index.ts'

const ANCHOR = '2013-02-12T04:30'

describe('read', () => {
  it('gives what words, numbers and times give, in one pass', () => {
    const text = 'قُتل خمسة وعشرون مدنياً مساء السبت، وأصيب نحو 40 في 10 مايو 2012.'
    const all = read(text, { anchor: ANCHOR })
    expect(all.words).toEqual(words(text))
    expect(all.numbers).toEqual(numbers(text))
    expect(all.times).toEqual(times(text, { anchor: ANCHOR }))
  })

  it('leaves out numbers that only a date holds, and keeps those that count', () => {
    expect(read('بين 10 و15 مايو', { anchor: ANCHOR }).numbers).toEqual([])
    expect(read('قبل ثلاثة أيام', { anchor: ANCHOR }).numbers).toMatchObject([{ value: 3, unit: 'أيام' }])
  })

  it('finds places in a row where asked, and only there', () => {
    expect(read('الصفحة السابقة', { relative: true }).numbers).toMatchObject([
      { text: 'السابقة', relative: 'current-1', value: null },
    ])
    expect(read('الصفحة السابقة').numbers).toEqual([])
  })
})

describe('times decided by the tense of the verb', () => {
  const edtf = (text: string, bias?: 'either') =>
    times(text, { anchor: ANCHOR, ...(bias ? { bias } : {}) }).map(one => one.edtf)

  it.each([
    ['سيزور الوزير دمشق السبت', '2013-02-16'],
    ['زار الوزير دمشق السبت', '2013-02-09'],
    ['لن يصل الوفد قبل الجمعة', '../2013-02-15'],
    ['سيعود في 1 يناير', '2014-01-01'],
    ['عاد في 1 يناير', '2013-01-01'],
  ])('%s', (text, expected) => {
    expect(edtf(text)).toEqual([expected])
  })

  it('takes what stands alone for the next one only where asked', () => {
    expect(edtf('السبت')).toEqual(['2013-02-09'])
    expect(edtf('السبت', 'either')).toEqual(['2013-02-16'])
    expect(edtf('قتل خمسة السبت', 'either')).toEqual(['2013-02-09'])
  })

  it('narrows a part of the day to hours only where asked', () => {
    expect(times('مساء السبت', { anchor: ANCHOR, narrow: true })[0]!.edtf).toBe(
      '2013-02-09T18:00:00/2013-02-10T00:00:00',
    )
    expect(times('مساء السبت', { anchor: ANCHOR })[0]!.edtf).toBe('2013-02-09')
  })
})

describe('folder', () => {
  it('folds a stream as the whole, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), pieces => {
        const { push, taken, given } = folder()
        const folded = pieces.map(push).join('')
        expect(folded).toBe(foldWord(pieces.join('')))
        expect(taken()).toBe(pieces.join('').length)
        expect(given()).toBe(folded.length)
      }),
    )
  })
})
