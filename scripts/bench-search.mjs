// npm run bench:search [-- ARTICLES] [--store ADDRESS] [--keep FILE] [--only PATTERN]: how long searches, stories and events take, asked over HTTP by one client and by 32 at once, in a store of so many articles (100,000 where nothing is
// said) made from the July days of ../shared (scripts/july-account.mjs), or in one that is there (--store: a file or postgres://…). --keep names where the made store is kept, --only the questions to ask. With ISNAD_TEST_POSTGRES=postgres://… it is
// also made in that database, which has to be empty. The processor's time of the server for one question stands beside: it hangs less on what else the machine does.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
if (!existsSync(join(root, 'dist/index.js'))) {
  console.error('Build first: npm run build.')
  process.exit(1)
}
const { openStore } = await import(join(root, 'dist/store/index.js'))
const { searchWords, startServer } = await import(join(root, 'dist/server/index.js'))

const option = name => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? null : process.argv[at + 1]
}

const nameOf = address => (/^postgres(ql)?:/.test(address) ? 'PostgreSQL' : 'SQLite')

async function bench() {
  const given = option('store')
  if (given !== null) return measure(given, nameOf(given))
  const count = Number(process.argv.slice(2).find(arg => /^\d+$/.test(arg)) ?? 100_000)
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-search-'))
  const addresses = [option('keep') ?? join(folder, 'store.db'), ...[process.env.ISNAD_TEST_POSTGRES ?? []].flat()]
  try {
    const made = await fill(addresses, count)
    console.log(`SQLite: ${Math.round(statSync(addresses[0]).size / made / 1000)} kB an article on disk`)
    for (const address of addresses) await measure(address, nameOf(address))
    if (addresses.length === 1) console.log('PostgreSQL: not measured, for ISNAD_TEST_POSTGRES names no database.')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// ── The store ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Fills new stores with the account of the July days, again and again, each round varied, until there are so many articles. Gives the number of each. */
async function fill(addresses, count) {
  const { julyAccount, rounds } = await import('./july-account.mjs')
  const { openEngine } = await import(join(root, 'dist/store/open.js'))
  const { writeAccount } = await import(join(root, 'dist/store/whole.js'))
  const { storyRows } = await import(join(root, 'dist/store/rows.js'))
  const { RowSum } = await import(join(root, 'dist/store/sum.js'))
  const { indexAccount } = await import(join(root, 'dist/store/search/whole.js'))
  const { remembering } = await import(join(root, 'dist/store/search/words.js'))
  for (const address of addresses) await (await openStore(address, searchWords)).close()
  const engines = await Promise.all(addresses.map(address => openEngine(address)))
  const [words, took, sums] = [remembering(searchWords), addresses.map(() => 0), addresses.map(() => new RowSum(null))]
  const july = julyAccount()
  const varied = rounds(july)
  let done = 0
  for (let round = 0; done < count; round++) {
    if (round === 16) throw new Error(`No more than ${done} articles can be made.`)
    const account = round === 0 ? july : varied(round)
    const stories = storyRows(account)
    for (const [i, engine] of engines.entries()) {
      const began = performance.now()
      await engine.db.transaction().execute(async trx => {
        await writeAccount(trx, account, stories, sums[i])
        await indexAccount(trx, engine.search, account, stories, words)
      })
      took[i] += performance.now() - began
    }
    done += account.articles.length
    process.stderr.write(`${done} articles\n`)
  }
  for (const [i, engine] of engines.entries()) {
    await engine.db.insertInto('account').values({ id: 1, hash: sums[i].hex, grown: 0 }).execute()
    await engine.close()
    console.log(
      `${nameOf(addresses[i])}: ${done} articles with their account written and searchable, ${Math.round((1000 * done) / took[i])} a second`,
    )
  }
  return done
}

// ── Questions ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Words of the store by how often articles have them, out of a sample. */
async function wordsOf(store) {
  const counts = new Map()
  let cursor = null
  let seen = 0
  for (let page = 0; page < 3; page++) {
    const { items, next } = await store.inputs(100, cursor)
    for (const input of items) {
      if (input.kind !== 'article') continue
      seen++
      const { article } = await store.article(input.article.id)
      for (const word of new Set(article.text.match(/[\u0621-\u064a]{4,}/g) ?? []))
        counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    cursor = next === null ? null : String(Number(next) + Math.floor(seen * 7))
    if (next === null) break
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
  return { common: sorted.slice(0, 40), middle: sorted.slice(200, 400), rare: sorted.slice(-400) }
}

/** Stories from all over the list, and an event of each. */
async function places(store) {
  const { all: ids } = await store.storyIds()
  const stories = Array.from({ length: 200 }, (_, i) => ids[Math.floor((i * ids.length) / 200)])
  const events = []
  for (const id of stories) events.push(...(await store.story(id)).events.slice(0, 1).map(event => event.id))
  return { stories, events }
}

/** Aden, Taiz, Sanaa, Riyadh, Damascus. */
const TOWNS = ['12.8,45.03', '13.58,44.02', '15.35,44.2', '24.7,46.7', '33.5,36.3']

async function questions(address) {
  const store = await openStore(address, searchWords)
  const { common, middle, rare } = await wordsOf(store)
  const { facets } = await store.search(common[0], 1, null, { facets: true })
  const { stories, events } = await places(store)
  await store.close()
  const top = field => facets?.fields[field][0]?.value ?? ''
  const q = (words, more = {}) => `search?${new URLSearchParams({ q: words, limit: '20', ...more })}`
  const pair = (a, b) => a.map((word, i) => q(`${word} ${b[(i * 7 + 1) % b.length]}`))
  return {
    'common words': common.map(word => q(word)),
    'rare words': rare.slice(0, 200).map(word => q(word)),
    'two common words': pair(common, common),
    'common and rare': pair(common, rare),
    'three letters': common.map(word => q(word.slice(0, 3))),
    'in Latin letters': ['Aden', 'Riyadh', 'Sanaa', 'Taiz', 'Mohammad', 'Tehran'].map(word => q(word)),
    'common, of a type': common.map(word => q(word, { type: top('type') })),
    'common, of an actor': common.map(word => q(word, { actor: top('actor') })),
    'common, near a place': common.map((word, i) => q(word, { near: TOWNS[i % TOWNS.length], km: '40' })),
    'common, in two months': common.map(word => q(word, { from: '2015-09', to: '2015-10' })),
    'middling, published': middle
      .slice(0, 60)
      .map(word => q(word, { publishedFrom: '2015-08', publishedTo: '2015-09' })),
    'no words, of a type and country': [q('', { type: top('type'), country: top('country') || 'SY' })],
    'a story': stories.map(id => `stories/${encodeURIComponent(id)}`),
    'an event': events.map(id => `events/${encodeURIComponent(id)}/graph`),
  }
}

/** Milliseconds of processor that a process has had, where the system tells (Linux); 0 elsewhere. */
function processorTime(pid) {
  if (!existsSync(`/proc/${pid}/stat`)) return 0
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]

/** How long a store takes to be opened in a process of its own, in milliseconds: the first time, with its driver, and once more. */
function opening(address) {
  const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--open', address], {
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(stderr)
  return stdout.trim()
}

async function measure(address, name) {
  console.log(`\n${name}: opened in ${opening(address)}`)
  const asks = await questions(address)
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--serve', address], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise(done => child.stdout.once('data', data => done(String(data).trim())))
  try {
    const ask = async query => {
      const began = performance.now()
      const answer = await fetch(`${url}/api/v1/${query}`)
      const body = await answer.json()
      if (!answer.ok) throw new Error(JSON.stringify(body))
      return { took: performance.now() - began, total: body.total ?? 1 }
    }
    console.log(
      `\n${name}, milliseconds: 1 client p50 p95 p99 · 32 clients p50 p95 p99 · processor of the server for one · hits (median)`,
    )
    for (const [what, queries] of Object.entries(asks).filter(([what]) =>
      new RegExp(option('only') ?? '').test(what),
    )) {
      for (const query of queries.slice(0, 10)) await ask(query)
      const before = processorTime(child.pid)
      const one = []
      for (let i = 0; i < Math.max(40, queries.length); i++) one.push(await ask(queries[i % queries.length]))
      const spent = processorTime(child.pid) - before
      // A server that works takes in one new connection at a time: who measures searches lets all come in first.
      for (let round = 0; round < 3; round++)
        await Promise.all(Array.from({ length: 32 }, async () => (await fetch(`${url}/api/v1/stories?limit=1`)).text()))
      const many = []
      let next = 0
      await Promise.all(
        Array.from({ length: 32 }, async () => {
          while (next < 160) many.push(await ask(queries[next++ % queries.length]))
        }),
      )
      const line = list => {
        const sorted = list.map(({ took }) => took).sort((a, b) => a - b)
        return [0.5, 0.95, 0.99].map(share => quantile(sorted, share).toFixed(1).padStart(7)).join('')
      }
      const hits = quantile(
        one.map(({ total }) => total).sort((a, b) => a - b),
        0.5,
      )
      console.log(
        `${what.padEnd(34)}${line(one)}  ·${line(many)}  ·${(spent / one.length).toFixed(1).padStart(7)}  · ${hits}`,
      )
    }
  } finally {
    child.kill()
  }
}

if (option('open') !== null) {
  const times = []
  for (let time = 0; time < 6; time++) {
    const began = performance.now()
    await (await openStore(option('open'), searchWords)).close()
    times.push(performance.now() - began)
  }
  const [first, ...more] = times
  process.stdout.write(
    `${Math.max(...more).toFixed(0)} ms (the longest of five; the first time, with its driver, ${first.toFixed(0)} ms)\n`,
  )
} else if (option('serve') !== null) {
  const { describeContext } = await import(join(root, 'dist/cli/context.js'))
  const store = await openStore(option('serve'), searchWords)
  const { url } = await startServer(store, { port: 0, context: describeContext })
  process.stdout.write(`${url}\n`)
} else await bench()
