/** The guide is followed as it is written: its commands in a shell, its clicks in a browser. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { commandsOf, openShell } from './shell.ts'

const docs = fileURLToPath(new URL('../../docs', import.meta.url))
const guide = readFileSync(join(docs, 'guide.md'), 'utf8')

let browser: Browser
let home: string
beforeAll(async () => {
  browser = await launchBrowser()
  home = mkdtempSync(join(tmpdir(), 'isnad-guide-'))
})
afterAll(async () => {
  await browser.close()
  rmSync(home, { recursive: true, force: true })
})

/** What the guide says to click, in bold, is what stands on the screen. */
const bold = (label: string): string => {
  expect(guide).toContain(`**${label}**`)
  return label
}

/** From the list of stories to a dossier with one claim accepted; gives the dossier. */
async function click(url: string): Promise<string> {
  const page = await browser.newPage({ acceptDownloads: true })
  page.setDefaultTimeout(15_000)
  const follow = (name: string) => page.getByRole('link', { name, exact: true }).first().click()
  await page.goto(`${url}/?lang=en`)
  await page.locator('.story-list li a').first().click()
  for (const view of ['Map', 'Matrix', 'Estimates'])
    await page.getByRole('link', { name: bold(view), exact: true }).waitFor()
  await page
    .getByRole('link', { name: /^Deaths in Sabratha/ })
    .first()
    .click()
  await page.locator('.graph').waitFor()
  await follow(bold('Review'))
  await page.locator('.review-context').waitFor()
  await page.keyboard.press('a')
  await expect
    .poll(async () => ((await (await fetch(`${url}/api/v1/reviews`)).json()) as { items: unknown[] }).items.length)
    .toBe(1)
  await follow(bold('Export'))
  await page.getByRole('radio').nth(1).check()
  const kept = page.waitForEvent('download')
  await follow(bold('Save as a file'))
  const dossier = readFileSync(await (await kept).path(), 'utf8')
  await follow(bold('Knowledge'))
  await page.getByRole('button', { name: bold('Try it') }).waitFor()
  await page.close()
  return dossier
}

test('whoever follows the guide in an empty home has a dossier with a claim accepted, tables, and a store that verifies', async () => {
  const blocks = commandsOf(guide)
  expect(blocks.length).toBeGreaterThan(6)
  // The only difference to what is written: a port that nobody else on this machine has.
  const shell = openShell(
    home,
    blocks.map(block => block.replace(/^isnad serve &$/m, 'isnad serve --port 0 &')),
  )
  try {
    let said = ''
    for (const block of blocks) {
      said = await shell.next()
      if (!block.includes('isnad serve')) continue
      const [url] = await shell.until(/http:\/\/localhost:\d+/)
      const dossier = await click(url)
      expect(dossier).toMatch(/^<!doctype html>/i)
      expect(dossier).toContain('accepted')
    }
    expect(said).toContain('accept')
    const desk = join(home, 'desk')
    for (const file of ['acled.csv', 'events.geojson', 'claims.jsonl'])
      expect(readdirSync(join(desk, 'tables'))).toContain(file)
    expect(existsSync(join(desk, 'desk.tar'))).toBe(true)
  } finally {
    await shell.close()
  }
})

describe.each(['guide.md', 'guide.ar.md'])('%s', name => {
  const text = readFileSync(join(docs, name), 'utf8')

  test('shows and names only what is there', () => {
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect(existsSync(join(docs, target!)), target).toBe(true)
  })

  test('has the commands that are run', () => {
    expect(commandsOf(text)).toEqual(commandsOf(guide))
  })
})
