// npm run evaluate:pages: builds, then reads the page layouts of test/article/layouts and the five pages of ../shared/corpus/baghouz, and prints how
// much of each body came out and how much else with it, beside @mozilla/readability and defuddle on the same pages. --misses prints what is wrong on
// the pages of the set "tuned" (of "aside" only figures are looked at), --built reads the build that is there, names of layouts read only those.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { add, bodyOf, bodyScore, precision, readExpected, recall } from './score-pages.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'test/article/layouts')
const flags = process.argv.slice(2).filter(arg => arg.startsWith('--'))
const asked = process.argv.slice(2).filter(arg => !arg.startsWith('--'))
const misses = flags.includes('--misses')
if (!flags.includes('--built')) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
const { readArticle } = await import(join(root, 'dist/index.js'))
const { Readability } = await import('@mozilla/readability')
const { Defuddle } = await import('defuddle/node')
const { parseHTML } = await import('linkedom')

const read = (bytes, file, url) =>
  readArticle({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes, file, url })

/** Markup as text with white space where a block begins or ends. */
function plain(html) {
  const spaced = (html ?? '').replace(
    /<(?=\/?(?:p|div|br|li|ul|ol|h\d|td|tr|table|section|article|figure|figcaption|blockquote|hr|pre)\b)/gi,
    ' <',
  )
  return parseHTML(`<html><body>${spaced}</body></html>`).document.body.textContent
}

/** Both get the page rightly decoded; who is not told gets it as the page declares itself. */
const READERS = {
  readability: html => plain(new Readability(parseHTML(html).document).parse()?.content),
  defuddle: async (html, url) => plain((await Defuddle(parseHTML(html).document, url)).content),
}

const ASIDE = 'aside'
const NONE = { wanted: 0, got: 0, right: 0 }
const totals = new Map()
const percent = n => n.toFixed(1).padStart(5)
const cell = score => `${percent(precision(score))} ${percent(recall(score))}`
const tally = (set, reader, score) => totals.set(`${set} ${reader}`, add(totals.get(`${set} ${reader}`) ?? NONE, score))

console.log('Characters of the body, % precision and recall\n')
console.log(`${'layout'.padEnd(20)} ${'set'.padEnd(6)} ${'Isnad'.padEnd(12)} ${'Readability'.padEnd(12)} defuddle`)
const counts = new Map()
const count = (set, what, right) => {
  const of = counts.get(`${set} ${what}`) ?? { right: 0, all: 0 }
  of.all++
  if (right) of.right++
  counts.set(`${set} ${what}`, of)
}
const wrong = { title: [], published: [], outlet: [], roles: [] }
const names = readdirSync(folder).flatMap(file => (file.endsWith('.txt') ? [file.slice(0, -4)] : []))
for (const name of names) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const expected = readExpected(readFileSync(join(folder, `${name}.txt`), 'utf8'))
  const bytes = readFileSync(join(folder, `${name}.html`))
  const url = expected.address === 'none' ? null : expected.address
  const article = read(bytes, `${name}.html`, url)
  const failed = 'reason' in article
  const cells = []
  const ours = bodyScore(expected.lines, failed ? '' : bodyOf(article), false)
  tally(expected.set, 'isnad', ours)
  cells.push(cell(ours))
  const html = new TextDecoder(expected.encoding ?? 'utf-8').decode(bytes)
  for (const [reader, get] of Object.entries(READERS)) {
    const score = bodyScore(expected.lines, await get(html, url ?? undefined), true)
    tally(expected.set, reader, score)
    cells.push(cell(score))
  }
  console.log(`${name.padEnd(20)} ${expected.set.padEnd(6)} ${cells.join('  ')}`)
  // Whoever tunes sees no text of the pages that are kept aside.
  const said = expected.set === 'aside' || expected.set === 'last' ? ASIDE : name
  if (failed) {
    console.log(`  ${article.message}`)
    continue
  }
  const title = article.title ? article.text.slice(article.title.start, article.title.end) : 'none'
  const published = article.published?.value ?? 'none'
  const outlet = article.outlet?.value.name ?? 'none'
  const judge = (what, right, text) => {
    count(expected.set, what, right)
    if (!right) wrong[what].push(`${said}: ${text}`)
  }
  judge('title', title === (expected.lines.find(({ role }) => role === 'title')?.text ?? 'none'), title)
  judge('published', published === expected.published.slice(0, 10), published)
  judge('outlet', outlet === expected.outlet, outlet)
  // Of lines that stand twice the one that is no furniture counts.
  const blocks = new Map()
  for (const { start, end, role } of article.blocks) {
    const text = article.text.slice(start, end).replaceAll('\u200b', '').replace(/\s+/gu, ' ')
    if (!blocks.has(text) || blocks.get(text) === 'boilerplate') blocks.set(text, role)
  }
  for (const { role, text } of expected.lines)
    judge('roles', blocks.get(text) === role, `${role} read as ${blocks.get(text) ?? 'nothing'}: ${text}`)
  const known = new Set(expected.lines.map(({ text }) => text))
  for (const [text, role] of blocks)
    if (!known.has(text) && role !== 'boilerplate' && role !== 'related')
      wrong.roles.push(`${said}: furniture read as ${role}: ${text}`)
}
const SETS = ['tuned', 'aside', 'later', 'last', 'odd']
for (const set of SETS) {
  const cells = ['isnad', 'readability', 'defuddle'].map(reader => cell(totals.get(`${set} ${reader}`) ?? NONE))
  console.log(`${`all ${set}`.padEnd(27)} ${cells.join('  ')}`)
}
console.log('\nRight, of all:  title  published  outlet  roles of lines')
for (const set of SETS) {
  const cells = ['title', 'published', 'outlet', 'roles'].map(what => {
    const { right, all } = counts.get(`${set} ${what}`) ?? { right: 0, all: 0 }
    return `${right}/${all}`.padStart(9)
  })
  console.log(`${set.padEnd(12)} ${cells.join('')}`)
}
for (const [what, list] of Object.entries(wrong)) {
  if (misses) console.log(`${what}: ${list.length} wrong, with furniture taken for text`)
  if (misses) for (const one of list) if (!one.startsWith(ASIDE)) console.log(`  ${one}`)
}

const gold = join(root, '../shared/evaluate/baghouz.gold.json')
if (existsSync(gold) && asked.length === 0) {
  let sum = NONE
  let titles = 0
  let dates = 0
  const { articles } = JSON.parse(readFileSync(gold, 'utf8'))
  for (const { file, text, title, subtitle, body, kicker, dateline, byline, caption, boilerplate } of articles) {
    const lines = text.split('\n')
    const as = (role, numbers = []) => numbers.map(n => ({ n, role, text: lines[n - 1] }))
    const told = new Set([title, subtitle, body, kicker, dateline, byline, caption, boilerplate].flat())
    // A line that the annotation says nothing of counts neither way.
    const open = lines.flatMap((line, i) => (line.trim() === '' || told.has(i + 1) ? [] : [i + 1]))
    const expected = [
      ...as('title', title),
      ...as('subtitle', subtitle),
      ...as('body', body),
      ...as('open', open),
    ].sort((a, b) => a.n - b.n)
    const article = read(readFileSync(join(root, '../shared/corpus/baghouz', file)), file, null)
    if ('reason' in article) continue
    sum = add(sum, bodyScore(expected, bodyOf(article), false))
    if (article.title && article.text.slice(article.title.start, article.title.end) === lines[title[0] - 1].trim())
      titles++
    if (article.published !== null) dates++
  }
  console.log(`\nbaghouz: ${cell(sum)}, titles ${titles} of ${articles.length}, dates invented: ${dates}`)
}
