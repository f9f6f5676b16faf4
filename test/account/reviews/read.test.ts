import { describe, expect, test } from 'vitest'
import { makeReview, readReviews } from '../../../src/account/index.ts'
import type { Act } from '../../../src/account/types.ts'
import {
  accept,
  anchor,
  by,
  claimAnchor,
  eventOf,
  five,
  MACHINE,
  paper,
  reject,
  seven,
  storyOf,
  undo,
} from './fixture.ts'

describe('reviews from outside', () => {
  const [first, second] = [reject(five, 'هدى', '2026-03-02T00:00:00Z'), accept(seven, 'مازن', '2026-03-01T00:00:00Z')]
  const outside = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

  test('come back as they were written, in the order in which they rule, each once', () => {
    const every = [
      first,
      second,
      undo(first),
      by({ action: 'join', of: 'stories', targets: [anchor(storyOf(MACHINE, paper).id), anchor(paper.id)] }),
      by({ action: 'separate', of: 'events', targets: [anchor(eventOf(MACHINE, five).id)] }),
      by({
        action: 'correct',
        target: claimAnchor(five),
        correction: { field: 'agents', value: [{ name: 'مجهولون', ref: null }] },
      }),
    ]
    const { reviews, problems } = readReviews([...every, ...every].map(outside))
    expect(problems).toEqual([])
    expect(reviews).toHaveLength(every.length)
    expect(new Set(reviews.map(review => JSON.stringify(review)))).toEqual(
      new Set(every.map(review => JSON.stringify(review))),
    )
    expect(reviews.map(review => review.at)).toEqual(reviews.map(review => review.at).toSorted())
  })

  test('that come with their keys in another order are the same', () => {
    const turned = Object.fromEntries(Object.entries(outside(first) as object).reverse())
    expect(readReviews([turned]).reviews).toEqual([first])
  })

  test.each([
    ['no object', 'accept', 'Review 2 is no object.'],
    ['an action that there is not', { ...first, action: 'delete' }, 'has no action that there is.'],
    ['no author', { ...first, author: ' ' }, 'has no usable author: must be a name on one line.'],
    ['an author over two lines', { ...first, author: 'هدى\nمازن' }, 'must be a name on one line'],
    ['a time in words', { ...first, at: 'yesterday' }, 'has no usable at: must be a time in UTC'],
    ['another verdict under the same id', { ...first, action: 'accept' }, 'it was changed after it was made'],
    ['another author under the same id', { ...first, author: 'مازن' }, 'it was changed after it was made'],
    ['a type that there is not', { ...first, target: { ...claimAnchor(five), type: 'miracle' } }, 'target.type'],
    ['a negative offset', { ...first, target: { ...claimAnchor(five), start: -1 } }, 'target.start'],
    ['a prototype', JSON.parse('{"__proto__": {"action": "accept"}}'), 'has no action that there is.'],
  ])('with %s are told in one sentence, and the others kept', (_, wrong, message) => {
    const { reviews, problems } = readReviews([second, outside(wrong)])
    expect(reviews).toEqual([second])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(message)
    expect(problems[0]).toMatch(/^Review 2[^\n]*\.$/)
  })
})

describe('a review that is written', () => {
  const signed = { author: ' سلمى ', at: '2026-03-01T12:00:00+03:00', note: ' ' }

  test('has its time in UTC, its author trimmed, and one id for one statement', () => {
    const act: Act = { action: 'accept', target: claimAnchor(five) }
    const review = makeReview(act, signed)
    expect(review).toMatchObject({ author: 'سلمى', at: '2026-03-01T09:00:00.000Z', note: null })
    expect(makeReview(act, { ...signed, at: '2026-03-01T09:00:00Z' }).id).toBe(review.id)
    expect(makeReview(act, { ...signed, author: 'هدى' }).id).not.toBe(review.id)
  })

  test.each<[string, Act, string]>([
    [
      'a date that is none',
      {
        action: 'correct',
        target: claimAnchor(five),
        correction: { field: 'time', value: { text: 'أمس', edtf: '2023-13-40' } },
      },
      'correction.value.edtf',
    ],
    [
      'a count from more to less',
      {
        action: 'correct',
        target: claimAnchor(five),
        correction: {
          field: 'quantities',
          value: [{ text: 'خمسة', min: 5, max: 3, approximate: false, unit: 'people' }],
        },
      },
      'must not have a min above its max',
    ],
    ['one thing to join', { action: 'join', of: 'events', targets: [anchor(five.id)] }, 'targets'],
    [
      'stories of claims',
      { action: 'separate', of: 'stories', targets: [anchor(five.id)] },
      'must be article or story',
    ],
    ['an undoing of nothing', { action: 'undo', review: 'that one' }, 'must be the id of a review'],
  ])('with %s is refused in one sentence', (_, act, message) => {
    expect(() => makeReview(act, signed)).toThrow(message)
    expect(() => makeReview(act, signed)).toThrow(/^The review [^\n]+\.$/)
  })
})
