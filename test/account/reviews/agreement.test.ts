import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreement, makeReview } from '../../../src/account/index.ts'
import type { ClaimAnchor, Review } from '../../../src/account/types.ts'
import { claimAnchor, five, undo } from './fixture.ts'

/** Verdicts of an author on claims, `+` accepted, `-` rejected, a space where he says nothing: "+- +". */
function verdicts(author: string, said: string, day = 1): Review[] {
  return [...said].flatMap((sign, i) => {
    if (sign === ' ') return []
    const target: ClaimAnchor = { ...claimAnchor(five), start: i, end: i + 1 }
    return [makeReview({ action: sign === '+' ? 'accept' : 'reject', target }, { author, at: `2026-01-0${day}` })]
  })
}
const between = (a: string, b: string) => agreement([...verdicts('هدى', a), ...verdicts('مازن', b)])

test('Cohen’s example: 20 both accept, 15 both reject, 5 and 10 apart: kappa 0.4', () => {
  const a = '+'.repeat(25) + '-'.repeat(25)
  const b = `${'+'.repeat(20)}${'-'.repeat(5)}${'+'.repeat(10)}${'-'.repeat(15)}`
  const [pair] = between(a, b)
  expect(pair).toMatchObject({ authors: ['مازن', 'هدى'], n: 50, same: 35 })
  expect(pair!.kappa).toBeCloseTo(0.4, 12)
})

test('full agreement is 1, full disagreement below 0', () => {
  expect(between('++--', '++--')[0]!.kappa).toBe(1)
  expect(between('++--', '--++')[0]!.kappa).toBe(-1)
})

test('only claims that both judged count; without any there is no figure', () => {
  expect(between('+- ++', '+-+  ')).toEqual([{ authors: ['مازن', 'هدى'], n: 2, same: 2, kappa: 1 }])
  expect(between('+ ', ' +')).toEqual([])
})

test('where both gave one verdict everywhere, kappa says nothing', () => {
  expect(between('+++', '+++')[0]).toMatchObject({ n: 3, same: 3, kappa: null })
})

test('the last verdict of each counts, an undone one does not', () => {
  const first = [...verdicts('هدى', '++--'), ...verdicts('مازن', '-+--')]
  expect(agreement(first)[0]!.same).toBe(3)
  const changed = verdicts('مازن', '+   ', 2)
  expect(agreement([...changed, ...first])[0]!.same).toBe(4)
  expect(agreement([...first, ...changed, undo(changed[0]!)])[0]!.same).toBe(3)
})

test('of three reviewers each two are compared, and the order in which reviews come plays no part', () => {
  const all = [...verdicts('هدى', '+-+-'), ...verdicts('مازن', '+--+'), ...verdicts('سلمى', '++++')]
  expect(agreement(all).map(pair => pair.authors.join())).toEqual(['سلمى,مازن', 'سلمى,هدى', 'مازن,هدى'])
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), shuffled => {
      expect(agreement(shuffled)).toEqual(agreement(all))
    }),
  )
})

test('kappa is the same seen from either side and never above 1', () => {
  const said = fc.array(fc.constantFrom('+', '-', ' '), { minLength: 6, maxLength: 6 }).map(signs => signs.join(''))
  fc.assert(
    fc.property(said, said, (a, b) => {
      const [one, other] = [between(a, b)[0], between(b, a)[0]]
      expect(one?.kappa).toBe(other?.kappa)
      if (typeof one?.kappa === 'number') expect(one.kappa).toBeLessThanOrEqual(1)
    }),
  )
})
