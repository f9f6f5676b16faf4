import type { Scene } from '../scene.ts'
import { isA, isWord } from '../words/words.ts'

/** Between "after" and من stand at most as many words: "بعد نحو خمسة أيام فقط من". */
const SPAN = 5

/** "بعد |هجوم|", "بعد ساعات من |هجوم|", "قبل يومين على |اقتراع|": the noun at `at` is what the time is counted from. Not "هربا من هجوم". */
export function isBehindTime({ list }: Pick<Scene, 'list'>, at: number): boolean {
  const before = list[at - 1]
  if (isA(before, 'temporal')) return true
  if (before === undefined || (before.folded !== 'من' && before.folded !== 'علي')) return false
  let counted = false
  for (let k = at - 2; k >= Math.max(0, at - 2 - SPAN); k--) {
    if (isWord(list[k], 'length-of-time')) counted = true
    else if (isA(list[k], 'temporal')) return counted
  }
  return false
}
