// npm run bench:store [-- ARTICLES]: what a store costs beside the same work in memory. Reads articles of the first July day of ../shared/corpus/saudi-2015-07 in memory (read, claims, account), as a library that is warm and by `isnad export`,
// then adds the same captures to a new store in SQLite, and in PostgreSQL where ISNAD_TEST_POSTGRES names a server: articles a second, bytes on disk, memory, and the time to open it and to ask for
// stories and events. With --workers: how long one, two, four and eight `isnad work` take over captures that are kept only.
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { articlesOf, dateOf, days, root } from './july.mjs'

const { readArticle, findClaims, reconcile } = await import(join(root, 'dist/index.js'))
const { openStore } = await import(join(root, 'dist/store/index.js'))
const { searchWords } = await import(join(root, 'dist/server/index.js'))
const args = process.argv.slice(2)
const wanted = Number(args.find(arg => /^\d+$/.test(arg)) ?? 1000)
const server = process.env.ISNAD_TEST_POSTGRES
const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-store-'))
const bin = join(root, 'bin/isnad.js')

const [day] = days
const texts = articlesOf(day)
  .slice(0, wanted)
  .map(({ text }) => text)
const published = dateOf(day)
const input = join(folder, 'input')
mkdirSync(input)
for (const [i, text] of texts.entries()) writeFileSync(join(input, `${String(i).padStart(5, '0')}.txt`), text)

const seconds = from => (performance.now() - from) / 1000
const sizeOf = path =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : statSync(path).size
const quantiles = times => {
  const sorted = times.sort((a, b) => a - b)
  const at = share => `${sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1)} ms`
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`
}

/** A place for a store, how large it is, and how to take it away. */
async function places() {
  const file = join(folder, 'store.db')
  const sqlite = {
    name: 'SQLite',
    address: file,
    size: async () =>
      readdirSync(folder)
        .filter(name => name.startsWith('store.db'))
        .reduce((sum, name) => sum + sizeOf(join(folder, name)), 0),
    drop: async () => {
      for (const name of readdirSync(folder))
        if (name.startsWith('store.db')) rmSync(join(folder, name), { recursive: true })
    },
  }
  if (!server) return [sqlite]
  const { default: pg } = await import('pg')
  const ask = async (address, sql) => {
    const client = new pg.Client({ connectionString: address })
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }
  const database = `isnad_bench_${randomBytes(6).toString('hex')}`
  const address = server.replace(/^([a-z]+:\/\/[^/?]*)(?:\/[^?]*)?/, `$1/${database}`)
  await ask(server, `create database ${database} template template0 encoding 'UTF8'`)
  return [
    sqlite,
    {
      name: 'PostgreSQL',
      address,
      size: async () => Number((await ask(address, 'select pg_database_size(current_database()) as n'))[0].n),
      drop: async () => {
        await ask(server, `drop database ${database} with (force)`)
        await ask(server, `create database ${database} template template0 encoding 'UTF8'`)
      },
      end: () => ask(server, `drop database ${database} with (force)`),
    },
  ]
}

const PEAK = 'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))'

/** Runs `isnad`, and gives how long it took and its peak of memory in MB. */
function isnad(...words) {
  const from = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', PEAK, bin, ...words], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0) throw new Error(`isnad ${words[0]}: ${stderr.slice(0, 2000)}`)
  return { took: seconds(from), peak: Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 }
}

function inMemory() {
  const from = performance.now()
  const articles = []
  for (const text of texts) {
    const bytes = new TextEncoder().encode(text)
    const read = readArticle(
      { sha256: createHash('sha256').update(bytes).digest('hex'), bytes, file: null, url: null },
      { published },
    )
    if ('text' in read) articles.push(read)
  }
  reconcile(articles, articles.flatMap(findClaims))
  return { took: seconds(from), count: articles.length }
}

try {
  inMemory()
  const memory = inMemory()
  console.log(
    `${day}: ${memory.count} articles; in memory, on one thread: ${(memory.count / memory.took).toFixed(1)} a second`,
  )
  const program = isnad('export', input, '--published', published, '--out', join(folder, 'exported'))
  console.log(
    `in memory, by a program of its own (isnad export): ${(memory.count / program.took).toFixed(1)} a second, ${Math.round(program.peak)} MB of memory at most`,
  )
  for (const { name, address, size, drop } of await places()) {
    const { took, peak } = isnad('add', input, '--published', published, '--store', address)
    const rate = memory.count / took
    console.log(
      `${name}: isnad add ${rate.toFixed(1)} articles a second (${Math.round((100 * rate * program.took) / memory.count)} % of that program, ${Math.round((100 * rate * memory.took) / memory.count)} % of the library), ${Math.round((await size()) / memory.count / 1000)} kB an article on disk, ${Math.round(peak)} MB of memory at most`,
    )
    let from = performance.now()
    await (await openStore(address, searchWords)).close()
    const first = performance.now() - from
    from = performance.now()
    const store = await openStore(address, searchWords)
    const opened = performance.now() - from
    const { items } = await store.stories(200, null)
    const times = { story: [], event: [] }
    for (const { id } of items) {
      let began = performance.now()
      const page = await store.story(id)
      times.story.push(performance.now() - began)
      began = performance.now()
      await store.around(page.events[0]?.id ?? '')
      times.event.push(performance.now() - began)
    }
    await store.close()
    console.log(
      `${name}: opened in ${opened.toFixed(0)} ms (the first time, with its driver, ${first.toFixed(0)} ms); a story ${quantiles(times.story)}; an event with what explains it ${quantiles(times.event)}`,
    )
    if (args.includes('--workers') && name === 'PostgreSQL') {
      let alone = null
      for (const workers of [1, 2, 4, 8]) {
        await drop()
        isnad('add', input, '--published', published, '--keep-only', '--store', address)
        const began = performance.now()
        await Promise.all(
          Array.from({ length: workers }, () =>
            once(
              spawn(process.execPath, [bin, 'work', '--once', '--threads', '1', '--store', address], {
                stdio: 'ignore',
              }),
              'exit',
            ),
          ),
        )
        const spent = seconds(began)
        alone ??= spent
        console.log(
          `${name}: ${workers} workers of one thread: ${(memory.count / spent).toFixed(1)} articles a second, ${(alone / spent).toFixed(2)} times one`,
        )
      }
    }
    await drop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
