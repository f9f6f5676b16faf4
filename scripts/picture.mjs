// npm run picture: takes docs/dossier.png, the picture of the README, from the examples' dossier.
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runnerImport } from 'vite'

const root = new URL('..', import.meta.url).pathname
const page = join(mkdtempSync(join(tmpdir(), 'isnad-')), 'dossier.html')
const made = spawnSync(process.execPath, [join(root, 'bin/isnad.js'), 'report', 'examples', '-o', page], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
})
if (made.status !== 0) process.exit(made.status ?? 1)
const { module } = await runnerImport(join(root, 'test/browser.ts'))
const browser = await module.launchBrowser()
const tab = await browser.newPage({ viewport: { width: 1080, height: 1500 } })
await tab.goto(pathToFileURL(page).href)
// The contested event with the most claims: its count, its chains, its quotes.
const events = tab.locator('article.event').filter({ hasText: 'contested' })
const sizes = await events.evaluateAll(all => all.map(one => one.querySelectorAll('blockquote').length))
const event = events.nth(sizes.indexOf(Math.max(...sizes)))
await event.evaluate(one => {
  document.documentElement.style.scrollBehavior = 'auto'
  window.scrollTo({ top: one.getBoundingClientRect().top + window.scrollY - 16, behavior: 'instant' })
})
await tab.screenshot({ path: join(root, 'docs/dossier.png'), clip: { x: 0, y: 0, width: 1080, height: 1240 } })
await browser.close()
