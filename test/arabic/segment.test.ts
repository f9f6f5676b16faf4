import { describe, expect, it } from 'vitest'
import { analyse, citation, segment, verbLemmas } from '../../src/arabic/index.ts'

const cut = (word: string): string => {
  const { proclitics, stem, enclitic } = segment(word)
  return [...proclitics, stem, ...(enclitic === null ? [] : [enclitic])].join('+')
}

describe('segment', () => {
  it.each([
    ['وبسببها', 'و+ب+سبب+ها'],
    ['للحكومة', 'ل+لحكومة'],
    ['له', 'ل+ه'],
    ['عليهم', 'علي+هم'],
    ['سيقتلونهم', 'س+يقتلون+هم'],
    ['والوزير', 'و+الوزير'],
    ['فقال', 'ف+قال'],
    ['بمدينته', 'ب+مدينت+ه'],
    ['كالجيش', 'ك+الجيش'],
    ['وَقَالَ', 'و+قال'],
  ])('%s', (word, pieces) => {
    expect(cut(word)).toBe(pieces)
  })

  it.each(['وزير', 'وكالة', 'فريق', 'بيان', 'بعد', 'ليبيا', 'سيارة', 'مياه', 'المتهم', 'كان', 'مدينة', 'هم', ''])(
    '%s stays whole',
    word => {
      expect(cut(word)).toBe(word)
    },
  )
})

describe('analyse', () => {
  it.each([
    ['وسيقتلونهم', 'قتل'],
    ['أعلنت', 'أعلن'],
    ['رأوا', 'رأى'],
    ['مدينتهم', 'مدينة'],
    ['للسيارات', 'سيارة'],
    ['يقولون', 'قال'],
    ['فاستعادوها', 'استعاد'],
  ])('%s comes from %s first', (word, lemma) => {
    expect(analyse(word)[0]!.lemma).toBe(lemma)
  })

  it('gives all readings, the likeliest first', () => {
    const readings = analyse('مقاتلان')
    expect(readings.map(one => one.lemma)).toEqual(expect.arrayContaining(['مقاتل', 'قاتل']))
    expect(readings[0]).toMatchObject({ lemma: 'مقاتل', form: { pos: 'noun', number: 'du' } })
    expect(analyse('كفرنبل')).toEqual([])
  })

  it('writes lemmas with the letters that folding takes away', () => {
    const lemma = (root: string, form: number) =>
      citation(verbLemmas().find(one => one.root === root && one.form === form)!)
    expect(lemma('علن', 4)).toBe('أعلن')
    expect(lemma('رءي', 1)).toBe('رأى')
    expect(lemma('بدء', 1)).toBe('بدأ')
    expect(lemma('بقي', 1)).toBe('بقي')
    expect(lemma('ءكد', 2)).toBe('أكد')
  })
})
