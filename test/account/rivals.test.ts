import { describe, expect, test } from 'vitest'
import { explainEvent, reconcile } from '../../src/account/index.ts'
import { article, type ClaimSpec, claim } from './build.ts'

const TOWN = { name: 'صرمان', ref: 'ly:surman', at: [32.75, 12.57] as const }
const COUNCIL = 'organisation:مجلس صرمان'
const FORCE = 'force:قوة الساحل@ly:coast'
const MONITOR = 'monitor:مرصد الساحل'

type Report = ClaimSpec & { readonly published?: string; readonly text?: string }

/** One article of one story a report: the kinds of what contradicts between events, each once, and the statuses of the reports' events. */
function story(...reports: readonly Report[]) {
  const articles = reports.map((report, i) =>
    article({
      id: `a${i}`,
      lines: ['صرمان بعد أيام من المواجهات على الطريق الساحلي', report.text ?? report.exact],
      published: report.published ?? '2023-05-10',
    }),
  )
  const claims = reports.map((report, i) => claim(articles[i]!, report))
  const account = reconcile(articles, claims)
  const eventOf = (i: number) => account.events.find(event => event.claims.includes(claims[i]!.id))!
  const between = account.events.flatMap(event =>
    event.contradictions.filter(one => !one.claims.every(id => event.claims.includes(id))),
  )
  return {
    account,
    articles,
    claims,
    eventOf,
    kinds: [...new Set(between.map(one => `${one.kind} ${one.claims.join()}`))].map(key => key.split(' ')[0]),
    statuses: reports.map((_, i) => eventOf(i).status),
  }
}

const signed: Report = {
  type: 'agreement',
  exact: 'وجهاء البلدة أبرموا مساء الاثنين صلحا مع الوفد الحكومي',
  chain: [COUNCIL],
  place: TOWN,
  time: '2023-05-08',
}
const notSigned: Report = {
  type: 'agreement',
  exact: 'توقيع أي اتفاق مع أحد',
  text: 'نفت قوة الساحل في بيان توقيع أي اتفاق مع أحد',
  denied: true,
  chain: [FORCE],
}

describe('a denial and what it denies, though they stand in two events', () => {
  test('who denies any agreement says neither where nor when; both events show it', () => {
    const found = story(signed, notSigned)
    expect(found.eventOf(0).id).not.toBe(found.eventOf(1).id)
    expect(found.kinds).toEqual(['polarity'])
    expect(found.eventOf(0).contradictions).toEqual(found.eventOf(1).contradictions)
    expect(found.statuses).toEqual(['contested', 'denied'])
  })

  test('the day beside a denial can be that of the denying', () => {
    expect(story(signed, { ...notSigned, time: '2023-05-10' }).kinds).toEqual(['polarity'])
  })

  test('what is told of a later day, or was told weeks before, is not what it denies', () => {
    expect(story({ ...signed, time: '2023-05-12', published: '2023-05-12' }, notSigned).kinds).toEqual([])
    expect(story({ ...signed, time: '2023-04-10', published: '2023-04-10' }, notSigned).kinds).toEqual([])
  })

  test('nor what is planned or feared, nor what the same origin says', () => {
    expect(story({ ...signed, factuality: 'planned' }, notSigned).kinds).toEqual([])
    expect(story({ ...signed, factuality: 'possible' }, notSigned).kinds).toEqual([])
    expect(story({ ...signed, chain: [FORCE] }, notSigned).kinds).toEqual([])
  })

  test('a denial of one thing, not of any of its kind, is not laid beside all of that kind', () => {
    const one = { ...notSigned, exact: 'توقيع وثيقة الهلال', text: 'نفت قوة الساحل في بيان توقيع وثيقة الهلال' }
    expect(story(signed, one).kinds).toEqual([])
  })

  test('"nobody stormed it", in somebody\'s mouth, stands against who says that it was stormed; "no injuries" by the way against nobody', () => {
    const stormed: Report = {
      type: 'attack',
      exact: 'اقتحم ملثمون فجر الاثنين مبنى البريد وسط البلدة',
      chain: [MONITOR],
      place: TOWN,
      time: '2023-05-08',
    }
    const nobody: Report = {
      type: 'attack',
      exact: 'يقتحم أحد شيئا هنا',
      text: 'لم يقتحم أحد شيئا هنا',
      denied: true,
      chain: [COUNCIL],
      place: TOWN,
      rules: ['negated'],
    }
    expect(story(stormed, nobody).account.events.flatMap(event => event.contradictions).length).toBeGreaterThan(0)
    const hurt: Report = { ...stormed, type: 'injury', exact: 'أصيب عامل بجروح في حريق المخبز' }
    const none: Report = {
      ...nobody,
      type: 'injury',
      exact: 'يصب أحد عندما مرت القافلة',
      text: 'لم يصب أحد عندما مرت القافلة',
    }
    expect(story(hurt, none).kinds).toEqual([])
  })
})

test('who denies that a place was stormed does not deny that it was bombed', () => {
  const at = { place: TOWN, time: '2023-05-08' } as const
  const denied: Report = {
    ...at,
    type: 'attack',
    exact: 'اقتحام البوابة والمخازن',
    text: 'نفى مجلس صرمان اقتحام البوابة والمخازن',
    denied: true,
    chain: [COUNCIL],
  }
  const bombed: Report = { ...at, type: 'airstrike', exact: 'طائرة مجهولة قصفت الميناء القديم', chain: [MONITOR] }
  const stormed: Report = { ...at, type: 'attack', exact: 'اقتحام البوابة على يد ملثمين', chain: [MONITOR] }
  const kinds = (other: Report) =>
    story(denied, other).account.events.flatMap(event => event.contradictions.map(one => one.kind))
  expect(kinds(bombed)).toEqual([])
  expect(kinds(stormed)).toContain('polarity')
})

test('the wounded who died are some of the dead', () => {
  const dead = (figure: string, chain: string): Report => ({
    type: 'killing',
    exact: 'مقتل عمال بانهيار رصيف صرمان',
    quantities: [figure],
    chain: [chain],
    place: TOWN,
    time: '2023-05-08',
  })
  const kinds = (figure: string) =>
    story(dead('killed:7-7', COUNCIL), dead(figure, MONITOR)).account.events.flatMap(event =>
      event.contradictions.map(one => one.kind),
    )
  expect(kinds('wounded:2-2')).toEqual([])
  expect(kinds('killed:2-2')).toEqual(['quantity'])
})

describe('two accounts of one matter', () => {
  const tanks = (count: string, chain: string, more: Partial<Report> = {}): Report => ({
    type: 'handover',
    exact: 'تسلمت الوحدات الآليات الثقيلة قرب البوابة',
    quantities: [count],
    chain: [chain],
    ...more,
  })
  const other = { exact: 'كل ما أعيد قطعة معطوبة' }

  test('things with a name of their own that a story counts once', () => {
    const found = story(
      tanks('tanks:3-3', COUNCIL),
      tanks('tanks:1-1', FORCE, { ...other, exact: 'كل ما أعيد دبابة واحدة' }),
    )
    expect(found.account.events.flatMap(event => event.contradictions).map(one => one.kind)).toContain('quantity')
  })

  test('not people, whom it counts in many deeds', () => {
    expect(story(tanks('people:3-3', COUNCIL), tanks('people:9-9', FORCE, other)).kinds).toEqual([])
  })

  test('a state that lasts since two times', () => {
    const since = (time: string, chain: string, exact: string): Report => ({
      type: 'siege',
      exact,
      factuality: 'ongoing',
      chain: [chain],
      time,
      place: TOWN,
    })
    const kinds = (a: string, b: string) =>
      story(
        since(a, MONITOR, 'الطوق المفروض على صرمان'),
        since(b, COUNCIL, 'تعيش صرمان حصارا خانقا'),
      ).account.events.flatMap(event => event.contradictions.map(one => one.kind))
    expect(kinds('2012-05/..', '2013-02/..')).toContain('time')
    expect(kinds('2012/..', '2012-05/..')).not.toContain('time')
  })
})

test('the guards who were killed are not the prisoners who were', () => {
  const dead = (who: string, count: string, chain: string): Report => ({
    type: 'killing',
    exact: `مقتل ${who} في السجن`,
    targets: [`${who}@group:${count.split(':')[0]}`],
    quantities: [count],
    chain: [chain],
    place: TOWN,
    time: '2023-05-08',
  })
  const apart = story(dead('حراس', 'guards:4-4', MONITOR), dead('أسرى', 'prisoners:17-17', COUNCIL))
  expect(apart.eventOf(0).id).not.toBe(apart.eventOf(1).id)
  const one = story(dead('حراس', 'guards:4-4', MONITOR), dead('حراس', 'guards:6-6', COUNCIL))
  expect(one.eventOf(0).id).toBe(one.eventOf(1).id)
})

test('seven with three children among them stand against three, though three of them are children', () => {
  const dead = (quantities: readonly string[], chain: string): Report => ({
    type: 'killing',
    exact: 'مقتل مدنيين بالقذائف على سوق صرمان',
    quantities,
    chain: [chain],
    place: TOWN,
    time: '2023-05-08',
  })
  const { account } = story(
    dead(['people:7-7', 'children:3-3'], COUNCIL),
    dead(['people:3-3', 'children:1-1'], MONITOR),
  )
  expect(account.events.flatMap(event => event.contradictions.map(one => one.kind))).toEqual(['quantity'])
})

test('the same in any order, and explained with the event of the other claim', () => {
  const { account, articles, claims, eventOf } = story(signed, notSigned)
  expect(reconcile([...articles].reverse(), [...claims].reverse())).toEqual(account)
  const [told] = explainEvent(account, eventOf(0).id)!.contradictions
  expect(told).toMatchObject({ other: eventOf(1).id, reason: { rule: 'asserted-and-denied' } })
})
