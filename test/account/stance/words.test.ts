import { describe, expect, test } from 'vitest'
import { alike, matchTerms } from '../../../src/account/stance/match.ts'
import { particleAt } from '../../../src/account/stance/particles.ts'
import { sensesOfWord, tellOpposites } from '../../../src/account/stance/senses.ts'
import { readTerms } from '../../../src/account/stance/terms.ts'
import { words } from '../../../src/arabic/index.ts'

const folded = (word: string): string =>
  words(word)
    .map(one => one.folded)
    .join(' ')
const senses = (word: string): readonly string[] => sensesOfWord(folded(word))

describe('senses', () => {
  test.each([
    ['وارتفعت', 'rise'],
    ['بصعود', 'rise'],
    ['وتهبط', 'fall'],
    ['رفضوا', 'refuse'],
    ['إخلاء سبيل', 'free'],
    ['والإفراج', 'free'],
    ['تعتقل', 'detain'],
  ])('%s tells %s', (word, sense) => expect(senses(word)).toContain(sense))

  test.each(['قبل', 'الطريق', 'صرمان', 'حل'])('%s tells none: it is another word, or may be two', word =>
    expect(senses(word)).toEqual([]),
  )

  test.each([
    ['رفض', 'وافقت', true],
    ['نفى', 'يؤكد', true],
    ['أفرجت', 'اعتقال', true],
    ['فشل', 'نجاح', true],
    ['هبوط', 'تراجع', false],
    ['رفض', 'اعتقال', false],
    ['الطريق', 'رفض', false],
  ])('%s against %s: %s', (a, b, opposite) => {
    expect(tellOpposites(senses(a), senses(b))).toBe(opposite)
    expect(tellOpposites(senses(b), senses(a))).toBe(opposite)
  })
})

describe('particles', () => {
  test.each([
    ['لا صحة لذلك', 'absence', 2],
    ['لم يصل', 'negation', 1],
    ['وبسبب المطر', 'cause', 1],
    ['رغم المطر', 'despite', 1],
    ['بأسعار القمح', 'light', 1],
  ])('%s', (text, kind, length) => expect(particleAt(words(text), 0)).toEqual({ kind, length }))

  test.each(['لا يزال الجسر مغلقا', 'ما زالت الطريق مقطوعة', 'لاعب من صرمان'])('%s: nothing is denied', text =>
    expect(particleAt(words(text), 0)).toBeNull(),
  )
})

describe('terms', () => {
  test('a negation reaches what stands behind it, and no further than two words', () => {
    const { terms } = readTerms('البلدية لم تغلق جسر الميناء القديم')
    expect(terms.map(({ folded: word, negated }) => [word, negated])).toEqual([
      ['البلديه', false],
      ['تغلق', true],
      ['جسر', true],
      ['الميناء', false],
      ['القديم', false],
    ])
  })

  test('a country is one by name, nationality and capital', () => {
    const names = ['تونس تفتح المعبر', 'السلطات التونسية تفتح المعبر', 'فتح المعبر للتونسيين'].map(text =>
      readTerms(text).terms.flatMap(term => term.name ?? []),
    )
    expect(names).toEqual([['country:TN'], ['country:TN'], ['country:TN']])
  })

  test('spans point at the text', () => {
    const text = 'وزير: «الولايات المتحدة» ترسل 40 شاحنة'
    for (const { start, end, folded: word } of readTerms(text).terms) expect(folded(text.slice(start, end))).toBe(word)
  })

  test('no more than sixty words are looked at', () => {
    expect(readTerms('كلمة '.repeat(100_000)).terms).toHaveLength(60)
  })
})

describe('matches', () => {
  const kindOf = (a: string, b: string) => alike(readTerms(a).terms[0]!, readTerms(b).terms[0]!)
  test.each([
    ['القمح', 'قمح', 'form'],
    ['يهبط', 'هبوط', 'word'],
    ['هبوط', 'تراجع', 'sense'],
    ['المصرية', 'القاهرة', 'word'],
    ['هبوط', 'صعود', null],
    ['تونس', 'ليبيا', null],
    ['جسر', 'معبر', null],
  ])('%s and %s: %s', (a, b, kind) => {
    expect(kindOf(a, b)).toBe(kind)
    expect(kindOf(b, a)).toBe(kind)
  })

  test('a word is matched once', () => {
    const [a, b] = ['مطر على مطر في صرمان', 'مطر في صرمان'].map(text => readTerms(text).terms)
    expect(matchTerms(a!, b!).map(match => match.kind)).toEqual(['form', 'form'])
  })
})
