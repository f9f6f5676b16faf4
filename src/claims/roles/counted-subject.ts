import type { EventType, Named } from '../types.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { finiteReading, isA, isNominal, isWord, joinsOn, onlyVerb } from '../words/words.ts'
import type { Clause } from './clause.ts'
import { nameOfRange } from './noun-phrase.ts'
import { subjectPhrase } from './subject-phrase.ts'

/** The dead are counted behind their verb: "قتل العشرات من أبناء الحي". */
const BODILY: ReadonlySet<EventType> = new Set<EventType>(['killing', 'injury', 'displacement'])

/**
 * "وشيع المئات من أبناء الحي جثمان الطبيب", "اقتحم عشرات الناشطين مقر الشركة": many of no table right behind a verb are its subject where whoever it is done to is named behind them. Not "اعتقلت العشرات من أنصار
 * الحزب", where nobody else is named, and not an accusative (عددا من).
 */
export function countedSubject({
  scene,
  head,
  range,
  trigger,
  passive,
  enclitic,
  verbal,
  plainAfter,
  before,
}: Clause): Named | null {
  const first = scene.list[head + 1]
  const other = plainAfter[0]
  if (!verbal || passive || enclitic !== null || first === undefined || other === undefined) return null
  if (BODILY.has(trigger.type) || !isA(first, 'part') || /(?:ا|ين)$/.test(first.folded)) return null
  if (joinsOn(scene.list[head]!) && before !== null && before.agents.length > 0) return null
  const phrase = subjectPhrase(scene, { from: head + 1, to: range.to })
  if (phrase === null || !phrase.known || other.from < phrase.to || other.skip > 0) return null
  return isBehind(scene.list[other.from]!, BREAK) ? null : nameOfRange(scene, phrase)
}

/** An object stands at most as many words behind the subject. */
const REACH = 10

/**
 * Whether an indefinite accusative stands further behind a subject, past time and place: "ضبط خفر السواحل في اليوم ذاته |قاربا|", "أوقفت المصالح بمدينة وجدة |شخصا|". Not "قتل خمسة مدنيين غرقا", which tells how.
 */
export function hasAccusative({ list, mentions }: Clause['scene'], from: number, to: number): boolean {
  for (let k = from; k < Math.min(to, from + REACH); k++) {
    const token = list[k]!
    if (isBehind(token, BREAK) && !mentions.inTime(k) && !mentions.inTime(k - 1)) return false
    if (isA(token, 'relative') || (finiteReading(token) !== undefined && onlyVerb(token))) return false
    if (k === from || mentions.inTime(k) || mentions.placeAt(k) || isA(list[k - 1], 'preposition')) continue
    if (isAccusative(token.text) && isNominal(token) && !isWord(token, 'before-object') && !isA(token, 'manner'))
      return true
  }
  return false
}

/** قاربا, شخصاً; not يوميا, أيضا, the adverbs. */
const isAccusative = (text: string): boolean =>
  /^(?!ال|ب|ل)\p{L}{3,}(?:اً|ًا|ا)$/u.test(text) &&
  !/(?:ي|ي\u0651)(?:اً|ًا|ا)$|(?:ها|نا|هما)$/u.test(text) &&
  !/^(?:أيض|مع|جميع|عمد|غرق|حرق|خنق|طعن|دهس|جري|قتي|لاحق|مجدد|فور|سوي|هن|م?ؤخر|برا|جو|بحر|ليل|نهار|صباح|فجر|حين|أخير|سابق|حالي)/u.test(
    text,
  )
