import { describe, expect, it } from 'vitest'
import { words } from '../../src/arabic/index.ts'
import { actor, actors, bodyLabel, matchActor } from '../../src/knowledge/actors.ts'

/** What is found at the word that reads `at`: "id +length from", with `?` where it is also a place. */
function find(text: string, at: string): string | null {
  const list = words(text)
  const match = matchActor(
    text,
    list,
    list.findIndex(word => word.text === at),
  )
  return match && `${match.actor.id} ${match.length} ${match.from}${match.alsoPlace ? ' ?' : ''}`
}

describe('listed actors', () => {
  it.each([
    ['أعلنت قوات سوريا الديمقراطية', 'قوات', 'group:sdf 3 0'],
    ['انسحبت قسد من البلدة', 'قسد', 'group:sdf 1 0'],
    ['هجوم لتنظيم داعش', 'لتنظيم', 'group:islamic-state 2 1'],
    ['قصف للحوثيين', 'للحوثيين', 'group:houthis 1 2'],
    ['وقال المرصد السوري لحقوق الإنسان', 'المرصد', 'org:sohr 4 0'],
    ['حركة المقاومة الإسلامية (حماس)', 'حركة', 'group:hamas 3 0'],
    ['قتال بين الجيش ولحماس', 'ولحماس', 'group:hamas 1 2'],
    ['قالت «هيومن رايتس ووتش»', 'هيومن', 'org:hrw 3 0'],
    ['جيش الاحتلال الإسرائيلي', 'جيش', 'state:il/army 3 0'],
    ['قوات النظام السوري', 'قوات', 'state:sy/army 3 0'],
    ['وبالتحالف الدولي', 'وبالتحالف', 'org:global-coalition 2 2'],
    ['قال البنتاغون', 'البنتاغون', 'state:us/defence-ministry 1 0'],
  ])('%s', (text, at, expected) => {
    expect(find(text, at)).toBe(expected)
  })

  it.each([
    ['an ordinary word', 'لعب الفريق بحماس كبير', 'بحماس'],
    ['a force that nobody names', 'دخلت القوات المدينة', 'القوات'],
    ['a comma parts the name', 'قوات، سوريا الديمقراطية', 'قوات'],
    ['a line break parts the name', 'حزب\nالله', 'حزب'],
    ['the first word of a name only', 'حركة السير', 'حركة'],
  ])('nobody: %s', (_, text, at) => {
    expect(find(text, at)).toBeNull()
  })

  it('gives all bodies of one name', () => {
    const text = 'قالت المقاومة الشعبية'
    const match = matchActor(text, words(text), 1)
    expect([match!.actor, ...match!.others].map(a => a.id)).toEqual([
      'group:popular-resistance-ye',
      'group:popular-resistance-sd',
    ])
  })
})

describe('actors composed of a head and a nationality', () => {
  it.each([
    ['وزارة الدفاع الأمريكية', 'وزارة', 'state:us/defence-ministry 3 0'],
    ['وزارة الدفاع الأميركية', 'وزارة', 'state:us/defence-ministry 3 0'],
    ['قالت الخارجية التركية', 'الخارجية', 'state:tr/foreign-ministry 2 0'],
    ['والجيش الباكستاني', 'والجيش', 'state:pk/army 2 1'],
    ['للشرطة النيجيرية', 'للشرطة', 'state:ng/police 2 2'],
    ['القوات الجوية الملكية السعودية', 'القوات', 'state:sa/air-force 4 0'],
    ['الشرطة الكورية الجنوبية', 'الشرطة', 'state:kr/police 3 0'],
    ['حكومة العراق', 'حكومة', 'state:iq/government 2 0'],
    ['سفارة الولايات المتحدة', 'سفارة', 'state:us/embassy 3 0'],
  ])('%s', (text, at, expected) => {
    expect(find(text, at)).toBe(expected)
  })

  it.each([
    ['no article on the nationality', 'وزارة الدفاع أمريكية', 'وزارة'],
    ['no nationality', 'الجيش الكبير', 'الجيش'],
    ['the nationality of the minister', 'وزير الخارجية المصري', 'الخارجية'],
    ['a verb that folds like a name', 'وأفاد شهود', 'وأفاد'],
    ['a comma between', 'الجيش، السوري', 'الجيش'],
    ['a nationality alone', 'المنتخب السوري', 'السوري'],
  ])('nobody: %s', (_, text, at) => {
    expect(find(text, at)).toBeNull()
  })

  it('has one neutral name in both languages', () => {
    expect(actor('state:tr/police')!.name).toEqual({ en: 'Police of Turkey', ar: 'الشرطة التركية' })
    expect(actor('state:kr/defence-ministry')!.name.ar).toBe('وزارة الدفاع الكورية الجنوبية')
    expect(actor('state:zz/police')).toBeNull()
    expect(actor('state:tr/poetry')).toBeNull()
  })
})

describe('states', () => {
  it.each([
    ['اتهمت واشنطن موسكو', 'واشنطن', 'state:us 1 0 ?'],
    ['وطهران', 'وطهران', 'state:ir 1 1 ?'],
    ['المملكة الأردنية الهاشمية', 'المملكة', 'state:jo 3 0 ?'],
  ])('%s', (text, at, expected) => {
    expect(find(text, at)).toBe(expected)
  })
})

describe('the table of actors', () => {
  it('has every id once and every parent', () => {
    const ids = actors.map(a => a.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(actors.filter(a => a.parent !== null && actor(a.parent) === null).map(a => a.id)).toEqual([])
  })

  it('finds every actor by its own neutral name', () => {
    const lost = actors.filter(a => {
      const list = words(a.name.ar)
      const match = matchActor(a.name.ar, list, 0)
      return match === null || ![match.actor, ...match.others].includes(a)
    })
    expect(lost.map(a => `${a.id} ${a.name.ar}`)).toEqual([])
  })

  it('names countries by ISO 3166-1 codes that the table of countries has', () => {
    const states = new Set(actors.filter(a => a.kind === 'state').flatMap(a => a.countries))
    expect(actors.flatMap(a => a.countries).filter(code => !states.has(code))).toEqual([])
  })
})

describe('a body that is named without its state', () => {
  it.each([
    ['النيابة العامة', 'Public prosecution'],
    ['الدفاع المدني', 'Civil defence'],
    ['الهلال الأحمر', 'Red Crescent'],
    // What says more, or begins with a particle, is told in the words of its article.
    ['النيابة العامة في مصراتة', null],
    ['والنيابة العامة', null],
    ['نيابة الأموال', null],
    ['كتيبة الميزان', null],
  ])('%s', (name, english) => expect(bodyLabel(name)).toBe(english))
})
