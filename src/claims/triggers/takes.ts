import { numeralOf } from '../../arabic/index.ts'
import type { Scene } from '../scene.ts'
import type { Reading } from '../words/lexicon.ts'
import { isA, isConjunction, isWord } from '../words/words.ts'
import type { Carrier } from './carriers.ts'
import { PREPOSITION } from './needs.ts'

/** Whether the noun at `j` stands where the light verb takes it: as object or subject, or behind its preposition. */
export function fits({ list, mentions }: Scene, { at, verb }: Carrier, noun: Reading, j: number): boolean {
  // "ضرب المدينة بأربع قنابل": the preposition stands before the number.
  const number = j - 1 > at ? mentions.numberAt(j - 1) : null
  const proclitics = [...noun.peeling.proclitics, ...(number === null ? [] : prepositionOf(list[number.from]!.folded))]
  // "شنت عددا من الغارات": what is counted is what is carried.
  const counted = list[j - 1]?.folded === 'من' && isA(list[j - 2], 'part')
  const isObject =
    proclitics.every(isConjunction) && (j === at + 1 || counted || !isWord(list[j - 1], 'not-before-object'))
  const behind = [list[j - 1]?.folded, j - 2 > at - 1 ? list[j - 2]?.folded : undefined]
  return verb.takes.some(place => {
    if (place === 'object' || place === 'subject') return isObject
    if (place === 'ب' || place === 'ل') return proclitics.includes(place)
    const preposition = PREPOSITION[place]
    return preposition !== undefined && behind.includes(preposition)
  })
}

/** ب before digits or a numeral (بأربع, ب12, ب 12), as a clitic of what is counted; none before أربع or بضع. */
const prepositionOf = (numeral: string): readonly string[] =>
  numeral.length > 1 && numeral.startsWith('ب') && (/^ب\d/.test(numeral) || numeralOf(numeral.slice(1)) !== null)
    ? ['ب']
    : []
