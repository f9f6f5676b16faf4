import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reconcile } from '../../../src/account/index.ts'
import { signsOf, stanceOf } from '../../../src/account/stance/index.ts'
import { findClaims } from '../../../src/claims/index.ts'
import { article } from '../build.ts'

/** Two headlines as two articles of one day, their claims read. */
function read(first: string, second: string) {
  const [a, b] = [article({ id: 'a', lines: [first] }), article({ id: 'b', lines: [second] })]
  return [a, b, reconcile([a, b], [...findClaims(a), ...findClaims(b)])] as const
}

const stance = (first: string, second: string) => stanceOf(...read(first, second)).stance
const signs = (first: string, second: string) => signsOf(...read(first, second))

describe('disagree', () => {
  test.each([
    ['an opposite turn', 'أسعار القمح ترتفع في تونس', 'أسعار القمح تهبط في تونس'],
    ['the same, reworded', 'صعود سعر القمح في تونس', 'القمح يتراجع في تونس'],
    ['refused, accepted', 'نقابة المعلمين في صفاقس ترفض العرض', 'نقابة المعلمين في صفاقس توافق على العرض'],
    ['denied, confirmed', 'الوزارة تنفي إغلاق مرفأ طرابلس', 'الوزارة تؤكد إغلاق مرفأ طرابلس'],
    ['released, held', 'الإفراج عن رئيس بلدية صرمان', 'اعتقال رئيس بلدية صرمان'],
    ['a negation', 'القافلة وصلت إلى مدينة مصراتة', 'القافلة لم تصل إلى مدينة مصراتة'],
    ['another figure', 'مقتل 12 شخصا في حريق بميناء صفاقس', 'مقتل 40 شخصا في حريق بميناء صفاقس'],
    ['another country', 'ليبيا تفتح معبر رأس جدير أمام الشاحنات', 'تونس تفتح معبر رأس جدير أمام الشاحنات'],
  ])('%s', (_, first, second) => {
    expect(stance(first, second)).toBe('disagree')
    expect(stance(second, first)).toBe('disagree')
  })
})

// The sign is seen (names-change-places), but the points, fitted to headlines in which paraphrases move names about too, do not follow it.
test.fails('who does it to whom, turned round', () => {
  expect(stance('تونس تشكو ليبيا إلى الاتحاد', 'ليبيا تشكو تونس إلى الاتحاد')).toBe('disagree')
})

describe('agree', () => {
  test.each([
    ['verb and noun', 'أسعار القمح ترتفع في تونس', 'ارتفاع أسعار القمح في تونس'],
    ['another word of the sense', 'هبوط أسعار القمح في تونس', 'القمح يتراجع في تونس'],
    ['who says it', 'نقابة المعلمين في صفاقس ترفض العرض', 'أعلنت نقابة المعلمين في صفاقس رفض العرض'],
    ['the same figure', 'مقتل 12 شخصا في حريق بميناء صفاقس', 'حريق في ميناء صفاقس يقتل 12 شخصا'],
    ['both deny', 'القافلة لم تصل إلى مدينة مصراتة', 'لم تصل القافلة إلى مدينة مصراتة'],
  ])('%s', (_, first, second) => expect(stance(first, second)).toBe('agree'))
})

describe('other', () => {
  test.each([
    ['حريق في ميناء صفاقس يقتل 12 شخصا', 'مهرجان الزيتون يعود إلى نابلس بعد عامين'],
    ['نقابة المعلمين في صفاقس ترفض العرض', 'جسر جديد فوق نهر دجلة في الموصل'],
  ])('%s', (first, second) => expect(stance(first, second)).toBe('other'))
})

describe('signs', () => {
  test('a turn is told of its own thing: gold up and oil down against gold down and oil up', () => {
    const crossed = signs('الذهب يرتفع والقمح يهبط', 'القمح يرتفع والذهب يهبط')
    expect(crossed['opposite-of-one-thing']).toBe(2)
    expect(signs('الذهب يرتفع والقمح يهبط', 'هبوط القمح وارتفاع الذهب')['opposite-of-one-thing']).toBe(0)
  })

  test('what is refused, failed or cancelled does not come about', () => {
    expect(signs('البلدية ترفض الانضمام إلى الاتحاد', 'انضمام البلدية إلى الاتحاد')['undone-in-one']).toBe(1)
    expect(signs('البلدية تطلب الانضمام إلى الاتحاد', 'انضمام البلدية إلى الاتحاد')['undone-in-one']).toBe(0)
  })

  test('names that change places, and a passive that only words it otherwise', () => {
    expect(signs('تونس تشكو ليبيا', 'ليبيا تشكو تونس')['names-change-places']).toBe(1)
    expect(signs('تونس تشكو ليبيا', 'شكوى تونس من ليبيا')['names-change-places']).toBe(0)
  })

  test('figures are compared as the account compares them', () => {
    const of = (a: string, b: string) => signs(`مقتل ${a} في صرمان`, `مقتل ${b} في صرمان`)
    expect(of('440 شخصا', '500 شخص')['other-figure']).toBe(1)
    expect(of('440 شخصا', 'نحو 450 شخصا')['other-figure']).toBe(0)
    expect(of('26 شخصا', 'عشرات الأشخاص')['other-figure']).toBe(0)
  })

  test('a claim that the other article denies', () => {
    const told = signs('مقتل قائد كتيبة الميزان في صرمان', 'وزارة الدفاع تنفي مقتل قائد كتيبة الميزان في صرمان')
    expect(told['claim-denied']).toBe(1)
  })
})

const WORDS = 'تونس ليبيا ترتفع تهبط أسعار القمح لم رفض اتفاق 12 40 رغم صرمان «» : لا يزال'.split(' ')
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map(list => `خبر ${list.join(' ')}`)

test('symmetric, and the same on every call', () => {
  fc.assert(
    fc.property(texts, texts, (first, second) => {
      const found = signs(first, second)
      expect(signs(second, first)).toEqual(found)
      for (const value of Object.values(found)) expect(value >= 0 && value <= 2).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('a text agrees with itself, and shares all', () => {
  fc.assert(
    fc.property(texts, text => {
      const found = signs(text, text)
      expect(found['opposite-of-one-thing']).toBe(0)
      expect(found.opposite).toBe(0)
      expect(found['other-figure']).toBe(0)
    }),
    { numRuns: 40 },
  )
})
