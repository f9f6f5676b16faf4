import { expect } from 'vitest'
import { placesOf } from '../../../web/src/account/places.ts'
import type { StoryJson } from '../../../web/src/api-types.ts'
import type { Analyst } from './analyst.ts'

/** From the list of stories to the largest one and through its views: every number is the same wherever it stands. */
export async function compareNumbers(at: Analyst, story: StoryJson): Promise<void> {
  const { page, strings, sound, open, unfold, count } = at
  await open('/?order=largest')
  const item = page.locator('.story-item').first()
  const { articles, events, claims } = story
  expect(await item.locator('.counts a').allInnerTexts()).toEqual(
    expect.arrayContaining([
      strings.count.articles(articles.length),
      strings.count.events(events.length),
      strings.count.claims(claims.length),
    ]),
  )
  const title = await item.locator('h2 a').innerText()
  await item.locator('h2 a').click()
  await sound()
  expect(await page.locator('h1').innerText()).toBe(title)

  const to = async (view: string) => {
    await page.locator(`nav.views a[href*="/stories/${story.id}${view}?"]`).click()
    await sound()
    await unfold()
  }
  const numbers = (await page.locator('nav.views strong').allInnerTexts()).map(Number)
  const contradictions = new Set(events.flatMap(one => one.contradictions.map(c => `${c.kind} ${c.claims.join()}`)))
  const origins = story.origins.filter(origin => !origin.own)
  expect(numbers).toEqual([events.length, claims.length, articles.length, origins.length, contradictions.size])
  await unfold()
  expect(await count('.event-list > li')).toBe(events.length)
  await to('/claims')
  expect(await count('.claim-card')).toBe(claims.length)
  await to('/articles')
  expect(await count('.event-list > li')).toBe(articles.length)
  await to('/origins')
  expect(await count('.event-list > li')).toBe(story.origins.length)
  await to('/contradictions')
  expect(await count('.opposed')).toBe(contradictions.size)
  await to('/estimates')
  await to('/matrix')
  expect(await count('.matrix tbody tr')).toBe(events.length)
  await to('/map')
  const { placed } = placesOf(events)
  expect(placed.length).toBeGreaterThan(1)
  expect(await count('.place-mark')).toBe(placed.length)
  expect(await page.locator('.places > h2').first().innerText()).toBe(strings.count.places(placed.length))
  expect(await count('.places > ul:first-of-type > li')).toBe(placed.length)
}
