import { describe, expect, test } from 'vitest'
import { ownerInName } from '../../src/account/bodies.ts'
import { ground, isLocal } from '../../src/account/ground.ts'
import { explainEvent, reconcile } from '../../src/account/index.ts'
import type { PlaceMention } from '../../src/claims/types.ts'
import { article, type ClaimSpec, claim } from './build.ts'

const TOWN = { name: 'صرمان', ref: 'ly:surman', at: [32.75, 12.57] as const }
const COUNCIL = 'organisation:مجلس صرمان'
const MONITOR = 'monitor:مرصد الساحل'
const DOCTORS = 'organisation:نقابة الأطباء'

type Report = ClaimSpec & { readonly text?: string; readonly published?: string; readonly in?: string }

/** One article of one story a report, or several reports of one article (`in`): what the account says contradicts, each once, with its reports. */
function said(...reports: readonly Report[]) {
  const of = reports.map((report, i) => report.in ?? `a${i}`)
  const articles = [...new Set(of)].map(id =>
    article({
      id,
      lines: [
        'صرمان بعد الغارة على أطرافها الغربية',
        ...reports.filter((_, i) => of[i] === id).map(report => report.text ?? report.exact),
      ],
      published: reports[of.indexOf(id)]!.published ?? '2023-05-10',
    }),
  )
  const claims = reports.map((report, i) => claim(articles.find(({ id }) => id === of[i])!, report))
  const account = reconcile(articles, claims)
  const once = new Map(
    account.events.flatMap(event =>
      event.contradictions.map(one => {
        const sides = one.claims.map(id => claims.findIndex(made => made.id === id)).sort()
        return [`${one.kind} ${sides.join('-')}`, one] as const
      }),
    ),
  )
  return { account, articles, claims, found: [...once.keys()].sort(), once }
}

const struck = (chain: string, exact: string): Report => ({
  type: 'airstrike',
  exact,
  chain: [chain],
  place: TOWN,
  time: '2023-05-09',
})

describe('a denial stands against everybody who asserts what it denies', () => {
  const raid = struck(MONITOR, 'طائرة قصفت مخزن الحبوب عند مدخل البلدة')
  const again = struck(DOCTORS, 'غارة أصابت مخزن الحبوب عند المدخل')
  const none: Report = {
    type: 'airstrike',
    exact: 'غارة جوية هنا',
    text: 'لم تكن هناك غارة جوية هنا',
    denied: true,
    chain: [COUNCIL],
    rules: ['negated'],
  }

  test("that there was none of the kind, in somebody's mouth, against each of them", () => {
    expect(said(raid, again, none).found).toEqual(['polarity 0-2', 'polarity 1-2'])
  })

  test("not in the article's own voice, nor of one such deed that he names", () => {
    expect(said(raid, again, { ...none, chain: [] }).found).toEqual([])
    const one = { ...none, exact: 'الغارة على الميناء', text: 'لم تستهدف الغارة على الميناء أحدا' }
    expect(said(raid, again, one).found).toEqual([])
  })

  test('nor weeks later', () => {
    expect(said(raid, { ...none, published: '2023-06-20' }).found).toEqual([])
  })

  test('two origins are shown once in each two articles, and what stands in a copy says nothing again', () => {
    const repeated = { ...raid, published: '2023-05-11' }
    expect(said(raid, none, repeated).found.filter(key => key.startsWith('polarity'))).toContain('polarity 0-1')
  })
})

describe('whose deed it was', () => {
  test('who denies his own part contradicts nobody who knows of no doer', () => {
    const denied: Report = {
      type: 'attack',
      exact: 'إطلاق قوة الساحل النار على الحافلات',
      text: 'نفى المجلس إطلاق قوة الساحل النار على الحافلات',
      denied: true,
      chain: [COUNCIL],
      agents: ['قوة الساحل@ly:coast'],
      place: TOWN,
    }
    const told = (exact: string, agents: readonly string[]): Report => ({
      type: 'attack',
      exact,
      chain: [MONITOR],
      agents,
      place: TOWN,
      time: '2023-05-09',
    })
    expect(said(told('مجهولون أطلقوا النار على الحافلات', ['مجهولون@group:armed-people']), denied).found).toEqual([])
    expect(said(told('قوة الساحل أطلقت النار على الحافلات', ['قوة الساحل@ly:coast']), denied).found).toEqual([
      'polarity 0-1',
    ])
  })

  test('a state is known by an adjective in a name that no table has', () => {
    expect(ownerInName('مروحية روسية')).toBe('state:ru')
    expect(ownerInName('مروحية مجهولة')).toBeNull()
  })
})

describe('how many were hit', () => {
  test('three of the dead are no count of them all', () => {
    const all: Report = {
      ...struck(MONITOR, 'مقتل سبعة عمال بقصف المخزن'),
      type: 'killing',
      quantities: ['people:7-7'],
    }
    const some = (text: string): Report => ({
      ...struck(DOCTORS, `مقتل عمال بقصف المخزن، ${text}`),
      type: 'killing',
      quantities: [`${text}=killed:3-3`],
    })
    expect(said(all, some('ثلاثة من القتلى')).found).toEqual([])
    expect(said(all, some('ثلاثة قتلى')).found).toEqual(['quantity 0-1'])
  })
})

test('beside a town is local; a region of its own is not', () => {
  const beside = (over: Partial<PlaceMention>): PlaceMention => ({
    name: 'قرب تدمر',
    ref: 'palmyra',
    lat: 34.55,
    lon: 38.27,
    country: 'SY',
    precision: 'region',
    start: 0,
    end: 8,
    ...over,
  })
  expect(isLocal(beside({ ref: 'nowhere-known' }))).toBe(false)
  expect(ground(beside({}), beside({ ref: 'palmyra', precision: 'town' }))).toBe('same')
})

test('the same in any order, and every contradiction says by which rule and words', () => {
  const reports = [
    struck(MONITOR, 'طائرة قصفت مخزن الحبوب عند مدخل البلدة'),
    struck(DOCTORS, 'غارة أصابت مخزن الحبوب عند المدخل'),
  ]
  const none: Report = {
    type: 'airstrike',
    exact: 'غارة جوية هنا',
    text: 'لم تكن هناك غارة جوية هنا',
    denied: true,
    chain: [COUNCIL],
    rules: ['negated'],
  }
  const { account, articles, claims } = said(...reports, none)
  expect(reconcile([...articles].reverse(), [...claims].reverse())).toEqual(account)
  for (const event of account.events)
    for (const told of explainEvent(account, event.id)!.contradictions)
      expect(told.reason.values.every(value => value !== '')).toBe(true)
})
