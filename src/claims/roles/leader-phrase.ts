import type { Scene } from '../scene.ts'
import type { Named } from '../types.ts'
import { BREAK, COMMA, isBehind } from '../words/marks.ts'
import type { Range, Token } from '../words/tokens.ts'
import { finiteReading, isA, isAnd, isNominal, isThat, isWord } from '../words/words.ts'
import { bodyAt } from './body.ts'
import { nameOf } from './clause.ts'
import { datelineEnd } from './dateline.ts'
import { looksFinite } from './finite.ts'
import { groundAt } from './ground-name.ts'
import { isActorLike, isBehindClitic, isPlainNoun, nameOfRange, nounRun } from './noun-phrase.ts'
import { participants } from './participants.ts'

/** The noun phrase that a clause begins with, and the token of its verb. */
export interface Leader {
  readonly named: Named
  readonly verb: number
}

/** An aside between the subject and its verb has at most as many words. */
const ASIDE = 14
/** What an adjective clause says the subject is ("يعتقد أنها أجنبية") has at most as many words. */
const SAID_TO_BE = 4

const opens = (token: Token): boolean =>
  isAnd(token) ||
  isThat(token) ||
  isA(token, 'connector') ||
  isA(token, 'when') ||
  /^[وف]?(?:كان|كانت|لكن)$/.test(token.folded)

/** Where the words of the clause begin: behind و, أن, كان, فيما and a time. */
function opening(scene: Scene, { from, to }: Range): number {
  const { list, mentions } = scene
  let k = from === 0 ? datelineEnd(scene) : from
  while (k < to && mentions.at(k) === null && (opens(list[k]!) || mentions.inTime(k))) k++
  // "من جانبه، |وجه|", "في المقابل، |نظم|".
  if (isA(list[k], 'preposition') && k + 2 < to && isBehind(list[k + 2]!, COMMA)) return k + 2
  return k
}

/**
 * The subject that a clause begins with before its verb, whether a table knows it or not: "إن [فرق الإطفاء]، التي وصلت بعد ساعة، أنقذت", "أن [طائرات] يعتقد أنها أجنبية قصفت",
 * "كانت [وساطة عشائرية] قد نجحت". Not "بعد الحادث أعلنت", and not a name that ends before another noun.
 */
export function leaderBeforeVerb(scene: Scene, range: Range, head: number): Leader | null {
  const { list } = scene
  const from = opening(scene, range)
  const end = phraseEnd(scene, { from, to: head })
  if (end === from) return null
  const named = nameOfRange(scene, { from, to: end })
  if (!isBehind(list[end]!, BREAK)) {
    const verb = behindSaidToBe(scene, end, head)
    return verb <= head && (verb === head || isVerbal(list[verb]!)) ? { named, verb } : null
  }
  const close = asideEnd(scene, end, head)
  return close === -1 ? null : { named, verb: close }
}

/** "خاض [عشرات العمال] إضرابا", "وجه [رئيس الأركان العامة] بتشكيل": the noun phrase right behind the first verb of a clause, or null. */
export function leaderBehindVerb(scene: Scene, range: Range, to: number): Leader | null {
  const { list, mentions } = scene
  const verb = opening(scene, range)
  const first = list[verb + 1]
  if (verb + 1 >= to || first === undefined || first.gap !== ' ' || mentions.covers(verb)) return null
  const known = finiteReading(list[verb]!)
  const isKnown = finiteReading(list[verb]!, ['light']) !== undefined || looksFinite(list[verb]!, true)
  const counts = quantityEnd(scene, verb + 1, to) > verb + 1 && !isA(first, 'preposition')
  const mayTell = isPlainWord(list[verb]!) && list[verb]!.readings.length === 0
  if (!isKnown && !(counts && (mayTell || known !== undefined))) return null
  const who = participants(scene, verb + 1, to)[0]
  if (who !== undefined && who.from === verb + 1 && who.skip === 0) return { named: nameOf(scene, who), verb }
  const isDefinite = counts || /^ال/.test(first.folded)
  if (!isDefinite) {
    const body = bodyAt(scene, { from: verb + 1, to })
    return body === null ? null : { named: body, verb }
  }
  const end = phraseEnd(scene, { from: verb + 1, to })
  return end === verb + 1 ? null : { named: nameOfRange(scene, { from: verb + 1, to: end }), verb }
}

/** "قافلة مساعدات |تتبع للمنظمة| قد تعرضت": the noun phrase that a clause begins with, before an adjective clause, a relative one or its verb; a convoy or a bus too. Null for none. */
export function leadingPhrase(scene: Scene, range: Range): Named | null {
  const { list } = scene
  const from = opening(scene, range)
  const ground = groundAt(scene, from, range.to)
  const end = ground !== null && ground.skip === 0 ? ground.to : phraseEnd(scene, { from, to: range.to })
  const next = list[end]
  if (end === from || next === undefined || isBehind(next, BREAK)) return null
  const goesOn = isA(next, 'adjective-clause') || isA(next, 'relative') || isA(next, 'verb-particle')
  return goesOn || end === range.to ? nameOfRange(scene, { from, to: end }) : null
}

/** خاض, نفذ: no particle, no preposition, nothing with the article. */
const isPlainWord = (token: Token): boolean =>
  isNominal(token) && token.bareClasses.size === 0 && /^[وف]?(?!ال)\p{L}{3,6}$/u.test(token.folded)

/** Where the noun phrase of somebody ends that begins at `from`: a part or a number with من, and nouns; `from` where none begins there. */
function phraseEnd(scene: Scene, { from, to }: Range): number {
  const { list, mentions } = scene
  const start = quantityEnd(scene, from, to)
  const first = list[start]
  if (first === undefined || start >= to) return from
  const known = mentions.at(start)
  if (known !== null && (known.kind === 'outlet' || known.skip > 0)) return from
  if (known === null && (!isPlainNoun(first) || mentions.placeAt(start) || !mayAct(first) || mayBeVerb(first)))
    return from
  if (/^[وف]?(?:بال|لل)/.test(first.folded)) return from
  let end = Math.max(start + 1, Math.min(to, known?.to ?? start))
  const run = nounRun(scene, { from: start, to })
  while (end < run && !isBehindClitic(list[end]!)) end++
  // "مستشفى المدينة": a lone noun without the article is no name.
  const isSaidToBe = isWord(first, 'war-machine') && isA(list[end], 'adjective-clause')
  const isLone = start === from && end === start + 1 && known === null && !/^ال/.test(first.folded) && !isSaidToBe
  return isLone ? from : end
}

/** أوفدت, وقرر: a word of no table that may be a verb; not فرق, not الفرق. */
const mayBeVerb = (token: Token): boolean =>
  token.readings.length === 0 &&
  token.bareClasses.size === 0 &&
  !/^ال/.test(token.folded) &&
  (/^[وف]|[^ا]ت$/.test(token.folded) || looksFinite(token, true))

const mayAct = (token: Token): boolean => isActorLike(token) || isWord(token, 'war-machine')

/** Behind "عشرات", "عدد من", "نحو 40": where the counted noun begins; `k` where nothing counts. */
function quantityEnd({ list, mentions }: Scene, k: number, to: number): number {
  const number = mentions.numberAt(k)
  let end = k
  if (number !== null && number.from === k && number.to < to && number.unitId === null) end = number.to
  else if (isWord(list[k], 'part') && !isA(list[k], 'preposition') && list[k]!.folded !== 'ما') end = k + 1
  return end > k && end < to && list[end]!.folded === 'من' ? end + 1 : end
}

const isVerbal = (token: Token): boolean =>
  isA(token, 'verb-particle') || isA(token, 'copula') || finiteReading(token) !== undefined || looksFinite(token, true)

/** Behind "يعتقد أنها أجنبية", "يشتبه بأنهم من الجماعة": where the verb of the clause stands; `k` where no such words begin. */
function behindSaidToBe({ list }: Scene, k: number, head: number): number {
  if (k >= head || !isA(list[k], 'adjective-clause') || !isThat(list[k + 1] ?? list[k]!)) return k
  return head - k - 2 <= SAID_TO_BE ? head : k
}

/** Where the aside ends that a comma opens before token `k`: the verb behind its second comma, at most at `head`; -1 where none does. */
function asideEnd({ list }: Scene, k: number, head: number): number {
  if (!isBehind(list[k]!, COMMA) || head - k > ASIDE) return -1
  return isBehind(list[head]!, COMMA) && !/^[وف]/.test(list[head]!.folded) ? head : -1
}
