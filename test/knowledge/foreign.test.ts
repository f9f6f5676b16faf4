import { describe, expect, it } from 'vitest'
import { soundsLike } from '../../src/knowledge/foreign.ts'
import { arabicSound, latinSound, vowelDistance } from '../../src/knowledge/sounds.ts'

describe('sounds', () => {
  it.each([
    ['سوروتش', 'Suruç', 'TR'],
    ['تشينار', 'Çınar', 'TR'],
    ['مياجدي', 'Myagdi', 'NP'],
    ['باغلونغ', 'Baglung', 'NP'],
    ['باجلونج', 'Baglung', 'NP'],
    ['خاركيف', 'Kharkiv', 'UA'],
    ['بيشاور', 'Peshawar', 'PK'],
    ['تشونغتشينغ', 'Chongqing', 'CN'],
  ])('%s and %s are spelt alike', (arabic, latin, country) => {
    const [a, l] = [arabicSound(arabic), latinSound(latin, country)]
    expect(a.consonants).toBe(l.consonants)
    expect(vowelDistance(a, l)).toBeLessThanOrEqual(1)
  })

  it('keeps apart what sounds otherwise', () => {
    const [a, l] = [arabicSound('جيانلي'), latinSound('Zhenlai', 'CN')]
    expect(vowelDistance(a, l)).toBeGreaterThan(0.6)
  })
})

describe('soundsLike', () => {
  const find = (name: string, ...countries: string[]) => soundsLike(name, new Set(countries), [])?.latin ?? null

  it('finds a town of a country that is named', () => {
    expect(find('سوروتش', 'TR')).toBe('Suruç')
    expect(find('مياجدي', 'NP')).toBe('Myagdi')
  })

  it('finds none without its country, in a country that writes Arabic, or by one consonant', () => {
    expect(find('سوروتش')).toBeNull()
    expect(find('سوروتش', 'FR')).toBeNull()
    expect(find('حلب', 'SY')).toBeNull()
    expect(find('آو', 'TR')).toBeNull()
  })
})
