// npm run bench:web [-- CLAIMS]: makes a story of so many claims (2,000 where nothing is said) by reading made-up articles, starts the real server and a real browser over it, and prints how long the
// story takes to be painted first, how long each view takes to answer a filter, and how large the workbench is. It takes the processor while it runs.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { runnerImport } from 'vite'
import { madeUpArticles } from './bench-web/articles.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
if (!existsSync(join(root, 'dist/web/index.html'))) {
  console.error('Build first: npm run build.')
  process.exit(1)
}
const { readArticle, findClaims, reconcile, describeContext } = await import(join(root, 'dist/index.js'))
const { openStore } = await import(join(root, 'dist/store/index.js'))
const { searchWords, startServer } = await import(join(root, 'dist/server/index.js'))
const { placesIn } = await import(join(root, 'dist/cli/context.js'))

const wanted = Number(process.argv.slice(2).find(arg => /^\d+$/.test(arg)) ?? 2000)

/** Each view with the part of it that shows that it is drawn. */
const VIEWS = [
  ['', '.timeline-rows li'],
  ['/claims', '.claim-card'],
  ['/articles', '.event-list li'],
  ['/origins', '.event-list li'],
  ['/contradictions', '.opposed'],
  ['/estimates', '.estimate-rows li'],
  ['/matrix', '.matrix tbody tr'],
  ['/matrix?by=origins', '.matrix tbody tr'],
]

/** Filters, as the fields of the bar of filters are numbered: type, actor, outlet. */
const FILTERS = [0, 1, 2]

function story() {
  const articles = []
  const claims = []
  for (const { text, published } of madeUpArticles()) {
    const bytes = new TextEncoder().encode(text)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const article = readArticle({ sha256, bytes, file: `made-up/${articles.length}.txt`, url: null }, { published })
    if (!('text' in article)) continue
    articles.push(article)
    claims.push(...findClaims(article))
    if (claims.length >= wanted) break
  }
  const account = reconcile(articles, claims)
  // What is measured is one story, however many the machine makes of articles that nobody wrote: as if a reviewer had joined them.
  const id = account.stories[0].id
  const inOrder = account.stories.flatMap(one => one.events)
  return {
    ...account,
    events: account.events.map(event => ({ ...event, story: id })),
    stories: [
      {
        ...account.stories[0],
        articles: articles.map(article => article.id),
        events: inOrder,
        order: { before: [], disagreements: [] },
        ground: account.stories.flatMap(one => one.ground ?? []),
        placed: [],
      },
    ],
  }
}

const median = list => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
const ms = value => `${value.toFixed(0).padStart(5)} ms`
const kb = value => `${(value / 1024).toFixed(0).padStart(6)} kB`

function bundle() {
  const folder = join(root, 'dist/web/assets')
  const files = readdirSync(folder).map(name => ({ name, bytes: readFileSync(join(folder, name)) }))
  const sum = (title, is) => {
    const some = files.filter(file => is(file.name))
    const raw = some.reduce((n, { bytes }) => n + bytes.length, 0)
    const packed = some.reduce((n, { bytes }) => n + gzipSync(bytes, { level: 9 }).length, 0)
    console.log(`${title.padEnd(34)} ${kb(raw)} raw ${kb(packed)} gzip`)
  }
  const first = readFileSync(join(root, 'dist/web/index.html'), 'utf8')
  sum('every screen: scripts', name => name.endsWith('.js') && first.includes(name))
  sum('every screen: styles', name => name.endsWith('.css') && first.includes(name))
  sum('only with the map', name => /\.(?:js|mjs|css)$/.test(name) && !first.includes(name))
  sum('borders of the map', name => name.endsWith('.json'))
  sum('fonts', name => /\.woff2$/.test(name))
}

/** When the first element of a kind was painted, since the navigation began. */
const whenShown = selector => `(() => {
  const look = () => document.querySelector(${JSON.stringify(selector)}) === null ? requestAnimationFrame(look)
    : requestAnimationFrame(() => setTimeout(() => { window.shownAt = performance.now() }))
  requestAnimationFrame(look)
})()`

const untilShown = `new Promise(done => {
  const look = () => (window.shownAt === undefined ? requestAnimationFrame(look) : done(window.shownAt))
  look()
})`

/** Chooses the value with most events of a field, and the first again; gives how long each took until it was painted. */
const answerTo = index => `(async () => {
  const field = document.querySelectorAll('.narrowing select')[${index}]
  const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set
  const choose = async value => {
    const began = performance.now()
    set.call(field, value)
    field.dispatchEvent(new Event('change', { bubbles: true }))
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
    return performance.now() - began
  }
  const chosen = await choose(field.options[1].value)
  await new Promise(done => setTimeout(done, 150))
  const cleared = await choose('')
  await new Promise(done => setTimeout(done, 150))
  return [chosen, cleared]
})()`

const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-web-'))
const account = story()
const store = await openStore(join(folder, 'store.db'), searchWords)
await store.saveAccount(account)
const server = await startServer(store, {
  port: 0,
  webRoot: join(root, 'dist/web'),
  context: describeContext,
  places: placesIn,
})
const { module } = await runnerImport(join(root, 'test/browser.ts'))
const browser = await module.launchBrowser()
try {
  const [{ id, articles, events }] = account.stories
  const counted = events.map(event => account.events.find(one => one.id === event))
  const claims = counted.reduce((sum, event) => sum + event.claims.length, 0)
  console.log(
    `a story of ${claims} claims, ${events.length} events, ${articles.length} articles, ${counted.filter(one => one.status === 'contested').length} contested`,
  )
  bundle()
  const asked = []
  let bytes = 0
  for (let i = 0; i < 5; i++) {
    const began = performance.now()
    bytes = (await (await fetch(`${server.url}/api/v1/stories/${id}`)).arrayBuffer()).byteLength
    asked.push(performance.now() - began)
  }
  console.log(`the server's answer: median ${ms(median(asked))}, ${kb(bytes)}`)
  for (const language of ['en', 'ar']) {
    const shown = []
    const paints = []
    for (let i = 0; i < 5; i++) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
      const page = await context.newPage()
      await page.addInitScript(whenShown('.timeline-rows li'))
      await page.goto(`${server.url}/stories/${id}?lang=${language}`)
      shown.push(await page.evaluate(untilShown))
      paints.push(await page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`))
      await context.close()
    }
    console.log(
      `${language}: first paint ${ms(median(paints))}; the story's timeline painted: median ${ms(median(shown))}, longest ${ms(Math.max(...shown))}`,
    )
  }
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  for (const [view, selector] of VIEWS) {
    const path = `/stories/${id}${view}`
    await page.goto(`${server.url}${path}${path.includes('?') ? '&' : '?'}lang=ar`)
    await page.locator(selector).first().waitFor()
    const times = []
    for (const filter of FILTERS) for (let i = 0; i < 3; i++) times.push(...(await page.evaluate(answerTo(filter))))
    console.log(
      `filter on ${(view || '/events').padEnd(20)} median ${ms(median(times))}, longest ${ms(Math.max(...times))}`,
    )
  }
} finally {
  await browser.close()
  await server.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
}
