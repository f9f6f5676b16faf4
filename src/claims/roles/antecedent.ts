import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import { isA, isWord } from '../words/words.ts'
import { isMany } from './agreement.ts'
import { LONGEST_OFFICE } from './office.ts'
import { participants } from './participants.ts'
import type { Event } from './types.ts'

/** Whom a relative clause is about stands at most as many words before it. */
const ANTECEDENT_REACH = 8

/** The relative pronoun that the verb at `head` stands behind (الذين قتلوا), or null. */
export function relativeBefore({ list }: Scene, head: number): number | null {
  for (let k = head - 1; k >= Math.max(0, head - 2); k--) {
    if (isA(list[k], 'relative')) return k
    if (!isWord(list[k], 'auxiliary')) return null
  }
  return null
}

/** "الغارات على المتمردين التي استهدفت": التي is of no people in the plural, الذي of nothing in it. */
const agreesWith = ({ list, text }: Scene, relative: number, m: Mention): boolean =>
  !(
    /^[وف]?(?:التي|الذي)$/.test(list[relative]!.folded) &&
    isMany({ name: text.slice(m.start, m.end), ref: m.ref, start: m.start, end: m.end })
  )

/** The last one named before a relative clause, if he is near and is not who says so; who accuses does both. */
export function antecedentOf({ scene, sentence, attribution }: Event, relative: number): Mention | undefined {
  const speaker = attribution?.rule === 'performative' ? null : (attribution?.voice.speaker ?? null)
  const from = Math.max(sentence.from, relative - ANTECEDENT_REACH - LONGEST_OFFICE)
  return participants(scene, from, relative).findLast(
    m =>
      relative - m.to <= ANTECEDENT_REACH &&
      agreesWith(scene, relative, m) &&
      !(speaker !== null && speaker.from <= m.from && m.to <= speaker.to),
  )
}
