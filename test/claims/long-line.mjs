// node test/claims/long-line.mjs [MEGABYTES]: reads ever longer lines of ordinary sentences, up to 10 MB, with the built program and prints how
// long each takes. Ends with 1 when twice the line takes more than three times the time, or when the longest would take more than ten minutes.
// Too long for the unit tests. Build first: npm run build.
import { readdirSync, readFileSync } from 'node:fs'

const { findClaims } = await import(new URL('../../dist/index.js', import.meta.url).href)
const folder = new URL('fixtures/', import.meta.url)
const goal = Number(process.argv[2] ?? 10) * 1e6
const MINUTES = 10

/** The sentences of the fixtures, without names, facts and expectations. */
const sentences = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .flatMap(name => readFileSync(new URL(name, folder), 'utf8').split(/^# /mu).slice(1))
  .flatMap(one => one.split('\n==>')[0].split('\n').slice(1))
  .filter(line => line.trim() !== '' && !line.startsWith('//') && !/^(?:published|outlet): /u.test(line))
  .map(line => line.replace(/^\w+: /u, ''))
const news = `${sentences.join(' ')} `

const lineOf = bytes => news.repeat(Math.ceil(bytes / Buffer.byteLength(news)))
const read = text => {
  const article = {
    id: 'a0000000000000000',
    sha256: '0'.repeat(64),
    file: null,
    url: null,
    text,
    blocks: [{ role: 'body', start: 0, end: text.length }],
    title: null,
    dateline: null,
    outlet: null,
    published: null,
    dates: [],
    credits: [],
    captureOffsets: null,
  }
  const from = performance.now()
  const claims = findClaims(article)
  for (const { evidence } of claims)
    if (text.slice(evidence.start, evidence.end) !== evidence.exact) throw new Error('Evidence stands elsewhere.')
  return { seconds: (performance.now() - from) / 1000, claims: claims.length }
}

read(news)
const sizes = []
for (let size = goal; size > 50_000; size /= 2) sizes.unshift(size)
let before = null
for (const [i, size] of sizes.entries()) {
  const { seconds, claims } = read(lineOf(size))
  const ratio = before === null ? null : seconds / before
  console.log(
    `${(size / 1e6).toFixed(2).padStart(6)} MB ${seconds.toFixed(2).padStart(8)} s ${claims} claims${ratio === null ? '' : ` ×${ratio.toFixed(1)}`}`,
  )
  if (ratio !== null && ratio > 3 && seconds > 1) {
    console.error('Twice the line took more than three times the time.')
    process.exit(1)
  }
  const left = sizes.length - 1 - i
  const foreseen = seconds * Math.max(ratio ?? 2, 2) ** left
  if (foreseen > MINUTES * 60) {
    console.error(`The longest line would take about ${Math.round(foreseen / 60)} minutes.`)
    process.exit(1)
  }
  before = seconds
}
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
