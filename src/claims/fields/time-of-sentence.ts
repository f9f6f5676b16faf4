import type { FoundTime } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import type { Trigger } from '../triggers/types.ts'
import type { Factuality } from '../types.ts'
import { SORT } from '../words/lexicon.ts'
import { COMMA, gapHas, STOP } from '../words/marks.ts'
import type { Range, Token } from '../words/tokens.ts'
import { finiteReading, hasA, isA, isAnd, isConjunction, isThat } from '../words/words.ts'
import { isDescription, isVerb, saysWhen } from './time.ts'

/** The time that a sentence told an eventuality of, and where: what goes on from it happened then. */
export interface Frame {
  readonly time: FoundTime
  /** The token up to which the sentence has been told with it. */
  readonly at: number
  /** Whether an eventuality was told of it, or a clause without one. */
  readonly told: boolean
}

/** An eventuality that may have its time from its sentence. */
export interface Untimed {
  readonly trigger: Trigger
  readonly range: Range
  readonly factuality: Factuality
  /** Where its sentence ends. */
  readonly end: number
}

const DASH = /\s[-–—]\s/

/** A word of time or cause stands at most as many words before what it governs. */
const REACH = 3
/** The time of an event that a relative clause goes on about stands at most as many words before it. */
const ANTECEDENT = 14
/** What is set apart by commas has at most so many words. */
const ASIDE = 10
/** What something happened in is told within so many words. */
const AHEAD = 40

/** The time of a clause that tells no eventuality, for the one behind it: "تقدمت القوات خلال الأيام الماضية وحررت البلدة", "وليل السبت، … قتل". */
export function timeOfClause(scene: Scene, { from, to }: Segment): Frame | null {
  const time = scene.mentions.timesIn(from, to).find(one => saysWhen(scene, one))
  return time === undefined ? null : { time, at: to, told: false }
}

/**
 * The time of the sentence for an eventuality that has none of its own: "قتل أربعة أمس وأصيب عشرة", "أسفر هجوم وقع السبت عن مقتل", "قتل ستة في
 * اشتباكات وقعت السبت". Null where it happened at another time (بعد, كانت قد), is said of somebody in passing (الذي قتل), or has not happened.
 */
export function timeOfSentence(scene: Scene, frame: Frame | null, event: Untimed): FoundTime | null {
  if (event.factuality !== 'occurred') return null
  return timeBefore(scene, frame, event) ?? timeOfAntecedent(scene, event) ?? timeAhead(scene, event)
}

function timeBefore(scene: Scene, frame: Frame | null, { trigger, range }: Untimed): FoundTime | null {
  const { at } = trigger
  const result = trigger.rule === 'result' || trigger.standing === 'result'
  if (frame === null || at < frame.at || isOtherTime(scene, frame.at, at, result)) return null
  if (!frame.told && range.from !== frame.at) return null
  return result || goesOn(scene, trigger, range) ? frame.time : null
}

/** "منذ التفجير في 9 مايو في سبها والذي أسفر عن مقتل": what came of an event passed over, whose time stands beside its noun. */
function timeOfAntecedent(scene: Scene, { trigger }: Untimed): FoundTime | null {
  const { list, mentions } = scene
  const head = Math.min(trigger.at, trigger.carrier?.at ?? trigger.at)
  if (!isA(list[head - 1], 'relative') || !isA(list[head], 'came-of-it')) return null
  for (let k = head - 2; k >= Math.max(0, head - ANTECEDENT); k--) {
    const time = mentions.timesIn(k, k + 1)[0]
    if (time !== undefined) return saysWhen(scene, time) && isTellingOfNoun(scene, k) ? time : null
    if (gapHas(scene, k + 1, COMMA) || isVerb(list[k]!) || isEventNoun(list[k])) return null
  }
  return null
}

/** Whether a word between says that the time is another one: "بعد", "كان قد", "حيث", a relative clause, a time that no event took. */
function isOtherTime(scene: Scene, from: number, at: number, result: boolean): boolean {
  const { list, mentions } = scene
  const near = Math.max(from, at - REACH)
  let other = false
  for (let k = from; k < at; k++) {
    const token = list[k]!
    // "بعد أسبوع من احتجاجات أوقف خلالها": until the clause ends.
    if (gapHas(scene, k, COMMA) || (finiteReading(token) !== undefined && opensWithAnd(list, k))) other = false
    if ((isA(token, 'another-time') && !isInOneBreath(list, k)) || (k >= near && (isA(token, 'was') || token.folded === 'حيث'))) other = true
  }
  if (other) return true
  // "الذي أسفر عن مقتل" tells what came of it.
  if (!result && hasA(list, near, at, 'relative') && !isA(list[at - 1], 'relative')) return true
  return mentions.timesIn(from, at).some(time => time.kind !== 'duration' && time.kind !== 'set')
}

/**
 * "أنهت القوة فجرا الحصار بعد أن قتلت خمسة", "قبل أن يرديه الحراس": a verb behind بعد أن or قبل أن tells what came right before or after. Not "بعد أن كان قد
 * فر", nor a noun ("بعد مقتل خمسة"), which may lie years back.
 */
function isInOneBreath(list: readonly Token[], k: number): boolean {
  if (!isA(list[k], 'one-after-the-other')) return false
  const verb = isThat(list[k + 1] ?? list[k]!) ? list[k + 2] : /ما$/.test(list[k]!.folded) ? list[k + 1] : undefined
  return verb !== undefined && finiteReading(verb) !== undefined && !isA(verb, 'was')
}

/** Whether the verb at `head` stands right behind بعد أن, قبل أن, بعدما. */
const opensInOneBreath = (list: readonly Token[], head: number): boolean =>
  (head > 1 && isInOneBreath(list, head - 2)) || (head > 0 && isInOneBreath(list, head - 1))

/** What goes on: a verb behind و or a connector, a noun of what it happened in or of what came of it, the event pointed back at (الحادث). */
function goesOn(scene: Scene, { at, carrier, reading, type }: Trigger, range: Range): boolean {
  const { list } = scene
  const head = Math.min(at, carrier?.at ?? at)
  const token = list[head]!
  if (isA(list[head - 1], 'relative')) return isA(token, 'came-of-it')
  if (isA(list[at], 'incident') || opensWithAnd(list, range.from)) return true
  if (opensInOneBreath(list, head)) return !BEGUN_BEFORE.has(type)
  // "شن في يوليو هجوما على مجلس عزاء راح ضحيته ثمانية": what came of it, behind its noun.
  if (isA(token, 'came-of-it') && head > range.from && !hasA(list, head - REACH, head, 'relative')) return true
  // "ما أسفر عن أضرار مادية دون تسجيل إصابات": what did not come of it.
  if (hasA(list, Math.max(range.from, at - REACH), at, 'without')) return true
  const verb = finiteReading(token)
  if (verb !== undefined && verb.form.tense === 'perfect')
    return gapHas(scene, head, COMMA) || hasA(list, head - REACH, head, 'goes-on-with') || isTellingOfNoun(scene, head)
  const { proclitics } = reading.peeling
  return proclitics.includes('ب') || behindHappensIn(scene, at, head)
}

function opensWithAnd(list: readonly Token[], from: number): boolean {
  const token = list[from]!
  if (isAnd(token) || /^و[0-9]/.test(token.folded)) return true
  return (
    /^[وف]/.test(token.folded) &&
    token.readings.some(r => r.peeling.proclitics.some(isConjunction) && r.form.tense !== 'imperfect')
  )
}

function behindHappensIn({ list }: Scene, at: number, head: number): boolean {
  for (let k = at - 1; k >= Math.max(0, Math.min(at, head) - REACH); k--)
    if (isA(list[k], 'happens-in') || isA(list[k], 'came-of-it')) return true
  return false
}

/** A noun that may name an event: هجوم, انفجار, اشتباكات. */
const isEventNoun = (token: Token | undefined): boolean =>
  token !== undefined && (token.sorts & SORT.event) !== 0 && token.readings.some(r => r.form.pos === 'masdar')

/** "هجوم مماثل استهدف", "الانفجار الذي وقع": a verb right behind the noun of an event goes on about it. */
function isTellingOfNoun(scene: Scene, k: number): boolean {
  for (let j = k - 1; j >= Math.max(0, k - REACH - 1); j--) {
    if (isEventNoun(scene.list[j])) return true
    if (gapHas(scene, j + 1, COMMA)) return false
  }
  return false
}

/** What may have begun or been done long before what it is told behind: "أفرج عنه أمس بعد أن اعتقل". */
const BEGUN_BEFORE: ReadonlySet<string> = new Set(['detention', 'abduction', 'siege', 'control', 'capture', 'presence'])

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
function timeAhead(scene: Scene, { trigger, range, end }: Untimed): FoundTime | null {
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
  for (let k = from; k < Math.min(end, from + AHEAD); k++) {
    const token = list[k]!
    const [time] = mentions.timesIn(k, k + 1)
    // "في الجاني - باكستاني الجنسية - أمس": behind what dashes set apart the clause goes on.
    if (gapHas(scene, k, DASH) && ++dashes === 2) linked = true
    // "شنت هجوما وتوقفت مرارا على مدى الأسابيع الماضية": a stretch behind both verbs holds for both.
    if (time !== undefined && saysWhen(scene, time)) return linked || isOwn(k) || isA(list[k - 1], 'stretch') ? time : null
    // "قتل أربعة وأصاب تسعة، عندما فتح النار مساء الأحد".
    if (isA(token, 'at-the-moment') && !isA(list[k - 1], 'happens-in')) {
      linked = true
      moment = true
      continue
    }
    const together = RESULTS.has(trigger.type) && isResultToo(token)
    if (gapHas(scene, k, STOP) && !isA(token, 'happens-in') && !together) {
      const behind = behindAside(scene, k, end)
      if (behind === null) return null
      k = behind - 1
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
    const verb = isA(token, 'relative') || isVerb(token)
    if (moment && verb && !isA(token, 'relative')) continue
    if (verb && !isTellingOfNoun(scene, k)) return null
    if (isA(token, 'happens-in') && (isEventNoun(list[k + 1]) || isEventNoun(list[k + 2]))) linked = true
    else if (nominal && isEventNoun(token) && token.folded.startsWith('و')) linked = true
  }
  return null
}

/** Where the relative clause of the event that is the subject of the verb before `from` begins, or -1: "استهدف الهجوم الثاني الذي". */
function relativeOfSubject({ list }: Scene, from: number): number {
  if (!isEventNoun(list[from])) return -1
  for (const k of [from + 1, from + 2]) if (isA(list[k], 'relative')) return k
  return -1
}

/** "وأصيب", "وإصابة": another result, joined by و. */
const isResultToo = (token: Token): boolean =>
  token.folded.startsWith('و') &&
  token.readings.some(r => r.value.kind !== 'report' && r.value.kind !== 'light' && RESULTS.has(r.value.type))

/** "، بينهم طفلان، في انفجار": where a few words without a verb stand between commas, the token behind them; else null. */
function behindAside(scene: Scene, k: number, end: number): number | null {
  for (let j = k; j < Math.min(end, k + ASIDE); j++) {
    const token = scene.list[j]!
    if (isVerb(token)) return null
    if (j > k && gapHas(scene, j, COMMA)) return isA(token, 'happens-in') ? j : null
  }
  return null
}
