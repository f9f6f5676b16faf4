/** Every screen of the table of routes, over the examples as the program read them, in a real browser. The long run takes all eight guises. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { LONG } from '../long.ts'
import { faultsOf, type Guise, guises } from './everywhere/look.ts'
import { type Served, serveExamples } from './everywhere/served.ts'
import { everyVisit, type Visit } from './everywhere/visits.ts'

let browser: Browser
let served: Served
let visits: readonly Visit[]

beforeAll(async () => {
  ;[browser, served] = await Promise.all([launchBrowser(), serveExamples('examples')])
  visits = await everyVisit(served)
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

// Between them, these two have each language, each theme and each width.
const short: readonly Guise[] = [
  { language: 'ar', theme: 'light', width: 360 },
  { language: 'en', theme: 'dark', width: 1280 },
]

test.each(LONG ? guises : short)(
  'every screen in $language, $theme, $width px wide is without a fault',
  async guise => {
    const found: Record<string, readonly string[]> = {}
    for (const visit of visits) {
      const faults = await faultsOf(browser, served, visit, guise, LONG ? 80 : 12)
      if (faults.length > 0) found[`${visit.as} ${visit.path}`] = faults
    }
    expect(found).toEqual({})
  },
  600_000,
)
