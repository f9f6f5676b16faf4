import type { Segment } from '../segments/segments.ts'
import type { Trigger } from '../triggers/types.ts'
import { inClass } from '../words/classes.ts'
import { COMMA, gapHas, isBehind, PAUSE } from '../words/marks.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { finiteReading, isA, isAny, isNominal, isThat, isWord } from '../words/words.ts'
import { saidFrom } from './told.ts'

/** Words between لا or ليس and what is denied of somebody: "ليس للجيش أي دور". */
const PART_REACH = 4

/** A negation stands at most as many words before what it denies, all of them words that weigh nothing. */
const REACH = 7

/** "لا علاقة له بالهجوم", "لا صحة للأنباء عن انسحاب", "ليس له دور في التفجير", "ما تردد عن اعتقاله غير صحيح": all that the clause tells is denied. */
export function isDeniedByClause({ list }: Tokens, { from, to }: Segment, { at }: Trigger): boolean {
  for (let k = from; k < to; k++) {
    const word = list[k]!.folded
    if (/^و?(?:لا|ليس|ليست)$/.test(word) && k <= at) {
      const end = Math.min(Math.max(at, k + 2), k + (word.endsWith('لا') ? 1 : PART_REACH) + 1)
      for (let j = k + 1; j < end; j++) if (isWord(list[j], 'no-part')) return true
    }
    // "لا عجلات احترقت", "ليست من أهداف العملية": a noun that there is none of, a thing that it is not part of.
    if (k <= from + 1 && isNone(list, k) && at > k && at - k <= PART_REACH) return true
    if (word === 'غير' && isWord(list[k + 1], 'untrue') && (k > at || isThat(list[k + 2] ?? list[k]!))) return true
    // "الاتهامات بقصف السوق لا أساس لها", "ليس صحيحا أن الجيش انسحب", "عدم صحة الأنباء عن", "الأنباء عن مقتله كاذبة".
    if (word.endsWith('لا') && k > at && isWord(list[k + 1], 'untrue-noun')) return true
    if (isWord(list[k], 'denies') && k < at && isWord(list[k + 1], /ليس/.test(word) ? 'untrue' : 'untrue-noun'))
      return true
    if (k > at && isA(list[k], 'false-said') && hasReport(list, from, at)) return true
    if (k < at && isUnproven(list, k, at)) return true
    if (/^عاري?ه?$/.test(word) && /^(?:عن|من)$/.test(list[k + 1]?.folded ?? '') && list[k + 2]?.folded === 'الصحه')
      return true
  }
  return false
}

/** Between a negation and the proof that there is none of stand at most as many words: "لم تعثر المنظمة حتى الآن على ما يثبت". */
const PROOF_REACH = 7

/** "لا دليل على", "لم تجد ما يثبت تعرض", "لا توجد مؤشرات على": what nothing shows is denied. Not "لم يؤكد الجيش مقتل", whose verb is one of saying. */
function isUnproven(list: Tokens['list'], k: number, at: number): boolean {
  if (!isA(list[k], 'denies') && !/^و?لا$/.test(list[k]!.folded)) return false
  for (let j = k + 1; j < Math.min(at, k + PROOF_REACH); j++) {
    if (isBehind(list[j]!, COMMA) || isThat(list[j]!)) return false
    if (
      isWord(list[j], 'proof') &&
      (isNominal(list[j]) ? isWord(list[j + 1], 'of-proof') : list[j - 1]?.folded === 'ما')
    )
      return true
    if (j > k + 1 && isWord(list[j], 'proof') && list[j - 1]?.folded === 'ما') return true
  }
  return false
}

/** A report stands before what it tells: "|الأنباء| عن مقتل القائد", "|ما| تردد عن". */
function hasReport(list: Tokens['list'], from: number, at: number): boolean {
  for (let k = from; k < at; k++)
    if (isAny(list[k]!, 'reports') || (list[k]!.folded === 'ما' && k < at - 1)) return true
  return false
}

/** غارة, انفجار, with no article: what "لا" denies that there was. */
const isEventNoun = (token: Token): boolean =>
  token.readings.some(
    ({ value, form, peeling }) =>
      form.pos === 'masdar' &&
      !peeling.article &&
      peeling.proclitics.length === 0 &&
      (value.kind === 'event' || value.kind === 'noun'),
  ) && !token.readings.some(({ form }) => form.tense === 'imperfect')

/** لا and a bare noun, ليس and ضمن or من. */
function isNone(list: Tokens['list'], k: number): boolean {
  const [word, next] = [list[k]!.folded, list[k + 1]]
  if (next === undefined) return false
  if (/^ليس(?:ت|وا)?$/.test(word)) return /^(?:ضمن|من|بين)$/.test(next.folded) && !isExpected(list, k + 2)
  return (
    /^و?لا$/.test(word) &&
    isNominal(next) &&
    (isEventNoun(next) || (finiteReading(next) === undefined && !/^(?:ال|[يتن]\p{L}{2})/u.test(next.folded)))
  )
}

/**
 * لم، لن، لا، ما، ليس before the verb; عدم, نفي and "لا" before the noun; "أي" in between; "ليس من المتوقع أن". "ما زال" and "لا يزال" deny nothing, nor
 * does "، ما أدى إلى".
 */
export function negated(scene: Tokens, segment: Segment, trigger: Trigger, head: number): boolean {
  if (trigger.rule === 'said') return isSaidNot(scene, segment)
  for (let k = head - 1; k >= Math.max(segment.from, head - REACH); k--) {
    const token = scene.list[k]!
    const word = token.folded.replace(/^[وف](?=ل[امن]|ليس|عدم)/, '')
    if (inClass(word, 'between-negation')) continue
    if (isInWhatIsExpected(scene, k)) continue
    // "دون وقوع إصابات", "من دون تسجيل خسائر": what is carried did not happen.
    if (trigger.carrier !== null && inClass(word, 'without')) return true
    if (inClass(word, 'denies') || isDenying(scene, k)) return !isBound(scene, k, segment.to)
    // "حرص على تجنب قتل المدنيين", "لمنع وقوع هجوم": what is avoided or prevented did not happen.
    if (k === head - 1 && inClass(word, 'averted')) return true
    // "لا بد بعد تحرير المدينة", "لا شك": nothing is denied.
    if (word === 'لا' && inClass(scene.list[k + 1]?.folded ?? '', 'no-denial')) break
    if (word === 'لا') return !isA(scene.list[k + 1], 'still') && !isBound(scene, k, segment.to)
    // "قال إن |ما سلم| مدفع واحد": behind أن ما is what.
    if (word === 'ما' && trigger.rule === 'event-verb' && k === segment.from && !(k > 0 && isThat(scene.list[k - 1]!)))
      return trigger.reading.form.tense === 'perfect' && !gapHas(scene, k, COMMA)
    break
  }
  if (isNotAny(scene, segment, head)) return true
  // "ولم تعلن أي جهة مسؤوليتها": the verb of saying before it is denied.
  for (let k = segment.from; k + 1 < head; k++) {
    const said = scene.list[k + 1]
    if (isWord(scene.list[k], 'not') || /^[وف](?:لم|لن|لا)$/.test(scene.list[k]?.folded ?? ''))
      return said !== undefined && trigger.type === 'responsibility' && finiteReading(said, ['report']) !== undefined
  }
  return false
}

/** "لم يتعرض إلى |أي| اعتداء", "لن تشارك في |أي| هجوم": any of it, behind a verb that is denied, tells that there was none. Not "قصف أي هدف". */
function isNotAny({ list }: Tokens, { from }: Segment, head: number): boolean {
  if (!/^[بل]?اي[ها]?$/.test(list[head - 1]?.folded ?? '')) return false
  for (let k = head - 2; k >= Math.max(from, head - REACH); k--) {
    if (/^[وف]?(?:لم|لن|لا|دون|بدون|بلا)$/.test(list[k]!.folded)) return !isA(list[k + 1], 'still')
    if (COMMA.test(list[k]!.gap) || isThat(list[k]!)) return false
  }
  return false
}

/** Behind a negation "more than" or "but" stands at most as many words. */
const BOUND = 6

/** "لم يتجاوز العدد 40", "لم يكن يحمل أكثر من 80", "لم ينج سوى ثلاثة": the negation sets a bound, and what is told stands. */
function isBound({ list }: Tokens, k: number, to: number): boolean {
  if (!/^[وف]?(?:لم|لن|لا)$/.test(list[k]!.folded)) return false
  for (let j = k + 1; j < Math.min(to, k + 1 + BOUND); j++) {
    if (j > k + 1 && COMMA.test(list[j]!.gap)) return false
    const { folded } = list[j]!
    if (j === k + 1 && /^[يت](?:تجاوز|تعد|تعدي|زد|زيد|فق|فوق)$/.test(folded)) return true
    if ((folded === 'اكثر' && list[j + 1]?.folded === 'من') || folded === 'سوي' || folded === 'الا') return true
  }
  return false
}

/** "سارعت إلى نفي تلك الاتهامات", "خرج لإنكار الهجوم": a noun of denial, and not the verb "نفى الهجوم", whose words are denied already. */
const isDenying = ({ list }: Tokens, k: number): boolean =>
  isWord(list[k], 'to-deny') || (isWord(list[k], 'denial') && isWord(list[k - 1], 'slot-preposition'))

/** "ليس من المتوقع أن", "ليس من المقرر": the words between the negation and what is not expected. */
const isInWhatIsExpected = ({ list }: Tokens, k: number): boolean =>
  (isThat(list[k]!) && isExpected(list, k - 1)) ||
  isExpected(list, k) ||
  (list[k]!.folded === 'من' && isExpected(list, k + 1))

const isExpected = (list: Tokens['list'], k: number): boolean =>
  /^ال/.test(list[k]?.folded ?? '') && (isWord(list[k], 'possible') || isWord(list[k], 'planned'))

/** "لم يتأكد للشركة وقوع أي عطل", "الخطة لن تشمل المدن": the verb of what is said is denied. Not what stands behind its first comma or أن. */
function isSaidNot(scene: Tokens, segment: Segment): boolean {
  const { to } = segment
  const from = saidFrom(segment)
  for (let k = from; k < to; k++) {
    const token = scene.list[k]!
    if (k === from && isThat(token)) continue
    if (k > from && (gapHas(scene, k, PAUSE) || isThat(token) || isA(token, 'relative') || isA(token, 'conditional')))
      return false
    if (isA(token, 'denies') || token.folded === 'لا' || token.folded === 'ولا')
      // "جاء من الحاجز لا من القرية": what it is set against is denied, and not the clause.
      return (
        !isA(scene.list[k + 1], 'still') &&
        !/عدم$/.test(token.folded) &&
        !isBound(scene, k, to) &&
        !(k > from && /لا$/.test(token.folded) && isWord(scene.list[k + 1], 'preposition'))
      )
    if (finiteReading(token) !== undefined) return false
  }
  return false
}
