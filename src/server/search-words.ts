import { analyse, foldWord, nameKey, namesWritten, sameName, segment, visitPeelings } from '../arabic/index.ts'
import type { SearchWords } from '../store/index.ts'

/** A shorter stem is any word's part by chance: "وصل" is not found by "صل". */
const SHORTEST = 3

const ARABIC = /^\p{Script=Arabic}/u
const LATIN = /^\p{Script=Latin}/u

/** A word in the one reading that news makes likely, as folded words that it stands for: without its conjunction, preposition, article, pronoun. */
function bare(word: string): readonly string[] {
  if (!ARABIC.test(word)) return []
  const folded = foldWord(word)
  const cut = segment(word)
  const front = foldWord(cut.proclitics.join(''))
  const back = cut.enclitic === null ? null : foldWord(cut.enclitic)
  const found = new Set<string>()
  visitPeelings(folded, (stem, _from, _to, proclitics, article, enclitic) => {
    if (stem.length < SHORTEST || proclitics.join('') !== front || enclitic !== back) return
    found.add(stem)
    if (article && proclitics.length > 0) found.add(`ال${stem}`)
  })
  found.delete(folded)
  return [...found]
}

/** The endings of words that no table knows, with what stands in their place in the singular, and the shortest word that may be left. */
const PLURALS: readonly (readonly [ending: string, singular: string, shortest: number])[] = [
  ['تان', 'ه', 4],
  ['تين', 'ه', 4],
  ['ات', 'ه', 3],
  ['ات', '', 4],
  ['ون', '', 4],
  ['ين', '', 4],
]

/** Likely singulars of a bare folded word. */
function singulars(folded: string): readonly string[] {
  return PLURALS.flatMap(([ending, singular, shortest]) => {
    if (!folded.endsWith(ending)) return []
    const base = folded.slice(0, -ending.length) + singular
    return base.length >= shortest ? [base] : []
  })
}

/** A folded word without what stands before and behind it. */
function stems(word: string): readonly string[] {
  const without = bare(word).filter(stem => !stem.startsWith('ال'))
  return without.length > 0 ? without : [foldWord(word)]
}

/** The dictionary's forms of a word, folded, by the readings whose clitics are those that `segment` cuts: a noun's before a verb's. */
function lemmas(word: string): readonly string[] {
  if (!ARABIC.test(word) || foldWord(word).length < SHORTEST) return []
  const cut = segment(word)
  const front = foldWord(cut.proclitics.join(''))
  const back = cut.enclitic === null ? null : foldWord(cut.enclitic)
  // News commands nobody.
  const readings = analyse(word).filter(
    ({ proclitics, enclitic, form }) =>
      proclitics.join('') === front && enclitic === back && form.tense !== 'imperative',
  )
  // A noun that is a participle or a masdar as well is in the news as the noun; of the rest the likeliest kind of word counts.
  const kind = readings.some(({ form }) => form.pos === 'noun') ? 'noun' : readings[0]?.form.pos
  const first = readings.filter(({ form }) => form.pos === kind)
  return [...new Set(first.map(({ lemma }) => foldWord(lemma)))].slice(0, 2)
}

/**
 * How the store's search makes Arabic words equal. "باغوز" finds "والباغوز", "الجيش" finds "للجيش", "استسلام" finds "واستسلامهم" and "استسلموا", "قتيل" finds
 * "القتلى", and "Baghouz" finds "الباغوز"; "كتابه" does not find "كتاب", nor "صل" "وصل".
 */
export const searchWords: SearchWords = {
  fold: foldWord,
  forms: bare,
  bases(word) {
    const known = lemmas(word)
    if (known.length > 0) return known
    return ARABIC.test(word) ? stems(word).flatMap(singulars) : []
  },
  asks(word) {
    if (!ARABIC.test(word)) return namesWritten(word)
    // ه at the end is a pronoun as often as it is the ending of the feminine, written without its dots.
    const own = segment(word).enclitic === 'ه' ? [] : bare(word)
    const known = word.endsWith('ه') ? [] : lemmas(word)
    return [...own, ...known, ...(known.length > 0 ? [] : stems(word).flatMap(singulars))]
  },
  sound(word) {
    if (word.length < SHORTEST || !(ARABIC.test(word) || LATIN.test(word))) return null
    return nameKey(word) || null
  },
  sameSound: (query, folded) => LATIN.test(query) && ARABIC.test(folded) && sameName(query, folded),
}
