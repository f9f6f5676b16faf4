// npm run growth [-- ARTICLES] [--store FILE]: puts 100,000 articles into a store one by one and prints, at 1,000, 10,000 and 100,000 (and at the number that is asked for), how long
// one more takes to be placed, the memory of the process and the size of the file. With --store the file stays, and a run that was ended is gone on with. The articles are the July days of ../shared/corpus/saudi-2015-07, again and again, each round four days
// later and with other places, people and numbers, so that no round repeats the one before.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { articlesOf, dateOf, days, root } from './july.mjs'

const { readArticle, findClaims } = await import(join(root, 'dist/index.js'))
const { words } = await import(join(root, 'dist/arabic/index.js'))
const { claimsInOrder, reckoning } = await import(join(root, 'dist/account/index.js'))
const { openStore } = await import(join(root, 'dist/store/index.js'))
const { searchWords } = await import(join(root, 'dist/server/index.js'))

const at = process.argv.indexOf('--store')
const kept = at === -1 ? null : process.argv[at + 1]
const goal = Number(process.argv.slice(2).find(arg => /^\d+$/.test(arg)) ?? 100_000)
/** Articles that are timed at each size. */
const TIMED = 300
/** Articles that are placed in one transaction until then. */
const PART = 500
/** A word of fewer articles than this is a name, or rare enough to be changed like one. */
const COMMON = 60
const DAY = 86_400_000

const hashOf = bytes => createHash('sha256').update(bytes).digest('hex')

const originals = days.flatMap(day => articlesOf(day).map(({ text }) => ({ date: dateOf(day), text })))
const inArticles = new Map()
for (const { text } of originals)
  for (const word of new Set(words(text).map(({ folded }) => folded)))
    inArticles.set(word, (inArticles.get(word) ?? 0) + 1)
// Places are changed for places, so that a round speaks of towns as the first one does.
const places = new Set()
for (const { text, date } of originals.slice(0, 2000)) {
  const article = readAs(text, date)
  if (article !== null)
    for (const { place } of findClaims(article))
      if (place?.ref != null && /^\p{L}+$/u.test(place.name)) places.add(place.name)
}
const towns = [...places].sort()
const townAt = new Map(towns.map((name, i) => [words(name)[0].folded, i]))
const LETTERS = [...'بتثجحخدذرزسشصضطظعغفقكلمنه']
const turned = new Map()

/** The article of a round: names and rare words in other letters, places other places, digits other digits. */
function renamed(text, round) {
  if (round === 0) return text
  let out = ''
  let at = 0
  for (const { start, end, folded } of words(text)) {
    out += text.slice(at, start) + changed(text.slice(start, end), folded, round)
    at = end
  }
  return out + text.slice(at)
}

function changed(word, folded, round) {
  if (/\d/.test(folded)) return word.replace(/\d/g, digit => (Number(digit) + round) % 10 || 1)
  const town = townAt.get(folded)
  if (town !== undefined) return towns[(town + 17 * round) % towns.length]
  if ((inArticles.get(folded) ?? 0) >= COMMON) return word
  const key = `${round} ${word}`
  let made = turned.get(key)
  if (made === undefined) {
    made = word.replace(
      /[بتثجحخدذرزسشصضطظعغفقكلمنه]/g,
      letter => LETTERS[(LETTERS.indexOf(letter) + 3 * round) % LETTERS.length],
    )
    if (turned.size > 200_000) turned.clear()
    turned.set(key, made)
  }
  return made
}

function readAs(text, published) {
  const bytes = new TextEncoder().encode(text)
  const sha256 = hashOf(bytes)
  const article = readArticle({ sha256, bytes, file: null, url: null }, { published })
  return 'text' in article ? article : null
}

const folder = kept === null ? mkdtempSync(join(tmpdir(), 'isnad-growth-')) : null
const file = kept ?? join(folder, 'growth.db')
const store = await openStore(file, searchWords)
const growing = store.growing(reckoning)
const now = () => new Date().toISOString()

/** Those that an earlier run put there, by id: `a` and the first 16 digits of their hash, as articles are called. */
const there = new Set((await store.account()).articles.map(({ id }) => id))
// What the store holds, also where an earlier run called its places otherwise.
let count = there.size
let part = []
let times = []
const sizes = [...new Set([1000, 10_000, 100_000, goal])]
  .filter(size => size <= goal && size >= there.size)
  .sort((a, b) => a - b)
if (there.size > 0) console.log(`${there.size} articles are there`)
const began = performance.now()
console.log('  articles   placing one more: median     p95     max   stories   memory     file')
try {
  for (let round = 0; sizes.length > 0; round++)
    for (const { date, text } of originals) {
      if (sizes.length === 0) break
      const published = new Date(Date.parse(date) + round * 10 * DAY).toISOString().slice(0, 10)
      const named = renamed(text, round)
      if (there.size > 0 && there.has(`a${hashOf(new TextEncoder().encode(named)).slice(0, 16)}`)) continue
      const article = readAs(named, published)
      if (article === null) continue
      part.push({ article, claims: claimsInOrder([article], findClaims(article)) })
      count++
      if (part.length < (count > sizes[0] ? 1 : PART) && count !== sizes[0]) continue
      const from = performance.now()
      await store.addArticles(part)
      while (growing.place(now()) > 0);
      if (count > sizes[0]) times.push(performance.now() - from)
      // What the database's rows took is let go between turns of the event loop only.
      await new Promise(done => setImmediate(done))
      part = []
      if (times.length === TIMED) {
        const last = times.sort((a, b) => a - b)
        const ms = share => `${last[Math.min(TIMED - 1, Math.floor(share * TIMED))].toFixed(1)} ms`
        globalThis.gc?.()
        const { rss, heapUsed } = process.memoryUsage()
        const { stories } = await store.counts()
        console.log(
          `${String(sizes[0]).padStart(10)}   ${ms(0.5).padStart(26)} ${ms(0.95).padStart(9)} ${ms(1).padStart(9)} ${String(stories).padStart(9)} ${(heapUsed / 1e6).toFixed(0).padStart(6)} MB of objects ${(rss / 1e6).toFixed(0).padStart(6)} MB ${(statSync(file).size / 1e6).toFixed(0).padStart(6)} MB   ${((performance.now() - began) / 60_000).toFixed(1)} min`,
        )
        sizes.shift()
        times = []
      }
    }
} finally {
  growing.close()
  await store.close()
  if (folder !== null) rmSync(folder, { recursive: true, force: true })
}
