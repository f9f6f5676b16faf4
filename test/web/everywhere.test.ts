/**
 * Every screen of the table of routes once, over the examples as the program read them, in a real browser. The eight guises are dealt out
 * over the screens; `everywhere.long.test.ts` opens every screen in every guise.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { guises, type Windows, windows } from './everywhere/guises.ts'
import { faultsOf } from './everywhere/look.ts'
import { type Served, serve } from './everywhere/served.ts'
import { everyVisit, type Visit } from './everywhere/visits.ts'

let browser: Browser
let served: Served
let visits: readonly Visit[]
let open: Windows

beforeAll(async () => {
  ;[browser, served] = await Promise.all([launchBrowser(), serve('examples')])
  visits = await everyVisit(served, false)
  open = windows(browser, served)
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

test.each(guises.map((guise, turn) => ({ ...guise, turn })))(
  'screens in $language, $theme, $width px wide are without a fault',
  async ({ turn, ...guise }) => {
    const found: Record<string, readonly string[]> = {}
    const mine = visits.filter((_, at) => at % guises.length === turn)
    expect(mine.length).toBeGreaterThan(1)
    for (const visit of mine) {
      const faults = await faultsOf(open, served, visit, guise, 4)
      if (faults.length > 0) found[`${visit.as} ${visit.path}`] = faults
    }
    expect(found).toEqual({})
  },
)
