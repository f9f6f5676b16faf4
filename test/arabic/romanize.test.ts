import { describe, expect, it } from 'vitest'
import { romanize } from '../../src/arabic/index.ts'

describe('romanize', () => {
  it.each([
    ['محمد', 'Mohammed'],
    ['مصطفى بالي', 'Mustafa Bali'],
    ['عبد الله', 'Abdullah'],
    ['عبدالله صالح', 'Abdullah Saleh'],
    ['عبد الكريم', 'Abdulkarim'],
    ['الباغوز', 'al-Baghouz'],
    ['دير الزور', 'Deir ez-Zor'],
    ['أبو حمزة', 'Abu Hamza'],
    ['تدمر', 'Tadmar'],
    ['منبج', 'Manbaj'],
    ['الرقة', 'Raqqa'],
    ['مُحَمَّد', 'Mohammed'],
    ['', ''],
  ])('%s → %s', (arabic, latin) => {
    expect(romanize(arabic)).toBe(latin)
  })

  it('writes every Arabic letter in Latin letters', () => {
    expect(romanize('ابتثجحخدذرزسشصضطظعغفقكلمنهوي')).toMatch(/^[A-Za-z]+$/)
  })
})
