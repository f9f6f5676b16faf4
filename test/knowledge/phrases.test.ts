import { describe, expect, it } from 'vitest'
import { words } from '../../src/arabic/index.ts'
import { buildPhrases } from '../../src/knowledge/phrases.ts'

const names = ['الرقة', 'دير الزور', 'ريف دير الزور الشرقي', 'بيروت', 'يروت', 'وادي', 'الزور', 'مخيم عين الحلوة']
const phrases = buildPhrases(names.map(phrase => ({ phrase, value: phrase })))

/** What is found at the word that begins with `at`, as "value +length from". */
function find(text: string, at: string): string | null {
  const list = words(text)
  const match = phrases.longest(
    list,
    list.findIndex(w => w.text === at),
    text,
  )
  return match && `${match.values.join(' / ')} ${match.length} ${match.from}`
}

describe('longest', () => {
  it.each([
    ['دخلوا الرقة', 'الرقة', 'الرقة 1 0'],
    ['في دير الزور', 'دير', 'دير الزور 2 0'],
    ['وفي ريف دير الزور الشرقي اشتباكات', 'ريف', 'ريف دير الزور الشرقي 4 0'],
    ['اشتباكات بدير الزور', 'بدير', 'دير الزور 2 1'],
    ['وبالرقة', 'وبالرقة', 'الرقة 1 2'],
    ['للرقة', 'للرقة', 'الرقة 1 2'],
    ['وللرقة', 'وللرقة', 'الرقة 1 3'],
    ['وادي الفرات', 'وادي', 'وادي 1 0'],
    ['بيروت', 'بيروت', 'بيروت 1 0'],
    ['مخيم «عين الحلوة»', 'مخيم', 'مخيم عين الحلوة 3 0'],
    ['دير-الزور', 'دير', 'دير الزور 2 0'],
    ['الرَّقّة', 'الرَّقّة', 'الرقة 1 0'],
  ])('%s', (text, at, expected) => {
    expect(find(text, at)).toBe(expected)
  })

  it.each([
    ['a comma parts two words', 'دير، الزور', 'دير'],
    ['a full stop parts two words', 'في دير. الزور', 'دير'],
    ['a line break parts two words', 'دير\nالزور', 'دير'],
    ['a beginning is not the phrase', 'ريف دير الزور', 'ريف'],
    ['الرقة is not رقة', 'رقة القلب', 'رقة'],
    ['a word is not cut where no proclitic stands', 'سالرقة', 'سالرقة'],
  ])('nothing: %s', (_, text, at) => {
    expect(find(text, at)).toBeNull()
  })
})

describe('get', () => {
  it('gives all values of one phrase, whatever its spelling', () => {
    const two = buildPhrases([
      { phrase: 'إدلب', value: 1 },
      { phrase: 'ادلب', value: 2 },
    ])
    expect(two.get('أدلب')).toEqual([1, 2])
    expect(two.get('حلب')).toEqual([])
    expect(two.size).toBe(1)
  })
})
