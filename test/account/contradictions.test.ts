import { describe, expect, test } from 'vitest'
import { reconcile } from '../../src/account/index.ts'
import { article, type ClaimSpec, claim } from './build.ts'

const TOWN = { name: 'صرمان', ref: 'ly:surman', at: [32.75, 12.57] as const }

type Report = ClaimSpec & { published?: string }

/** One article a report; gives kinds of contradiction, and revisions as pairs of report numbers. */
function between(...reports: readonly Report[]) {
  const articles = reports.map((report, i) =>
    article({
      id: `a${i}`,
      lines: ['اشتباكات في صرمان غرب ليبيا', report.exact],
      published: report.published ?? '2023-05-10',
    }),
  )
  const claims = reports.map((report, i) => claim(articles[i]!, { place: TOWN, ...report }))
  const { events } = reconcile(articles, claims)
  return {
    events: events.length,
    kinds: events.flatMap(event => event.contradictions.map(c => c.kind)),
    revisions: events.flatMap(event =>
      event.revisions.map(r => r.claims.map(id => claims.findIndex(c => c.id === id))),
    ),
    status: events.map(event => event.status),
    quantities: events.flatMap(event => event.quantities),
  }
}

const dead = (count: string, chain: string, more: Partial<Report> = {}): Report => ({
  type: 'killing',
  exact: 'مقتل مسلحين في اشتباكات صرمان',
  quantities: [count],
  chain: [chain],
  time: '2023-05-10',
  ...more,
})

const MONITOR = 'monitor:مرصد الساحل'
const FORCE = 'force:قوة الساحل@ly:coast'

describe('figures', () => {
  test.each([
    ['about 440 against 500', '~fighters:440-440', 'fighters:500-500', ['quantity']],
    ['about 440 against about 500', '~fighters:440-440', '~fighters:500-500', ['quantity']],
    ['440 against about 450', 'fighters:440-440', '~fighters:450-450', []],
    ['more than 800 against 1000', 'fighters:800-', 'fighters:1000-1000', []],
    ['more than 800 against 500', 'fighters:800-', 'fighters:500-500', ['quantity']],
    ['dozens against 26', '~fighters:20-99', 'fighters:26-26', []],
    ['440 militants against 500 fighters: two words for one', 'militants:440-440', 'fighters:500-500', ['quantity']],
    ['10 people and 3 children among them', 'people:10-10', 'children:3-3', []],
    ['3 people and 10 children', 'people:3-3', 'children:10-10', ['quantity']],
  ])('%s', (_, first, second, kinds) => {
    const found = between(dead(first, MONITOR), dead(second, FORCE))
    expect(found.events).toBe(1)
    expect(found.kinds).toEqual(kinds)
  })

  test('an origin that corrects itself revises', () => {
    const found = between(dead('people:4-4', MONITOR), dead('people:3-3', MONITOR, { published: '2023-05-11' }))
    expect(found).toMatchObject({ events: 1, kinds: [], revisions: [[0, 1]] })
    expect(found.quantities).toMatchObject([{ unit: 'people', low: 3, best: 3, high: 3 }])
  })

  test('a revision runs from the earlier to the later, whatever the files are called', () => {
    const found = between(dead('people:3-3', MONITOR, { published: '2023-05-11' }), dead('people:4-4', MONITOR))
    expect(found.revisions).toEqual([[1, 0]])
  })

  test('a figure that its origin took back stands against nobody', () => {
    const [first, corrected] = [dead('people:4-4', MONITOR), dead('people:3-3', MONITOR, { published: '2023-05-11' })]
    expect(between(first, corrected, dead('people:3-3', FORCE, { published: '2023-05-16' })).kinds).toEqual([])
  })

  test('a toll that another origin gives a day later may have risen', () => {
    expect(between(dead('people:4-4', MONITOR), dead('people:9-9', FORCE, { published: '2023-05-11' })).kinds).toEqual(
      [],
    )
  })

  test('but it cannot have fallen', () => {
    expect(between(dead('people:9-9', MONITOR), dead('people:4-4', FORCE, { published: '2023-05-11' })).kinds).toEqual([
      'quantity',
    ])
  })

  test('low, best and high: best is what most origins say, then the lower', () => {
    expect(
      between(dead('people:4-4', MONITOR), dead('people:9-9', FORCE), dead('people:4-4', 'organisation:مستشفى صرمان'))
        .quantities,
    ).toMatchObject([{ unit: 'people', low: 4, best: 4, high: 9 }])
    expect(between(dead('people:9-9', MONITOR), dead('people:4-4', FORCE)).quantities).toMatchObject([
      { unit: 'people', low: 4, best: 4, high: 9 },
    ])
  })
})

test.each([
  ['a lower bound alone leaves the top open', ['people:30-'], { low: 30, best: 30, high: null }],
  ['a higher closed figure closes it', ['people:30-', 'people:45-45'], { low: 30, best: 45, high: 45 }],
  ['a lower closed figure does not', ['people:30-', 'people:12-12'], { low: 12, best: 12, high: null }],
  ['an upper bound alone leaves the bottom open', ['people:-30'], { low: null, best: 30, high: 30 }],
  ['a lower figure closes it', ['people:-30', 'people:12-12'], { low: 12, best: 12, high: 30 }],
  ['a closed range stays closed', ['~people:20-99'], { low: 20, best: 20, high: 99 }],
])('an estimate states no bound that its claims leave open: %s', (_, figures, expected) => {
  const origins = [MONITOR, FORCE]
  const found = between(...figures.map((figure, i) => dead(figure, origins[i]!)))
  expect(found.quantities).toMatchObject([{ unit: 'people', ...expected }])
})

describe('what else contradicts', () => {
  test('a denial by another origin', () => {
    const found = between(
      { type: 'attack', exact: 'هاجمت قوة الساحل بوابة في صرمان', agents: ['قوة الساحل@ly:coast'], chain: [MONITOR] },
      {
        type: 'attack',
        exact: 'لم تهاجم قوة الساحل أي بوابة في صرمان',
        agents: ['قوة الساحل@ly:coast'],
        chain: [FORCE],
        denied: true,
      },
    )
    expect(found).toMatchObject({ events: 1, kinds: ['polarity'], status: ['contested'] })
  })

  test('not the same origin that denies and asserts', () => {
    expect(
      between(
        { type: 'attack', exact: 'هاجمت قوة الساحل بوابة في صرمان', agents: ['قوة الساحل@ly:coast'], chain: [FORCE] },
        {
          type: 'attack',
          exact: 'لم تهاجم قوة الساحل أي بوابة في صرمان',
          agents: ['قوة الساحل@ly:coast'],
          chain: [FORCE],
          denied: true,
        },
      ).kinds,
    ).toEqual([])
  })

  test('only denials: denied', () => {
    expect(
      between({ type: 'attack', exact: 'لم تهاجم قوة الساحل أي بوابة في صرمان', chain: [FORCE], denied: true }).status,
    ).toEqual(['denied'])
  })

  test('two doers of one strike, but not an air force and its state', () => {
    const strike = (agent: string, chain: string): Report => ({
      type: 'airstrike',
      exact: 'غارة استهدفت سوق صرمان المركزي',
      agents: [agent],
      time: '2023-05-10',
      chain: [chain],
    })
    expect(
      between(strike('الجيش التركي@state:tr/army', MONITOR), strike('الجيش المصري@state:eg/army', FORCE)).kinds,
    ).toEqual(['agent'])
    expect(between(strike('الجيش التركي@state:tr/army', MONITOR), strike('تركيا@state:tr', FORCE)).kinds).toEqual([])
    expect(
      between(strike('الجيش التركي@state:tr/army', MONITOR), strike('مسلحون@group:militants', FORCE)).kinds,
    ).toEqual([])
  })

  test('two days for one count of dead; without the count they are two deeds', () => {
    expect(between(dead('people:17-17', MONITOR), dead('people:17-17', FORCE, { time: '2023-05-09' }))).toMatchObject({
      events: 1,
      kinds: ['time'],
    })
    expect(between(dead('people:17-17', MONITOR), dead('people:12-12', FORCE, { time: '2023-05-09' }))).toMatchObject({
      events: 2,
      kinds: [],
    })
  })

  test('civilians to one, fighters to another', () => {
    expect(
      between(
        {
          type: 'killing',
          exact: 'مقتل خمسة مدنيين في قصف سوق صرمان',
          quantities: ['civilians:5-5'],
          time: '2023-05-10',
          chain: [MONITOR],
        },
        {
          type: 'killing',
          exact: 'مقتل خمسة مسلحين في قصف سوق صرمان',
          quantities: ['fighters:5-5'],
          time: '2023-05-10',
          chain: [FORCE],
        },
      ).kinds,
    ).toContain('composition')
  })

  test('somebody is in a town, and has fled from it', () => {
    const whereabouts = { agents: ['نبيل الككلي'] }
    expect(
      between(
        { type: 'presence', exact: 'نبيل الككلي موجود في صرمان', ...whereabouts, chain: [MONITOR] },
        { type: 'displacement', exact: 'نبيل الككلي فر من صرمان', ...whereabouts, chain: [FORCE] },
      ).kinds,
    ).toEqual(['place'])
  })

  test('some of a group are there and some have fled: no contradiction', () => {
    const group = { agents: ['عناصر الكتيبة'] }
    expect(
      between(
        { type: 'presence', exact: 'عناصر الكتيبة موجودون في صرمان', ...group, chain: [MONITOR] },
        { type: 'displacement', exact: 'عناصر الكتيبة فروا من صرمان', ...group, chain: [FORCE] },
      ).kinds,
    ).toEqual([])
  })
})

describe('what does not contradict', () => {
  const ALLIANCE = 'قوات الحوثي وصالح@group:houthis-and-saleh'

  test('an alliance and its member are not two doers', () => {
    const shelled = (agent: string, chain: string): Report => ({
      type: 'shelling',
      exact: 'قصف استهدف سوق صرمان المركزي',
      agents: [agent],
      time: '2023-05-10',
      chain: [chain],
    })
    expect(between(shelled(ALLIANCE, MONITOR), shelled('الحوثيون@group:houthis', FORCE)).kinds).toEqual([])
    expect(between(shelled(ALLIANCE, MONITOR), shelled('الجيش المصري@state:eg/army', FORCE)).kinds).toEqual(['agent'])
  })

  test('two doers of shelling on no one day: a town is shelled again and again', () => {
    const shelled = (agent: string, chain: string): Report => ({
      type: 'shelling',
      exact: 'قصف استهدف سوق صرمان المركزي',
      agents: [agent],
      chain: [chain],
    })
    expect(
      between(shelled('الجيش التركي@state:tr/army', MONITOR), shelled('الجيش المصري@state:eg/army', FORCE)).kinds,
    ).toEqual([])
  })

  test('who is charged denies the charge, not the charge against others', () => {
    const charge: Report = {
      type: 'accusation',
      exact: 'نسب المرصد هجوم صرمان إلى قوة الساحل',
      targets: ['قوة الساحل@ly:coast'],
      chain: [MONITOR],
    }
    const denial = (chain: string): Report => ({
      type: 'accusation',
      exact: 'نفت نفيا قاطعا هذه الاتهامات بشأن هجوم صرمان',
      chain: [chain],
      denied: true,
    })
    expect(between(charge, denial(FORCE)).kinds).toEqual(['polarity'])
    expect(between(charge, denial('government:أنقرة@state:tr')).kinds).toEqual([])
  })

  test('the dead of one side are not those of the other', () => {
    const killed = (count: string, target: string, chain: string): Report => ({
      ...dead(count, chain),
      targets: [target],
    })
    const army = 'الجيش المصري@state:eg/army'
    expect(between(killed('people:7-7', army, MONITOR), killed('people:12-12', army, FORCE)).kinds).toEqual([
      'quantity',
    ])
    expect(
      between(killed('people:7-7', army, MONITOR), killed('people:12-12', 'الجيش التركي@state:tr/army', FORCE)).kinds,
    ).toEqual([])
  })
})
