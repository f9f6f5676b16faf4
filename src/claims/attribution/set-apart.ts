import type { Scene } from '../scene.ts'
import { isBehind, PAUSE } from '../words/marks.ts'
import { isA, isWord } from '../words/words.ts'

/** "…، في حين …", "…، لكن …": what follows is told beside what went before, not inside it. */
export function setApart({ list }: Scene, from: number, to: number): boolean {
  for (let k = from + 1; k <= to; k++) {
    const token = list[k]!
    if (!isBehind(token, PAUSE)) continue
    // "…، وهو ما أكده الشهود".
    if (/^و(?:هو|هي)$/.test(token.folded) && isWord(list[k + 1], 'what')) return true
    if (isA(token, 'connector') || (token.folded === 'في' && isWord(list[k + 1], 'while'))) return true
  }
  return false
}

/** "دعت الوزارة إلى …، |بينما بحث الوزير …|، وقال": where the last clause begins that is told beside what went before, or null. */
export function besideFrom({ list }: Scene, from: number, to: number): number | null {
  for (let k = to - 1; k > from; k--) if (isBehind(list[k]!, PAUSE) && isA(list[k], 'beside-clause')) return k
  return null
}
