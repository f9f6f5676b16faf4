import { foldWord, visitPeelings } from '../arabic/index.ts'
import type { SearchWords } from '../store/index.ts'

/** A shorter stem is any word's part by chance: "وصل" is not found by "صل". */
const SHORTEST_FORM = 3

/**
 * How the store's search makes Arabic words equal: by folding, and for what stands in a text also without its conjunctions,
 * prepositions, article and pronoun. "باغوز" finds "والباغوز"; "الجيش" finds "للجيش" and "بالجيش"; "كتابه" does not find "كتاب".
 */
export const searchWords: SearchWords = {
  fold: foldWord,
  forms(folded) {
    const forms = new Set<string>()
    visitPeelings(folded, (stem, _from, _to, proclitics, article) => {
      if (stem.length < SHORTEST_FORM) return
      forms.add(stem)
      if (article && proclitics.length > 0) forms.add(`ال${stem}`)
    })
    return [...forms]
  },
}
