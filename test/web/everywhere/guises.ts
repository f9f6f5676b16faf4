import type { Browser, Page } from 'playwright-core'
import { listenForPolicy, overhear } from './faults.ts'
import type { Served } from './served.ts'
import type { Visit } from './visits.ts'

/** How a reader sees the workbench. */
export interface Guise {
  readonly language: 'ar' | 'en'
  readonly theme: 'light' | 'dark'
  readonly width: 360 | 1280
}

export const guises: readonly Guise[] = (['ar', 'en'] as const).flatMap(language =>
  (['light', 'dark'] as const).flatMap(theme => ([360, 1280] as const).map(width => ({ language, theme, width }))),
)

/** A page of the browser, and what has gone wrong beside it since it was last asked. */
export interface Window {
  readonly page: Page
  readonly heard: () => readonly string[]
}

export type Windows = (as: Visit['as']) => Promise<Window>

/** Windows of the browser, one for each who looks: a window costs as much as ten pages opened in it one after the other. */
export function windows(browser: Browser, served: Served): Windows {
  const start = async (as: Visit['as']): Promise<Window> => {
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    if (as === 'member') await context.addCookies([{ ...served.cookie, url: served.team }])
    await context.addInitScript(listenForPolicy)
    const page = await context.newPage()
    return { page, heard: overhear(page, as === 'alone' ? served.alone : served.team) }
  }
  const open = new Map<Visit['as'], Promise<Window>>()
  return as => {
    const known = open.get(as) ?? start(as)
    open.set(as, known)
    return known
  }
}
