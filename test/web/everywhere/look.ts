import { axeFaults, keyboardFaults, quiet, sticksOut } from './faults.ts'
import type { Guise, Windows } from './guises.ts'
import type { Served } from './served.ts'
import type { Visit } from './visits.ts'

/** What the page says of itself. */
interface Told {
  readonly lang: string
  readonly dir: string
  readonly title: string
  readonly headings: number
  readonly alerts: readonly string[]
  readonly refused: readonly string[]
}

const told = `({
  lang: document.documentElement.lang,
  dir: document.documentElement.dir,
  title: document.title,
  headings: document.querySelectorAll('h1').length,
  alerts: [...document.querySelectorAll('[role=alert]')].map(e => e.textContent),
  refused: refusedByPolicy,
})`

/** Opens a screen in one guise and tells all that is wrong with it; nothing where all is well. `stops` is how far Tab is followed. */
export async function faultsOf(open: Windows, served: Served, visit: Visit, guise: Guise, stops: number) {
  const { page, heard } = await open(visit.as)
  await page.setViewportSize({ width: guise.width, height: 800 })
  await page.emulateMedia({ colorScheme: guise.theme, reducedMotion: 'reduce' })
  const address = new URL(visit.path, visit.as === 'alone' ? served.alone : served.team)
  address.searchParams.set('lang', guise.language)
  await page.goto(address.href)
  await quiet(page)
  const { lang, dir, title, headings, alerts, refused } = (await page.evaluate(told)) as Told
  const faults = [...(await axeFaults(page))]
  faults.push(...(await sticksOut(page)).map(what => `sticks out: ${what}`))
  if (lang !== guise.language || dir !== (lang === 'ar' ? 'rtl' : 'ltr')) faults.push(`lang ${lang}, dir ${dir}`)
  // The page as it is before a screen has named itself carries the name in both languages.
  if (title === '' || title === 'إسناد · Isnad') faults.push(`title: ${title}`)
  if (headings !== 1) faults.push(`${headings} headings of the first order`)
  faults.push(...(await keyboardFaults(page, stops, visit.as !== 'stranger')))
  faults.push(...alerts.map(what => `alarmed: ${what}`), ...refused.map(what => `refused by policy: ${what}`))
  return [...faults, ...heard()]
}
