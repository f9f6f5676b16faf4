import { describe, expect, test } from 'vitest'
import { reconcile } from '../../../src/account/index.ts'
import { article, claim } from '../build.ts'

const TOWN = { name: 'صرمان', ref: 'ly:surman', at: [32.75, 12.57] as const }

interface Told {
  readonly exact: string
  readonly trigger: string
  readonly by: string
  readonly published?: string
  readonly factuality?: 'planned' | 'occurred'
}

/** The kinds of contradiction between reports of one negotiation, each by its own monitor. */
function between(...reports: readonly Told[]) {
  const articles = reports.map(({ exact, published }, i) =>
    article({ id: `a${i}`, lines: ['محادثات صرمان غرب ليبيا', exact], published: published ?? '2023-05-10' }),
  )
  const claims = reports.map((report, i) => {
    const made = claim(articles[i]!, {
      type: 'negotiation',
      exact: report.exact,
      place: TOWN,
      chain: [`monitor:${report.by}`],
      factuality: report.factuality ?? 'occurred',
    })
    const start = articles[i]!.text.indexOf(report.trigger, made.evidence.start)
    return { ...made, trigger: { start, end: start + report.trigger.length } }
  })
  const { events } = reconcile(articles, claims)
  return {
    events: events.length,
    kinds: events.flatMap(event => event.contradictions.map(c => c.kind)),
    reasons: events.flatMap(event => event.contradictions.map(c => c.reason)),
  }
}

const FAILED: Told = { exact: 'فشل المفاوضات بين الكتيبتين في صرمان', trigger: 'المفاوضات', by: 'مرصد الساحل' }
const SUCCEEDED: Told = { exact: 'نجاح المفاوضات بين الكتيبتين في صرمان', trigger: 'المفاوضات', by: 'مرصد الجبل' }

describe('how one event came out', () => {
  test('talks that failed and talks that succeeded, told on one day', () => {
    expect(between(FAILED, SUCCEEDED)).toEqual({
      events: 1,
      kinds: ['polarity'],
      reasons: [{ rule: 'outcomes-differ', values: ['فشل المفاوضات', 'نجاح المفاوضات'] }],
    })
  })

  test.each([
    ['words of one sense', { ...SUCCEEDED, exact: 'تعثر المفاوضات بين الكتيبتين في صرمان' }],
    ['a day later it may have come out otherwise', { ...SUCCEEDED, published: '2023-05-11' }],
    ['a plan', { ...SUCCEEDED, factuality: 'planned' as const }],
    ['one origin', { ...SUCCEEDED, by: FAILED.by }],
    ['a negation takes it back', { ...SUCCEEDED, exact: 'دون نجاح المفاوضات بين الكتيبتين في صرمان' }],
    ['an outcome of another thing', { ...SUCCEEDED, exact: 'نجاح الجولة في المفاوضات بين الكتيبتين في صرمان' }],
    ['no outcome', { ...SUCCEEDED, exact: 'انعقاد المفاوضات بين الكتيبتين في صرمان' }],
  ])('%s: no contradiction', (_, other) => {
    expect(between(FAILED, other)).toMatchObject({ events: 1, kinds: [] })
  })
})
