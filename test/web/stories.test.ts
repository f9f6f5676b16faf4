/** The list of stories in a browser: what is new since the last visit, filters in the address. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { account, storyId } from './account.ts'
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

const title = account.stories[0]!.title

test('what came since the last visit is told, and read once it was opened', async () => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(`${workbench.url}/?lang=en`)
  await page.getByText('2 stories').waitFor()
  expect(await page.locator('.news').count()).toBe(0)
  // As if the last visit had been before the store told of anything.
  await page.evaluate(`localStorage.setItem('isnad.read', JSON.stringify({ base: 0, last: 0, opened: {} }))`)
  await page.reload()
  await page.locator('.story-item.unread').nth(1).waitFor()
  expect(await page.locator('.news').allInnerTexts()).toEqual(['new', 'new'])
  await page.getByRole('link', { name: 'New since your last visit' }).click()
  expect(new URL(page.url()).searchParams.get('unread')).toBe('true')
  await page.getByRole('link', { name: title }).click()
  await page.locator('nav.views').waitFor()
  await page.goBack()
  await page.locator('.story-item').nth(1).waitFor()
  expect(await page.locator('.story-item.unread').count()).toBe(1)
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  expect(await page.locator('.news').count()).toBe(0)
  await page.reload()
  await page.getByText('No story is so.').waitFor()
  await context.close()
})

test('filters stand in the address and work by the keyboard, in Arabic from right to left', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${workbench.url}/?lang=ar&contested=true`)
  await page.getByText('قصة واحدة').waitFor()
  expect(await page.getByRole('link', { name: 'المختلَف فيها', exact: true }).getAttribute('aria-current')).toBe('true')
  const order = page.getByLabel('الترتيب')
  await order.focus()
  await order.selectOption('largest')
  expect(new URL(page.url()).searchParams.get('order')).toBe('largest')
  await page.getByLabel('وسيلة الإعلام').selectOption({ index: 1 })
  expect(new URL(page.url()).searchParams.get('outlet')).not.toBeNull()
  await page.getByRole('link', { name: 'الكل', exact: true }).click()
  expect(new URL(page.url()).searchParams.get('contested')).toBeNull()
  const spark = page.getByRole('img', { name: /الإفادات بحسب يوم النشر: 13 إفادة/ })
  await spark.waitFor()
  // Time runs in the direction of reading: the latest bar stands on the left.
  const bars = (await page.evaluate(
    `[...document.querySelectorAll('.sparkline')].map(one => [...one.querySelectorAll('rect')].map(bar => Number(bar.getAttribute('x'))))[0]`,
  )) as number[]
  expect(bars.length).toBe(3)
  expect(bars[0]).toBeGreaterThan(bars.at(-1)!)
  await context.close()
})

test('the list leads to the story by the arrow keys', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${workbench.url}/?lang=en`)
  await page.locator('.story-item a[data-stop]').first().focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  const focused = await page.evaluate('document.activeElement.getAttribute("href")')
  expect([`/stories/${storyId}?lang=en`, focused]).toContain(focused)
  await page.keyboard.press('Enter')
  await page.locator('nav.views').waitFor()
  await context.close()
})
