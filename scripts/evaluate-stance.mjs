// npm run evaluate:stance: builds, reads the pairs of headlines of ../shared/data/stance/dev.csv as pairs of articles and compares the stance that the
// account's second opinion says (src/account/stance) with what people labelled. Prints macro F1, precision, recall and F1 of each stance, which was taken
// for which, and beside it the commonest stance for all, and what the account's own claims and contradictions say alone. The points are fitted to
// train.csv (npm run fit:stance); --train scores those, --misses prints the pairs that are answered otherwise (read those of train while rules are
// made, those of dev at the end only).
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { havePairs, pairsOf, readPair, STANCES, scores } from './stance-pairs.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const has = option => process.argv.includes(option)
if (!havePairs()) {
  console.error('../shared/data/stance is not here: nothing to compare with.')
  process.exit(1)
}
if (!has('--built')) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
const library = await import(join(root, 'dist/index.js'))
const { stanceOf } = await import(join(root, 'dist/account/stance/index.js'))

const part = has('--train') ? 'train' : 'dev'
const pairs = pairsOf(part)
const gold = pairs.map(pair => pair.stance)
const read = pairs.map(({ s1, s2 }) => {
  const { articles, claims, account } = readPair(library, [s1, s2])
  const bare = articles.some(article => !claims.some(claim => claim.article === article.id))
  return { ...stanceOf(articles[0], articles[1], account), bare }
})

const per = x => (100 * x).toFixed(1).padStart(6)
function print(name, found, whole = false) {
  const { of, table, macroF1, accuracy } = scores(gold, found)
  console.log(`\n${name}: macro F1${per(macroF1)}   accuracy${per(accuracy)}`)
  if (!whole) return
  console.log('            precision recall     F1   taken for: agree disagree other')
  for (const stance of STANCES) {
    const { precision, recall, f1 } = of[stance]
    const row = STANCES.map(x => String(table[stance][x]).padStart(x.length + 1)).join('')
    console.log(`  ${stance.padEnd(9)} ${per(precision)}   ${per(recall)} ${per(f1)}             ${row}`)
  }
}

const number = stance => gold.filter(x => x === stance).length
const commonest = [...STANCES].sort((a, b) => number(b) - number(a))[0]
console.log(`${part}: ${pairs.length} pairs, ${STANCES.map(stance => `${number(stance)} ${stance}`).join(', ')}`)
print(
  'Signs of words and claims (stanceOf)',
  read.map(({ stance }) => stance),
  true,
)
print(
  `${commonest} for all`,
  pairs.map(() => commonest),
)
// What the account alone says: one event is agreement, a contradiction in it or a denial of the other's claim is none, no common event is another thing.
const alone = read.map(({ signs }) =>
  signs.contradicted || signs['claim-denied'] ? 'disagree' : signs.joined ? 'agree' : 'other',
)
print('The account alone', alone, true)
const said = read.flatMap(({ signs }, i) => (signs.contradicted || signs['claim-denied'] ? [gold[i]] : []))
console.log(
  `\nPairs of which a headline gives no claim: ${read.filter(({ bare }) => bare).length}. Contradictions and denials that the account says: ${said.length}, of them disagree: ${said.filter(stance => stance === 'disagree').length}.`,
)
if (has('--misses'))
  for (const [i, { stance, signs }] of read.entries())
    if (stance !== gold[i]) {
      const shown = Object.entries(signs).filter(([sign, v]) => v !== 0 && sign !== 'always')
      console.log(
        `\n${gold[i]}, taken for ${stance}\n  ${pairs[i].s1}\n  ${pairs[i].s2}\n  ${shown.map(([sign, v]) => `${sign} ${Math.round(100 * v) / 100}`).join(', ')}`,
      )
    }
