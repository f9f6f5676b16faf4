import { describe, expect, it } from 'vitest'
import { loadCountries } from '../../src/knowledge/countries.ts'

const countries = loadCountries()

describe('countries', () => {
  it('are all there, each once', () => {
    expect(countries.all.length).toBeGreaterThan(195)
    expect(new Set(countries.all.map(country => country.iso2)).size).toBe(countries.all.length)
    for (const country of countries.all) {
      expect(country.iso2).toMatch(/^[A-Z]{2}$/)
      expect(country.names.length).toBeGreaterThan(0)
      expect(country.adjectives.length).toBeGreaterThan(3)
      expect(Math.abs(country.lat)).toBeLessThanOrEqual(90)
      expect(Math.abs(country.lon)).toBeLessThanOrEqual(180)
    }
  })

  it.each([
    ['سوريا', 'SY'],
    ['سورية', 'SY'],
    ['الولايات المتحدة الأميركية', 'US'],
    ['اوكرانيا', 'UA'],
    ['جمهورية الكونغو الديمقراطية', 'CD'],
  ])('by name: %s is %s', (name, code) => {
    expect(countries.byName(name)?.iso2).toBe(code)
  })

  it.each([
    ['السورية', 'SY'],
    ['أتراك', 'TR'],
    ['الأمريكية', 'US'],
    ['أميركي', 'US'],
    ['المغاربة', 'MA'],
    ['الكورية الشمالية', 'KP'],
    ['روس', 'RU'],
  ])('by adjective: %s is %s', (word, code) => {
    expect(countries.byAdjective(word)?.iso2).toBe(code)
  })

  it.each(['العسكرية', 'الحكومية', 'سور', 'كردي'])('%s is no nationality', word => {
    expect(countries.byAdjective(word)).toBeNull()
  })

  it('knows whose government a capital stands for', () => {
    expect(countries.byMetonym('واشنطن')?.iso2).toBe('US')
    expect(countries.byMetonym('أنقرة')?.iso2).toBe('TR')
    expect(countries.byMetonym('الموصل')).toBeNull()
  })

  it('by code', () => {
    expect(countries.byIso2('YE')?.latin).toBe('Yemen')
    expect(countries.byIso2('ZZ')).toBeNull()
  })
})
