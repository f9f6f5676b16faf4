import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { domId } from '../../src/report/html.ts'
import { renderDossier } from '../../src/report/index.ts'
import { launchBrowser } from '../browser.ts'
import { killed, options, story } from './story.ts'

const folder = mkdtempSync(join(tmpdir(), 'isnad-dossier-'))
const file = join(folder, 'dossier.html')
let browser: Browser

beforeAll(async () => {
  writeFileSync(file, renderDossier(story, options))
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens the page from disk and keeps what it asked for and what it complained of. */
const open = async (settings: {
  width: number
  script?: boolean
}): Promise<{ page: Page; asked: string[]; said: string[] }> => {
  const context = await browser.newContext({
    viewport: { width: settings.width, height: 800 },
    javaScriptEnabled: settings.script ?? true,
  })
  const page = await context.newPage()
  const asked: string[] = []
  const said: string[] = []
  page.on('request', request => asked.push(request.url()))
  page.on('console', message => said.push(message.text()))
  page.on('pageerror', error => said.push(error.message))
  page.on('dialog', dialog => said.push(dialog.message()))
  await page.goto(pathToFileURL(file).href)
  return { page, asked, said }
}

test('opens from disk, asks for nothing else, and its own policy is content with it', async () => {
  const { page, asked, said } = await open({ width: 1280 })
  await page.click('button[data-lang="ar"]')
  expect(asked).toEqual([pathToFileURL(file).href])
  expect(said).toEqual([])
  await page.context().close()
})

test('speaks one language at a time, and turns with it', async () => {
  const { page } = await open({ width: 1280 })
  const heading = page.locator('#events-h')
  expect(await heading.innerText()).toBe('Events')
  await page.click('button[data-lang="ar"]')
  expect(await heading.innerText()).toBe('الأحداث')
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  // The number of an event stands at the right edge of its line; the map's east stays right.
  const [left, right] = await Promise.all(
    ['Tarhuna', 'Bani Walid'].map(async (_, i) => (await page.locator('.map .spot').nth(i).boundingBox())!.x),
  )
  expect(left).toBeLessThan(right!)
  const node = page.locator('.chain').first().locator('.node')
  expect((await node.first().boundingBox())!.x).toBeGreaterThan((await node.last().boundingBox())!.x)
  await page.context().close()
})

test.each(['en', 'ar'])('is no wider than a telephone (%s)', async lang => {
  const { page } = await open({ width: 360 })
  await page.click(`button[data-lang="${lang}"]`)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  await page.context().close()
})

test('is complete without its script, and shows no switch that does nothing', async () => {
  const { page } = await open({ width: 1280, script: false })
  expect(await page.locator('.bar').isVisible()).toBe(false)
  expect(await page.locator(`#${domId('claim', killed.id)} .exact`).innerText()).toBe(killed.evidence.exact)
  expect(await page.locator('#events-h').innerText()).toBe('Events')
  await page.context().close()
})

test('the first stop of the keyboard is the way past the head', async () => {
  const { page } = await open({ width: 1280 })
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.className')).toBe('skip')
  expect((await page.locator('.skip').boundingBox())!.y).toBeGreaterThanOrEqual(0)
  await page.context().close()
})

test('labels on the map do not cover each other', async () => {
  const { page } = await open({ width: 1280 })
  const boxes = await page
    .locator('.map text.l-en:visible')
    .evaluateAll(labels => labels.map(label => label.getBoundingClientRect().toJSON()))
  expect(boxes.length).toBeGreaterThan(3)
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(false)
  await page.context().close()
})
