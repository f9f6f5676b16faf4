import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyInName, doersOf, kindOfActor, lookUp } from '../../src/account/bodies.ts'
import { reuseOf } from '../../src/account/copies.ts'
import { oftenOf } from '../../src/account/events.ts'
import { likeness, type Measure, reasonsOf } from '../../src/account/likeness/index.ts'
import { findSources } from '../../src/account/origins/index.ts'
import { countRarity } from '../../src/account/rarity.ts'
import { read } from '../../src/account/reading.ts'
import { type Sight, see } from '../../src/account/sight.ts'
import { article, type ClaimSpec, claim } from './build.ts'

const LINES = [
  'هجوم على بوابة صرمان وقوة الساحل تنفي',
  'هاجمت قوة الساحل بوابة صرمان وقتل أربعة',
  'لم تهاجم القوة أي بوابة في صرمان',
  'غارة أخرى على ميناء صبراتة أمس',
]
const PLACES = [
  undefined,
  { name: 'صرمان', ref: 'ly:surman', at: [32.75, 12.57] as const },
  { name: 'صبراتة', ref: 'ly:sabratha', at: [32.79, 12.48] as const },
]

/** Two claims of one text or of two, as the account looks at them. */
function look(specs: readonly (ClaimSpec & { of: 0 | 1 })[]): { sights: Sight[]; measure: Measure } {
  const articles = [0, 1].map(i => article({ id: `a${i}`, lines: LINES, published: `2023-05-1${i}` }))
  const readings = articles.map(read)
  const claims = specs.map((spec, i) => ({ ...claim(articles[spec.of]!, spec), id: `c${i}` }))
  const sources = findSources(articles, claims, lookUp, bodyInName)
  const rarity = countRarity([])
  const sights = claims.map((one, i) =>
    see(one, i, readings[specs[i]!.of]!, sources.of.get(one.id)!, { rarity, kindOfActor, doersOf }),
  )
  return { sights, measure: { rarity, actors: rarity, reuse: reuseOf([]), often: oftenOf(sights) } }
}

const spec: fc.Arbitrary<ClaimSpec & { of: 0 | 1 }> = fc
  .record({
    of: fc.constantFrom(0 as const, 1 as const),
    type: fc.constantFrom('attack' as const, 'airstrike' as const, 'killing' as const),
    exact: fc.constantFrom(...LINES),
    denied: fc.boolean(),
    factuality: fc.constantFrom('occurred' as const, 'planned' as const, 'possible' as const, 'ongoing' as const),
    agents: fc.constantFrom([], ['قوة الساحل@ly:coast'], ['القوة']),
    place: fc.constantFrom(...PLACES),
    time: fc.constantFrom(undefined, '2023-05-09', '2023-05-10'),
    quantities: fc.constantFrom([], ['people:4-4'], ['people:9-9']),
    chain: fc.constantFrom([], ['monitor:مرصد الساحل'], ['force:قوة الساحل@ly:coast']),
  })
  .map(({ place, time, ...rest }) => ({ ...rest, ...(place && { place }), ...(time && { time }) }))

test('likeness is symmetric, and is the sum of its reasons', () => {
  fc.assert(
    fc.property(spec, spec, (one, other) => {
      const { sights, measure } = look([one, other])
      const points = likeness(sights[0]!, sights[1]!, measure)
      expect(likeness(sights[1]!, sights[0]!, measure)).toBe(points)
      const told = reasonsOf(sights[0]!, sights[1]!, measure)
      expect(told.length).toBeGreaterThan(0)
      expect(told.reduce((sum, reason) => sum + reason.points, 0)).toBeCloseTo(points, 9)
    }),
    { numRuns: 300 },
  )
})

test('the reasons that speak for a headline and its lead', () => {
  const place = PLACES[1]!
  const { sights, measure } = look([
    { of: 0, type: 'attack', exact: LINES[0]!, place },
    { of: 0, type: 'attack', exact: LINES[1]!, place },
  ])
  const reasons = reasonsOf(sights[0]!, sights[1]!, measure).map(({ reason }) => reason)
  expect(reasons).toEqual(expect.arrayContaining(['headline-and-lead', 'same-place', 'words']))
  expect(reasons).not.toContain('copied')
})
