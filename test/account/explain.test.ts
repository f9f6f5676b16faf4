import { describe, expect, test } from 'vitest'
import {
  explainCopy,
  explainEvent,
  explainLinks,
  explainOrigin,
  explainStory,
  reconcile,
} from '../../src/account/index.ts'
import type { Account, EventExplanation, JoinReason, NameRule, RootRule, StatusRule } from '../../src/account/types.ts'
import { article, type ClaimSpec, claim } from './build.ts'
import { examples } from './examples.ts'
import { again, anchor, burnt, by, eventOf, five, MACHINE, originOf, reviewed } from './reviews/fixture.ts'

const TOWN = { name: 'صبراتة', ref: 'ly:sabratha', at: [32.79, 12.48] as const }

interface Report extends Partial<ClaimSpec> {
  readonly exact: string
  /** The line that the words stand in; the words alone where it is not given. */
  readonly line?: string
  /** Claims with the same letter stand in one article. */
  readonly in?: string
  readonly head?: boolean
  readonly outlet?: string
  readonly published?: string
}

/** Articles under one headline, with a claim of deaths in one fire a line. */
function told(reports: readonly Report[]): Account {
  const letters = [...new Set(reports.map((report, i) => report.in ?? `${i}`))]
  const articles = letters.map(letter => {
    const own = reports.filter((report, i) => (report.in ?? `${i}`) === letter)
    const head = own.find(report => report.head)?.line ?? 'حريق في مصنع بمدينة صبراتة'
    return article({
      id: `a${letter}`,
      lines: [head, ...own.filter(report => !report.head).map(({ line, exact }) => line ?? exact)],
      outlet: own[0]!.outlet ?? `صحيفة رقم ${letter}`,
      published: own[0]!.published ?? '2023-05-10',
    })
  })
  const claims = reports.map(({ line: _, in: letter, head, outlet, published, ...spec }, i) =>
    claim(articles.find(({ id }) => id === `a${letter ?? i}`)!, {
      type: 'killing',
      place: TOWN,
      time: '2023-05-09',
      quantities: ['killed:4-4'],
      ...spec,
    }),
  )
  return reconcile(articles, claims)
}

function only(account: Account): EventExplanation {
  expect(account.events).toHaveLength(1)
  return explainEvent(account, account.events[0]!.id)!
}

const officer = 'المتحدث باسم قوة الساحل الرائد نبيل الككلي'
const WIRE =
  'قال متحدث إن أربعة عمال قتلوا في الحريق الذي اندلع في المصنع مساء الثلاثاء قبل وصول فرق الإطفاء إلى المكان بوقت طويل'
const IN_WIRE = WIRE.slice(WIRE.indexOf('أربعة'))

describe('why chains count as one', () => {
  const cases: Record<Exclude<JoinReason, 'reviewed'>, readonly Report[]> = {
    'same-origin': [
      {
        exact: 'مقتل أربعة عمال في صبراتة',
        line: 'أعلن سالم البوعيشي مقتل أربعة عمال في صبراتة',
        chain: ['person:سالم البوعيشي'],
      },
      {
        exact: 'قتل أربعة عمال بصبراتة',
        line: 'قتل أربعة عمال بصبراتة بحسب سالم البوعيشي',
        chain: ['person:سالم البوعيشي'],
      },
    ],
    copy: [
      { exact: IN_WIRE, line: WIRE, chain: ['unnamed:متحدث'] },
      { exact: IN_WIRE, line: WIRE, chain: ['unnamed:متحدث'] },
    ],
    'cites-outlet': [
      { exact: 'قتل أربعة عمال في مدينة صبراتة', outlet: 'الشراع نيوز' },
      {
        exact: 'أربعة عمال قتلوا في صبراتة',
        line: 'ذكرت الشراع نيوز أن أربعة عمال قتلوا في صبراتة',
        chain: ['monitor:مرصد الساحل', 'outlet:الشراع نيوز'],
      },
    ],
    'unnamed-tied': [
      {
        exact: 'مقتل أربعة عمال في صبراتة',
        line: 'نقل مرصد الساحل عن مصادر محلية مقتل أربعة عمال في صبراتة',
        chain: ['unnamed:مصادر محلية', 'monitor:مرصد الساحل'],
      },
      {
        exact: 'مقتل أربعة عمال في مدينة صبراتة',
        line: 'وثق مرصد الساحل مقتل أربعة عمال في مدينة صبراتة',
        chain: ['monitor:مرصد الساحل'],
      },
    ],
    'same-article': [
      { exact: 'مقتل أربعة عمال في صبراتة', line: 'مقتل أربعة عمال في صبراتة', in: 'x', head: true },
      {
        exact: 'مقتل أربعة عمال في مدينة صبراتة',
        line: 'أعلن سالم البوعيشي مقتل أربعة عمال في مدينة صبراتة',
        in: 'x',
        chain: ['person:سالم البوعيشي'],
      },
    ],
  }

  test.each(Object.entries(cases))('%s', (reason, reports) => {
    const account = told(reports)
    const { joined, independent } = only(account)
    expect(joined.map(pair => pair.reason)).toEqual([reason])
    expect(independent).toBe(1)
    for (const { quote } of joined[0]!.claims) {
      const { text } = account.articles.find(({ id }) => id === quote.article)!
      expect(text.slice(quote.start, quote.end)).toBe(quote.exact)
    }
  })

  test('names the origin that both reach, the passage that both stand in, the words that cite', () => {
    expect(only(told(cases['same-origin'])).joined[0]).toMatchObject({
      origin: { name: 'سالم البوعيشي' },
      passage: null,
      cited: null,
    })
    expect(only(told(cases['unnamed-tied'])).joined[0]).toMatchObject({
      origin: { name: 'مرصد الساحل' },
      origins: expect.arrayContaining([expect.objectContaining({ rooted: ['quoted-by'] })]),
    })
    const { passage } = only(told(cases.copy)).joined[0]!
    expect(passage!.here.exact).toContain(IN_WIRE)
    expect(passage!.there).toMatchObject({ exact: passage!.here.exact })
    expect(passage!.there.article).not.toBe(passage!.here.article)
    expect(only(told(cases['cites-outlet'])).joined[0]).toMatchObject({
      origin: null,
      cited: { article: 'a1', exact: 'الشراع نيوز' },
    })
  })
})

describe('which origin a link is, and on whose word it stands', () => {
  /** The rules of the claim that stands last. */
  function rules(reports: readonly Report[]): { named: NameRule; rooted: readonly RootRule[]; root: string | null } {
    const account = told(reports)
    const last = reports.at(-1)!
    const { id } = account.claims.find(one => one.evidence.exact === last.exact)!
    const { named, rooted, root } = explainLinks(account, id)!.origin
    return { named, rooted, root: root?.name ?? null }
  }
  const other: Report = { exact: 'نشرت الصحيفة صورا للحريق', type: 'statement' }

  const named: Record<NameRule, readonly Report[]> = {
    'own-voice': [{ exact: 'قتل أربعة عمال' }],
    'same-id': [{ exact: 'قتل أربعة عمال', chain: ['organisation:الهلال الأحمر@org:crescent'] }],
    'outlet-name': [
      { ...other, outlet: 'الشراع نيوز' },
      { exact: 'قتل أربعة عمال', chain: ['outlet:الشراع نيوز'] },
    ],
    'same-words': [{ exact: 'قتل أربعة عمال', chain: ['monitor:مرصد الساحل'] }],
    'same-last-words': [
      { ...other, in: 'x', chain: ['person:سالم البوعيشي'] },
      { exact: 'قتل أربعة عمال', in: 'x', chain: ['person:العقيد سالم البوعيشي'] },
    ],
    'shorter-form': [
      { ...other, in: 'x', chain: ['person:العقيد سالم البوعيشي'] },
      { exact: 'قتل أربعة عمال', in: 'x', chain: ['person:البوعيشي'] },
    ],
    unnamed: [{ exact: 'قتل أربعة عمال', chain: ['unnamed:مصادر محلية'] }],
    'unnamed-again': [
      { ...other, in: 'x', chain: ['unnamed:مصدر طبي'] },
      { exact: 'قتل أربعة عمال', in: 'x', chain: ['unnamed:المصدر نفسه'] },
    ],
  }
  test.each(Object.entries(named))('by the rule %s', (rule, reports) => {
    expect(rules(reports)).toMatchObject({ named: rule })
  })

  test('two persons of one last name: the bare last name is a form of neither', () => {
    const two = [
      { ...other, in: 'x', chain: ['person:سالم البوعيشي'] },
      { exact: 'فتحت النيابة تحقيقا', type: 'statement', in: 'x', chain: ['person:فتحي البوعيشي'] },
      { exact: 'قتل أربعة عمال', in: 'x', chain: ['person:البوعيشي'] },
    ] as const
    expect(rules(two).named).toBe('same-words')
  })

  const rooted: Record<RootRule, readonly [root: string, reports: readonly Report[]]> = {
    'quoted-by': ['مرصد الساحل', [{ exact: 'قتل أربعة عمال', chain: ['unnamed:مصادر محلية', 'monitor:مرصد الساحل'] }]],
    'body-in-words': [
      'قوة الساحل',
      [
        {
          exact: 'قتل أربعة عمال',
          line: 'قال مصدر في قوة الساحل إنه قتل أربعة عمال',
          chain: ['unnamed:مصدر في قوة الساحل'],
          agents: ['قوة الساحل@force:coast'],
        },
      ],
    ],
    title: [
      'قوة الساحل',
      [
        { ...other, chain: ['force:قوة الساحل'] },
        { exact: 'قتل أربعة عمال', chain: [`person:${officer}`] },
      ],
    ],
    'office-beside': [
      'مرصد الساحل',
      [
        { ...other, line: 'نشرت الصحيفة صورا للحريق', in: 'x', chain: ['monitor:مرصد الساحل'] },
        {
          exact: 'قتل أربعة عمال',
          line: 'وقال فتحي الزروق، مدير مرصد الساحل، إنه قتل أربعة عمال',
          in: 'x',
          chain: ['person:فتحي الزروق'],
        },
      ],
    ],
    'speaks-for': ['الولايات المتحدة', [{ exact: 'قتل أربعة عمال', chain: ['person:ترامب@person:trump'] }]],
    'body-in-article': [
      'نقابة عمال المصانع',
      [
        { ...other, in: 'x', chain: ['organisation:نقابة عمال المصانع'] },
        { exact: 'قتل أربعة عمال', in: 'x', chain: ['organisation:فرع نقابة عمال المصانع بالمدينة'] },
      ],
    ],
    headline: [
      'مرصد الساحل لحقوق الإنسان',
      [
        {
          ...other,
          line: 'ذكر مرصد الساحل لحقوق الإنسان: نشرت الصحيفة صورا للحريق',
          in: 'x',
          chain: ['monitor:مرصد الساحل لحقوق الإنسان'],
        },
        {
          exact: 'قتل أربعة عمال',
          line: 'مرصد حقوقي: قتل أربعة عمال',
          in: 'x',
          head: true,
          chain: ['monitor:مرصد حقوقي'],
        },
      ],
    ],
    'as-elsewhere': [
      'قوة الساحل',
      [
        { ...other, chain: ['force:قوة الساحل'] },
        { exact: 'فتحت النيابة تحقيقا', type: 'statement', chain: [`person:${officer}`] },
        { exact: 'قتل أربعة عمال', chain: ['person:نبيل الككلي'] },
      ],
    ],
  }
  test.each(Object.entries(rooted))('on the word of another by the rule %s', (rule, [root, reports]) => {
    expect(rules(reports)).toMatchObject({ rooted: [rule], root })
  })

  test('nobody stands behind a body that speaks for itself', () => {
    expect(rules([{ exact: 'قتل أربعة عمال', chain: ['monitor:مرصد الساحل'] }])).toMatchObject({
      rooted: [],
      root: null,
    })
  })

  test('an origin is told with all its names, on whose word it stands, and who stands on its word', () => {
    const account = told([
      { exact: 'نشرت الصحيفة صورا للحريق', type: 'statement', chain: ['force:قوة الساحل'] },
      { exact: 'قتل أربعة عمال', chain: [`person:${officer}`] },
      { exact: 'مقتل أربعة عمال في صبراتة', chain: ['person:نبيل الككلي'] },
    ])
    const id = (name: string): string => account.origins.find(origin => origin.name === name)!.id
    const spokesman = explainOrigin(account, id(officer))!
    expect(spokesman.names.map(({ words, rule }) => [words, rule])).toEqual([
      [officer, 'same-words'],
      ['نبيل الككلي', 'shorter-form'],
    ])
    expect(spokesman.roots.map(({ name }) => name)).toContain('قوة الساحل')
    const body = explainOrigin(account, id('قوة الساحل'))!
    expect(body.roots).toEqual([])
    expect(new Set(body.speaking.map(one => one.id))).toEqual(new Set([id(officer)]))
  })
})

describe('why an event has its status', () => {
  const by = (chain: string, more: Partial<Report> = {}): Report => ({
    exact: 'قتل أربعة عمال في صبراتة',
    chain: [chain],
    ...more,
  })
  const cases: Record<StatusRule, readonly Report[]> = {
    'only-denials': [by('force:قوة الساحل', { denied: true })],
    contradicted: [by('force:قوة الساحل'), by('monitor:مرصد الساحل', { denied: true })],
    'origins-agree': [by('force:قوة الساحل'), by('monitor:مرصد الساحل')],
    'one-origin': [by('force:قوة الساحل')],
    'denied-by-one': [by('force:قوة الساحل', { factuality: 'planned' }), by('monitor:مرصد الساحل', { denied: true })],
  }
  const gives = { 'only-denials': 'denied', contradicted: 'contested', 'origins-agree': 'corroborated' } as const
  test.each(Object.entries(cases))('by the rule %s', (rule, reports) => {
    expect(only(told(reports)).status).toEqual({ rule, status: gives[rule as keyof typeof gives] ?? 'single-source' })
  })
})

describe('the examples', () => {
  const account = examples()
  const events = account.events.map(event => ({ event, told: explainEvent(account, event.id)! }))

  test('every claim of an event but one says with which other it was joined, and why', () => {
    for (const { event, told } of events) {
      expect(told.claims.map(({ claim }) => claim)).toEqual(event.claims)
      expect(told.claims.filter(({ joined }) => joined === null)).toHaveLength(1)
      for (const { joined, claim } of told.claims) {
        if (joined === null) continue
        expect(event.claims).toContain(joined.to.claim)
        expect(joined.to.claim).not.toBe(claim)
        expect(joined.points).toBeCloseTo(joined.reasons.reduce((sum, { points }) => sum + points, 0))
        if (joined.step === 'answer') expect(joined.reasons).toEqual([])
        else expect(joined.points).toBeGreaterThanOrEqual(0)
      }
    }
    const steps = new Set(events.flatMap(({ told }) => told.claims.map(({ joined }) => joined?.step)))
    expect(steps).toEqual(new Set([undefined, 'one-article', 'two-articles']))
  })

  test('figures, contradictions, revisions and status are those of the account, with the words behind them', () => {
    for (const { event, told } of events) {
      expect(told.status.status).toBe(event.status)
      expect(told.contradictions.map(({ claims }) => claims.map(({ claim }) => claim))).toEqual(
        event.contradictions.map(({ claims }) => claims),
      )
      expect(told.revisions.map(({ claims }) => claims.map(({ claim }) => claim))).toEqual(
        event.revisions.map(({ claims }) => claims),
      )
      told.estimates.forEach(({ best }, i) => {
        expect(best.value).toBe(event.quantities[i]!.best)
        expect(best.claims.map(({ claim }) => claim)).toEqual(event.quantities[i]!.behind!.best)
      })
    }
  })

  test('the ties of a story hold all its articles together, and what they have in common adds up', () => {
    for (const story of account.stories) {
      const { ties, articles } = explainStory(account, story.id)!
      const reached = new Set([story.articles[0]!])
      for (let before = 0; before < reached.size; ) {
        before = reached.size
        for (const { articles, to } of ties)
          if ([...articles, ...to].some(id => reached.has(id))) for (const id of [...articles, ...to]) reached.add(id)
      }
      expect([...reached].sort()).toEqual([...story.articles].sort())
      for (const { round, share, least, features, count } of ties) {
        expect(share).toBeGreaterThanOrEqual(least)
        if (round > 0 && count === features.length)
          expect(features.reduce((sum, feature) => sum + feature.share, 0)).toBeCloseTo(share)
      }
      for (const { article, nearest, tie } of articles) {
        expect(story.articles).toContain(nearest)
        expect(nearest).not.toBe(article)
        expect([...ties[tie!]!.articles, ...ties[tie!]!.to]).toEqual(expect.arrayContaining([article, nearest]))
      }
    }
    const all = account.stories.map(({ id }) => explainStory(account, id)!.ties)
    expect(all[0]![0]).toMatchObject({ round: 0, features: [] })
    const kinds = all.flat().flatMap(({ features }) => features.map(({ kind }) => kind))
    expect(new Set(kinds)).toEqual(new Set(['word', 'place', 'deed-at-place']))
  })

  test('what holds two articles together is an actor too', () => {
    const articles = [
      article({
        id: 'a',
        lines: ['لواء الصقور يوقف سائقين', 'أوقف لواء الصقور سائقين عند الحاجز'],
        published: '2023-05-10',
      }),
      article({
        id: 'b',
        lines: ['مقتل راع برصاص لواء الصقور', 'قتل راع بنيران لواء الصقور مساء'],
        published: '2023-05-10',
      }),
    ]
    const told = reconcile(articles, [
      claim(articles[0]!, { type: 'detention', exact: 'أوقف لواء الصقور سائقين', agents: ['لواء الصقور@group:hawks'] }),
      claim(articles[1]!, {
        type: 'killing',
        exact: 'قتل راع بنيران لواء الصقور',
        agents: ['لواء الصقور@group:hawks'],
      }),
    ])
    const features = told.stories.flatMap(({ id }) => explainStory(told, id)!.ties).flatMap(tie => tie.features)
    expect(features.map(({ kind, feature }) => `${kind} ${feature}`)).toContain('actor group:hawks')
  })

  test('the copy between two articles is told from either side', () => {
    const [{ article: one, of: other }] = account.copies as [Account['copies'][number]]
    const [forth, back] = [explainCopy(account, one, other)!, explainCopy(account, other, one)!]
    expect(back.shares).toEqual([...forth.shares].reverse())
    expect([forth.direction, back.direction].sort()).toEqual(['given', 'taken'])
    expect(back.passages.map(({ here }) => here.exact)).toEqual(forth.passages.map(({ there }) => there.exact))
    expect(explainCopy(account, one, account.articles.at(-1)!.id)).toBeNull()
  })

  test('what the account does not have has no explanation', () => {
    for (const explain of [explainEvent, explainStory, explainOrigin, explainLinks])
      expect(explain(account, 'x0')).toBeNull()
  })
})

describe('a denial that does not say what it denies', () => {
  test('is joined to what it answers, without points', () => {
    const line = 'أربعة قتلى في صبراتة.. وقوة الساحل تنفي'
    const one = article({ id: 'a', lines: [line, 'نشرت الصحيفة صورا للحريق.'] })
    const account = reconcile(
      [one],
      [
        claim(one, { type: 'killing', exact: 'أربعة قتلى في صبراتة', place: TOWN, quantities: ['killed:4-4'] }),
        claim(one, {
          type: 'killing',
          exact: 'تنفي',
          denied: true,
          chain: ['force:قوة الساحل'],
        }),
      ],
    )
    const { claims } = only(account)
    expect(claims[1]!.joined).toMatchObject({ step: 'answer', reasons: [], to: { claim: claims[0]!.claim } })
  })
})

describe('what people said of it', () => {
  const join = (of: 'origins' | 'events', ids: readonly string[]) =>
    reviewed(by({ action: 'join', of, targets: ids.map(id => anchor(id)) })).account

  test('origins that they joined are one group of the graph, by their word', () => {
    const account = join('origins', [originOf(MACHINE, five).id, originOf(MACHINE, again).id])
    const { id, support } = eventOf(account, five)
    const { joined, graph } = explainEvent(account, id)!
    expect(joined).toMatchObject([{ reason: 'reviewed', origin: null }])
    expect(graph.groups).toHaveLength(support.independent)
    expect(graph.groups.find(({ claims }) => claims.includes(five.id))!.claims).toContain(again.id)
  })

  test('a claim that they put under an event has no joining of the machine, though its story is another', () => {
    const account = join('events', [eventOf(MACHINE, five).id, eventOf(MACHINE, burnt).id])
    const { claims, graph } = explainEvent(account, eventOf(account, five).id)!
    const put = claims.find(({ claim }) => claim === burnt.id)!
    expect(put.joined).toBeNull()
    expect(claims.filter(({ joined }) => joined === null)).toHaveLength(2)
    expect(graph.nodes.flatMap(node => node.articles)).toContain(burnt.article)
  })
})
