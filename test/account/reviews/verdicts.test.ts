import { describe, expect, test } from 'vitest'
import {
  accept,
  again,
  by,
  claimAnchor,
  claimIn,
  eventOf,
  five,
  MACHINE,
  nine,
  reject,
  reviewed,
  seven,
  undo,
} from './fixture.ts'

const death = eventOf(MACHINE, five)

test('the machine alone puts the three reports of the dead into one event, which is contested', () => {
  expect(death.claims).toEqual([five.id, seven.id, again.id])
  expect(death.status).toBe('contested')
  expect(death.quantities).toMatchObject([{ unit: 'people', low: 5, best: 5, high: 7, behind: { high: [seven.id] } }])
  expect(death.support.independent).toBe(3)
})

describe('a rejected claim', () => {
  const review = reject(seven)
  const { account, outcomes } = reviewed(review)
  const event = eventOf(account, five)

  test('counts no more in support, contradictions and estimates', () => {
    expect(event.claims).toEqual([five.id, again.id])
    expect(event.support).toMatchObject({ claims: 2, articles: 2, independent: 2 })
    expect(event.contradictions).toEqual([])
    expect(event.status).toBe('corroborated')
    expect(event.quantities).toMatchObject([
      { unit: 'people', low: 5, best: 5, high: 5, behind: { high: [five.id, again.id] } },
    ])
    expect(account.origins.some(origin => origin.claims.includes(seven.id))).toBe(false)
  })

  test('stays where it was put, with who rejected it and when', () => {
    expect(event.id).toBe(death.id)
    expect(event.rejected).toEqual([seven.id])
    expect(claimIn(account, seven).review).toEqual({
      verdict: 'rejected',
      machine: {},
      by: [{ review: review.id, action: 'reject', author: 'سلمى', at: review.at, note: null }],
    })
    expect(outcomes).toMatchObject([{ review: review.id, status: 'applied', targets: [seven.id] }])
  })

  test('leaves every other claim and event as the machine has it', () => {
    expect(claimIn(account, five)).toEqual(five)
    expect(account.events.find(one => one.id === eventOf(MACHINE, nine).id)).toEqual(eventOf(MACHINE, nine))
  })
})

test('the first claim of an event can be rejected without the event changing its id; all, and it is no event any more', () => {
  expect(eventOf(reviewed(reject(five)).account, seven).id).toBe(death.id)
  const { account } = reviewed(reject(five), reject(seven), reject(again))
  expect(account.events.map(event => event.id)).not.toContain(death.id)
  expect(account.claims.map(one => one.id)).toEqual(MACHINE.claims.map(one => one.id))
})

test('an accepted claim counts as it did', () => {
  const { account } = reviewed(accept(seven))
  expect(account.events).toEqual(MACHINE.events)
  expect(claimIn(account, seven).review?.verdict).toBe('accepted')
})

describe('a corrected field', () => {
  test('takes the place of the machine’s value, which stays beside it, and the event is made anew', () => {
    const review = by({
      action: 'correct',
      target: claimAnchor(seven),
      correction: {
        field: 'quantities',
        value: [{ text: 'سبعة صيادين', min: 5, max: 5, approximate: false, unit: 'people' }],
      },
    })
    const { account } = reviewed(review)
    const claim = claimIn(account, seven)
    expect(claim.quantities).toMatchObject([{ min: 5, max: 5 }])
    expect(claim.review?.machine).toEqual({ quantities: seven.quantities })
    expect(claim.review?.by).toMatchObject([{ review: review.id, field: 'quantities' }])
    expect(eventOf(account, seven).contradictions).toEqual([])
  })

  test('points at its words where the article has them, and nowhere where it has not', () => {
    const place = { ref: null, lat: null, lon: null, country: null, precision: 'site' as const }
    const inText = by({
      action: 'correct',
      target: claimAnchor(five),
      correction: { field: 'place', value: { ...place, name: 'سوق السمك' } },
    })
    const { place: found, evidence } = claimIn(reviewed(inText).account, five)
    expect(found!.start).toBeGreaterThan(evidence.start)
    expect(evidence.exact.slice(found!.start - evidence.start, found!.end - evidence.start)).toBe('سوق السمك')
    const absent = by({
      action: 'correct',
      target: claimAnchor(five),
      correction: { field: 'place', value: { ...place, name: 'حي التواهي' } },
    })
    expect(claimIn(reviewed(absent).account, five).place).toMatchObject({
      name: 'حي التواهي',
      start: evidence.start,
      end: evidence.start,
    })
  })

  test('of the chain makes another origin: who speaks twice counts once', () => {
    const review = by({
      action: 'correct',
      target: claimAnchor(again),
      correction: { field: 'chain', value: [{ name: 'مرصد خليج عدن', ref: null, kind: 'monitor' }] },
    })
    const event = eventOf(reviewed(review).account, again)
    expect(event.support.independent).toBe(2)
    expect(event.support.joined).toEqual([{ claims: [five.id, again.id], reason: 'same-origin' }])
  })

  test('of each kind is taken and given back', () => {
    const values = [
      { field: 'type', value: 'injury' },
      { field: 'polarity', value: 'denied' },
      { field: 'factuality', value: 'possible' },
      { field: 'place', value: null },
      { field: 'time', value: { text: 'يوم الثلاثاء', edtf: '2023-05-02' } },
      { field: 'agents', value: [{ name: 'مجهولون', ref: null }] },
      { field: 'targets', value: [] },
      { field: 'chain', value: [] },
    ] as const
    const reviews = values.map(correction => by({ action: 'correct', target: claimAnchor(five), correction }))
    const claim = claimIn(reviewed(...reviews).account, five)
    for (const { field, value } of values) {
      if (value === null || typeof value === 'string') expect(claim[field]).toEqual(value)
      else expect(claim[field]).toMatchObject(value)
      expect(claim.review!.machine[field]).toEqual(five[field])
    }
    expect(claimIn(reviewed(...reviews, ...reviews.map(review => undo(review))).account, five)).toEqual(five)
  })
})

describe('of two reviews of one claim the later rules', () => {
  test('and what two reviewers state against each other is told', () => {
    const first = accept(seven, 'هدى')
    const second = reject(seven, 'مازن')
    const { account, outcomes, disagreements } = reviewed(second, first)
    expect(claimIn(account, seven).review?.verdict).toBe('rejected')
    expect(outcomes).toMatchObject([
      { review: first.id, status: 'overruled', by: second.id },
      { review: second.id, status: 'applied' },
    ])
    expect(disagreements).toEqual([{ about: 'verdict', targets: [seven.id], reviews: [first.id, second.id] }])
  })

  test('who changes his own mind disagrees with nobody, nor do two who state the same', () => {
    expect(reviewed(accept(seven), reject(seven)).disagreements).toEqual([])
    const same = reviewed(reject(seven, 'هدى'), reject(seven, 'مازن'))
    expect(same.disagreements).toEqual([])
    expect(same.outcomes.map(outcome => outcome.status)).toEqual(['applied', 'applied'])
  })

  test('a verdict says nothing against the correction of a field', () => {
    const correction = { field: 'factuality', value: 'possible' } as const
    const corrects = by({ action: 'correct', target: claimAnchor(seven), correction }, 'هدى')
    const { account, disagreements } = reviewed(corrects, accept(seven, 'مازن'))
    expect(claimIn(account, seven)).toMatchObject({ factuality: 'possible', review: { verdict: 'accepted' } })
    expect(disagreements).toEqual([])
  })
})

describe('an undoing', () => {
  const review = reject(seven)
  const undoing = undo(review)

  test('takes a review back, and can be taken back itself', () => {
    expect(reviewed(review, undoing).account).toEqual(MACHINE)
    const back = reviewed(review, undoing, undo(undoing))
    expect(back.account).toEqual(reviewed(review).account)
    expect(back.outcomes.map(outcome => outcome.status)).toEqual(['applied', 'undone', 'applied'])
  })

  test('of one review leaves an earlier one on the same claim in force', () => {
    const earlier = accept(seven, 'هدى', '2025-01-01T00:00:00Z')
    expect(claimIn(reviewed(earlier, review, undoing).account, seven).review?.verdict).toBe('accepted')
  })

  test('of what nobody stated is not applied', () => {
    expect(reviewed(undoing).outcomes).toMatchObject([
      { status: 'not-applied', reason: 'no-such-review', message: 'There is no review of the id that it undoes.' },
    ])
  })

  test('of undoings without end is settled', () => {
    const chain = [review]
    for (let i = 0; i < 5000; i++) chain.push(undo(chain.at(-1)!))
    expect(claimIn(reviewed(...chain).account, seven).review?.verdict).toBe('rejected')
  })
})
