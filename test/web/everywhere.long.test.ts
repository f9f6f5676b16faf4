/** Every screen of the table of routes in every guise, and the way of the keyboard through it. One guise alone: `-t "in ar, dark, 360 px"`. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { type Guise, guises, type Windows, windows } from './everywhere/guises.ts'
import { faultsOf } from './everywhere/look.ts'
import { type Served, serve } from './everywhere/served.ts'
import { everyVisit, pagesBeside, type Visit } from './everywhere/visits.ts'

let browser: Browser
let served: Served
let visits: readonly Visit[]
let open: Windows

beforeAll(async () => {
  ;[browser, served] = await Promise.all([launchBrowser(), serve('examples')])
  visits = await everyVisit(served, true)
  open = windows(browser, served)
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

const faultsIn = async (guise: Guise, these: readonly Visit[]) => {
  const found: Record<string, readonly string[]> = {}
  for (const visit of these) {
    const faults = await faultsOf(open, served, visit, guise, 80)
    if (faults.length > 0) found[`${visit.as} ${visit.path}`] = faults
  }
  return found
}

test.each(guises)(
  'every screen in $language, $theme, $width px wide is without a fault',
  async guise => expect(await faultsIn(guise, visits)).toEqual({}),
  600_000,
)

test.each(guises)('the pages beside the workbench in $language, $theme, $width px wide, too', async guise =>
  expect(await faultsIn(guise, await pagesBeside(served))).toEqual({}),
)
