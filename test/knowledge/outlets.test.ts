import { describe, expect, it } from 'vitest'
import { words } from '../../src/arabic/index.ts'
import { matchOutlet, outletAt, outletNamed, outlets } from '../../src/knowledge/outlets.ts'

/** What is found at the word that reads `at`: "slug +length from". */
function find(text: string, at: string): string | null {
  const list = words(text)
  const match = matchOutlet(
    text,
    list,
    list.findIndex(word => word.text === at),
  )
  return match && `${match.outlet.id.replace('outlet:', '')} ${match.length} ${match.from}`
}

describe('matchOutlet', () => {
  it.each([
    ['نقلت رويترز عن', 'رويترز', 'reuters 1 0'],
    ['وقال لوكالة فرانس برس', 'لوكالة', 'afp 3 1'],
    ['ذكرت (أ ف ب)', 'أ', 'afp 3 0'],
    ['ذكرت (أ.ف.ب)', 'أ.ف.ب', 'afp 1 0'],
    ['وكالة الأنباء السعودية «واس»', 'وكالة', 'spa 4 0'],
    ['بثت قناة الجزيرة', 'قناة', 'aljazeera 2 0'],
    ['قناة «الجزيرة»', 'الجزيرة', 'aljazeera 1 0'],
    ['وقال لـ«الحياة» إن', 'الحياة', 'alhayat 1 0'],
    ['في تصريح لـ"البيان"', 'البيان', 'albayan 1 0'],
    ['قناتي العربية والحدث', 'العربية', 'alarabiya 1 0'],
    ['لصحيفة وول ستريت جورنال', 'لصحيفة', 'wsj 4 1'],
    ['القناة 12 الإسرائيلية', 'القناة', 'channel12-il 3 0'],
    ['وكالة سبأ', 'سبأ', 'saba 1 0'],
  ])('%s', (text, at, expected) => {
    expect(find(text, at)).toBe(expected)
  })

  it.each([
    ['a language', 'باللغة العربية الفصحى', 'العربية'],
    ['a day', 'وصل اليوم إلى المدينة', 'اليوم'],
    ['life', 'عادت الحياة إلى البلدة', 'الحياة'],
    ['an island', 'سكان الجزيرة قالوا', 'الجزيرة'],
    ['a statement', 'وأضاف البيان أن', 'البيان'],
    ['a comma after the cue', 'قالت الصحيفة، البيان صحيح', 'البيان'],
    ['one quotation mark only', 'قال: «اليوم نعود', 'اليوم'],
    ["another kind's cue", 'قالت وكالة الأنباء', 'الأنباء'],
    ['a negation that folds like a name', 'لا في المدينة ولافي الريف', 'ولافي'],
    ['a queen', 'مملكة سبأ القديمة', 'سبأ'],
  ])('nobody: %s', (_, text, at) => {
    expect(find(text, at)).toBeNull()
  })

  it('gives all outlets of one name', () => {
    const text = 'قالت صحيفة الوطن'
    const match = matchOutlet(text, words(text), 1)!
    expect([match.outlet, ...match.others].map(outlet => outlet.country)).toEqual(
      expect.arrayContaining(['SA', 'QA', 'EG', 'SY']),
    )
  })
})

describe('outletNamed', () => {
  it('reads a masthead, whose name needs no cue', () => {
    expect(outletNamed('الشرق الأوسط')?.id).toBe('outlet:asharq-alawsat')
    expect(outletNamed('صحيفة الوطن')?.kind).toBe('newspaper')
  })

  it.each(['', 'أخبار العالم العربي', 'رويترز ووكالات', 'و'])('is null for "%s"', name => {
    expect(outletNamed(name)).toBeNull()
  })
})

describe('outletAt', () => {
  it.each([
    ['www.reuters.com', 'outlet:reuters'],
    ['arabic.cnn.com', 'outlet:cnn'],
    ['AAWSAT.com', 'outlet:asharq-alawsat'],
  ])('%s', (host, id) => {
    expect(outletAt(host)?.id).toBe(id)
  })

  it.each(['com', 'notreuters.com', 'reuters.com.example.org', ''])('nobody publishes at "%s"', host => {
    expect(outletAt(host)).toBeNull()
  })
})

describe('the table of outlets', () => {
  it('has every id and every domain once', () => {
    for (const all of [outlets.map(o => o.id), outlets.flatMap(o => o.domains)])
      expect(all.length).toBe(new Set(all).size)
  })

  it('finds every outlet by its own name', () => {
    const lost = outlets.filter(outlet => {
      const match = matchOutlet(outlet.name.ar, words(outlet.name.ar), 0)
      return match === null || ![match.outlet, ...match.others].includes(outlet)
    })
    expect(lost.map(outlet => outlet.id)).toEqual([])
  })
})
