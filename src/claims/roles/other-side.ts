import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import { isWord } from '../words/words.ts'

/**
 * "اتفاق بين الحكومة التي تدعمها فرنسا من جهة، والمتمردين من جهة أخرى": who is the other side by these words, whatever stands before; `at` is the token of the event. Not
 * "والمتمردين من جهة الشرق".
 */
export function isOtherSide({ list }: Scene, at: number, { from, to, skip }: Mention): boolean {
  if (skip === 0 || list[to]?.folded !== 'من' || !isWord(list[to + 1], 'side-of-two')) return false
  if (!isWord(list[to + 2], 'other-side')) return false
  for (let k = from - 1; k > at; k--) if (list[k]!.folded === 'بين') return true
  return false
}
