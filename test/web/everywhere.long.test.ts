/** Every screen of the table of routes in every guise, and the way of the keyboard through it. One guise alone: `-t "in ar, dark, 360 px"`. */
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
  visits = await everyVisit(served, true)
  open = windows(browser, served)
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

test.each(guises)(
  'every screen in $language, $theme, $width px wide is without a fault',
  async guise => {
    const found: Record<string, readonly string[]> = {}
    for (const visit of visits) {
      const faults = await faultsOf(open, served, visit, guise, 80)
      if (faults.length > 0) found[`${visit.as} ${visit.path}`] = faults
    }
    expect(found).toEqual({})
  },
  600_000,
)
