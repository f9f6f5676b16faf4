import type { Scene } from '../scene.ts'
import { inClass } from '../words/classes.ts'
import { isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Range } from '../words/tokens.ts'
import { finiteReading, isA, isNominal, isWord } from '../words/words.ts'
import { APART, isActorLike, isBehindClitic, LONGEST_NAME } from './noun-phrase.ts'

/** A noun phrase by grammar alone, and whether it names somebody definite or counted. */
export interface Phrase extends Range {
  /** "السكان", "أصحاب المحال", "عشرات من أصحاب المحال": with the article, in construct with it, or counted. */
  readonly known: boolean
}

/**
 * The noun phrase that begins at `from`, whoever it names: "عناصر الدرك", "المئات من أبناء الحي", "نحو أربعين بحارا", "عدد من أصحاب المحال". Null before a preposition, a verb, a time, an
 * event ("الهجوم على المقر") and a weapon.
 */
export function subjectPhrase(scene: Scene, { from, to }: Range, things = false): Phrase | null {
  const { list, mentions } = scene
  const first = list[from]
  if (first === undefined || from >= to || mentions.inTime(from)) return null
  const noun = behindQuantity(scene, { from, to })
  const counted = noun > from
  if (isWord(first, 'between') || isWord(first, 'in-it')) return null
  const token = list[noun]
  if (noun >= to || token === undefined || (counted && isBehind(token, APART))) return null
  const named = mentions.at(noun)
  if (named !== null) {
    if (named.kind === 'outlet' || named.to > to || (named.skip > 0 && !/^[وف]/.test(token.folded))) return null
    return { from, to: named.to, known: true }
  }
  if (!isNominal(token) || isA(token, 'preposition') || isBehindClitic(token)) return null
  if (!isActorLike(token) && !(things && isVehicle(token))) return null
  if (/^[وف]?لل/.test(token.folded) || isWord(token, 'not-speaker') || isA(token, 'temporal')) return null
  const end = phraseEnd(scene, { from: noun, to })
  if (end === noun) return null
  const isDefinite =
    (things && isVehicle(token)) ||
    /\p{L}{3}(?:ه|ها|هم|نا)$/u.test(token.text) ||
    isArticled(token) ||
    list.slice(noun + 1, end).some(isArticled) ||
    mentions.covers(end - 1)
  return { from, to: end, known: counted || isDefinite }
}

/** القطار, سيارات: what drives, sails and flies. */
const isVehicle = remember(folded => inClass(folded.replace(/^[وف]?(?:ال)?/, ''), 'conveyance'))

const isArticled = remember(folded => /^[وف]?ال\p{L}{2}/u.test(folded))

/** Where a count or a part of many ends and its noun begins: behind "نحو 40", "العشرات من", "عدد كبير من", "أحد"; `from` where none stands. */
function behindQuantity({ list, mentions }: Scene, { from, to }: Range): number {
  let k = from
  const number = mentions.numberAt(k)
  if (number !== null && number.from === k) {
    k = number.to
    // The counted noun is part of what was counted.
    if (number.unitSpan !== null && k > from + 1) k--
    return list[k]?.folded === 'من' && k + 1 < to ? k + 1 : Math.max(k, from)
  }
  const first = list[k]!
  const parts = (isA(first, 'part') && first.folded !== 'من' && first.folded !== 'ما') || isA(first, 'one-of')
  if (!parts) return from
  if (list[k + 1]?.folded === 'من') return k + 2
  if (list[k + 2]?.folded === 'من' && isNominal(list[k + 1])) return k + 3
  return mentions.at(k) === null ? k + 1 : from
}

/** A noun, those it is in construct with, and their adjectives: behind the article nothing goes on without it but a name. */
function phraseEnd({ list, mentions }: Scene, { from, to }: Range): number {
  let k = from
  let closed = false
  while (k < Math.min(to, from + LONGEST_NAME)) {
    const token = list[k]!
    if (!isNominal(token) || isA(token, 'preposition') || mentions.inTime(k)) break
    if (k > from && (isBehind(token, APART) || mentions.numberAt(k) !== null)) break
    if (isA(token, 'possible') || isA(token, 'adjective-clause') || isBehindClitic(token)) break
    const named = mentions.at(k)
    if (named !== null && k > from) return named.skip === 0 && !closed && named.to <= to ? named.to : k
    const place = mentions.placesIn(k, k + 1)[0]
    if (k > from && place !== undefined && place.from === k && place.cue === null) return closed ? k : place.to
    const hasArticle = isArticled(token)
    if (k > from && closed && !hasArticle) break
    if (k > from && finiteReading(token) !== undefined) break
    // "عناصر الدرك |بحثا|": an indefinite accusative behind is another phrase.
    if (k > from && !hasArticle && /\p{L}{2}اً?$/u.test(token.text)) break
    closed ||= hasArticle
    k++
  }
  return k
}
