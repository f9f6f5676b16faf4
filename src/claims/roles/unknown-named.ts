import type { Scene } from '../scene.ts'
import type { EventType, Named } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import type { Range } from '../words/tokens.ts'
import { finiteReading, isA, isNominal } from '../words/words.ts'
import type { Clause } from './clause.ts'
import { isActorLike, isPlainNoun, nameOfRange, nounRun } from './noun-phrase.ts'

/** The dead are counted behind their verb with no subject between: "قتل برصاص مجهول ثلاثة". */
const BODILY: ReadonlySet<EventType> = new Set<EventType>(['killing', 'injury'])

/**
 * "فككت الفرق الهندسية ستين لغما", "احتجز مودع عشرات الأشخاص": nouns of no table between a verb and what is counted are its subject. Not "اعتقل صباحا ثلاثة", "نقل رئيس المستشفى", and not
 * with a verb of death.
 */
export function subjectBeforeNumber({ scene, head, range, trigger, passive, enclitic, verbal }: Clause): Named | null {
  if (!verbal || passive || enclitic !== null || BODILY.has(trigger.type)) return null
  const { list, mentions } = scene
  const first = list[head + 1]
  if (first === undefined || head + 1 >= range.to || first.gap !== ' ' || mentions.at(head + 1) !== null) return null
  if (mentions.placeAt(head + 1) || !isPlainNoun(first) || !isActorLike(first) || isA(first, 'in-it')) return null
  if (/^[وفبلك](?!ال)/.test(first.folded) && first.readings.some(r => r.peeling.proclitics.length > 0)) return null
  const isDefinite = /^ال\p{L}{2}/u.test(first.folded)
  if (!isDefinite && (/(?:ا|ين|ات)$/.test(first.folded) || isA(first, 'part') || /^ب/.test(first.folded))) return null
  const end = isDefinite ? nounRun(scene, { from: head + 1, to: range.to }) : head + 2
  if (end <= head + 1 || end >= range.to || isBehind(list[end]!, BREAK) || mentions.inTime(end)) return null
  const number = mentions.numberAt(end)
  const counts = number !== null && number.from === end && number.to > end + (isDefinite ? 0 : 1)
  if (!counts && !isA(list[end], 'part')) return null
  if (/^[وفبل]/.test(list[end]!.folded) && !/^(?:واحد|ب?ضع)/.test(list[end]!.folded)) return null
  return nameOfRange(scene, { from: head + 1, to: end })
}

/** A phrase that goes on behind من takes at most as many words. */
const LONGEST = 8

/** "إن وفدا من الحكومة المحلية |سيلتقي|", "عنصران من فريق الإطفاء |نقلا|": nouns with من and nouns, from the clause's first word right to its verb. Not where a mark or another verb stands between. */
export function phraseWithPart(scene: Scene, { from, to }: Range): Named | null {
  const { list, mentions } = scene
  const first = list[from]
  if (first === undefined || to - from > LONGEST || to - from < 3) return null
  if (!isPlainNoun(first) || !isActorLike(first) || mentions.inTime(from) || mentions.numberAt(from) !== null)
    return null
  let parts = 0
  for (let k = from + 1; k < to; k++) {
    const token = list[k]!
    if (isBehind(token, BREAK) || mentions.inTime(k)) return null
    if (token.folded === 'من' && parts === 0) parts++
    else if (!isNominal(token) || (finiteReading(token) !== undefined && mentions.at(k) === null)) return null
  }
  return parts === 1 ? nameOfRange(scene, { from, to }) : null
}
