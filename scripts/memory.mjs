// npm run memory [-- GIGABYTES]: reads 1 GB of news through one process, article by article, and prints the memory after each 100 MB. Ends with 1 when
// the last figure lies more than a fifth above the first. The text is the July days of ../shared/corpus/saudi-2015-07, again and again, in each round
// with other digits, so that dates, counts and whatever is kept by its letters differ.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { articlesOf, days, root } from './july.mjs'

const { readArticle, findClaims } = await import(join(root, 'dist/index.js'))

const goal = Number(process.argv[2] ?? 1) * 1e9
const STEP = 100e6
/** The end may lie so much above the first figure. */
const SLACK = 1.2

// The bytes of each article, outside the heap: what is measured is the reading, and not the corpus.
const articles = days.flatMap(day => articlesOf(day).map(({ text }) => Buffer.from(text)))

/** A copy of the bytes with every ASCII digit moved on by the number of the round. */
function turned(bytes, round) {
  const copy = Uint8Array.from(bytes)
  for (let i = 0; i < copy.length; i++)
    if (copy[i] >= 0x30 && copy[i] <= 0x39) copy[i] = 0x30 + ((copy[i] - 0x30 + round * (1 + (i % 7))) % 10)
  return copy
}

/** Megabytes that the process holds, after what nobody holds any more has been let go (with --expose-gc). */
function held() {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  return { rss: rss / 1e6, heap: heapUsed / 1e6 }
}

const began = performance.now()
const figures = []
let read = 0
let claims = 0
let count = 0
for (let round = 0; read < goal; round++) {
  for (const original of articles) {
    const bytes = turned(original, round)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const article = readArticle({ sha256, bytes, file: null, url: null })
    if ('text' in article) claims += findClaims(article).length
    read += bytes.length
    count++
    if (read < (figures.length + 1) * STEP && read < goal) continue
    const { rss, heap } = held()
    figures.push(rss)
    const minutes = ((performance.now() - began) / 60_000).toFixed(1)
    console.log(
      `${(read / 1e6).toFixed(0).padStart(6)} MB ${rss.toFixed(0).padStart(6)} MB resident ${heap.toFixed(0).padStart(6)} MB of objects ${count} articles ${claims} claims ${minutes} min`,
    )
    if (read >= goal) break
  }
}
const [first] = figures
const last = figures.at(-1)
console.log(`memory at the end is ${((100 * last) / first).toFixed(0)}% of that after the first 100 MB`)
if (last > SLACK * first) {
  console.error('Memory grows with what has been read.')
  process.exit(1)
}
