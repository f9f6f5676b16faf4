import type { Browser } from 'playwright-core'
import { axeFaults, keyboardFaults, listenForPolicy, overhear, quiet, sticksOut } from './faults.ts'
import type { Served } from './served.ts'
import type { Visit } from './visits.ts'

export interface Guise {
  readonly language: 'ar' | 'en'
  readonly theme: 'light' | 'dark'
  readonly width: 360 | 1280
}

export const guises: readonly Guise[] = (['ar', 'en'] as const).flatMap(language =>
  (['light', 'dark'] as const).flatMap(theme => ([360, 1280] as const).map(width => ({ language, theme, width }))),
)

/** Opens a screen in one guise and tells all that is wrong with it; nothing where all is well. */
export async function faultsOf(browser: Browser, served: Served, visit: Visit, guise: Guise, stops: number) {
  const origin = visit.as === 'alone' ? served.alone : served.team
  const context = await browser.newContext({
    viewport: { width: guise.width, height: 800 },
    colorScheme: guise.theme,
    reducedMotion: 'reduce',
  })
  try {
    if (visit.as === 'member') await context.addCookies([{ ...served.cookie, url: origin }])
    await context.addInitScript(listenForPolicy)
    const page = await context.newPage()
    const heard = overhear(page, origin)
    const address = new URL(visit.path, origin)
    address.searchParams.set('lang', guise.language)
    await page.goto(address.href)
    await page.locator('h1').first().waitFor()
    await quiet(page)
    await page.evaluate('document.fonts.ready.then(() => true)')
    const { lang, dir, title, refused } = (await page.evaluate(`({ lang: document.documentElement.lang,
      dir: document.documentElement.dir, title: document.title, refused: refusedByPolicy })`)) as Record<string, string>
    const faults = [...(await axeFaults(page))]
    faults.push(...(await sticksOut(page)).map(what => `sticks out: ${what}`))
    if (lang !== guise.language || dir !== (lang === 'ar' ? 'rtl' : 'ltr')) faults.push(`lang ${lang}, dir ${dir}`)
    // The page as it is before a screen has named itself carries the name in both languages.
    if (!title || title === 'إسناد · Isnad') faults.push(`title: ${title}`)
    faults.push(...(await keyboardFaults(page, stops, visit.as !== 'stranger')))
    faults.push(...[refused ?? []].flat().map(what => `refused by policy: ${what}`), ...heard)
    return faults
  } finally {
    await context.close()
  }
}
