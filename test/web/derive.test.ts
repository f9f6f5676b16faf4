import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createApp, searchWords } from '../../src/server/index.ts'
import { openStore } from '../../src/store/index.ts'
import { matrixOf } from '../../web/src/account/matrix.ts'
import { placesOf } from '../../web/src/account/places.ts'
import { timelineOf } from '../../web/src/account/timeline.ts'
import type { StoryJson } from '../../web/src/api-types.ts'
import { account, context, events, storyId } from './account.ts'

let story: StoryJson

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-web-'))
  const store = await openStore(join(folder, 'store.db'), searchWords)
  await store.saveAccount(account)
  const answer = await createApp(store, { context }).request(`/api/v1/stories/${storyId}`)
  story = (await answer.json()) as StoryJson
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const row = (event: { readonly id: string }) => {
  const { outlets, rows } = matrixOf(story)
  const cells = rows[story.events.findIndex(({ id }) => id === event.id)] ?? []
  return Object.fromEntries(outlets.map(({ outlet }, i) => [outlet?.name, cells[i]?.says]))
}

test('the matrix says who asserts, denies, copies and is silent', () => {
  expect(row(events.blast)).toEqual({
    'وكالة الرصيف': 'silent',
    'صحيفة المنارة': 'silent',
    'شبكة الساحل': 'asserts',
    'موقع الصاري': 'denies',
  })
  expect(row(events.dead)).toEqual({
    'وكالة الرصيف': 'asserts',
    'صحيفة المنارة': 'copies',
    'شبكة الساحل': 'asserts',
    'موقع الصاري': 'silent',
  })
})

test('the same place is one mark, and a place without a position is never given one', () => {
  const { placed, unplaced } = placesOf(story.events)
  expect(placed.map(({ place, events, area }) => [place.name, events.length, area])).toEqual([
    ['بورتسودان', 2, false],
    ['ولاية البحر الأحمر', 1, true],
    ['هيدوب', 1, false],
  ])
  expect(unplaced.map(({ place }) => place.name)).toEqual(['الأرصفة الجنوبية'])
})

test('the timeline holds dated events with their width, and keeps those without a date apart', () => {
  const claims = new Map(story.claims.map(claim => [claim.id, claim]))
  const articles = new Map(story.articles.map(article => [article.id, article]))
  const { rows, undated, ticks } = timelineOf(story.events, claims, articles)
  const place = (event: { readonly id: string }) => rows.find(row => row.event.id === event.id)!
  const day = place(events.fire).to - place(events.fire).from
  expect((place(events.dead).to - place(events.dead).from) / day).toBeCloseTo(2)
  expect((place(events.aid).to - place(events.aid).from) / day).toBeCloseTo(5)
  expect(place(events.aid).from).toBeGreaterThan(place(events.fire).to)
  for (const { from, to } of rows) expect(0 <= from && from < to && to <= 1).toBe(true)
  expect(undated.map(({ event, reported }) => [event.type, ...reported])).toEqual([
    ['evacuation', '2022-08-14'],
    ['meeting', '2022-08-16'],
    ['investigation', '2022-08-15'],
  ])
  expect(ticks.map(tick => tick.edtf)).toEqual(['2022-08-14', '2022-08-16', '2022-08-18', '2022-08-20'])
})
