/**
 * Counts in how many articles each stem stands and writes src/account/tables/frequency.tsv: how telling a word is must not hang on which other articles
 * lie beside it. Run: node scripts/compile-run.mjs frequencies (needs ../shared/corpus/saudi-2015-07). Only single stems leave the corpus.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { articleStems } from '../src/account/rarity.ts'
import { read } from '../src/account/reading.ts'
import { contentStems } from '../src/account/stems.ts'
import { words } from '../src/arabic/index.ts'
import { readArticle } from '../src/article/index.ts'

/** Words of the tables of actors and events are common where a corpus is about one war, whatever July 2015 was about: at least one article in so many. */
const KNOWN = 100

/** Stems of fewer articles are slips, or names that no other corpus knows. */
const FEWEST = 5

/** The stems in the tables that people edit, but for the first names of people. */
function knownStems(root: string): Set<string> {
  const folder = join(root, 'src/knowledge/tables')
  const tables = readdirSync(folder).filter(name => name.endsWith('.tsv') && name !== 'first-names.tsv')
  const lines = tables.flatMap(name => readFileSync(join(folder, name), 'utf8').split('\n'))
  return new Set(contentStems(words(lines.filter(line => !line.startsWith('#')).join('\n'))))
}

export function compile(root: string): void {
  const folder = join(root, '../shared/corpus/saudi-2015-07')
  const counts = new Map<string, number>()
  let articles = 0
  for (const zip of readdirSync(folder)
    .filter(name => name.endsWith('.zip'))
    .sort()) {
    const [json] = Object.values(unzipSync(readFileSync(join(folder, zip))))
    for (const { title, content } of JSON.parse(new TextDecoder().decode(json)) as readonly {
      title: string
      content: string
    }[]) {
      const bytes = new TextEncoder().encode(`${title}\n\n${content}`)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const article = readArticle({ sha256, bytes, file: null, url: null })
      if (!('text' in article)) continue
      articles++
      for (const stem of articleStems(read(article)).stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
    }
  }
  const least = Math.round(articles / KNOWN)
  for (const stem of knownStems(root)) counts.set(stem, Math.max(least, counts.get(stem) ?? 0))
  const rows = [...counts].filter(([stem, count]) => count >= FEWEST && !/[\t"#]/.test(stem))
  rows.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  writeFileSync(
    join(root, 'src/account/tables/frequency.tsv'),
    `# source: counted by scripts/compile-frequencies.ts in SaudiNewsNet (four days of July 2015); single stems only\n# licence: facts\n# In how many of the ${articles} articles a stem stands. Stems of fewer than ${FEWEST} are left out and count as one; words of src/knowledge/tables count as ${least} at least.\nstem\tarticles\n~articles\t${articles}\n${rows.map(row => row.join('\t')).join('\n')}\n`,
  )
  console.log(`${articles} articles, ${rows.length} stems`)
}
