import { readTable } from './table.ts'

/** The words that tell the senses of event verbs and nouns apart (`tables/event-companions.tsv`), by class. Words are folded. */
export function companionWords(): ReadonlyMap<string, ReadonlySet<string>> {
  const { rows } = readTable(new URL('./tables/event-companions.tsv', import.meta.url), ['class', 'words'])
  return new Map(rows.map(row => [row.class, new Set(row.words.split('|'))]))
}
