import type { FoundTime } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import { COMMA, gapHas, STOP } from '../words/marks.ts'
import type { Token } from '../words/tokens.ts'
import { isA, isThat, isWord, joinsOn } from '../words/words.ts'
import { isDescription, isVerb, saysWhen } from './time.ts'
import { isEventNoun, isTellingOfNoun, opensWithAnd, type Untimed } from './time-joins.ts'

const DASH = /\s[-–—]\s/

/** What is set apart by commas has at most so many words. */
const ASIDE = 10
/** What something happened in is told within so many words. */
const AHEAD = 40

/** What comes of one event together: "قتل ستة وأصيب عشرة في انفجار". */
const RESULTS: ReadonlySet<string> = new Set([
  'killing',
  'injury',
  'destruction',
  'displacement',
  'detention',
  'abduction',
])

/** The time of what something happened in, told behind it: "مقتل ستة وإصابة عشرة في انفجار وقع مساء السبت". */
export function timeAhead(scene: Scene, { trigger, range, end }: Untimed): FoundTime | null {
  const { list, mentions } = scene
  const from = Math.max(trigger.at, trigger.carrier?.at ?? trigger.at) + 1
  const nominal = trigger.reading.form.pos !== 'verb'
  const subject = nominal ? -1 : relativeOfSubject(scene, from)
  // "أعدمت السلطات، فجر الأحد، رجلا": the first comma ends its words, and the time between commas is told of it all the same.
  const isOwn = (k: number): boolean => !nominal && k >= range.to && gapHas(scene, k, COMMA)
  const verbal = !nominal || trigger.carrier?.reading?.form.pos === 'verb'
  let linked = false
  // Inside "عندما فتح النار مساء الأحد": its verb tells of the same moment.
  let moment = false
  let dashes = 0
  // Where the clause goes on behind what commas set apart.
  let aside = -1
  for (let k = from; k < Math.min(end, from + AHEAD); k++) {
    const token = list[k]!
    const [time] = mentions.timesIn(k, k + 1)
    // "في الجاني - باكستاني الجنسية - أمس": behind what dashes set apart the clause goes on.
    if (gapHas(scene, k, DASH) && ++dashes === 2) linked = true
    // "شنت هجوما وتوقفت مرارا على مدى الأسابيع الماضية": a stretch behind both verbs holds for both.
    if (time !== undefined && saysWhen(scene, time))
      return linked || isOwn(k) || isA(list[k - 1], 'stretch') ? time : null
    // "قتل أربعة وأصاب تسعة، عندما فتح النار مساء الأحد".
    if (isA(token, 'at-the-moment') && !isA(list[k - 1], 'happens-in')) {
      linked = true
      moment = true
      continue
    }
    const together = RESULTS.has(trigger.type) && isResultToo(token)
    if (
      k !== aside &&
      gapHas(scene, k, STOP) &&
      !isA(token, 'happens-in') &&
      !together &&
      !(nominal && isA(token, 'relative') && isA(list[k + 1], 'came-of-it'))
    ) {
      const behind = behindAside(scene, k, end)
      if (behind === null) return null
      // "عثر على جثة الضحية، وهو راع، صباح اليوم".
      linked ||= mentions.timesIn(behind, behind + 1).length > 0
      k = behind - 1
      aside = behind
      continue
    }
    // "اشتباكات بلدة أودونيا، والتي خلفت 15 قتيلا الأسبوع الماضي": what came of it, behind its noun.
    if (nominal && isA(token, 'relative') && isA(list[k + 1], 'came-of-it') && joinsOn(token)) {
      linked = true
      k++
      continue
    }
    if (isThat(token) || isA(token, 'another-time') || isA(token, 'connector')) return null
    // "قتل ستة وأصيب عشرة أمس": what comes of one event together happened together.
    if (together) {
      linked = true
      continue
    }
    if (verbal && isVerb(token) && opensWithAnd(list, k)) continue
    // "غرق قارب يقل مئة مهاجر يوم الأربعاء": what is told of the boat in passing takes no time away.
    if (isDescription(scene, k)) {
      linked = true
      continue
    }
    // "استهدف الهجوم الذي وقع ليل الأحد القرية": what is told of its subject in passing is told of it.
    if (k === subject) linked = true
    const verb = isA(token, 'relative') || (isVerb(token) && !isBound(list, k))
    if (moment && verb && !isA(token, 'relative')) continue
    if (verb && !isTellingOfNoun(scene, k)) return null
    if (isA(token, 'happens-in') && (isEventNoun(list[k + 1]) || isEventNoun(list[k + 2]))) linked = true
    else if (nominal && isEventNoun(token) && token.folded.startsWith('و')) linked = true
  }
  return null
}

/** "ما لا يقل عن", "ما لا يزيد على": a verb that only says how many. */
const isBound = (list: readonly Token[], k: number): boolean =>
  isA(list[k - 1], 'negator') && /^(?:عن|علي)$/.test(list[k + 1]?.folded ?? '')

/** Where the relative clause of the event that is the subject of the verb before `from` begins, or -1: "استهدف الهجوم الثاني الذي". */
function relativeOfSubject({ list }: Scene, from: number): number {
  if (!isEventNoun(list[from])) return -1
  for (const k of [from + 1, from + 2]) if (isA(list[k], 'relative')) return k
  return -1
}

/** "وأصيب", "وإصابة": another result, joined by و. */
const isResultToo = (token: Token): boolean =>
  isWord(token, 'result-too') ||
  (token.folded.startsWith('و') &&
    token.readings.some(r => r.value.kind !== 'report' && r.value.kind !== 'light' && RESULTS.has(r.value.type)))

/** "في انفجار", "لدى مرور", "وأصيب آخرون", "صباح اليوم": what the clause goes on with behind an aside. */
const goesOnAt = ({ list, mentions }: Scene, k: number): boolean =>
  isA(list[k], 'happens-in') ||
  isA(list[k], 'at-the-moment') ||
  isResultToo(list[k]!) ||
  mentions.timesIn(k, k + 1).length > 0

/** "، بينهم طفلان، في انفجار": where a few words without a verb stand between commas, the token behind them; else null. */
function behindAside(scene: Scene, k: number, end: number): number | null {
  for (let j = k; j < Math.min(end, k + ASIDE); j++) {
    const token = scene.list[j]!
    if (j > k && gapHas(scene, j, COMMA)) return goesOnAt(scene, j) ? j : null
    // "طفل في العاشرة من عمره": spelled like a verb, behind من.
    if (isVerb(token) && !isWord(scene.list[j - 1], 'preposition')) return null
  }
  return null
}
