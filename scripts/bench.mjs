// npm run bench [-- DAY.zip… | all]: reads one day (or those named, or all four) of ../shared/corpus/saudi-2015-07 through the whole house and prints what it costs, beside the floor:
// decode, fold and split the same bytes into words once, in the same process. Ratios travel between machines; seconds do not.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { articlesOf, days, root } from './july.mjs'

const { readArticle, findClaims, reconcile } = await import(join(root, 'dist/index.js'))
const { fold, read: readArabic, words } = await import(join(root, 'dist/arabic/index.js'))

const asked = process.argv.slice(2)
const zips = asked.length === 0 ? days.slice(0, 1) : asked[0] === 'all' ? days : asked
const zip = zips.join(', ')
const captures = zips.flatMap(articlesOf).map(({ text, url }) => {
  const bytes = new TextEncoder().encode(text)
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes, file: null, url }
})
const megabytes = captures.reduce((n, c) => n + c.bytes.length, 0) / 1e6

const timed = run => {
  const began = performance.now()
  const result = run()
  return [(performance.now() - began) / 1000, result]
}
const floor = () => {
  let n = 0
  for (const { bytes } of captures) n += words(fold(new TextDecoder().decode(bytes)).text).length
  return n
}
const read = () => captures.map(capture => readArticle(capture)).filter(article => 'text' in article)

// One round of each first, so that neither pays for the other's compilation; then the better of two.
floor()
const [, warm] = timed(read)
for (const article of warm) findClaims(article)
const best = run => [timed(run), timed(run)].sort((a, b) => a[0] - b[0])[0]
const [floorSeconds, wordCount] = best(floor)
const [readSeconds, articles] = best(read)
const [claimSeconds, claims] = best(() => articles.flatMap(article => findClaims(article)))
// As the other stages: the better of two, so that it does not pay for its own compilation.
const [accountSeconds, account] = best(() => reconcile(articles, claims))
const total = readSeconds + claimSeconds + accountSeconds
const peak = process.resourceUsage().maxRSS / 1024

const row = (name, seconds, note) =>
  console.log(
    `${name.padEnd(26)} ${seconds.toFixed(2).padStart(7)} s ${(articles.length / seconds).toFixed(0).padStart(7)} articles/s ${(megabytes / seconds).toFixed(2).padStart(7)} MB/s  ×${(seconds / floorSeconds).toFixed(1).padStart(6)} the floor  ${note}`,
  )
console.log(`${zip}: ${captures.length} articles, ${megabytes.toFixed(1)} MB, ${wordCount} words`)
row('floor: decode, fold, words', floorSeconds, '')
row('capture → article', readSeconds, `${articles.length} read, ${captures.length - articles.length} set aside`)
row('article → claims', claimSeconds, `${claims.length} claims`)
row('claims → account', accountSeconds, `${account.events.length} events, ${account.stories.length} stories`)
row('all', total, '')
console.log(`peak memory ${peak.toFixed(0)} MB`)

// The Arabic library alone, over its own floor: decode, fold and split the same bytes with a regular expression.
const decoder = new TextDecoder()
const plainFloor = () =>
  captures.reduce((n, { bytes }) => n + fold(decoder.decode(bytes)).text.split(/[^\p{L}\p{M}\p{N}]+/u).length, 0)
const onlyWords = () => captures.reduce((n, { bytes }) => n + words(decoder.decode(bytes)).length, 0)
const wordsNumbersTimes = () =>
  captures.reduce((n, { bytes }) => {
    const { numbers, times } = readArabic(decoder.decode(bytes), { anchor: '2015-07-15' })
    return n + numbers.length + times.length
  }, 0)
const least = run => Math.min(...[timed(run), timed(run), timed(run), timed(run)].map(([seconds]) => seconds))
const arabicFloor = least(plainFloor)
const wordSeconds = least(onlyWords)
const readingSeconds = least(wordsNumbersTimes)
console.log(`\nisnad/arabic, beside its floor (decode, fold, split): ${(megabytes / arabicFloor).toFixed(0)} MB/s`)
console.log(`words with offsets          ×${(wordSeconds / arabicFloor).toFixed(2)} the floor`)
console.log(`numbers and times on top    ×${((readingSeconds - wordSeconds) / arabicFloor).toFixed(2)} the floor`)
