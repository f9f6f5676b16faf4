import type { ReportingVerb } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import { type Reading, SORT } from '../words/lexicon.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isAny, isNominal, isThat, isWord, isWrittenPassive, joinsOn } from '../words/words.ts'
import { isWords } from './broadcast.ts'
import { ownPrepositions } from './content.ts'
import { isAnyBa, isBehindBa } from './object.ts'
import { isPerformed } from './performative.ts'
import { canSpeak, isDocument } from './plausible.ts'

/** A verb of saying: its word, how it is read, and its row of the table. */
export interface VerbOfSaying {
  readonly token: Token
  readonly reading: Reading
  readonly row: ReportingVerb
}

/** "مركز متخصص في |رصد| المواقع": right behind a preposition stands the noun, not the verb that is spelled like it. */
export const isNounBehindPreposition = ({ list }: Scene, i: number): boolean =>
  isWord(list[i - 1], 'slot-preposition') &&
  list[i]!.readings.some(({ form, peeling }) => form.pos === 'masdar' && peeling.proclitics.length === 0)

/** The verb of saying at token `i`, if the word is one here. */
export function verbOfSaying(scene: Scene, i: number, floor: number): VerbOfSaying | null {
  const { list, mentions } = scene
  const token = list[i]!
  if ((token.sorts & SORT.report) === 0) return null
  const reading = finiteReading(token, ['report']) ?? participle(token)
  if (reading?.value.kind !== 'report') return null
  // دعوتها is "her call" before it is "you called her".
  if (
    (reading.form.person ?? 3) !== 3 &&
    reading.peeling.enclitic !== null &&
    token.readings.some(r => r.form.pos === 'masdar')
  )
    return null
  // يجب is "must", and the jussive of "answers".
  if (reading.form.mood === 'jussive' && !isWord(list[i - 1], 'not')) return null
  const row = rowOf(reading.value, reading)
  const before = i > floor ? list[i - 1] : undefined
  if (before !== undefined && isWord(token, 'preposition') && !isBetween(token) && !token.text.includes('\u0651'))
    return null
  if (reading.form.pos === 'verb' && isNounBehindPreposition(scene, i)) return null
  if (isGuess(scene, i)) return null
  // "وصفه بأنه كذب": what it is called, which nobody says.
  if (isWord(token, 'false-said') && (/^بان/.test(before?.folded ?? '') || isWord(before, 'false-said'))) return null
  // "لا صحة للأنباء التي تحدثت عن": what there is no truth in is told with its denial.
  if (isUntrueReport(scene, i)) return null
  // "تصريحات نقلتها القناة": the outlet carries words, and says none.
  if (isA(token, 'passed-on') && isWords(scene, i) && !isWord(list[i + 1], 'about')) return null
  // "بيان سابق ورد لوكالة كذا": it came there, and nobody replied.
  if (isArrival(scene, i)) return null
  // "نفى ذلك نفياً قاطعاً": a noun by its mark.
  if (reading.form.pos === 'verb' && token.text.includes('\u064B')) return null
  // "تظاهرات دعت إليها النقابة": what was called for stands before.
  if (
    reading.value.act === 'call' &&
    i > floor &&
    isNominal(list[i - 1]) &&
    !joinsOn(token) &&
    isWord(list[i + 1], 'on-it') &&
    !isWord(list[i + 1], 'in-it')
  )
    return null
  // أحصي is counted, by nobody who is named.
  // "أحصى المكتب": written with alef maqsura it is active.
  if (isWord(token, 'no-saying') && !token.text.includes('\u0651') && !token.text.endsWith('ى')) return null
  // تقل is "carries": of "to say" it would stand behind لم.
  if (/^[وف]?[يت]قل$/.test(token.folded)) return null
  // سُجل is recorded: nobody says it.
  if (isWrittenPassive(token) || /\($/.test(token.gap)) return null
  // A word that may be a verb of saying inside a name is none: وكالة أنباء.
  if (mentions.covers(i) && !isFalseName(scene, i, floor) && !asksFor(scene, i, row)) return null
  // "وهو ما نفته موسكو": the pronoun tells that ما is no negation.
  const refused = isA(before, 'not') && !(before?.folded === 'ما' && reading.peeling.enclitic !== null)
  // "دون أن يستبعد": what is not excluded is held for possible.
  const without = before !== undefined && isThat(before) && isA(list[i - 2], 'without')
  // يدعى is "is called".
  if (token.text.endsWith('دعى')) return null
  // "لم تعلن أي جهة": nobody says it; but "لم يستبعد" holds it for possible.
  if (refused && row.act !== 'doubt' && row.act !== 'deny') return null
  if (without && row.act !== 'doubt') return null
  const act = refused || without ? 'expect' : row.act
  // "الجريمة التي ذكرت الشرطة أنها": nobody says it who stands before.
  // "طلب عدم ذكر اسمه": behind عدم stands a verbal noun.
  if (before?.folded.endsWith('عدم')) return null
  const isRelative = isA(before, 'relative') && act !== 'deny' && !isPerformed(row)
  if (isRelative && !mayTell(list[i + 1], row) && !ownsSpeaker(scene, i)) return null
  if (isA(token, 'evident')) return null
  return { token, reading, row: act === row.act ? row : { ...row, act } }
}

/** "بيان سابق |ورد| لوكالة كذا": behind a document it came there; و is no "and". */
export function isArrival({ list }: Scene, i: number): boolean {
  const { folded, gap } = list[i]!
  return gap === ' ' && /^وردت?$/.test(folded) && (isDocument(list[i - 1]) || isDocument(list[i - 2]))
}

/** "طالب الأربعاء", "وطالب الأمين العام", "فيما طالب ناشطون": no Talib and no student where a clause begins with a verb of saying. */
function isFalseName(scene: Scene, i: number, floor: number): boolean {
  const { list, mentions } = scene
  if (mentions.personAt(i)) return isA(list[i + 1], 'not-speaker') || mentions.roleAt(i + 1) !== null || i === floor
  const opens = i === floor || joinsOn(list[i]!) || isBehind(list[i]!, BREAK) || isA(list[i - 1], 'before-speaker')
  if (!opens || mentions.at(i)?.kind !== 'group' || list[i + 1] === undefined) return false
  return (
    // "…، |متهمة| خصومها باقتحام المقر".
    (isA(list[i], 'accusing') && isBehind(list[i]!, BREAK) && !/^ب/.test(list[i + 1]!.folded)) ||
    canSpeak(scene, { from: i + 1, to: i + 2 }) ||
    (isA(list[i - 1], 'before-speaker') && /^ال/.test(list[i + 1]?.folded ?? ''))
  )
}

/** What is asked for stands at most as many words behind the words of where and how. */
const ASKED = 10

/** "التقى الوزير، |وطالب| في رسالة بوقف القتال": a verb with و before a preposition, and what is asked for behind ب; not "ومدرس |وطالب| في الكلية". */
function asksFor({ list, mentions }: Scene, i: number, row: ReportingVerb): boolean {
  const [token, next] = [list[i]!, list[i + 1]]
  if (!row.takes.includes('ب') || mentions.at(i)?.kind !== 'group' || !joinsOn(token) || !isBehind(token, BREAK))
    return false
  if (next === undefined || !(isWord(next, 'preposition') || isAnyBa(next))) return false
  return list.slice(i + 1, i + ASKED).some(word => isBehindBa(word)) || isAnyBa(next!)
}

/** "لا صحة للأنباء التي |تحدثت| عن", "لا أساس لتقارير |زعمت| أن". */
function isUntrueReport({ list }: Scene, i: number): boolean {
  const at = isA(list[i - 1], 'relative') ? i - 2 : i - 1
  return at > 1 && isAny(list[at]!, 'reports') && [1, 2, 3].some(d => isWord(list[at - d], 'untrue-noun'))
}

/** "مسلحون |يعتقد| أنهم", "جثة |يرجح| أنها": who is meant is guessed, by nobody; not "الجيش يعتقد أنهم", not "مصدر يرجح أنها". */
function isGuess({ list, mentions }: Scene, i: number): boolean {
  const [before, next] = [list[i - 1], list[i + 1]]
  if (
    before === undefined ||
    next === undefined ||
    !isWord(list[i], 'guessed') ||
    !/^[وب]?ان(?:ه|ها|هم|هما|هن)$/.test(next.folded)
  )
    return false
  const known = mentions.at(i - 1)
  return (
    isNominal(before) &&
    !isBehind(list[i]!, BREAK) &&
    !/^(?:[وفبك]?ال|لل)/.test(before.folded) &&
    (known === null || known.kind === 'group') &&
    mentions.roleAt(i - 1) === null &&
    !mentions.covers(i) &&
    !isA(before, 'source-noun') &&
    !isA(before, 'before-speaker') &&
    (known !== null || !mentions.covers(i - 1))
  )
}

/** "الوزير الذي أكد أن", "القيادة التي تحدثت عن": what is said follows the verb at once. */
const mayTell = (next: Token | undefined, row: ReportingVerb): boolean =>
  next !== undefined && (isThat(next) || (row.act !== 'quote' && ownPrepositions(row).has(next.folded)))

/** "المكتب الذي قال |مديره| إن", "البلدة التي أكد |سكانها| أن": somebody of whoever stands before the pronoun speaks. */
export const ownsSpeaker = ({ list, mentions }: Scene, i: number): boolean => {
  const next = list[i + 1]
  return (
    next !== undefined &&
    isA(list[i - 1], 'relative') &&
    !isThat(next) &&
    /.{3}(?:ه|ها|هم)$/.test(next.folded) &&
    (mentions.roleAt(i + 1) !== null || (mentions.at(i + 1)?.kind === 'group' && !next.folded.startsWith('ال')))
  )
}

/** "نسبته السلطات إلى", "نسبت الحكومة الهجوم إلى": what is laid to somebody's charge is an accusation, not "نسبت الوكالة إلى مصدر قوله". */
const rowOf = (row: ReportingVerb, { peeling }: Reading): ReportingVerb =>
  row.takes.includes('source-إلى') && peeling.enclitic !== null ? { ...row, act: 'accuse' } : row

/** مؤكدا، مشيرة، لافتين: an active participle in the accusative goes on speaking for the subject; not "المتحدث". */
function participle(token: Token): Reading | undefined {
  if (token.readings.length === 0 || !/(?:ا|ه|ين)$/.test(token.folded)) return undefined
  return token.readings.find(
    ({ value, form, peeling }) =>
      value.kind === 'report' &&
      form.pos === 'active-participle' &&
      !peeling.article &&
      peeling.enclitic === null &&
      peeling.proclitics.every(p => p === 'و'),
  )
}

/** بين is "between", unless it is written بيّن, or a speaker and أن or a mark follow at once: "بين الوزير أن". */
export const isBetween = (token: Token): boolean =>
  /^[وف]?بين(?:ه|ها|هم|هن|هما|نا|كم)?$/.test(token.folded) && !token.text.includes('\u0651')
