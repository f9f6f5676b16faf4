// npm run evaluate:account: builds, then puts the 150 July articles of test/account/gold into stories and copies, each half by itself, and compares
// with what was labelled by reading: B-cubed of stories, precision and recall of copies. --develop looks at that half alone, --misses prints
// what differs in it; whoever tunes looks at the other half at the end only.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { haveArticles, textOf } from './annotations.mjs'
import { bCubed, copyScores } from './score-stories.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const misses = process.argv.includes('--misses')
if (!haveArticles()) {
  console.error('The corpus ../shared/corpus/saudi-2015-07 is not here: nothing to compare with.')
  process.exit(1)
}
if (!process.argv.includes('--built')) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
const { readArticle, findClaims, reconcile } = await import(join(root, 'dist/index.js'))

const table = name =>
  readFileSync(join(root, `test/account/gold/${name}.tsv`), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map(line => line.split('\t'))

const stories = table('stories').map(([half, story, article]) => ({ half, story, article }))
const copies = table('copies').map(([half, a, b, which]) => ({ half, a, b, yes: which !== 'neither' }))

/** What the account says of these articles, by their keys. */
function accountOf(keys) {
  const articles = []
  const claims = []
  for (const key of keys) {
    const bytes = new TextEncoder().encode(textOf(key))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const published = /\d{4}-\d\d-\d\d/.exec(key)[0]
    const article = readArticle({ sha256, bytes, file: `${key}.txt`, url: null }, { published })
    if (!('text' in article)) continue
    articles.push(article)
    for (const claim of findClaims(article)) claims.push(claim)
  }
  const keyOf = new Map(articles.map(article => [article.id, article.file.replace(/^.*\//, '').slice(0, -4)]))
  const account = reconcile(articles, claims)
  return {
    story: new Map(account.stories.flatMap(story => story.articles.map(id => [keyOf.get(id), story.id]))),
    copies: account.copies.map(copy => ({ a: keyOf.get(copy.article), b: keyOf.get(copy.of), share: copy.share })),
    titles: new Map(
      articles.map(article => [
        keyOf.get(article.id),
        article.title === null ? '' : article.text.slice(article.title.start, article.title.end),
      ]),
    ),
  }
}

const per = x => (100 * x).toFixed(1).padStart(5)
console.log('half      articles   stories: precision recall  F1     copies: precision recall')
for (const half of process.argv.includes('--develop') ? ['develop'] : ['develop', 'unseen']) {
  const gold = new Map(stories.filter(row => row.half === half).map(row => [row.article, row.story]))
  const found = accountOf([...gold.keys()])
  const b = bCubed(gold, found.story)
  const c = copyScores(
    copies.filter(row => row.half === half),
    found.copies,
  )
  console.log(
    `${half.padEnd(9)} ${String(gold.size).padStart(8)}            ${per(b.precision)}  ${per(b.recall)}  ${per(b.f1)}             ${per(c.precision)}  ${per(c.recall)}`,
  )
  if (misses && half === 'develop') {
    const keys = [...gold.keys()]
    for (let i = 0; i < keys.length; i++)
      for (let j = i + 1; j < keys.length; j++) {
        const [same, together] = [
          gold.get(keys[i]) === gold.get(keys[j]),
          found.story.get(keys[i]) === found.story.get(keys[j]),
        ]
        if (same !== together)
          console.log(
            `  ${same ? 'apart   ' : 'together'} ${keys[i]} | ${keys[j]}\n      ${found.titles.get(keys[i])}\n      ${found.titles.get(keys[j])}`,
          )
      }
    for (const line of c.wrong) console.log(`  copy ${line}`)
  }
}
