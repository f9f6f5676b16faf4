import { words } from '../arabic/index.ts'
import type { Word } from '../arabic/types.ts'
import { readTable } from '../knowledge/index.ts'

const PREFIXES = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال', 'و', 'ف', 'ب', 'ل', 'ك'] as const
const SUFFIXES = ['ها', 'هم', 'ات', 'ون', 'ين', 'ان', 'يه', 'تين', 'ه', 'ي', 'ا'] as const
/** Shorter stems would throw unlike words together: والد must not become د. */
const SHORTEST = 3

/**
 * A rough key for "the same word": the folded word without one prefix and one suffix (the light stemming of Larkey, Ballesteros and
 * Connell, "Improving stemming for Arabic information retrieval", 2002). المسلحين and لمسلحين give مسلح; والد stays as it is.
 */
export function stem(folded: string): string {
  let s = folded
  // A single letter is as often a root letter (وقود, لقاء): it goes only from words that are long enough to spare it.
  for (const prefix of PREFIXES)
    if (s.startsWith(prefix) && s.length - prefix.length >= (prefix.length === 1 ? SHORTEST + 1 : SHORTEST)) {
      s = s.slice(prefix.length)
      break
    }
  for (const suffix of SUFFIXES)
    if (s.endsWith(suffix) && s.length - suffix.length >= SHORTEST) return s.slice(0, -suffix.length)
  return s
}

const common = new Set<string>()
for (const row of readTable(new URL('./tables/common-words.tsv', import.meta.url), ['word']).rows)
  for (const word of words(row.word)) common.add(word.folded).add(stem(word.folded))

/** Whether a folded word or a stem says nothing of which event a text is about (the table of common words). */
export function isCommon(key: string): boolean {
  return common.has(key)
}

/** The stem of a folded word that carries meaning; null for function words, words of every news page, and digits. `key` is its stem. */
export function contentStem(folded: string, key: string = stem(folded)): string | null {
  if (common.has(folded) || folded.length < 3 || /^\d/.test(folded)) return null
  return common.has(key) ? null : key
}

/** The stems of the words that carry meaning. */
export function contentStems(inWords: readonly Word[]): string[] {
  return inWords.flatMap(({ folded }) => contentStem(folded) ?? [])
}

/** Names of which what was found is kept: a corpus names few people many times. */
const KEPT = 20_000

/** A function of names that keeps what it found, up to a bound. */
export function keptByName<T>(find: (name: string) => T): (name: string) => T {
  const kept = new Map<string, T>()
  return name => {
    let found = kept.get(name)
    if (found === undefined) {
      found = find(name)
      if (kept.size >= KEPT) kept.clear()
      kept.set(name, found)
    }
    return found
  }
}

/** The folded words of a name, without a proclitic article on any: by which names are compared. */
export const nameWords: (name: string) => readonly string[] = keptByName(name =>
  words(name)
    .map(word => word.folded.replace(/^(?:لل|ال)(?=..)/, ''))
    .filter(word => word.length > 1 || /\d/.test(word)),
)

/** The words of a name as one string, by which two names are compared. */
export const nameKey: (name: string) => string = keptByName(name => nameWords(name).join(' '))

/** The key of somebody whom no table knows. */
export const unknownKey: (name: string) => string = keptByName(name => `~${nameKey(name)}`)
