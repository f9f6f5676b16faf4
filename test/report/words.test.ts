import { describe, expect, test } from 'vitest'
import type { ContradictionKind, CopyReason, EventStatus, JoinReason } from '../../src/account/types.ts'
import type { FailureReason } from '../../src/capture/types.ts'
import type { Factuality, LinkKind, PlacePrecision, Polarity } from '../../src/claims/types.ts'
import { eventTypes } from '../../src/knowledge/index.ts'
import { formatTime, timeKey } from '../../src/report/edtf.ts'
import { governed, isFeminine } from '../../src/report/names.ts'
import { amountText } from '../../src/report/quantities.ts'
import { count, say } from '../../src/report/strings.ts'
import { readTable } from '../../src/report/table.ts'
import { context } from './context.ts'
import { cases } from './fixtures.ts'

describe('times in words', () => {
  test.each(cases('times.txt'))('%s', (edtf, [en, ar]) => {
    expect([formatTime(edtf, 'en'), formatTime(edtf, 'ar')]).toEqual([en, ar])
  })

  test('sort by the earliest moment, the more exact first', () => {
    const order = [
      '2018',
      '2019-03',
      '2019-03-01',
      '2019-03-12T09:00',
      '2019-03-12/2019-03-14',
      '../2019-04',
      '2019-04-02~',
    ]
    const sorted = [...order].sort((a, b) => ((timeKey(a) ?? '') < (timeKey(b) ?? '') ? -1 : 1))
    expect(sorted).toEqual([
      '2018',
      '2019-03-01',
      '2019-03',
      '2019-03-12/2019-03-14',
      '2019-03-12T09:00',
      '../2019-04',
      '2019-04-02~',
    ])
    expect(timeKey('../..')).toBeNull()
    expect(timeKey('soon')).toBeNull()
  })
})

describe('amounts in words', () => {
  test.each(cases('amounts.txt'))('%s', (input, [en, free, governed]) => {
    const [min, max, approximate, unit] = input.split(' ')
    const number = (cell: string | undefined) => (cell === '-' ? null : Number(cell))
    const amount = {
      min: number(min),
      max: number(max),
      approximate: approximate === 'yes',
      unit: unit === '-' ? null : unit!,
    }
    expect([
      amountText(amount, context, 'en'),
      amountText(amount, context, 'ar'),
      amountText(amount, context, 'ar', true),
    ]).toEqual([en, free, governed])
  })

  test('without a bound there is nothing to say', () => {
    expect(amountText({ min: null, max: null, approximate: true, unit: 'people' }, context, 'en')).toBeNull()
  })
})

test('counted nouns of the interface agree', () => {
  expect([0, 1, 2, 3, 11, 100, 103].map(n => count('ar', 'claims', n))).toEqual([
    '0 إفادة',
    'إفادة واحدة',
    'إفادتان',
    '3 إفادات',
    '11 إفادة',
    '100 إفادة',
    '103 إفادات',
  ])
  expect([1, 2].map(n => count('en', 'independent', n))).toEqual(['1 independent origin', '2 independent origins'])
})

test.each([
  ['وزارة الصحة', true],
  ['قوات حرس الحدود', true],
  ['مصادر محلية', true],
  ['روسيا', true],
  ['المرصد السوري لحقوق الإنسان', false],
  ['الجيش اليمني', false],
  ['المتحدثة', true],
])('%s takes a feminine verb: %s', (name, feminine) => {
  expect(isFeminine(name)).toBe(feminine)
})

test.each([
  ['المسلحون', 'المسلحين'],
  ['المتظاهرون السوريون', 'المتظاهرين السوريين'],
  ['الحوثيون', 'الحوثيين'],
  ['القانون', 'القانون'],
  ['البنتاغون', 'البنتاغون'],
  ['التلفزيون السوري', 'التلفزيون السوري'],
  ['وزارة التعاون', 'وزارة التعاون'],
])('%s after a word that governs it is %s', (name, expected) => {
  expect(governed(name)).toBe(expected)
})

test('every string is there in both languages, with the same blanks', () => {
  const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(match => match[0]).sort()
  for (const { key, form, en, ar } of readTable('strings')) {
    expect(ar, key).not.toBe('')
    if (form === '') {
      expect(en, key).not.toBe('')
      // English has words of its own around unnamed sources and none for what Arabic must add; the blanks are the same all the same.
      expect(blanks(ar!), key).toEqual(blanks(en!))
    }
  }
})

test('every event type has its English noun', () => {
  const types = readTable('english-nouns').map(row => row.type)
  expect([...types].sort()).toEqual(eventTypes.map(row => row.id).sort())
})

/** A direction with the reasons that it can have. */
type CopyWords =
  | `${'taken' | 'given'}.${Exclude<CopyReason, 'same-agency' | 'same-quotation' | 'unknown'>}`
  | `common.${'same-agency' | 'same-quotation'}`
  | 'unknown.unknown'

/** What other rooms may say, in full: a word that they add is a type error here before it is a gap in the page. */
const VOCABULARIES = {
  status: { 'single-source': true, corroborated: true, contested: true, denied: true } satisfies Record<
    EventStatus,
    true
  >,
  joined: {
    'same-origin': true,
    copy: true,
    'cites-outlet': true,
    'unnamed-tied': true,
    'same-article': true,
    reviewed: true,
  } satisfies Record<JoinReason, true>,
  copied: {
    'taken.is-agency': true,
    'given.is-agency': true,
    'taken.names-outlet': true,
    'given.names-outlet': true,
    'taken.corrects': true,
    'given.corrects': true,
    'taken.published-later': true,
    'given.published-later': true,
    'taken.holds-more': true,
    'given.holds-more': true,
    'common.same-agency': true,
    'common.same-quotation': true,
    'unknown.unknown': true,
  } satisfies Record<CopyWords, true>,
  contradiction: {
    polarity: true,
    quantity: true,
    time: true,
    place: true,
    agent: true,
    target: true,
    composition: true,
  } satisfies Record<ContradictionKind, true>,
  polarity: { asserted: true, denied: true } satisfies Record<Polarity, true>,
  factuality: { occurred: true, ongoing: true, planned: true, possible: true } satisfies Record<Factuality, true>,
  kind: {
    person: true,
    force: true,
    state: true,
    organisation: true,
    agency: true,
    monitor: true,
    outlet: true,
    reporter: true,
    unnamed: true,
  } satisfies Record<LinkKind, true>,
  precision: {
    site: true,
    camp: true,
    neighbourhood: true,
    village: true,
    town: true,
    city: true,
    district: true,
    governorate: true,
    region: true,
    country: true,
    river: true,
    border: true,
  } satisfies Record<PlacePrecision, true>,
  failure: {
    'not-found': true,
    unreachable: true,
    refused: true,
    unreadable: true,
    damaged: true,
    encrypted: true,
    empty: true,
    'empty-folder': true,
    'too-large': true,
    'not-text': true,
    'wrongly-encoded': true,
    'not-arabic': true,
    'set-aside': true,
    'bytes-gone': true,
    'no-article': true,
  } satisfies Record<FailureReason, true>,
}

test.each(Object.entries(VOCABULARIES))('every %s has its words', (name, members) => {
  for (const member of Object.keys(members))
    for (const lang of ['en', 'ar'] as const) expect(say(lang, `${name}.${member}`)).not.toBe('')
})
