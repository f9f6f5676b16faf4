// npm run order [-- DAY.zip [ARTICLES]]: one July day of ../shared/corpus/saudi-2015-07, put together in one batch, shuffled, one by one on a shelf in a SQLite
// file, in parts of 1 to 200, and with claims found by eight workers: prints the hash of each account, and ends with 1 when one differs.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { unzipSync } from 'fflate'
import Database from 'libsql'

const root = new URL('..', import.meta.url).pathname
const corpus = join(root, '../shared/corpus/saudi-2015-07')
if (!existsSync(corpus) || !existsSync(join(root, 'dist/index.js'))) {
  console.error('The corpus ../shared/corpus/saudi-2015-07 is not here, or nothing is built (npm run build).')
  process.exit(1)
}
const { readArticle, findClaims, reconcile } = await import(join(root, 'dist/index.js'))

function readOne({ text, published }) {
  const bytes = new TextEncoder().encode(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const article = readArticle({ sha256, bytes, file: null, url: null }, { published })
  return 'text' in article ? { article, claims: findClaims(article) } : null
}

if (!isMainThread) {
  parentPort.postMessage(workerData.map(readOne).filter(one => one !== null))
} else {
  const { placeArticle, tell, ROUNDS } = await import(join(root, 'dist/account/index.js'))
  const { makeShelfTables, storedShelf } = await import(join(root, 'dist/store/index.js'))
  const zip =
    process.argv[2] ??
    readdirSync(corpus)
      .filter(name => name.endsWith('.zip'))
      .sort()[0]
  const [json] = Object.values(unzipSync(readFileSync(join(corpus, zip))))
  const items = JSON.parse(new TextDecoder().decode(json))
    .filter(item => item.content.trim() !== '')
    .slice(0, Number(process.argv[3] ?? Infinity))
    .map(item => ({ text: `${item.title}\n\n${item.content}`, published: zip.slice(0, 10) }))
  const read = items.map(readOne).filter(one => one !== null)
  const unique = [...new Map(read.map(one => [one.article.id, one])).values()]

  /** Mulberry32: the same shuffle on every run. */
  let seed = 20261122
  const below = n => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % n
  }
  const shuffled = list => {
    const out = [...list]
    for (let i = out.length - 1; i > 0; i--) {
      const j = below(i + 1)
      ;[out[i], out[j]] = [out[j], out[i]]
    }
    return out
  }
  const hash = value => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
  const batch = list =>
    reconcile(
      list.map(one => one.article),
      list.flatMap(one => one.claims),
    )
  /** Stories and events without the order in which they are listed. */
  const facts = ({ stories, events, copies }) => {
    const byId = list => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
    return hash([
      byId(stories).map(story => ({
        ...story,
        articles: [...story.articles].sort(),
        events: [...story.events].sort(),
      })),
      byId(events).map(event => ({ ...event, claims: [...event.claims].sort() })),
      copies.map(copy => JSON.stringify(copy)).sort(),
    ])
  }
  const onShelf = list => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-order-'))
    const db = new Database(join(folder, 'order.db'))
    try {
      makeShelfTables(db)
      const shelf = storedShelf(db, ROUNDS.length, tell)
      for (let at = 0; at < list.length; ) {
        const part = list.slice(at, at + 1 + below(200))
        shelf.inTransaction(() => {
          for (const { article, claims } of part) placeArticle(shelf, tell(article, claims))
        })
        at += part.length
      }
      const rows = sql =>
        db
          .prepare(sql)
          .all([])
          .map(row => JSON.parse(row.data))
      const told = rows('select data from told_stories')
      return {
        stories: told.map(one => one.story),
        events: told.flatMap(one => one.events),
        copies: rows('select data from shared'),
      }
    } finally {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const byWorkers = async count => {
    const parts = Array.from({ length: count }, (_, k) => items.filter((_, i) => i % count === k))
    const lists = await Promise.all(
      parts.map(
        part =>
          new Promise((done, failed) => {
            const worker = new Worker(new URL(import.meta.url), { workerData: part })
            worker.on('message', done)
            worker.on('error', failed)
          }),
      ),
    )
    return lists.flat()
  }

  const expected = [hash(batch(read)), facts(batch(read))]
  let same = true
  const say = (name, found, wanted) => {
    if (found !== wanted) same = false
    console.log(`${name.padEnd(44)} ${found} ${found === wanted ? 'same' : 'DIFFERENT'}`)
  }
  console.log(`${zip}: ${unique.length} articles, ${unique.reduce((n, one) => n + one.claims.length, 0)} claims`)
  say('one batch', expected[0], expected[0])
  say('one batch, shuffled', hash(batch(shuffled(read))), expected[0])
  say('claims by eight workers', hash(batch(await byWorkers(8))), expected[0])
  say('in parts on a shelf in SQLite, shuffled', facts(onShelf(shuffled(unique))), expected[1])
  process.exitCode = same ? 0 : 1
}
