import type { Word } from '../types.ts'
import { type MonthName, months, opensMonth } from './lexicon.ts'

/** The month's name that begins at word `i` (one word or two), with the index after it, or null. */
export function monthAt(words: readonly Word[], i: number): { readonly name: MonthName; readonly to: number } | null {
  const word = words[i]
  if (word === undefined) return null
  if (opensMonth(word.folded)) {
    const next = words[i + 1]
    const two = next === undefined ? undefined : months.get(`${word.folded} ${next.folded}`)
    if (two !== undefined && next!.start - word.end <= 2) return { name: two, to: i + 2 }
  }
  const one = months.get(word.folded)
  return one === undefined ? null : { name: one, to: i + 1 }
}
