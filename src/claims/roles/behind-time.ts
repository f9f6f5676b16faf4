import type { Scene } from '../scene.ts'
import { BREAK, COMMA, isBehind } from '../words/marks.ts'
import type { Range } from '../words/tokens.ts'
import { isA, isWord } from '../words/words.ts'

/** Behind a time that commas set apart: "أحرق مستوطنون، مساء السبت، سيارتين". */
export function behindAside({ list, mentions }: Scene, from: number, to: number): number {
  if (from >= to || !isBehind(list[from]!, BREAK) || !mentions.inTime(from)) return from
  let k = from
  while (k < to && mentions.inTime(k)) k++
  return k < to && isBehind(list[k]!, BREAK) ? k : from
}

/** Behind words of time, also between two commas: "أعدمت السلطات، فجر الأحد، رجلا", "أعدمت في يناير الماضي ثلاثة رجال". */
export function behindTime({ list, mentions }: Scene, { from, to }: Range): number {
  let k = from
  const aside = from < to && isBehind(list[from]!, COMMA)
  while (k < to) {
    const token = list[k]!
    if (isBehind(token, BREAK) && !(k === from && aside)) break
    const isTime = isWord(token, 'before-object') || mentions.inTime(k)
    const leads = isA(token, 'preposition') && k + 1 < to && mentions.inTime(k + 1)
    if (!isTime && !leads) break
    k++
  }
  return k
}
