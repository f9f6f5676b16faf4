import { describe, expect, test } from 'vitest'
import { reconcile } from '../../src/account/index.ts'
import type { Contradiction, Revision } from '../../src/account/types.ts'
import { article, type ClaimSpec, claim } from './build.ts'

const TOWN = { name: 'صرمان', ref: 'ly:surman', at: [32.75, 12.57] as const }
const MONITOR = 'monitor:مرصد الساحل'
const FORCE = 'force:قوة الساحل@ly:coast'
const HOSPITAL = 'organisation:مستشفى صرمان'

interface Found {
  readonly events: number
  readonly contradictions: readonly Contradiction[]
  readonly revisions: readonly Revision[]
}

function inside(...specs: readonly ClaimSpec[]): Found {
  const lines = ['أنباء الساحل', 'نقلت وكالات الأنباء ما يلي', ...specs.map(spec => spec.exact)]
  const made = article({ id: 'a', lines, published: '2023-05-10' })
  return found(
    [made],
    specs.map(spec => claim(made, spec)),
  )
}

function between(...specs: readonly (ClaimSpec & { published?: string })[]): Found {
  const articles = specs.map((spec, i) =>
    article({ id: `a${i}`, lines: ['اشتباكات في صرمان', spec.exact], published: spec.published ?? '2023-05-10' }),
  )
  return found(
    articles,
    specs.map((spec, i) => claim(articles[i]!, { place: TOWN, ...spec })),
  )
}

function found(...[articles, claims]: Parameters<typeof reconcile>): Found {
  const { events } = reconcile(articles, claims)
  return {
    events: events.length,
    contradictions: events.flatMap(event => event.contradictions),
    revisions: events.flatMap(event => event.revisions),
  }
}

const rules = (of: Found): readonly string[] => of.contradictions.map(({ reason }) => reason.rule)

const dead = (exact: string, count: string, chain: string, more: Partial<ClaimSpec> = {}): ClaimSpec => ({
  type: 'killing',
  exact,
  quantities: [count],
  chain: [chain],
  time: '2023-05-10',
  ...more,
})

describe('a contradiction says its rule and what was compared', () => {
  test('figures', () => {
    const { contradictions } = between(
      dead('مقتل أربعة في اشتباكات صرمان', 'people:4-4', MONITOR),
      dead('مقتل تسعة في اشتباكات صرمان', 'people:9-9', FORCE),
    )
    expect(contradictions.map(({ reason }) => reason)).toEqual([
      { rule: 'figures-do-not-meet', values: ['people:4-4', 'people:9-9'] },
    ])
  })

  test('a denial', () => {
    const attack: ClaimSpec = { type: 'attack', exact: 'هاجمت قوة الساحل بوابة صرمان', agents: ['قوة الساحل@ly:coast'] }
    const { contradictions } = between(
      { ...attack, chain: [MONITOR] },
      { ...attack, exact: 'لم تهاجم قوة الساحل بوابة صرمان', chain: [FORCE], denied: true },
    )
    expect(contradictions.map(({ reason }) => reason)).toEqual([
      { rule: 'asserted-and-denied', values: ['هاجمت قوة الساحل بوابة صرمان', 'لم تهاجم قوة الساحل بوابة صرمان'] },
    ])
  })
})

describe('figures that are no contradiction', () => {
  const four = dead('مقتل أربعة أشخاص في اشتباكات صرمان', 'people:4-4', MONITOR)

  test('a toll that the text says has risen', () => {
    expect(rules(between(four, dead('ارتفع عدد قتلى اشتباكات صرمان إلى ستة', 'people:6-6', HOSPITAL)))).toEqual([])
    expect(rules(between(four, dead('بلغ عدد قتلى اشتباكات صرمان ستة', 'people:6-6', HOSPITAL)))).toEqual([
      'figures-do-not-meet',
    ])
  })

  test('the dead of a day and those of a war', () => {
    expect(rules(between(four, dead('مقتل 900 شخص في اشتباكات صرمان', 'people:900-900', HOSPITAL)))).toEqual([])
  })

  test('some of them', () => {
    const nine = dead('مقتل تسعة أشخاص في اشتباكات صرمان', 'people:9-9', MONITOR)
    const left = dead('أربعة من قتلى اشتباكات صرمان غادروا قراهم', 'people:4-4', HOSPITAL)
    expect(rules(between(nine, left))).toEqual([])
    expect(rules(between(nine, { ...left, exact: 'أربعة هم قتلى اشتباكات صرمان' }))).toEqual(['figures-do-not-meet'])
  })

  test('one of them, told without a number', () => {
    const one = dead('مقتل شاب في اشتباكات صرمان', 'شاب=people:1-1', HOSPITAL)
    expect(rules(between(four, one))).toEqual([])
    expect(rules(between(four, { ...one, exact: 'مقتل خمسة في اشتباكات صرمان', quantities: ['people:5-5'] }))).toEqual([
      'figures-do-not-meet',
    ])
  })
})

describe('days', () => {
  const day = (time: string, chain: string): ClaimSpec =>
    dead('مقتل 17 شخصا في اشتباكات صرمان', 'people:17-17', chain, { time })

  test('two days for one count of dead', () => {
    expect(rules(between(day('2023-05-10', MONITOR), day('2023-05-09', FORCE)))).toEqual(['days-apart'])
  })

  test('"yesterday" in a paper may be that of the wire', () => {
    const text = 'مقتل 17 شخصا أمس في اشتباكات صرمان'
    const made = [MONITOR, FORCE].map((chain, i) => {
      const of = article({ id: `a${i}`, lines: ['اشتباكات في صرمان', text], published: '2023-05-10' })
      const one = claim(of, { ...day(i === 0 ? '2023-05-10' : '2023-05-09', chain), exact: text, place: TOWN })
      return { of, one: { ...one, time: { ...one.time!, text: 'أمس' } } }
    })
    expect(
      rules(
        found(
          made.map(({ of }) => of),
          made.map(({ one }) => one),
        ),
      ),
    ).toEqual([])
  })
})

describe('whom a denial answers', () => {
  const hurt: ClaimSpec = {
    type: 'injury',
    exact: 'أصيب تاجر في صرمان برصاص',
    targets: ['تاجر'],
    chain: [MONITOR],
    place: TOWN,
  }
  const ours: ClaimSpec = {
    type: 'injury',
    exact: 'ونفت قوة الساحل إصابة جنودها في صرمان',
    chain: [FORCE],
    place: TOWN,
    denied: true,
    rules: ['denied-by-speaker'],
  }

  test('that none of our men was hurt denies nobody else’s wounds', () => {
    expect(rules(inside(hurt, ours))).toEqual(['asserted-and-denied'])
    expect(rules(inside(hurt, { ...ours, targets: ['جنودها@state:ly/army'] }))).toEqual([])
  })

  test('"which he denied" stands against who said it just before, not against who said something else', () => {
    const commander = dead('قتل قائد الكتيبة في غارة على صرمان', 'people:1-1', FORCE, { place: TOWN })
    const answer: ClaimSpec = {
      type: 'killing',
      exact: 'وهو ما نفاه مقرب من الكتيبة',
      chain: ['unnamed:مقرب من الكتيبة'],
      denied: true,
      rules: ['bare-denial'],
    }
    const found = inside(commander, answer)
    expect(rules(found)).toEqual(['asserted-and-denied'])
    expect(found.events).toBe(1)
    const three = dead('قتل ثلاثة أشخاص في غارة على صرمان', 'people:3-3', MONITOR, { place: TOWN })
    expect(inside(three, commander, answer).contradictions.flatMap(c => c.reason.values)).not.toContain(three.exact)
  })

  test('what is said not to have happened, by the way and elsewhere, answers nobody', () => {
    const crash: ClaimSpec = { type: 'injury', exact: 'ست إصابات في حادث تصادم في صرمان', chain: [HOSPITAL] }
    const fire: ClaimSpec = {
      type: 'injury',
      exact: 'أخمد حريق في صرمان دون إصابات',
      chain: ['organisation:الدفاع المدني'],
      denied: true,
    }
    expect(rules(between(crash, { ...fire, rules: ['denied-result', 'negated'] }))).toEqual([])
  })

  test('who denies a link denies neither of the two', () => {
    const raid: ClaimSpec = { type: 'airstrike', exact: 'غارات على مواقع الكتيبة في صرمان', chain: [MONITOR] }
    const denial: ClaimSpec = { ...raid, chain: [FORCE], denied: true, rules: ['denied-by-speaker'] }
    expect(rules(between(raid, { ...denial, exact: 'نفت وقوع غارات على مواقع الكتيبة في صرمان' }))).toEqual([
      'asserted-and-denied',
    ])
    expect(rules(between(raid, { ...denial, exact: 'لا صلة بين غارات على مواقع الكتيبة في صرمان والهدنة' }))).toEqual(
      [],
    )
  })
})

test('the figures of one origin are a sequence', () => {
  const told = (day: string, count: number): ClaimSpec & { published: string } => ({
    ...dead(`مقتل ${count} أشخاص في اشتباكات صرمان`, `people:${count}-${count}`, MONITOR),
    published: day,
  })
  const { revisions, contradictions } = between(told('2023-05-10', 4), told('2023-05-11', 7), told('2023-05-12', 6))
  expect(contradictions).toEqual([])
  expect(revisions.map(({ sequence, values }) => ({ sequence, values }))).toEqual([
    { sequence: 2, values: ['people:4-4', 'people:7-7'] },
    { sequence: 3, values: ['people:7-7', 'people:6-6'] },
  ])
})
