/**
 * Counts which one-word place names are more often ordinary words and writes them to src/knowledge/tables/places/ambiguous.tsv. Run:
 * node scripts/compile-run.mjs ambiguous (needs ../shared/corpus/saudi-2015-07 and unzip). Only single words leave the corpus.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldWord, words } from '../src/arabic/index.ts'
import { placeNoun } from '../src/knowledge/place-types.ts'
import { loadPlaces } from '../src/knowledge/places.ts'

const PREPOSITIONS = new Set(
  ['في', 'من', 'الي', 'نحو', 'قرب', 'بين', 'داخل', 'خارج', 'عبر', 'باتجاه', 'علي'].map(foldWord),
)

/** A minor place's name that is seen this often, and mostly with nothing before it that says place, is a word of its own. */
const OFTEN = 6
const CUED_SHARE = 0.6
/** The same for places of weight, whose names stand bare more often. */
const NOTABLE_SHARE = 0.3

export function compile(root: string): void {
  const seen = new Map<string, { total: number; cued: number }>()
  const folder = join(root, '../shared/corpus/saudi-2015-07')
  for (const file of readdirSync(folder).filter(name => name.endsWith('.zip'))) {
    const json = execFileSync('unzip', ['-p', join(folder, file)], { encoding: 'utf8', maxBuffer: 1 << 28 })
    for (const article of JSON.parse(json) as readonly { title: string; content: string }[]) {
      const list = words(`${article.title}\n${article.content}`)
      for (let i = 0; i < list.length; i++) {
        const word = list[i]!.folded
        const before = list[i - 1]?.folded ?? ''
        const count = seen.get(word) ?? { total: 0, cued: 0 }
        count.total++
        if (PREPOSITIONS.has(before) || placeNoun(before.replace(/^[وبل]/u, '')) !== null || placeNoun(before) !== null)
          count.cued++
        seen.set(word, count)
      }
    }
  }
  const places = loadPlaces()
  const found: string[] = []
  for (const [word, { total, cued }] of seen) {
    if (total < OFTEN || cued / total >= CUED_SHARE) continue
    const hits = places.lookup(word)
    if (hits.length === 0) continue
    // What people wrote into the supplement they judge themselves, in not-places.tsv.
    if (hits.some(hit => hit.exact && hit.notable && !/^(?:wof|gn|ne):/.test(hit.id))) continue
    if (hits.some(hit => hit.exact && hit.notable) && cued / total >= NOTABLE_SHARE) continue
    if (hits.some(hit => hit.exact)) found.push(word)
  }
  found.sort()
  writeFileSync(
    join(root, 'src/knowledge/tables/places/ambiguous.tsv'),
    `# source: counted by scripts/compile-ambiguous.ts in SaudiNewsNet (2015); single words only\n# licence: facts\n# Names of minor places that newspapers use as ordinary words or as names of people. Words that people add go to not-places.tsv.\nword\n${found.join('\n')}\n`,
  )
  console.log(`${seen.size} words counted, ${found.length} ambiguous`)
}
