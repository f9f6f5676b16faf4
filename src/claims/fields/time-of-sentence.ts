import type { FoundTime } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import type { Trigger } from '../triggers/types.ts'
import { COMMA, gapHas, STOP } from '../words/marks.ts'
import type { Range, Token } from '../words/tokens.ts'
import { finiteReading, hasA, isA, isThat } from '../words/words.ts'
import { isVerb, saysWhen } from './time.ts'
import { timeAhead } from './time-ahead.ts'
import { isEventNoun, isTellingOfNoun, opensWithAnd, REACH, type Untimed } from './time-joins.ts'
import { timeSince } from './time-since.ts'

/** The time that a sentence told an eventuality of, and where: what goes on from it happened then. */
export interface Frame {
  readonly time: FoundTime
  /** The token up to which the sentence has been told with it. */
  readonly at: number
  /** Whether an eventuality was told of it, or a clause without one. */
  readonly told: boolean
}

/** The time of an event that a relative clause goes on about stands at most as many words before it. */
const ANTECEDENT = 14
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
  const since = timeSince(scene, event)
  if (since !== null) return since
  if (event.factuality !== 'occurred') return null
  return (
    timeOfMoment(scene, event) ??
    timeOfAntecedent(scene, event) ??
    timeAhead(scene, event) ??
    timeOfThat(scene, event) ??
    timeBefore(scene, frame, event)
  )
}

/** Between a time and what is told of its moment stand at most as many words: "في 28 أيار | من العام ذاته |، حين". */
const MOMENT = 3
/** A time and what stands between have at most so many words. */
const LONGEST = 12

/** "كان أعنفها في مايو، حين قتل عشرة", "في العام 1980، حيث أعدم ثلاثة": the time right before is that of what stands behind حين. Not "في حين". */
function timeOfMoment(scene: Scene, { trigger, range }: Untimed): FoundTime | null {
  const { list, mentions } = scene
  const verb = Math.min(trigger.at, trigger.carrier?.at ?? trigger.at)
  // "صباح الأربعاء، حين عاد عشرات الشبان إلى إغلاق الطريق": its clause begins there.
  const head = isA(list[range.from - 1], 'then-and-there') ? range.from : verb
  const then = list[head - 1]
  if (then === undefined || !isA(then, 'then-and-there') || isA(list[head - 2], 'happens-in')) return null
  const time = mentions.timesIn(Math.max(0, head - LONGEST), head - 1).at(-1)
  if (time === undefined || time.to < head - 1 - MOMENT || !saysWhen(scene, time)) return null
  for (let k = time.to; k < head - 1; k++) if (gapHas(scene, k, STOP) || isVerb(list[k]!)) return null
  return time
}

/** "أغلقوا الطريق التي تربط المدينة بالعاصمة، وذلك مساء أمس": وذلك says when what the main clause tells was. */
function timeOfThat(scene: Scene, { trigger, end }: Untimed): FoundTime | null {
  if (trigger.relative || trigger.standing === 'presupposed') return null
  for (let k = trigger.at + 1; k < Math.min(end - 1, trigger.at + THAT_REACH); k++) {
    if (scene.list[k]!.folded !== 'وذلك' || !gapHas(scene, k, COMMA)) continue
    const [time] = scene.mentions.timesIn(k + 1, k + 3)
    return time !== undefined && saysWhen(scene, time) ? time : null
  }
  return null
}

const THAT_REACH = 30

function timeBefore(scene: Scene, frame: Frame | null, { trigger, range }: Untimed): FoundTime | null {
  const { at } = trigger
  const result = trigger.rule === 'result' || trigger.standing === 'result'
  if (frame === null || at < frame.at || isOtherTime(scene, frame, at, result)) return null
  if (!frame.told && range.from !== frame.at && !isA(scene.list[range.from - 1], 'at-the-moment')) return null
  // "من بين 1300 أوقفوا منذ 20 يوليو |847 أوقفوا| للاشتباه بهم": part of those told right before.
  const part = range.from === frame.time.to && scene.mentions.numberAt(range.from) !== null
  return result || part || goesOn(scene, trigger, range) ? frame.time : null
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
function isOtherTime(scene: Scene, frame: Frame, at: number, result: boolean): boolean {
  const { list, mentions } = scene
  const from = frame.at
  const near = Math.max(from, at - REACH)
  let other = false
  for (let k = from; k < at; k++) {
    const token = list[k]!
    // "بعد أسبوع من احتجاجات أوقف خلالها": until the clause ends.
    if (gapHas(scene, k, COMMA) || (finiteReading(token) !== undefined && opensWithAnd(list, k))) other = false
    if (
      (isA(token, 'another-time') && !isInOneBreath(list, k)) ||
      (k >= near && (isA(token, 'was') || token.folded === 'حيث'))
    )
      other = true
  }
  // "كانوا يتحصنون بداخله، وحررت": a verb behind a comma and و goes on with what is told.
  if (other && !(gapHas(scene, at, COMMA) && opensWithAnd(list, at))) return true
  // "الذي أسفر عن مقتل" tells what came of it.
  if (!result && hasA(list, near, at, 'relative') && !isA(list[at - 1], 'relative')) return true
  return mentions
    .timesIn(from, at)
    .some(time => time.from !== frame.time.from && time.kind !== 'duration' && time.kind !== 'set')
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

/** Whether the verb at `head` stands right behind قبل أن: what came of it came then. */
const opensBefore = (list: readonly Token[], head: number): boolean => /^قبل/.test(list[head - 2]?.folded ?? '')

/** What goes on: a verb behind و or a connector, a noun of what it happened in or of what came of it, the event pointed back at (الحادث). */
function goesOn(scene: Scene, { at, carrier, reading, rule, type }: Trigger, range: Range): boolean {
  const { list } = scene
  const head = Math.min(at, carrier?.at ?? at)
  const token = list[head]!
  if (isA(list[head - 1], 'relative')) return isA(token, 'came-of-it')
  if (isA(list[at], 'incident') || opensWithAnd(list, range.from) || isCountedToo(scene, range.from)) return true
  if (opensInOneBreath(list, head)) return opensBefore(list, head) || !BEGUN_BEFORE.has(type)
  // "هزة لم تخلف ضحايا": what did not come of it.
  if (rule === 'denied-result' && /^[وف]?(?:لم|لا)$/.test(list[head - 1]?.folded ?? list[head - 2]?.folded ?? ''))
    return true
  // "شن في يوليو هجوما على مجلس عزاء راح ضحيته ثمانية": what came of it, behind its noun.
  if (isA(token, 'came-of-it') && !gapHas(scene, head, STOP) && !hasA(list, head - REACH, head, 'relative')) return true
  // "ما أسفر عن أضرار مادية دون تسجيل إصابات": what did not come of it.
  if (hasA(list, Math.max(range.from, at - REACH), at, 'without')) return true
  const verb = (carrier?.reading ?? reading).form.pos === 'verb' ? finiteReading(token) : undefined
  if (verb !== undefined && verb.form.tense === 'perfect')
    return gapHas(scene, head, COMMA) || hasA(list, head - REACH, head, 'goes-on-with') || isTellingOfNoun(scene, head)
  const { proclitics } = reading.peeling
  return proclitics.includes('ب') || behindHappensIn(scene, at, head) || isToldMeanwhile(scene, head)
}

/** "قتل تسعة الأربعاء، فيما تحدثت الوزارة عن توقيف مئة": what another one tells beside it, behind the verb and its preposition. */
function isToldMeanwhile(scene: Scene, head: number): boolean {
  const { list } = scene
  if (!/^(?:عن|ب)$/.test(list[head - 1]?.folded ?? '')) return false
  for (let k = head - 2; k >= Math.max(1, head - TOLD_REACH); k--) {
    if (isA(list[k], 'goes-on-with') && gapHas(scene, k, COMMA)) return true
    if (gapHas(scene, k, COMMA)) return false
  }
  return false
}

const TOLD_REACH = 7

/** "خمسة قتلى وسبعة جرحى": a number in words behind و. */
const isCountedToo = ({ list, mentions }: Scene, k: number): boolean =>
  list[k]!.folded.startsWith('و') && mentions.numberAt(k) !== null

function behindHappensIn({ list }: Scene, at: number, head: number): boolean {
  for (let k = at - 1; k >= Math.max(0, Math.min(at, head) - REACH); k--)
    if (isA(list[k], 'happens-in') || isA(list[k], 'came-of-it')) return true
  return false
}

/** What may have begun or been done long before what it is told behind: "أفرج عنه أمس بعد أن اعتقل". */
const BEGUN_BEFORE: ReadonlySet<string> = new Set(['detention', 'abduction', 'siege', 'control', 'capture', 'presence'])
