import { expect, test } from 'vitest'
import { reconcile } from '../../src/account/index.ts'
import { article, type ClaimSpec, claim } from './build.ts'

/** One article, a line a claim: how many events, and what contradicts in them. */
function inside(...specs: readonly ClaimSpec[]): { events: number; kinds: readonly string[] } {
  const made = article({ id: 'a', lines: ['أخبار الساحل', 'نقلت وكالات الأنباء ما يلي', ...specs.map(s => s.exact)] })
  const { events } = reconcile(
    [made],
    specs.map(spec => claim(made, spec)),
  )
  return { events: events.length, kinds: events.flatMap(event => event.contradictions.map(c => c.kind)) }
}

const TOWN = { name: 'صرمان', ref: 'ly:surman', at: [32.75, 12.57] as const }
const ministry: ClaimSpec = {
  type: 'killing',
  exact: 'قالت وزارة الصحة إن 14 شخصا قتلوا في الانفجار في صرمان',
  quantities: ['people:14-14'],
  chain: ['organisation:وزارة الصحة'],
  place: TOWN,
  time: '2023-05-09',
}
const monitor: ClaimSpec = {
  type: 'killing',
  exact: 'وقال مرصد الساحل إن 17 مدنيا قتلوا في الانفجار',
  quantities: ['civilians:17-17'],
  chain: ['monitor:مرصد الساحل'],
}

test('two tolls of one incident stand against each other, though the second names neither place nor day', () => {
  expect(inside(ministry, monitor)).toEqual({ events: 1, kinds: ['quantity'] })
})

test('three tolls of one incident, each by another origin', () => {
  const third: ClaimSpec = {
    type: 'killing',
    exact: 'وأفاد الإسعاف بأن 21 شخصا قتلوا',
    quantities: ['people:21-21'],
    chain: ['organisation:الإسعاف'],
  }
  expect(inside(ministry, monitor, third).events).toBe(1)
})

test.each([
  ['on another day', { ...monitor, time: '2023-05-10' }],
  ['at another place', { ...monitor, place: { name: 'صبراتة', ref: 'ly:sabratha', at: [32.79, 12.48] as const } }],
  ['in what is said to be another incident', { ...monitor, exact: 'وقال مرصد الساحل إن 17 مدنيا قتلوا في هجوم آخر' }],
  ['of another kind: wounded', { ...monitor, type: 'injury' as const, exact: 'وقال مرصد الساحل إن 17 مدنيا أصيبوا' }],
])('two tolls do not join: %s', (_, second) => {
  expect(inside(ministry, second)).toEqual({ events: 2, kinds: [] })
})

const arrest: ClaimSpec = {
  type: 'detention',
  exact: 'اعتقلت الشرطة خمسة أشخاص',
  agents: ['الشرطة'],
  quantities: ['people:5-5'],
}
const denial: ClaimSpec = {
  type: 'detention',
  exact: 'فيما نفى قائدها وجود أي اعتقالات',
  denied: true,
  chain: ['person:قائدها'],
}

test('a denial beside what it denies contests it, also where the article says it in its own voice', () => {
  expect(inside(arrest, denial)).toEqual({ events: 1, kinds: ['polarity'] })
  expect(inside({ ...arrest, chain: ['monitor:مرصد الساحل'] }, denial)).toEqual({ events: 1, kinds: ['polarity'] })
})

test('a denial of something else beside it does not', () => {
  expect(inside(arrest, { ...denial, type: 'killing', exact: 'فيما نفى قائدها مقتل أي متظاهر' })).toEqual({
    events: 2,
    kinds: [],
  })
  expect(
    inside(
      { ...arrest, place: TOWN },
      { ...denial, place: { name: 'صبراتة', ref: 'ly:sabratha', at: [32.79, 12.48] as const } },
    ),
  ).toEqual({ events: 2, kinds: [] })
})
