import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '../../src/arabic/index.ts'
import { allows, placeNoun } from '../../src/knowledge/place-types.ts'
import { loadPlaces, type Place } from '../../src/knowledge/places.ts'

const places = loadPlaces()

/** What is found at the first word that a place name starts at, as "Latin name, precision, country, cue". */
function first(text: string): string | null {
  const list = words(text)
  for (let i = 0; i < list.length; i++) {
    const match = places.longest(list, i, text)
    const hit = match?.hits[0]
    if (match && hit)
      return `${hit.latin}, ${hit.precision}, ${hit.country}, ${hit.cue}, ${list[i]!.folded.slice(match.from)} +${match.length - 1}`
  }
  return null
}

function named(name: string): Place {
  const place = places.resolve(places.lookup(name), { noun: null, sentence: [], article: [] })
  if (place === null) throw new Error(`${name} is not one place`)
  return place
}

describe('longest', () => {
  it.each([
    ['الرقة', 'Raqqa, city, SY, none, الرقه +0'],
    ['وبالرقة', 'Raqqa, city, SY, none, الرقه +0'],
    ['للموصل', 'Mosul, city, IQ, none, موصل +0'],
    ['عين العرب', 'Kobani, town, SY, none, عين +1'],
    ['كوباني', 'Kobani, town, SY, none, كوباني +0'],
    ['حقل العمر النفطي', 'Omar oil field, site, SY, none, حقل +2'],
    ['بريف دير الزور الشرقي', 'Eastern Deir ez-Zor countryside, region, SY, none, ريف +3'],
    ['معبر رأس جدير', 'Ras Ajdir crossing, border, LY, none, معبر +2'],
    ['واشنطن', 'Washington, city, US, none, واشنطن +0'],
    ['الفرات', 'Euphrates, river, null, none, الفرات +0'],
    ['النيجر', 'Niger, country, NE, none, النيجر +0'],
    ['خاركيف', 'Kharkiv, city, UA, none, خاركيف +0'],
    ['الفاشر', 'El Fasher, city, SD, none, الفاشر +0'],
    ['كيفه', 'Kiffa, town, MR, none, كيفه +0'],
    ['بأوروس-مارتان', 'Urus-Martan, town, RU, none, اوروس +1'],
    ['قاعدة عين الأسد الجوية', 'Ain al-Asad airbase, site, IQ, none, قاعده +3'],
  ])('%s: %s', (text, expected) => {
    expect(first(text)).toBe(expected)
  })

  it.each([
    ['a comma parts two words', 'دير، الزور', 'Deir ez-Zor'],
    ['a line break parts two words', 'حقل\nالعمر', 'Omar oil field'],
  ])('not: %s', (_, text, latin) => {
    expect(first(text) ?? '').not.toContain(latin)
  })

  it.each(['الهجوم', 'القيادة', 'المقاتلون', 'أعلنت', 'الطائرات'])('%s is no place at all', word => {
    expect(first(word)).toBeNull()
  })

  it.each([
    'السلام',
    'سلمان',
    'النصر',
    'الوسطى',
    'النور',
    'الجديدة',
    'علي الأمير',
    'كيف',
    'إب',
    'صور',
    'المدينة',
    'الشهداء',
    'وان',
    'حديثة',
    'مالي',
    'الشرقية',
    'باراك',
  ])('%s alone is a word, not a place', word => {
    const list = words(word)
    const hits = places.longest(list, 0, word)?.hits ?? []
    expect(hits.filter(hit => !hit.needsCue).map(hit => hit.id)).toEqual([])
  })

  it('asks for a place noun where a preposition is not enough: "في صور" is "in pictures"', () => {
    expect(places.lookup('صور')[0]).toMatchObject({ latin: 'Tyre', cue: 'noun' })
    expect(places.lookup('مالي')[0]).toMatchObject({ latin: 'Mali', cue: 'preposition' })
    expect(
      places
        .lookup('السلام')
        .filter(hit => hit.precision === 'village')
        .every(hit => hit.cue === 'noun'),
    ).toBe(true)
  })

  it('takes nothing from any text, whatever it holds, and never loses its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        const list = words(text)
        for (let i = 0; i < list.length; i++) {
          const match = places.longest(list, i, text)
          if (match === null) continue
          expect(i + match.length).toBeLessThanOrEqual(list.length)
          expect(match.from).toBeLessThan(list[i]!.folded.length)
          expect(match.hits.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('lookup', () => {
  it('finds other spellings and folded names', () => {
    expect(places.lookup('أبو كمال')[0]!.id).toBe(places.lookup('البوكمال')[0]!.id)
    expect(places.lookup('ادلب')[0]!.id).toBe(places.lookup('إدلب')[0]!.id)
    expect(places.lookup('لا مكان بهذا الاسم')).toEqual([])
  })

  it('puts the name as written before one with ال taken off, which needs a cue', () => {
    const [hit, ...others] = places.lookup('السوسة')
    expect(hit).toMatchObject({ country: 'SY', exact: true })
    expect(others.filter(other => !other.exact).every(other => other.needsCue)).toBe(true)
  })
})

describe('byId, near, within', () => {
  it('finds every kind of id', () => {
    expect(places.byId('country:SD')?.latin).toBe('Sudan')
    expect(places.byId('omar-oil-field')?.country).toBe('SY')
    expect(places.byId('wof:85678381')).toMatchObject({ precision: 'governorate', country: 'SY' })
    const village = places.near(34.5, 36.9, 40).find(place => place.id.startsWith('syr:'))!
    expect(places.byId(village.id)).toBe(village)
    expect(places.byId('wof:1')).toBeNull()
    expect(places.byId('no such id')).toBeNull()
  })

  it('gives what is near, the nearest first', () => {
    const near = places.near(34.45, 40.92, 20).map(place => place.latin)
    expect(near[0]).toBe('Abu Kamal')
    expect(near).toContain('Baghouz')
    expect(near).not.toContain('Mayadin')
  })

  it('gives a place the governorate that it lies in', () => {
    expect(places.byId(named('كوباني').parent!)?.names).toContain('حلب')
  })
})

describe('resolve', () => {
  const choose = (name: string, around: readonly string[], noun: string | null = null): string | null => {
    const sentence = around.map(named)
    const allowed = noun === null ? null : placeNoun(noun)
    const place = places.resolve(places.lookup(name), { noun: allowed, sentence, article: sentence })
    return place && `${place.latin}, ${place.precision}, ${place.country}`
  }

  it.each([
    ['طرابلس', ['بيروت'], null, 'Tripoli (Lebanon), city, LB'],
    ['طرابلس', ['لبنان'], null, 'Tripoli (Lebanon), city, LB'],
    ['طرابلس', ['بنغازي'], null, 'Tripoli, city, LY'],
    ['الجوف', ['صنعاء'], null, 'Jawf (Yemen), governorate, YE'],
    ['أريحا', ['رام الله'], null, 'Jericho, town, PS'],
    ['أريحا', ['إدلب'], null, 'Ariha (Idlib), town, SY'],
    ['البيضاء', ['درنة'], null, 'Bayda (Libya), city, LY'],
    ['الرقة', [], null, 'Raqqa, city, SY'],
    ['الرقة', [], 'محافظه', 'Ar Raqqah, governorate, SY'],
    ['الرقة', [], 'مدينه', 'Raqqa, city, SY'],
    ['هجين', [], 'بلده', 'Hajin, town, SY'],
    ['عمان', ['الأردن'], null, 'Amman, city, JO'],
    ['عمان', ['مسقط'], null, 'Oman, country, OM'],
    ['الصالحية', ['البوكمال'], 'بلده', 'Salihiya (Abu Kamal), town, SY'],
  ])('%s among %j after %s: %s', (name, around, noun, expected) => {
    expect(choose(name, around, noun)).toBe(expected)
  })

  it.each([
    ['two namesakes far apart and nothing said', 'طرابلس', [], null],
    ['two governorates and nothing said', 'الجوف', [], null],
    ['villages of one name in many places', 'السلام', [], 'قريه'],
    ['no neighbourhood of this name is known', 'البوكمال', [], 'حي'],
  ] as const)('null: %s', (_, name, around, noun) => {
    expect(choose(name, around, noun)).toBeNull()
  })

  it('gives null for no candidates', () => {
    expect(places.resolve([], { noun: null, sentence: [], article: [] })).toBeNull()
  })
})

describe('place nouns', () => {
  it('says what a place may be', () => {
    expect(placeNoun('مخيم')).toEqual(['camp', 'neighbourhood'])
    expect(placeNoun('شمالي')).toEqual([])
    expect(placeNoun('كتاب')).toBeNull()
  })

  it('takes village, town and city for one another, and nothing else', () => {
    expect(allows(['city'], 'village')).toBe(true)
    expect(allows([], 'river')).toBe(true)
    expect(allows(['camp'], 'village')).toBe(false)
    expect(allows(['governorate'], 'city')).toBe(false)
  })
})
