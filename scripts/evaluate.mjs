// npm run evaluate: builds, then scores what is read from annotated articles with ../shared/evaluate/score.mjs, as docs/figures.md quotes it:
// the five pages of baghouz, the articles and invented pages that the rules were developed on, and those of which only the figures are looked at
// (unseen, fresh, away, strife): ask for no --misses of them.
//   npm run evaluate -- [baghouz|develop|wide|world|later|next|unseen|fresh|away|apart|strife …] [--misses] [--json]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeRestored } from './annotations.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = join(root, '../shared')
if (!existsSync(join(shared, 'evaluate/score.mjs'))) {
  console.error('The annotation ../shared/evaluate is not here: nothing to score against.')
  process.exit(1)
}
const SETS = {
  baghouz: 'the five pages of ../shared/corpus/baghouz',
  develop: '24 articles of ../shared/corpus/saudi-2015-07 that the rules were developed on',
  wide: '40 more of them, each annotated once',
  world: '28 invented pages of other countries, years and outlets',
  later: '20 more of them, written and annotated when the rules for those were done',
  next: '30 more like them, read in the round after',
  unseen: '8 other articles of ../shared/corpus/saudi-2015-07, of which only the figures are looked at',
  fresh: '8 more, drawn and annotated when the rules were done: nobody has looked at their misses',
  away: '20 invented pages like those of later, of which only the figures are looked at',
  apart: '20 more of them, written and annotated when the rules for next were begun, read since',
  strife: '12 more that tell three stories; whoever writes rules for claims looks at the figures only',
}
const asked = process.argv.slice(2).filter(arg => !arg.startsWith('--'))
const flags = process.argv.slice(2).filter(arg => arg.startsWith('--'))
for (const name of asked)
  if (!(name in SETS)) {
    console.error(`There is no set of annotations “${name}”: name ${Object.keys(SETS).join(', ')}.`)
    process.exit(2)
  }

const run = args => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
run([join(root, 'scripts/build.mjs')])
const folder = mkdtempSync(join(tmpdir(), 'isnad-gold-'))
try {
  for (const name of asked.length > 0 ? asked : Object.keys(SETS)) {
    console.log(`\n${name}: ${SETS[name]}`)
    const own = name === 'baghouz' ? null : writeRestored(name, join(folder, name))
    const gold = own?.gold ?? join(shared, 'evaluate/baghouz.gold.json')
    const articles = own === null ? [join(shared, 'corpus/baghouz')] : [own.articles, '--published-from-name']
    const scorer = ['--scorer', join(shared, 'evaluate/score.mjs')]
    run([join(root, 'bin/isnad.js'), 'evaluate', gold, ...articles, ...scorer, ...flags])
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
