// npm run bench:search [-- ARTICLES] [--store ADDRESS] [--keep ADDRESS]: how long a search takes, asked over HTTP by one client and by 32 at once, in a store of so many made-up articles (100,000 where
// nothing is said, with ten claims each), or in one that is there (--store: a file or postgres://…). --keep names where the made-up store is made, and leaves it: a file, or an empty database. With
// ISNAD_TEST_POSTGRES=postgres://… it is also made in that database. The processor's time of the server for one search stands beside: it hangs less on what else the machine does.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
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
const { inflectNoun, inflectVerb, nounLemmas, verbLemmas } = await import(join(root, 'dist/arabic/index.js'))
const { loadPlaces, loadCountries } = await import(join(root, 'dist/knowledge/index.js'))

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
  const kept = option('keep')
  const others = kept === null && process.env.ISNAD_TEST_POSTGRES ? [process.env.ISNAD_TEST_POSTGRES] : []
  try {
    for (const address of [kept ?? join(folder, 'store.db'), ...others]) {
      const name = nameOf(address)
      await fill(address, count, name)
      if (name === 'SQLite')
        console.log(
          `${name}: ${Math.round(statSync(address).size / count / 1024)} kB an article on disk, with its claims and the index`,
        )
      await measure(address, name)
    }
    if (others.length === 0 && kept === null)
      console.log('PostgreSQL: not measured, for ISNAD_TEST_POSTGRES names no database.')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// ── Made-up articles ─────────────────────────────────────────────────────────────────────────────────────────────────

/** Numbers that look like chance and are the same each time. */
function chance(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** Words as news uses them: few very often, many seldom. Inflected forms, names of places with clitics, and words of no meaning for the long tail. */
function vocabulary(random) {
  const forms = [...verbLemmas().map(inflectVerb), ...nounLemmas().map(inflectNoun)].flatMap(list =>
    list.map(form => form.surface),
  )
  const towns = loadPlaces()
    .within([35, 32, 43, 38])
    .map(place => place.names[0])
    .filter(name => /^\p{L}{4,}$/u.test(name))
  const letters = 'ابتجحدرسشصطعفقكلمنهوي'
  const odd = Array.from({ length: 60_000 }, () =>
    Array.from({ length: 4 + Math.floor(random() * 4) }, () => letters[Math.floor(random() * letters.length)]).join(''),
  )
  const clitics = ['', '', '', 'و', 'ب', 'ل', 'وب']
  const mixed = [...new Set([...forms, ...towns])].sort(() => random() - 0.5)
  const list = [...mixed.slice(0, 30_000), ...odd]
  return () => clitics[Math.floor(random() * clitics.length)] + list[Math.floor(list.length ** random()) - 1]
}

const TYPES = [
  'airstrike',
  'shelling',
  'clash',
  'killing',
  'withdrawal',
  'capture',
  'meeting',
  'statement',
  'detention',
  'aid',
]

function* articles(count) {
  const random = chance(7)
  const word = vocabulary(random)
  const pick = list => list[Math.floor(random() * random() * list.length)]
  const places = loadPlaces().within([35, 32, 43, 38]).slice(0, 2000)
  const countries = loadCountries().all
  const actors = Array.from({ length: 600 }, (_, i) => ({
    name: `جهة ${i}`,
    ref: i % 3 === 0 ? null : `group:made-up-${i}`,
  }))
  const outlets = Array.from({ length: 120 }, (_, i) => ({
    name: `صحيفة ${i}`,
    ref: i % 4 === 0 ? null : `outlet:made-up-${i}`,
  }))
  for (let n = 0; n < count; n++) {
    const lines = Array.from({ length: 11 }, () => Array.from({ length: 22 }, word).join(' '))
    const text = lines.join('\n')
    const sha256 = createHash('sha256').update(`${n}`).digest('hex')
    const id = `a${sha256.slice(0, 16)}`
    let start = 0
    const blocks = lines.map((line, i) => {
      const block = { role: i === 0 ? 'title' : 'body', start, end: start + line.length }
      start = block.end + 1
      return block
    })
    const published = new Date(Date.UTC(2015, 0, 1 + Math.floor(random() * 1500))).toISOString().slice(0, 10)
    const article = {
      id,
      sha256,
      file: `made-up/${n}.txt`,
      url: null,
      text,
      blocks,
      title: { start: 0, end: Math.min(80, lines[0].length) },
      dateline: null,
      outlet: { value: pick(outlets), span: null, from: 'masthead' },
      published: { value: published, span: null, from: 'file name' },
      dates: [],
      credits: [],
      captureOffsets: null,
    }
    const claims = blocks.slice(1).map((block, i) => {
      const place = pick(places)
      const span = {
        start: block.start,
        end: block.start + text.slice(block.start, block.end).split(' ', 12).join(' ').length,
      }
      const named = one => ({ ...one, start: span.start, end: span.start + 1 })
      return {
        id: `c${createHash('sha256').update(`${n} ${i}`).digest('hex').slice(0, 16)}`,
        article: id,
        evidence: { ...span, exact: text.slice(span.start, span.end) },
        type: pick(TYPES),
        polarity: random() < 0.95 ? 'asserted' : 'denied',
        factuality: 'occurred',
        chain: random() < 0.5 ? [{ ...named(pick(actors)), kind: 'force' }] : [],
        agents: [named(pick(actors))],
        targets: [],
        place: {
          ...named({ name: place.names[0], ref: place.id }),
          lat: place.lat,
          lon: place.lon,
          country: place.country ?? countries[0].iso2,
          precision: place.precision,
        },
        time: { text: '', edtf: published, start: span.start, end: span.start },
        quantities: [],
        trigger: span,
        rules: [],
      }
    })
    yield { article, claims }
  }
}

async function fill(address, count, name) {
  const store = await openStore(address, searchWords)
  const began = performance.now()
  let batch = []
  let done = 0
  for (const one of articles(count)) {
    batch.push(one)
    if (batch.length < 200) continue
    done += await store.addArticles(batch)
    batch = []
    if (done % 20_000 === 0) process.stderr.write(`${name}: ${done} articles\n`)
  }
  if (batch.length > 0) done += await store.addArticles(batch)
  await store.close()
  const seconds = (performance.now() - began) / 1000
  console.log(
    `${name}: ${done} articles with their claims stored and searchable, ${Math.round(done / seconds)} a second`,
  )
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

async function questions(address) {
  const store = await openStore(address, searchWords)
  const { common, middle, rare } = await wordsOf(store)
  const { facets } = await store.search(common[0], 1, null, { facets: true })
  await store.close()
  const top = field => facets?.fields[field][0]?.value ?? ''
  const q = (words, more = {}) => new URLSearchParams({ q: words, limit: '20', ...more }).toString()
  const pair = (a, b) => a.map((word, i) => q(`${word} ${b[(i * 7 + 1) % b.length]}`))
  return {
    'common words': common.map(word => q(word)),
    'rare words': rare.slice(0, 200).map(word => q(word)),
    'two common words': pair(common, common),
    'common and rare': pair(common, rare),
    'three letters': common.map(word => q(word.slice(0, 3))),
    'in Latin letters': ['Raqqa', 'Homs', 'Manbij', 'Hajin', 'Mohammad', 'Qamishli'].map(word => q(word)),
    'common, of a type': common.map(word => q(word, { type: top('type') })),
    'common, of an actor': common.map(word => q(word, { actor: top('actor') })),
    'common, near a place': common.map((word, i) => q(word, { near: `${34 + (i % 4)},${36 + (i % 6)}`, km: '40' })),
    'common, in two months': common.map(word => q(word, { from: '2016-03', to: '2016-04' })),
    'middling, published': middle
      .slice(0, 60)
      .map(word => q(word, { publishedFrom: '2017-01', publishedTo: '2017-06' })),
    'no words, of a type and country': [q('', { type: top('type'), country: top('country') || 'SY' })],
  }
}

/** Milliseconds of processor that a process has had, where the system tells (Linux); 0 elsewhere. */
function processorTime(pid) {
  if (!existsSync(`/proc/${pid}/stat`)) return 0
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]

async function measure(address, name) {
  const asks = await questions(address)
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--serve', address], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise(done => child.stdout.once('data', data => done(String(data).trim())))
  try {
    const ask = async query => {
      const began = performance.now()
      const answer = await fetch(`${url}/api/v1/search?${query}`)
      const body = await answer.json()
      if (!answer.ok) throw new Error(JSON.stringify(body))
      return { took: performance.now() - began, total: body.total }
    }
    console.log(
      `\n${name}, milliseconds: 1 client p50 p95 p99 · 32 clients p50 p95 p99 · processor of the server for one · hits (median)`,
    )
    for (const [what, queries] of Object.entries(asks)) {
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

if (option('serve') !== null) {
  const { describeContext } = await import(join(root, 'dist/cli/context.js'))
  const store = await openStore(option('serve'), searchWords)
  const { url } = await startServer(store, { port: 0, context: describeContext })
  process.stdout.write(`${url}\n`)
} else await bench()
