// npm run order [-- DAY.zip [ARTICLES]]: one July day of ../shared/corpus/saudi-2015-07, put together in one batch, shuffled, in a store in parts of 1 to
// 200, and with claims found by eight workers: prints the hash of each account, and ends with 1 when one differs.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { articlesOf, dateOf, days, root } from './july.mjs'

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
  const { claimsInOrder, reckoning } = await import(join(root, 'dist/account/index.js'))
  const { openStore } = await import(join(root, 'dist/store/index.js'))
  const day = process.argv[2] ?? days[0]
  const items = articlesOf(day)
    .slice(0, Number(process.argv[3] ?? Infinity))
    .map(({ text }) => ({ text, published: dateOf(day) }))
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
  // A store gives the fields of an article back in another order.
  const byName = (_, value) =>
    value?.constructor === Object
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  const hash = value => createHash('sha256').update(JSON.stringify(value, byName)).digest('hex').slice(0, 16)
  const batch = list =>
    reconcile(
      list.map(one => one.article),
      list.flatMap(one => one.claims),
    )
  const inStore = async list => {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-order-'))
    const store = await openStore(join(folder, 'order.db'), { fold: word => word })
    try {
      const growing = store.growing(reckoning)
      for (let at = 0; at < list.length; ) {
        const part = list.slice(at, at + 1 + below(200))
        await store.addArticles(
          part.map(({ article, claims }) => ({ article, claims: claimsInOrder([article], claims) })),
        )
        while (growing.place('2015-07-31T00:00:00Z') > 0);
        at += part.length
      }
      growing.close()
      return await store.account()
    } finally {
      await store.close()
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

  const expected = hash(batch(read))
  let same = true
  const say = (name, found, wanted) => {
    if (found !== wanted) same = false
    console.log(`${name.padEnd(44)} ${found} ${found === wanted ? 'same' : 'DIFFERENT'}`)
  }
  console.log(`${day}: ${unique.length} articles, ${unique.reduce((n, one) => n + one.claims.length, 0)} claims`)
  say('one batch', expected, expected)
  say('one batch, shuffled', hash(batch(shuffled(read))), expected)
  say('claims by eight workers', hash(batch(await byWorkers(8))), expected)
  say('in parts in a store, shuffled', hash(await inStore(shuffled(unique))), expected)
  process.exitCode = same ? 0 : 1
}
