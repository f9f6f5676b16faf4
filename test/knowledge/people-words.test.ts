import { describe, expect, it } from 'vitest'
import type { Word } from '../../src/arabic/index.ts'
import { words } from '../../src/arabic/index.ts'
import { actor, actors } from '../../src/knowledge/actors.ts'
import {
  genericActors,
  matchFirstName,
  matchGenericActor,
  matchGroupNoun,
  matchPersonRole,
} from '../../src/knowledge/people-words.ts'

type Matcher<T> = (text: string, list: readonly Word[], i: number) => { length: number; from: number; value: T } | null

/** What is found at the first word of `text`: value, words taken, letters of proclitics. */
function atStart<T>(matcher: Matcher<T>, text: string): readonly [T, number, number] | null {
  const match = matcher(text, words(text), 0)
  return match && [match.value, match.length, match.from]
}

describe('matchGroupNoun', () => {
  it.each([
    ['مسلحون', 'armed-people', 1, 0],
    ['والمقاتلين', 'fighters', 1, 1],
    ['مسلحون مجهولون', 'gunmen', 2, 0],
    ['المسلحين المجهولين', 'gunmen', 2, 0],
    ['للمدنيين', 'civilians', 1, 2],
    ['رجال الإطفاء', 'rescuers', 2, 0],
    ['مشتبه بهم', 'suspects', 2, 0],
    ['المشتبه بهم', 'suspects', 2, 0],
  ])('%s', (text, id, length, from) => {
    const found = atStart(matchGroupNoun, text)
    expect(found && [found[0].id, found[1], found[2]]).toEqual([id, length, from])
  })

  it.each(['مسلسل', 'المدينة', 'تسليح', 'مسلحا،مجهولا'])('not the whole of %s', text => {
    const found = atStart(matchGroupNoun, text)
    expect(found?.[1] ?? 0).toBeLessThan(2)
    if (!text.startsWith('مسلحا')) expect(found).toBeNull()
  })

  it('knows who is done to and who acts', () => {
    expect(atStart(matchGroupNoun, 'أطفال')![0].side).toBe('victims')
    expect(atStart(matchGroupNoun, 'انتحاريين')![0].side).toBe('side')
  })
})

describe('matchPersonRole', () => {
  it.each([
    ['المتحدث باسم الجيش', 'spokesperson', 2, 0],
    ['وقائد', 'commander', 1, 1],
    ['وزير الدفاع', 'minister', 2, 0],
    ['العقيد', 'officer', 1, 0],
    ['لمدير', 'head', 1, 1],
    ['شهود عيان', 'source', 2, 0],
  ])('%s', (text, role, length, from) => {
    const found = atStart(matchPersonRole, text)
    expect(found && [found[0].class, found[1], found[2]]).toEqual([role, length, from])
  })

  it.each(['تحدث', 'إدارة', 'وزارة', 'قيادة', 'أمام', 'الأمر', 'وإلى', 'الحاجة'])('%s is no role', text => {
    expect(atStart(matchPersonRole, text)).toBeNull()
  })
})

describe('matchGenericActor', () => {
  it.each([
    ['التنظيم', 'group'],
    ['القوات', 'force'],
    ['وللوزارة', 'ministry'],
    ['الوكالة', 'agency'],
  ])('%s may stand for a %s', (text, kind) => {
    expect(atStart(matchGenericActor, text)![0].kinds[0]).toBe(kind)
  })

  it.each(['تنظيم', 'قوات', 'حزب'])('%s, without the article, stands for nobody', text => {
    expect(atStart(matchGenericActor, text)).toBeNull()
  })

  it('stands only for kinds that actors have', () => {
    const kinds = new Set<string>([...actors, actor('state:us/defence-ministry')!].map(one => one.kind))
    expect(genericActors.flatMap(generic => generic.kinds).filter(kind => !kinds.has(kind))).toEqual([])
  })
})

describe('matchFirstName', () => {
  it.each([
    ['أحمد', 'أحمد', 1, false],
    ['احمد', 'أحمد', 1, false],
    ['ومحمد', 'محمد', 1, false],
    ['عبد الرحمن', 'عبد الرحمن', 2, false],
    ['عبدالرحمن', 'عبد الرحمن', 1, false],
    ['عز الدين', 'عز الدين', 2, false],
    ['علي', 'علي', 1, true],
    ['أمل', 'أمل', 1, true],
    ['فلاديمير', 'فلاديمير', 1, false],
  ])('%s', (text, name, length, ordinary) => {
    expect(matchFirstName(text, words(text), 0)).toMatchObject({ value: name, length, ordinary })
  })

  it.each(['بحر', 'قال', 'المدينة', 'عبد', 'الجيش', 'على', 'وعلى', 'الآن', 'إن', 'إبرام', 'دون'])(
    '%s is no given name',
    text => {
      expect(atStart(matchFirstName, text)).toBeNull()
    },
  )
})
