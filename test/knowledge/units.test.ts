import { describe, expect, it } from 'vitest'
import { words } from '../../src/arabic/index.ts'
import { countLabel, matchUnit, unit, units } from '../../src/knowledge/units.ts'

function find(text: string, at: string): string | null {
  const list = words(text)
  const match = matchUnit(
    text,
    list,
    list.findIndex(word => word.text === at),
  )
  return match && `${match.unit.id} ${match.length}`
}

describe('matchUnit', () => {
  it.each([
    ['800 مسلح', 'مسلح', 'militants 1'],
    ['عشرون مسلحاً', 'مسلحاً', 'militants 1'],
    ['800 من المقاتلين', 'المقاتلين', 'fighters 1'],
    ['مقتل جنديين', 'جنديين', 'soldiers 1'],
    ['15 كيلومتراً مربعاً', 'كيلومتراً', 'km2 2'],
    ['15 كيلومتراً', 'كيلومتراً', 'km 1'],
    ['3 سيارات إسعاف', 'سيارات', 'ambulances 2'],
    ['3 سيارات الإسعاف', 'سيارات', 'ambulances 2'],
    ['10 سيارات', 'سيارات', 'vehicles 1'],
    ['مليون دولار أميركي', 'دولار', 'usd 2'],
    ['90 بالمئة', 'بالمئة', 'percent 1'],
    ['90 في المائة', 'في', 'percent 2'],
    ['12 قتيلا', 'قتيلا', 'killed 1'],
  ])('%s', (text, at, expected) => {
    expect(find(text, at)).toBe(expected)
  })

  it.each([
    ['12 مسلسلاً', 'مسلسلاً'],
    ['3 أفكار', 'أفكار'],
    ['الساعة الثالثة', 'الثالثة'],
  ])('nothing is counted: %s', (text, at) => {
    expect(find(text, at)).toBeNull()
  })
})

describe('countLabel', () => {
  it.each([
    ['fighters', 1, '1 fighter', '1 مقاتل'],
    ['fighters', 2, '2 fighters', 'مقاتلان'],
    ['fighters', 7, '7 fighters', '7 مقاتلين'],
    ['fighters', 40, '40 fighters', '40 مقاتلاً'],
    ['fighters', 800, '800 fighters', '800 مقاتل'],
    ['women', 105, '105 women', '105 نساء'],
    ['percent', 2, '2 per cent', '2 بالمئة'],
  ])('%s, %d', (id, count, english, arabic) => {
    expect(countLabel(unit(id)!, count, String(count), 'en')).toBe(english)
    expect(countLabel(unit(id)!, count, String(count), 'ar')).toBe(arabic)
  })
})

describe('the table of units', () => {
  it('has every id once', () => {
    expect(new Set(units.map(u => u.id)).size).toBe(units.length)
    expect(unit('parsecs')).toBeNull()
  })

  it('finds every unit by each of its number forms', () => {
    const lost = units.flatMap(u => Object.values(u.arabic).filter(form => matchUnit(form, words(form), 0)?.unit !== u))
    expect(lost).toEqual([])
  })
})
