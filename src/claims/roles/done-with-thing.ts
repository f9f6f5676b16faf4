import type { Scene } from '../scene.ts'
import { inClass } from '../words/classes.ts'
import { isBehind } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { isA, isWord } from '../words/words.ts'
import { APART } from './noun-phrase.ts'

/** "أصابت خمس قذائف بيوتا", "أجلت السفن مئات العالقين": right behind the verb stands what it was done with, its subject, which is nobody. */
export function isDoneWithThing({ list, mentions }: Scene, head: number, to: number): boolean {
  const number = mentions.numberAt(head + 1)
  const last = number !== null && number.from === head + 1 ? number.to : head + 1
  for (let k = head + 1; k <= last && k < to; k++) {
    const token = list[k]
    if (token === undefined || isBehind(token, APART) || mentions.at(k) !== null) return false
    if (isWord(token, 'amount') || isWord(token, 'part') || isA(token, 'particle')) continue
    if (inClass(token.folded.replace(/^ال/, ''), 'no-actor') || (k === head + 1 && isDefiniteEvent(token))) return true
  }
  return false
}

/** "قتل الهجوم سبعة أطفال": what happened by its noun with the article; not the object (نفذ الهجوم مسلحون), which nobody counts. */
const isDefiniteEvent = (token: Token): boolean =>
  /^ال/.test(token.folded) && token.readings.some(r => r.value.kind === 'noun' && r.value.strong === 'yes')
