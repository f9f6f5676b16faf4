import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core holds against the page as it stands, one line for each rule and element. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return (await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(n => id + ': ' + n.target.join(' ') + ' | ' + n.html.slice(0, 160))))`)) as string[]
}

/** Text of what sticks out of a narrow page; nothing where the page is no wider than the window. */
export const sticksOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
    [...document.querySelectorAll('body *')].filter(e => {
      const { left, right } = e.getBoundingClientRect()
      return right > innerWidth + 0.5 || left < -0.5
    }).map(e => e.outerHTML.slice(0, 120))`)

/** What goes wrong beside the page: console, errors, requests to any other host; asked, it tells what came since it was last asked. */
export function overhear(page: Page, origin: string): () => readonly string[] {
  const heard: string[] = []
  const missing = (url: string) => url.includes('/nowhere/at/all') || url.includes('/api/v1/')
  page.on('console', message => {
    // The browser tells of every answer that is not 200: an address that names nothing, a stranger who asks a team's server.
    const expected = /status of (?:401|404)/.test(message.text()) && missing(message.location().url)
    // WebGL is drawn by the processor here, and says that this is slow.
    const slow = message.text().includes('GPU stall due to ReadPixels')
    if (['error', 'warning'].includes(message.type()) && !expected && !slow) heard.push(message.text())
  })
  page.on('pageerror', error => heard.push(error.message))
  page.on('request', request => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) heard.push(`asked ${url.href}`)
  })
  return () => heard.splice(0)
}

/** What the policy of the server refused: listened for before anything of the page runs. */
export const listenForPolicy = `window.refusedByPolicy = []
addEventListener('securitypolicyviolation', e => refusedByPolicy.push(e.violatedDirective + ' ' + e.blockedURI))`

/**
 * Waits until a screen is there, nothing of it is still coming, and it has stood as it is for a while, with its fonts.
 * A network that is idle cannot be waited for: some screens keep a stream of changes open.
 */
export async function quiet(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.evaluate(`new Promise((done, fail) => {
    const watcher = new MutationObserver(() => again())
    let waits = 0
    const late = setTimeout(() => fail(new Error('the page does not come to rest')), 20000)
    const look = () => {
      if (document.querySelector('.loading, [aria-busy=true]') !== null) return again()
      watcher.disconnect()
      clearTimeout(late)
      document.fonts.ready.then(() => done(true))
    }
    const again = () => { clearTimeout(waits); waits = setTimeout(look, 150) }
    watcher.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true })
    again()
  })`)
}

const focused = `(() => {
  const e = document.activeElement
  if (e === null || e === document.body) return null
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(e)
  const ring = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
  // A place on a plot draws its ring on what lies in it.
  const inner = [...e.children].some(c => { const s = getComputedStyle(c); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 })
  const { width, height, top, left, bottom, right } = e.getBoundingClientRect()
  const seen = width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
  const known = window.tabbed ??= new Set()
  const again = known.has(e)
  known.add(e)
  return { what: e.outerHTML.slice(0, 140), skip: e.classList.contains('skip'), ring: ring || inner, seen, again }
})()`

interface Stop {
  readonly what: string
  readonly skip: boolean
  readonly ring: boolean
  readonly seen: boolean
  readonly again: boolean
}

/** Goes through the page with Tab, at most so many stops: what cannot be seen when it has the focus, and a first stop that skips nothing. */
export async function keyboardFaults(page: Page, stops: number, skips: boolean): Promise<readonly string[]> {
  const faults: string[] = []
  // A claim that the address names takes the focus itself: who goes on with Tab goes on from there.
  const placed = await page.evaluate('document.activeElement !== null && document.activeElement !== document.body')
  const forced = await page.evaluate(`[...document.querySelectorAll('[tabindex]')].filter(e => e.tabIndex > 0).length`)
  if (forced !== 0) faults.push(`${forced} elements force their place in the order`)
  for (let at = 0; at < stops; at++) {
    await page.keyboard.press('Tab')
    const stop = (await page.evaluate(focused)) as Stop | null
    if (stop === null || stop.again) break
    if (at === 0 && skips && !placed && !stop.skip) faults.push(`the first stop is no skip link: ${stop.what}`)
    if (!stop.ring) faults.push(`no ring: ${stop.what}`)
    if (!stop.seen) faults.push(`out of sight: ${stop.what}`)
  }
  return faults
}
