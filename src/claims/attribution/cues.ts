import type { Scene } from '../scene.ts'
import { inClass } from '../words/classes.ts'
import { bare } from '../words/lexicon.ts'
import { remember } from '../words/remember.ts'
import { isA, isWord } from '../words/words.ts'

/** Words of according: the token behind them, and whether a verb of saying follows ("حسبما أفاد", "بحسب ما نقلت") rather than a name. */
export interface Cue {
  readonly at: number
  readonly verb: boolean
}

/** The words of according at token `i`, or null: بحسب, وفقا ل, نقلا عن, على حد قول, حسبما, على ما. */
export function cueAt({ list }: Scene, i: number, to: number): Cue | null {
  const token = list[i]!
  if (!opensAccording(token)) return null
  const whole = token.folded
  const word = inClass(whole, 'according-with-waw') ? whole : bare(whole)
  const [second, third] = [list[i + 1], list[i + 2]]
  if (i + 1 >= to || second === undefined) return null
  if (isA(token, 'as-said')) return { at: i + 1, verb: true }
  const at = behindPreposition()
  if (at === null || at >= to) return null
  if (isWord(list[at], 'what')) return { at: at + 1, verb: true }
  return { at, verb: false }

  function behindPreposition(): number | null {
    if (inClass(word, 'according')) return i + 1
    if (inClass(word, 'according-to')) return isWord(second, 'of-according') ? i + 2 : i + 1
    if (word === 'نقلا') return second?.folded === 'عن' ? i + 2 : second?.folded === 'عما' ? i + 1 : null
    if (word !== 'علي') return null
    if (second?.folded === 'ما') return i + 1
    if (!isWord(second, 'on-the-word')) return null
    if (second?.folded !== 'حد') return i + 2
    return isWord(third, 'saying') ? i + 3 : third?.folded === 'ما' ? i + 2 : null
  }
}

/** "على لسان المتحدث باسمها": through whom a body itself speaks. */
export const isMouthpiece = ({ list }: Scene, k: number): boolean =>
  list[k]?.folded === 'علي' && list[k + 1]?.folded === 'لسان'

/** Whether words of according may begin with this one. */
const opensAccording = remember(whole => {
  const word = inClass(whole, 'according-with-waw') ? whole : bare(whole)
  return (
    inClass(word, 'according') ||
    inClass(word, 'according-to') ||
    inClass(word, 'as-said') ||
    word === 'نقلا' ||
    word === 'علي'
  )
})
