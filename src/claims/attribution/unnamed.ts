import type { Scene } from '../scene.ts'
import { isWord } from '../words/words.ts'

/** "طلب عدم ذكر اسمه", "فضل عدم الكشف عن هويته" take at most as many words. */
const REACH = 6

/** Where the words end with which a source at token `k` asks not to be named, or `k`: "مصدر |رفض الكشف عن هويته| قال". Not "رفض الاتفاق". */
export function behindUnnamed({ list }: Scene, k: number, to: number): number {
  if (!isWord(list[k], 'who-spoke')) return k
  for (let j = k + 1; j < Math.min(to, k + REACH); j++) if (isWord(list[j], 'own-name')) return j + 1
  return k
}
