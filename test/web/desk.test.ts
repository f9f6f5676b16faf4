/** The screens of an analyst's desk in a real browser: search narrowed down, export. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { events, storyId } from './account.ts'
import { startWorkbench } from './workbench.ts'

let browser: Browser
let workbench: Awaited<ReturnType<typeof startWorkbench>>

beforeAll(async () => {
  ;[browser, workbench] = await Promise.all([launchBrowser(), startWorkbench()])
})
afterAll(async () => {
  await browser?.close()
  await workbench?.close()
})

async function open(path: string, language = 'en'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const address = new URL(path, workbench.url)
  address.searchParams.set('lang', language)
  await page.goto(address.href)
  await page.locator('h1').first().waitFor()
  return page
}
const close = (page: Page) => page.context().close()
const asked = (page: Page) => new URL(page.url()).searchParams

describe('search', () => {
  test('a value of a facet narrows down, stands in the address, and goes again', async () => {
    const page = await open('/search?q=')
    await page.locator('.facet', { hasText: 'Type of event' }).getByRole('link').first().click()
    const [type] = asked(page).getAll('type')
    expect(type).toBeTruthy()
    const chosen = page.getByRole('region', { name: 'Chosen' })
    await chosen.getByText('Type of event: ').waitFor()
    // The others are still offered, with how many there are of each.
    await expect
      .poll(() => page.locator('.facet', { hasText: 'Type of event' }).getByRole('link').count())
      .toBeGreaterThan(1)
    await chosen.getByRole('link', { name: /^Take away: Type of event/ }).click()
    expect(asked(page).getAll('type')).toEqual([])
    await close(page)
  })

  test('how many a facet says is how many are found', async () => {
    const page = await open('/search?q=')
    const status = page.locator('.facet', { hasText: 'Status of the event' })
    const link = status.getByRole('link', { name: /contested/ })
    const n = Number(await link.locator('.tally').innerText())
    await link.click()
    await page.getByText(`${n} results`).waitFor()
    expect(await page.locator('.hits > li').count()).toBe(n)
    await close(page)
  })

  test('days, a distance and a name are written; a wrong day is told and asks nothing', async () => {
    const page = await open('/search?q=')
    await page.getByLabel('Happened from').fill('14.8.2022')
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.getByRole('alert').getByText('Write a day as').waitFor()
    expect(asked(page).has('from')).toBe(false)
    await page.getByLabel('Happened from').fill('2022-08')
    await page.getByLabel('Near').fill('19.6, 37.2')
    await page.getByLabel('Kilometres').fill('30')
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.getByText('within 30 km of 19.6, 37.2').waitFor()
    expect([asked(page).get('from'), asked(page).get('near'), asked(page).get('km')]).toEqual([
      '2022-08',
      '19.6, 37.2',
      '30',
    ])
    await close(page)
  })

  test('new words stay within what was chosen', async () => {
    const page = await open('/search?q=&kind=claim')
    await page.keyboard.press('/')
    await page.keyboard.type('حريق')
    await page.keyboard.press('Enter')
    await page.locator('.hits mark').first().waitFor()
    expect([asked(page).get('q'), asked(page).get('kind')]).toEqual(['حريق', 'claim'])
    await close(page)
  })

  test('what the API does not understand is said, and the filters can be taken away', async () => {
    const page = await open('/search?q=&type=nosuch')
    await page.getByRole('alert').getByText('type').waitFor()
    await page.getByRole('link', { name: 'Take all away' }).click()
    await page.locator('.hits > li').first().waitFor()
    await close(page)
  })
})

describe('export', () => {
  test('a story is chosen, some of its events, and the dossier opens with these alone', async () => {
    const page = await open('/export')
    await page.getByText('choose one above').waitFor()
    await page.getByRole('radio').nth(1).check()
    expect(asked(page).get('story')).toBe(storyId)
    await page.getByText('Only some events of it').click()
    await page.getByRole('checkbox').first().check()
    await page.getByText('(1 event)').waitFor()
    const [dossier] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: /^Open/ }).click(),
    ])
    await dossier.locator('#method').waitFor()
    expect(await dossier.locator('article.event').count()).toBe(1)
    // Its own switches work under the policy that the server sends.
    await dossier.getByRole('button', { name: 'العربية' }).click()
    expect(await dossier.locator('html').getAttribute('dir')).toBe('rtl')
    await close(page)
  })

  test('a file of it comes as a download', async () => {
    const page = await open(`/export?story=${storyId}`)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download events.jsonl' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('events.jsonl')
    const [dossier] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save as a file' }).click(),
    ])
    expect(dossier.suggestedFilename()).toMatch(/^dossier-.*\.html$/)
    expect(Object.keys(events).length).toBeGreaterThan(1)
    await close(page)
  })

  test('the dossier prints on numbered pages, with no row cut', async () => {
    const page = await open(`/api/v1/stories/${storyId}/dossier`)
    await page.emulateMedia({ media: 'print' })
    const whole = (await page.evaluate(
      `['.fact', 'tr', '.captures li', '.timeline li'].map(s => getComputedStyle(document.querySelector(s)).breakInside)`,
    )) as string[]
    expect(whole).toEqual(['avoid', 'avoid', 'avoid', 'avoid'])
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(1)
    await close(page)
  })
})

describe('sources', () => {
  test.each([
    ['en', 'Name of a source', 'Find', 'All of them', 'No source of this list'],
    ['ar', 'اسم جهة', 'ابحث', 'كلها', 'ليس في هذه القائمة جهة'],
  ])('%s: by name, whatever the spelling; the name stands in the address', async (lang, label, find, all, nobody) => {
    const page = await open('/sources', lang)
    await page.locator('.event-list > li').first().waitFor()
    const before = await page.locator('.event-list > li').count()
    await page.getByLabel(label).fill('مناره')
    await page.locator('#content').getByRole('button', { name: find, exact: true }).click()
    await expect.poll(() => page.locator('.event-list > li').count()).toBe(1)
    expect(await page.locator('.event-list').innerText()).toContain('صحيفة المنارة')
    expect(asked(page).get('name')).toBe('مناره')
    await page.getByLabel(label).fill('لا أحد')
    await page.getByLabel(label).press('Enter')
    await page.getByText(nobody).waitFor()
    await page.getByRole('link', { name: all }).click()
    await expect.poll(() => page.locator('.event-list > li').count()).toBe(before)
    await close(page)
  })
})
