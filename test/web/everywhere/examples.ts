import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from '../../browser.ts'
import { type Windows, windows } from './guises.ts'
import { type Served, serve } from './served.ts'
import { everyVisit, type Visit } from './visits.ts'

/** The workbench over the examples, open in a browser. */
export interface OverExamples {
  readonly served: Served
  readonly visits: readonly Visit[]
  readonly open: Windows
}

/** For all tests of a file. `all`: every visit, else each screen once. Gives a way to what was begun, for tests and what goes before them. */
export function overExamples(all: boolean): () => OverExamples {
  let browser: Browser | undefined
  let served: Served | undefined
  let begun: OverExamples
  beforeAll(async () => {
    ;[browser, served] = await Promise.all([launchBrowser(), serve('examples')])
    begun = { served, visits: await everyVisit(served, all), open: windows(browser, served) }
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })
  return () => begun
}
