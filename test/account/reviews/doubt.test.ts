import { expect, test } from 'vitest'
import { DOUBTS, doubtsOf, reconcile } from '../../../src/account/index.ts'
import { ARTICLES, CLAIMS, five, seven } from './fixture.ts'

const account = reconcile(ARTICLES, CLAIMS)
const of = (id: string, events = account.events, claims = account.claims) =>
  doubtsOf({ events, claims }).find(one => one.id === id)

test('claims that another origin contradicts stand there, with how much hangs on them', () => {
  expect(of(five.id)!.reasons).toContain('contradicted')
  expect(of(seven.id)!.reasons).toContain('contradicted')
  const event = account.events.find(({ claims }) => claims.includes(five.id))!
  expect(of(event.id)!.reasons).toContain('contested')
  expect(of(event.id)!.weight).toBe(event.support.outlets + event.contradictions.length)
})

test('what is open in a claim alone: its place, its time, what a number counts', () => {
  const [claim] = account.claims
  const open = {
    ...claim!,
    place: { ...claim!.place!, lat: null, lon: null },
    time: { ...claim!.time!, edtf: null },
    quantities: [{ ...claim!.quantities[0]!, unit: null }],
  }
  const found = doubtsOf({ events: [], claims: [open] })
  expect(found).toMatchObject([{ kind: 'claim', weight: 1 }])
  expect(found[0]!.reasons).toEqual(['place-open', 'time-open', 'unit-open', 'unplaced'])
  expect(found[0]!.doubt).toBe(8)
})

test('what nothing speaks against does not stand there, nor what was rejected for being under no event', () => {
  const plain = account.claims.find(({ id }) => of(id) === undefined)
  const lone = { ...five, review: { verdict: 'rejected' as const, machine: {}, by: [] } }
  expect(doubtsOf({ events: [], claims: [lone] })).toEqual([])
  if (plain !== undefined) expect(of(plain.id)).toBeUndefined()
  expect(doubtsOf({ events: [], claims: [] })).toEqual([])
})

test('a denial without words for it, a rule that infers, outlets behind one origin', () => {
  const inferred = { ...five, rules: [{ rule: 'counted-noun', start: 0, end: 1 }] }
  expect(doubtsOf({ events: [], claims: [inferred] })[0]!.reasons).toContain('inferred')
  const [event] = account.events
  const support = { ...event!.support, independent: 1, outlets: 3, joined: [] }
  const alone = { ...event!, contradictions: [], quantities: [], support }
  expect(doubtsOf({ events: [alone], claims: [] })).toMatchObject([{ reasons: ['one-origin'], weight: 3 }])
  const tied = { ...support, outlets: 2, joined: [{ claims: ['a', 'b'], reason: 'unnamed-tied' }] } as const
  expect(doubtsOf({ events: [{ ...alone, support: tied }], claims: [] })).toMatchObject([{ reasons: ['tied'] }])
})

test('the order of the input plays no part in the reasons, which come in one order', () => {
  const turned = doubtsOf({ events: account.events.toReversed(), claims: account.claims.toReversed() })
  const plain = doubtsOf(account)
  const byId = (list: typeof plain) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  expect(byId(turned)).toEqual(byId(plain))
  for (const { reasons } of plain) expect(reasons).toEqual(DOUBTS.filter(one => reasons.includes(one)))
})
