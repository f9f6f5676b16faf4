import { expect, test } from 'vitest'
import { addressOf, askedIn, changed, questionOf } from '../../web/src/board/asked.ts'
import { newsOf, openedStory, parseRead, shownUpTo } from '../../web/src/board/read.ts'
import { barsOf, dayAfter } from '../../web/src/board/spark.ts'

test('on the first visit nothing is new; what changes afterwards is, until it is opened', () => {
  const first = shownUpTo(null, 10)
  const old = { id: 's1', added: { number: 2 }, changed: { number: 9 } }
  expect(newsOf(first, old)).toBeNull()
  const grown = { ...old, changed: { number: 14 } }
  const fresh = { id: 's2', added: { number: 12 }, changed: { number: 15 } }
  const second = shownUpTo(first, 15)
  expect(newsOf(second, grown)).toBe('changed')
  expect(newsOf(second, fresh)).toBe('new')
  const opened = openedStory(second, 's2')
  expect(newsOf(opened, fresh)).toBeNull()
  expect(newsOf(opened, grown)).toBe('changed')
  expect(newsOf(shownUpTo(opened, 20), { ...fresh, changed: { number: 20 } })).toBe('changed')
})

test('another store than last time begins anew', () => {
  const read = { base: 100, last: 120, opened: { s1: 120 } }
  expect(shownUpTo(read, 7)).toEqual({ base: 7, last: 7, opened: {} })
})

test.each([null, '', '{', '{"base":-1,"last":2,"opened":{}}', '{"base":1,"last":"2","opened":{}}', '[]'])(
  'what was kept as %j says nothing',
  text => {
    expect(parseRead(text)).toBeNull()
  },
)

test('a story named like a property of every object has not been read', () => {
  const read = parseRead('{"base":1,"last":5,"opened":{"a":3,"b":"x"}}')!
  expect(read.opened).toEqual({ a: 3 })
  expect(newsOf(read, { id: 'constructor', added: { number: 3 }, changed: { number: 3 } })).toBe('new')
})

test('what is asked stands in the address and comes back from it', () => {
  const asked = askedIn(new URLSearchParams('unread=true&order=growing&outlet=outlet:a&cursor=50'))
  expect(addressOf(asked)).toBe('/?unread=true&outlet=outlet%3Aa&order=growing&cursor=50')
  expect(addressOf(changed(asked, { unread: false, outlet: null }))).toBe('/?order=growing')
  expect(questionOf(asked, 7)).toEqual({ cursor: '50', order: 'growing', outlet: 'outlet:a', after: '7' })
  expect(questionOf(asked, null)).not.toHaveProperty('after')
})

test('an address that says it wrongly does not say it', () => {
  const asked = askedIn(new URLSearchParams('order=best&cursor=-1&contested=yes&outlet='))
  expect(addressOf(asked)).toBe('/')
})

test('bars stand for stretches of days, the highest one for the most claims', () => {
  expect(barsOf({ first: '2022-08-30', step: 2, claims: [1, 0, 4] })).toEqual([
    { day: '2022-08-30', claims: 1, height: 0.25 },
    { day: '2022-09-01', claims: 0, height: 0 },
    { day: '2022-09-03', claims: 4, height: 1 },
  ])
  expect(barsOf({ first: null, step: 1, claims: [] })).toEqual([])
  expect(dayAfter('2022-12-31', 1)).toBe('2023-01-01')
})
