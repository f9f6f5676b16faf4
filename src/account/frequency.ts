import { words } from '../arabic/index.ts'
import { actor, readTable } from '../knowledge/index.ts'
import type { Rarity } from './rarity.ts'
import { contentStems, keptByName } from './stems.ts'

/** The row of the table that says how many articles were counted. */
const ALL = '~articles'

const counts = new Map<string, number>()
for (const { stem, articles } of readTable(new URL('./tables/frequency.tsv', import.meta.url), ['stem', 'articles'])
  .rows)
  counts.set(stem, Number(articles))
const total = counts.get(ALL)!
const weights = new Map<string, number>()
for (const [stem, count] of counts) weights.set(stem, Math.max(0, Math.log((total + 1) / (count + 1))))
const unseen = Math.log((total + 1) / 2)

/**
 * How telling a word is anywhere: the logarithm of its inverse document frequency in a fixed corpus (tables/frequency.tsv), smoothed. What two
 * articles have in common does not hang on which others lie beside them.
 */
export const wordRarity: Rarity = { of: (stem: string): number => weights.get(stem) ?? unseen }

/** As its rarest word. */
const rarityOfName = keptByName(name => {
  const stems = contentStems(words(name))
  return stems.length === 0 ? 1 : Math.max(...stems.map(wordRarity.of))
})

/** How telling a name is. Of an actor of the tables it is that of the name there; of anything else that of the name as it is said here, whatever it was called before. */
export function nameRarity(ref: string, name: string): number {
  return rarityOfName(actor(ref)?.name.ar ?? name)
}
