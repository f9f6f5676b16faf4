import { foldWord } from '../arabic/index.ts'
import { readTable } from './table.ts'

/**
 * Small closed classes of words by class (`tables/function-words.tsv`): prepositions, negators, words that make a clause possible or
 * planned, connectors that open a clause. Words are folded, however the table spells them (طائرة is طايره).
 */
export function functionWords(): ReadonlyMap<string, ReadonlySet<string>> {
  const classes = new Map<string, Set<string>>()
  for (const row of readTable(new URL('./tables/function-words.tsv', import.meta.url), ['class', 'words']).rows) {
    let set = classes.get(row.class)
    if (set === undefined) {
      set = new Set()
      classes.set(row.class, set)
    }
    for (const word of row.words.split('|')) set.add(foldWord(word.trim()))
  }
  return classes
}
