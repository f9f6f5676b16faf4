import { expect, test } from 'vitest'
import { exportLines, partOf } from '../../../src/report/index.ts'
import { articles, claims, events, sample } from './sample.ts'

const part = (of: 'stories' | 'events', ...ids: string[]) => partOf(sample, { of, ids: new Set(ids) })

test('a story is all that is in it', () => {
  expect(part('stories', sample.stories[0]!.id)).toMatchObject({
    articles: sample.articles,
    claims: sample.claims,
    events: sample.events,
  })
})

test('an event brings its claims, their articles, and who speaks there, and nothing else', () => {
  const account = part('events', events.strike.id)
  expect(account).toMatchObject({
    articles: [articles.wire],
    claims: [claims.strike],
    events: [events.strike],
    stories: [{ articles: [articles.wire.id], events: [events.strike.id] }],
    origins: [{ id: 'org:crescent', claims: [claims.strike.id] }],
  })
  if ('missing' in account) throw new Error('missing')
  expect(exportLines(account).claims.trimEnd().split('\n')).toHaveLength(1)
})

test('the article that bounds an event comes along', () => {
  const edtf = '2022-06-03'
  const latest = { edtf, because: 'published', article: articles.hostile.id, span: null, event: null } as const
  const bound = { ...events.strike, interval: { edtf, earliest: null, latest } }
  const account = partOf({ ...sample, events: [bound] }, { of: 'events', ids: new Set([bound.id]) })
  if ('missing' in account) throw new Error('missing')
  expect(account.articles).toHaveLength(2)
  expect(exportLines(account).events).toContain(articles.hostile.id)
})

test('what is not there is named', () => {
  expect(part('events', events.strike.id, 'e404')).toEqual({ missing: ['e404'] })
  expect(part('stories', 's404')).toEqual({ missing: ['s404'] })
})
