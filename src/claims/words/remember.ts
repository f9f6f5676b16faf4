import type { Knowledge } from './lexicon.ts'

let questions = 0

/**
 * Asks `of` once for each folded word and keeps the answer with what is known of the word. For questions that the word alone decides: a text asks
 * them at every token, has ten tokens of each word, and a look-up by its letters would cost more than all the rest.
 */
export function remember<T extends NonNullable<unknown> | null>(
  of: (folded: string) => T,
): (token: { readonly known: Knowledge }) => T {
  const question = questions++
  return ({ known }) => {
    const answer = known.answers[question]
    if (answer !== undefined) return answer as T
    const fresh = of(known.folded)
    known.answers[question] = fresh
    return fresh
  }
}
