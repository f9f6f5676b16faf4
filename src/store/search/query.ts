import type { Db } from '../schema.ts'
import type { SearchEngine } from './engine.ts'
import { all, any, but, type Expression, key } from './expression.ts'
import { baseKey, type Key, titleKey, wordKey } from './keys.ts'
import { type RequiredWords, wordsIn } from './words.ts'

/** A word of a query, with all that it asks for. */
export interface Term {
  readonly folded: string
  /** Words that are found like it: without its clitics, spelled in Arabic letters, and the base forms of these. All folded. */
  readonly others: ReadonlySet<string>
  /** Words of the store that begin with it. */
  readonly longer: readonly string[]
}

/** A query is words that somebody types: more than this is not one. */
const MOST_TERMS = 12
const LONGEST_QUERY = 1000

/** From this length on, a word of a query also finds the words that begin with it ("مقاتل" finds "مقاتلين"). */
const SHORTEST_PREFIX = 3

/** How many words one may stand for: the shortest that begin with it, and those that sound like it. */
const MOST_LONGER = 64
const MOST_SPELLINGS = 32

/** The article before a name in Latin letters is no word: al-Baghouz, ash-Shaddadi. */
const LATIN_ARTICLE = /(?<![\p{L}\p{M}\p{N}])(?:a[lrnszdt]|e[lrnszdt]|ash|esh|adh|ath)[-‐‑](?=\p{Script=Latin})/giu

/** What a query asks for. Only its words count: quotation marks, operators and NUL are no words. */
export async function termsOf(
  trx: Db,
  engine: SearchEngine,
  query: string,
  words: RequiredWords,
): Promise<readonly Term[]> {
  const terms = new Map<string, Term>()
  for (const { word, folded } of wordsIn(query.slice(0, LONGEST_QUERY).replace(LATIN_ARTICLE, ' '), words.fold)) {
    if (terms.has(folded)) continue
    if (terms.size === MOST_TERMS) break
    const others = new Set([...words.asks(word), ...(await spellings(trx, word, words))])
    others.delete(folded)
    const longer =
      [...folded].length < SHORTEST_PREFIX
        ? []
        : (await engine.wordsFrom(trx, folded, MOST_LONGER)).filter(other => other !== folded && !others.has(other))
    terms.set(folded, { folded, others, longer })
  }
  return [...terms.values()]
}

/** The words of the store, in other letters, that a name in Latin letters may be. */
async function spellings(trx: Db, word: string, { sound, sameSound }: RequiredWords): Promise<readonly string[]> {
  if (!/\p{Script=Latin}/u.test(word)) return []
  const heard = sound(word)
  if (heard === null) return []
  const rows = await trx
    .selectFrom('search_words')
    .select('word')
    .distinct()
    .where('sound', '=', heard)
    .orderBy('word')
    .execute()
  return rows
    .map(row => row.word)
    .filter(other => sameSound(word, other))
    .slice(0, MOST_SPELLINGS)
}

/** How well a hit answers, the best first: these are looked through one after the other, each newest first. */
export interface Tiers {
  /** What is in each and in none before it; null for what nothing can be in. */
  readonly each: readonly (Expression | null)[]
  /** All but the last together: without words that only begin like those asked for. */
  readonly near: Expression
  /** All together. */
  readonly whole: Expression
}

/**
 * 1. articles that have all words in their headline; 2. what has all words as they were typed, with or without clitics; 3. what has them in another form
 * or in other letters; 4. what has words that begin with them.
 *
 * @param claimsOnly whether the filter lets no article through.
 */
export function tiersOf(terms: readonly Term[], filter: readonly Expression[], claimsOnly: boolean): Tiers {
  if (terms.length === 0) {
    const expression = all(...filter)
    return { each: [expression], near: expression, whole: expression }
  }
  const said = (keys: (term: Term) => readonly Key[]): Expression =>
    all(...terms.map(term => any(keys(term).map(key))), ...filter)
  const typed = (term: Term): readonly Key[] => [wordKey(term.folded)]
  const same = (term: Term): readonly Key[] => [
    ...typed(term),
    baseKey(term.folded),
    ...[...term.others].flatMap(other => [wordKey(other), baseKey(other)]),
  ]
  const titled = claimsOnly ? null : said(term => same(term).map(titleKey))
  const inFull = said(typed)
  const near = said(same)
  const begun = terms.some(term => term.longer.length > 0)
  const whole = begun ? said(term => [...same(term), ...term.longer.map(wordKey)]) : near
  return {
    each: [
      titled,
      titled ? but(inFull, titled) : inFull,
      but(near, titled ? any([inFull, titled]) : inFull),
      ...(begun ? [but(whole, near)] : []),
    ],
    near,
    whole,
  }
}
