/**
 * The work of an analyst over 300 articles of one July day of ../shared, as the program read them, in a real browser and in both languages:
 * what a screen says agrees with the other screens and with the API, and every screen is without a fault. One language alone: `-t "in ar"`.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArticleJson, ClaimPageJson, StoriesJson, StoryJson } from '../../web/src/api-types.ts'
import { address } from '../../web/src/routes.ts'
import { launchBrowser } from '../browser.ts'
import { type Windows, windows } from './everywhere/guises.ts'
import { type Served, serve } from './everywhere/served.ts'
import { analyst, ask, type Language, largestEvent } from './july/analyst.ts'
import { hasJuly, writeDay } from './july/day.ts'
import { compareNumbers } from './july/numbers.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-july-'))
const file = join(folder, 'day.json')
let browser: Browser
let served: Served
let open: Windows
let added: number
let story: StoryJson

beforeAll(async () => {
  if (!hasJuly) return
  added = writeDay(file, 300)
  ;[browser, served] = await Promise.all([launchBrowser(), serve(file)])
  open = windows(browser, served)
  const { items } = await ask<StoriesJson>(served.alone, '/stories?order=largest')
  story = await ask(served.alone, `/stories/${items[0]!.id}`)
}, 200_000)
afterAll(async () => {
  await browser?.close()
  await served?.close()
  rmSync(folder, { recursive: true, force: true })
})

// A statement is laid over the account on a thread of its own.
const soon = { timeout: 30_000 }

describe.skipIf(!hasJuly).each(['ar', 'en'] as const)('in %s', (language: Language) => {
  const begin = async () => {
    const window = await open('alone')
    await window.page.setViewportSize({ width: 1280, height: 800 })
    return analyst(window, served.alone, language)
  }

  test('the largest story: its numbers are the same in the list, on its screen and in each view', async () => {
    expect(story.claims.length).toBeGreaterThan(20)
    await compareNumbers(await begin(), story)
  })

  test('an event, the words of a claim, its article with its layers, and the hash of what came in', async () => {
    const { page, strings, sound, open, unfold, count } = await begin()
    const { event, claims } = largestEvent(story)
    await open(address.event(story.id, event.id))
    await page.locator('.event > h2').getByText(strings.count.claims(claims.length), { exact: true }).waitFor()
    expect(await page.locator('.event > .event-support .support').innerText()).toBe(
      strings.support(
        strings.count.claims(event.support.claims),
        strings.count.inArticles(event.support.articles),
        strings.count.independent(event.support.independent),
      ),
    )
    await unfold()
    expect(await count('.event > .claim-list > .claim-card')).toBe(claims.length)
    const [claim] = claims
    const card = page.locator('.event > .claim-list > .claim-card').first()
    const words = (await card.locator('mark.trigger').allInnerTexts()).join(' ')
    expect(words).not.toBe('')
    await card.locator('h3 a').click()
    await sound()

    const article = await ask<ArticleJson>(served.alone, `/articles/${claim!.article}`)
    const marked = (layer: string) =>
      page.evaluate(`[...(CSS.highlights.get('${layer}') ?? [])].map(String)`) as Promise<string[]>
    expect(await marked('trigger')).toEqual([words])
    expect(article.text.slice(claim!.trigger.start, claim!.trigger.end)).toBe(words)
    const { start, end, exact } = claim!.evidence
    expect(article.text.slice(start, end)).toBe(exact)
    expect((await marked('chosen')).join('\n')).toBe(exact)
    expect((await marked('claim')).length + (await marked('denied-claim')).length).toBeGreaterThan(0)
    await page.locator('.layers input').first().uncheck()
    expect([...(await marked('claim')), ...(await marked('denied-claim'))]).toEqual([])
    expect(await marked('trigger')).toEqual([words])

    const hash = createHash('sha256').update(readFileSync(file)).digest('hex')
    expect(await page.locator('.article-facts .hash').innerText()).toBe(article.article.sha256)
    expect(await page.locator('.came .holders .hash').first().innerText()).toBe(hash)
  })

  test('words are searched, narrowed by a facet and by a filter more', async () => {
    const { page, strings, sound, open, count } = await begin()
    await open(address.search('اليمن'))
    const total = () => page.locator('.results p[role=status]').innerText()
    const all = await total()
    const facet = (name: string) =>
      page.locator('.facet').filter({ has: page.getByRole('heading', { name, exact: true }) })
    const narrow = async (field: 'outlet' | 'kind') => {
      const value = facet(strings.filters.field[field]).locator('li a').first()
      const tally = Number((await value.locator('.tally').innerText()).replaceAll(',', ''))
      const name = await value.locator('bdi').innerText()
      await value.click()
      await sound()
      expect(await total()).toContain(strings.count.hits(tally))
      return name
    }
    const outlet = await narrow('outlet')
    expect(await total()).not.toBe(all)
    await narrow('kind')
    expect(await count('.search-chosen li')).toBe(2)
    const outlets = await page.locator('.hits > li .event-facts > :first-child').allInnerTexts()
    expect(outlets.length).toBeGreaterThan(0)
    expect(new Set(outlets)).toEqual(new Set([outlet]))
    expect(await count('.hits mark.found')).toBeGreaterThan(0)
  })

  test('a review is given and undone, and what was stated is there after a reload', async () => {
    const { page, sound, open } = await begin()
    const claim = story.claims[language === 'ar' ? 0 : 1]!
    const verdict = async () =>
      (await ask<ClaimPageJson>(served.alone, `/claims/${claim.id}`)).claim.review?.verdict ?? null
    const lines = page.locator('.review-claim .review-line')
    await open(address.review(claim.id))
    const before = await lines.count()
    await page.locator('.review-acts .accept').click()
    await expect.poll(verdict, soon).toBe('accepted')
    await page.reload()
    await sound()
    await expect.poll(() => lines.count(), soon).toBe(before + 1)
    await page.locator('.review-acts > button').last().click()
    await expect.poll(verdict, soon).toBeNull()
    await page.reload()
    await sound()
    await expect.poll(() => lines.and(page.locator('.undone')).count(), soon).toBeGreaterThan(0)
    expect(await verdict()).toBeNull()
  })

  test('an export is downloaded and the dossier read, both of what the screens show', async () => {
    const { page, sound, open } = await begin()
    await open(address.export(story.id))
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href*="/export/claims?"]').click(),
    ])
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\n')
    const ids = lines.map(line => (JSON.parse(line) as { id: string }).id)
    expect(new Set(ids)).toEqual(new Set(story.claims.map(claim => claim.id)))

    const dossier = page.locator('a[href*="/dossier"]').first()
    await page.goto(new URL((await dossier.getAttribute('href'))!, served.alone).href)
    await sound()
    const text = await page.locator('body').innerText()
    const article = await ask<ArticleJson>(served.alone, `/articles/${story.articles[0]!.id}`)
    expect(text).toContain(article.article.sha256)
  })

  test('sources, inputs and knowledge count the same as the account', async () => {
    const { page, strings, sound, open } = await begin()
    await open(address.inputs())
    const [read, failed] = await page.locator('.counts span').allInnerTexts()
    const numbers = await ask<{ counts: { articles: number; failures: number } }>(served.alone, '/inputs')
    expect([read, failed]).toEqual([
      strings.count.articles(numbers.counts.articles),
      strings.count.failures(numbers.counts.failures),
    ])
    expect(numbers.counts.articles + numbers.counts.failures).toBeGreaterThan(added * 0.95)

    await open(address.sources())
    const first = page.locator('.event-list > li').first()
    const articles = await first.locator('.event-facts span').first().innerText()
    const name = await first.locator('h2').innerText()
    await first.locator('h2 a').click()
    await sound()
    expect(await page.locator('h1').innerText()).toBe(name)
    expect(await page.locator('.event-facts').first().innerText()).toContain(articles)

    await open(address.knowledge('actors'))
    const { tables } = await ask<{ tables: { name: string; rows: number; own: number }[] }>(served.alone, '/knowledge')
    const actors = tables.find(table => table.name === 'actors')!
    const tally = await page.locator('.facet a[aria-current=page] .tally').innerText()
    expect(Number(tally.replaceAll(',', ''))).toBe(actors.rows + actors.own)
  })
})
