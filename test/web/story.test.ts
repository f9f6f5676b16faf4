/** The screens of a story and of an event in a browser, in both languages. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { events, storyId } from './account.ts'
import { storyAccount } from './story-account.ts'
import { startWorkbench } from './workbench.ts'

let browser: Browser
let workbench: Awaited<ReturnType<typeof startWorkbench>>

beforeAll(async () => {
  ;[browser, workbench] = await Promise.all([launchBrowser(), startWorkbench(storyAccount)])
})

afterAll(async () => {
  await browser?.close()
  await workbench?.close()
})

const story = `/stories/${storyId}`

async function open(path: string, language: 'en' | 'ar', size = { width: 1280, height: 900 }) {
  const context = await browser.newContext({ viewport: size, locale: 'en-GB' })
  const page = await context.newPage()
  const wrongs: string[] = []
  page.on('pageerror', error => wrongs.push(error.message))
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('GPU stall'))
      wrongs.push(message.text())
  })
  const address = new URL(path, workbench.url)
  address.searchParams.set('lang', language)
  await page.goto(address.href)
  await page.locator('h1').first().waitFor()
  return { page, wrongs, close: () => context.close() }
}

const wide = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

describe.each([
  ['en', 'Type', 'killing', 'Outlet', 'Clear the filters', 'Matrix', 'Closer', 'All of it'],
  ['ar', 'النوع', 'مقتل', 'وسيلة الإعلام', 'أزل المرشّحات', 'الجدول', 'أقرب', 'المدة كلها'],
] as const)('in %s', (language, type, killing, outlet, clear, matrix, closer, all) => {
  test('filters hold over all views, stand in the address, and are cleared', async () => {
    const { page, wrongs, close } = await open(story, language)
    await page.locator('.event-list > li').nth(7).waitFor()
    await page.getByLabel(type, { exact: true }).selectOption({ value: 'killing' })
    await page.locator('.event-list > li').nth(1).waitFor({ state: 'detached' })
    expect(await page.locator('.event-list > li').count()).toBe(1)
    expect(new URL(page.url()).searchParams.get('type')).toBe('killing')
    expect(await page.getByLabel(type, { exact: true }).locator('option:checked').innerText()).toContain(killing)
    await page.locator('nav.views').getByRole('link', { name: matrix }).click()
    await page.locator('.matrix tbody tr').first().waitFor()
    expect(await page.locator('.matrix tbody tr').count()).toBe(1)
    await page.getByLabel(outlet, { exact: true }).selectOption({ value: 'name:موقع الصاري' })
    await page.locator('.matrix').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: clear }).click()
    await page.locator('.matrix tbody tr').nth(7).waitFor()
    expect(wrongs).toEqual([])
    await close()
  })

  test('the axis of time is zoomed by keys, buttons and the wheel, and runs in the direction of reading', async () => {
    const { page, wrongs, close } = await open(story, language)
    const shown = () => page.locator('.zoom-shown').innerText()
    const axis = page.locator('.axis-keys')
    await axis.waitFor()
    const whole = await shown()
    await axis.focus()
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    const closer2 = await shown()
    expect(closer2).not.toBe(whole)
    await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight')
    expect(await shown()).not.toBe(closer2)
    await page.keyboard.press('0')
    expect(await shown()).toBe(whole)
    await page.getByRole('button', { name: closer, exact: true }).click()
    expect(await shown()).not.toBe(whole)
    await page.getByRole('button', { name: all, exact: true }).click()
    const box = (await axis.boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + 8)
    await page.mouse.wheel(0, -200)
    await expect.poll(shown).not.toBe(whole)
    await page.keyboard.press('0')
    // The fire of the 14th comes before the aid of the 16th to the 20th.
    const middles = (await page.evaluate(
      `['${events.fire.id}', '${events.aid.id}'].map(id => {
        const bar = document.querySelector('.timeline-rows a[href*="' + id + '"]').closest('li').querySelector('rect.bar').getBoundingClientRect()
        return bar.x + bar.width / 2
      })`,
    )) as [number, number]
    expect(middles[0] < middles[1]).toBe(language === 'en')
    expect(wrongs).toEqual([])
    await close()
  })

  test.each(['estimates', 'matrix?by=origins', 'map', `events/${events.dead.id}`])(
    '%s fits 360 px, and nothing goes wrong',
    async view => {
      const { page, wrongs, close } = await open(`${story}/${view}`, language, { width: 360, height: 780 })
      await page.locator('.estimate-rows, .matrix, .places li, .graph-node').first().waitFor()
      expect(await wide(page)).toBe(0)
      expect(wrongs).toEqual([])
      await close()
    },
  )
})

test('every figure opens the claims behind it, by the keyboard', async () => {
  const { page, close } = await open(`${story}/estimates`, 'en')
  await page.getByRole('button', { name: 'high 7: 1 claim' }).press('Enter')
  const panel = page.locator('.evidence-panel')
  await panel.locator('.claim-card').first().waitFor()
  expect(await panel.locator('.claim-card').count()).toBe(1)
  expect(await panel.locator('mark.quantity').first().innerText()).toContain('سبعة')
  await panel.getByRole('button', { name: 'Close' }).press('Escape')
  await panel.waitFor({ state: 'detached' })
  await close()
})

test('the revision of a figure is told with both figures, each the way to its words', async () => {
  const { page, close } = await open(story, 'en')
  await page.getByRole('link', { name: 'Figure revised from أربعة عمال to خمسة عمال' }).waitFor()
  expect(await page.locator('.track .revised').count()).toBe(1)
  await close()
})

test('an event shows its chains as a graph, why it is counted so, and the same as text', async () => {
  const { page, wrongs, close } = await open(`${story}/events/${events.dead.id}`, 'en')
  const origin = page.locator('.graph-node.is-origin').first()
  await origin.waitFor()
  const outlet = page.locator('.graph-node.outlet').first()
  expect((await origin.boundingBox())!.x).toBeLessThan((await outlet.boundingBox())!.x)
  await page.getByText(/3 claims fall into \d groups?/).waitFor()
  await page.getByText('one article copies the other').first().waitFor()
  await origin.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.event-graph .evidence-panel .claim-card').first().waitFor()
  await page.getByRole('button', { name: 'Show group 1 in the graph' }).click()
  expect(await page.locator('.graph-node.faint').count()).toBeGreaterThan(0)
  await page.getByText('The graph as text').click()
  expect(await page.locator('.graph-text li').count()).toBeGreaterThan(2)
  expect(wrongs).toEqual([])
  await close()
})

test('in Arabic the chain runs from right to left', async () => {
  const { page, close } = await open(`${story}/events/${events.dead.id}`, 'ar')
  const origin = page.locator('.graph-node.is-origin').first()
  await origin.waitFor()
  const outlet = page.locator('.graph-node.outlet').first()
  expect((await origin.boundingBox())!.x).toBeGreaterThan((await outlet.boundingBox())!.x)
  await close()
})

test('the map goes through time: events and who is said to hold what, on the day', async () => {
  const { page, wrongs, close } = await open(`${story}/map`, 'en')
  await page.locator('.place-mark').first().waitFor()
  const held = page.locator('.held')
  expect(await held.locator('li').count()).toBe(2)
  await page.getByLabel('Day', { exact: true }).focus()
  await page.keyboard.press('Home')
  await page.getByText('up to the day 14 August 2022').waitFor()
  expect(await held.locator('li').allInnerTexts()).toEqual([expect.stringContaining('Ports Authority')])
  await page.getByText(/without a day are left out/).waitFor()
  await page.getByLabel('Colour by').selectOption('type')
  await page.locator('.place-mark .family-harm').first().waitFor()
  await page.locator('.ground-flag').getByText('Ports Authority').waitFor()
  await page.locator('.town-mark').first().waitFor({ state: 'attached' })
  await page.getByLabel('Governorates and towns').uncheck()
  await page.locator('.town-mark').first().waitFor({ state: 'detached' })
  expect(wrongs).toEqual([])
  await close()
})
