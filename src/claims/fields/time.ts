import type { FoundTime } from '../mentions/types.ts'
import { nounStart } from '../places/nouns.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import type { Trigger } from '../triggers/types.ts'
import type { EventType, TimeOfEvent } from '../types.ts'
import { SORT } from '../words/lexicon.ts'
import { COMMA, gapHas } from '../words/marks.ts'
import type { Range, Token } from '../words/tokens.ts'
import { finiteReading, isA, isNominal, isThat, isWord, onlyVerb } from '../words/words.ts'
import { wasSaid } from './time-joins.ts'

/** An eventuality of a clause with the words that are its own. */
export interface Told {
  readonly trigger: Trigger
  readonly range: Range
}

/** A time as a claim holds it. A length of time ("خلال أسبوع") is no date. */
export function timeFrom(time: FoundTime | null): TimeOfEvent | null {
  if (time === null) return null
  const edtf = time.kind === 'duration' ? null : time.edtf
  return { text: time.text, edtf, start: time.start, end: time.end }
}

/** Between منذ and the date of what it began with stand at most as many words: "منذ اندلاع الحرب في 15 أبريل". */
const SINCE_REACH = 6

/** "منذ بدء العملية في الثامن من يوليو": what stands behind منذ began then, and this has gone on since. */
function withSince(scene: Scene, trigger: Trigger, time: FoundTime): FoundTime {
  const { list, mentions, text } = scene
  for (let k = time.from - 1; k >= Math.max(0, time.from - SINCE_REACH); k--) {
    const token = list[k]!
    if (gapHas(scene, k + 1, COMMA) || mentions.inTime(k) || k === trigger.at) return time
    if (!/^و?منذ$/.test(token.folded)) continue
    const start = token.start + (token.folded.startsWith('و') ? 1 : 0)
    const edtf = time.edtf !== null && /^\d{4}(?:-\d\d){0,2}$/.test(time.edtf) ? `${time.edtf}/..` : null
    return { ...time, from: k, start, text: text.slice(start, time.end), kind: 'interval', edtf }
  }
  return time
}

/** The time among the words of each eventuality of a clause that stands nearest to it in the grammar, or null. */
export function timesOf(scene: Scene, segment: Segment, told: readonly Told[]): readonly (FoundTime | null)[] {
  return told.map((_, i) => ownTime(scene, segment, told, i))
}

/** The words that open a stretch in which something happened: "خلال الأيام الماضية", "طوال أسبوع". */
const STRETCH = /^(?:خلال|في غضون|غضون|على مدى|على مدار|طوال|طيلة|عبر)\s/
/** Counted from an event: "بعد يومين من الهجوم". */
const FROM_EVENT = /^(?:بعد|قبل|عقب)\s/

/**
 * Whether an expression of time can say when something happened. Not how long (عشر ساعات), how old (25 عاما) or how often (يوميا), not when
 * somebody was born (مواليد 1990) nor the year of a law (رقم 189 لسنة 2015).
 */
export function saysWhen({ list }: Scene, time: FoundTime): boolean {
  if (time.kind === 'set') return false
  if (time.kind === 'duration') return STRETCH.test(time.text) || FROM_EVENT.test(time.text)
  const before = list[time.from - 1]
  if (isWord(before, 'born')) return false
  if (before !== undefined && isPartOfName(time, before)) return false
  // "رقم 189 لسنة 2015"
  const ofLaw = /^(?:ل|ال)?(?:سنة|عام)\s+\d/.test(time.text) && /^\d+$/.test(before?.folded ?? '')
  return !ofLaw
}

/** "نائبا سابقا" says who he was; "حي 7 يوليو", "شارع 26 يوليو" are names; so is "بيك آب". But "أعلن سابقا". */
function isPartOfName(time: FoundTime, before: Token): boolean {
  if (time.text === 'سابقا') return /[^ا]ا$/.test(before.folded) && !isVerb(before)
  if (time.text === 'آب' && before.folded === 'بيك') return true
  return /^[\d٠-٩]/.test(time.text) && nounStart(before) !== null && time.edtf !== null
}

/** A word that is a finite verb and hardly anything else; بين is between, before it is "he made clear". */
export const isVerb = (token: Token): boolean =>
  finiteReading(token) !== undefined && onlyVerb(token) && !isWord(token, 'preposition')

/** "قارب يقل مئة مهاجر", "رجل يحمل سلاحا": an imperfect right behind a noun without the article describes it, as a relative clause does. */
export function isDescription(scene: Scene, k: number): boolean {
  const { list } = scene
  const verb = finiteReading(list[k]!)
  if (verb?.form.tense !== 'imperfect' || verb.peeling.proclitics.length > 0 || gapHas(scene, k, COMMA)) return false
  const before = list[k - 1]
  return (
    before !== undefined && !/^[وفبلك]?ال/.test(before.folded) && isNominal(before) && (before.sorts & SORT.light) === 0
  )
}

/** What may stand between an eventuality and its time at most: a relative clause of somebody else's is too much. */
const TOO_FAR = 3

/** The time among the words of one eventuality that is nearest to it, or null. */
function ownTime(scene: Scene, segment: Segment, told: readonly Told[], i: number): FoundTime | null {
  const { trigger, range } = told[i]!
  let best: FoundTime | null = null
  let least = TOO_FAR
  for (const time of scene.mentions.timesIn(range.from, range.to)) {
    if (!saysWhen(scene, time) || isOfSaying(scene, segment, trigger, time) || isCounted(scene, trigger, time)) continue
    const others = told.filter(one => one.trigger !== trigger)
    const later = isA(scene.list[time.from - 1], 'takes-effect') || isA(scene.list[time.from - 2], 'takes-effect')
    const way = distance(scene, trigger, time, others) + (time.kind === 'duration' ? 0.5 : 0) + (later ? 1 : 0)
    if (way < least) {
      best = withSince(scene, trigger, time)
      least = way
    }
  }
  return best
}

/** "بعد يومين من الهجوم": counted from an eventuality, it says when another one was. */
function isCounted({ list }: Scene, { at }: Trigger, time: FoundTime): boolean {
  return time.to <= at && FROM_EVENT.test(time.text) && /^(?:من|علي)$/.test(list[time.to]?.folded ?? '')
}

/** What is done by announcing it: its day is the day of the announcement. */
const PERFORMED: ReadonlySet<EventType> = new Set<EventType>([
  'ceasefire',
  'agreement',
  'negotiation',
  'sanction',
  'formation',
  'offensive',
  'responsibility',
  'accusation',
  'statement',
  'meeting',
])

/** "أعلنت السلطات الأربعاء توقيف عشرين": the day of the announcement, which is not that of the arrest. */
function isOfSaying({ list }: Scene, { attribution }: Segment, trigger: Trigger, time: FoundTime): boolean {
  if (attribution === null || !attribution.joined || PERFORMED.has(trigger.type)) return false
  // "أحصت الوزارة منذ يناير مقتل …": the time that was counted over is that of the event.
  // So is that of a document: "أصدرت الوزارة اليوم بيانا بشأن تنفيذ …".
  if (attribution.act === 'count' || attribution.act === 'issue') return false
  const head = trigger.carrier === null ? trigger.at : Math.min(trigger.at, trigger.carrier.at)
  if (time.to > head || attribution.verb > head) return false
  // "وكانت الجمارك أعلنت في 18 أكتوبر إحباط تهريب": of what was told then, the day is the only one that is known.
  if (time.edtf !== null && time.from > attribution.verb && wasSaid(list, attribution.verb)) return false
  // "أعلنت عن توقيفهم منذ الأحد": behind عن the content has begun.
  for (let k = attribution.verb + 1; k < time.from; k++) if (isA(list[k], 'about') || isThat(list[k]!)) return false
  return true
}

/** How far a time is from an eventuality: the clauses, events and words that stand between them. */
function distance(scene: Scene, trigger: Trigger, time: FoundTime, others: readonly Told[]): number {
  const { list } = scene
  const first = trigger.carrier === null ? trigger.at : Math.min(trigger.at, trigger.carrier.at)
  const last = trigger.carrier === null ? trigger.at : Math.max(trigger.at, trigger.carrier.at)
  if (time.from > first && time.to <= last) return 0
  const behind = time.from > last
  const from = behind ? last + 1 : time.to
  const to = behind ? time.from : first
  let relative = 0
  let way = 0.01 * (to - from)
  for (let k = from; k < to; k++) {
    const token = list[k]!
    if (gapHas(scene, k, COMMA)) {
      way += 0.3
      relative = 0
    }
    if (!behind && token.folded === 'حيث') return TOO_FAR
    // "قتل مئة، حسبما أعلن الجيش اليوم": behind the words that name a source it is the time of the saying.
    if (behind && AS_SAID.test(token.folded) && finiteReading(list[k + 1] ?? token, ['report']) !== undefined)
      return TOO_FAR
    if (isA(token, 'relative')) relative = relativeWay(scene, trigger, time, k)
    else if (isThat(token)) way += 1
    else if (isA(token, 'takes-for-granted') && !scene.mentions.inTime(k)) way += 1
    else if (isVerb(token)) way += 0.5
  }
  for (const other of others) if (other.trigger.at >= from && other.trigger.at < to) way += 0.5
  return way + relative
}

/**
 * What a relative clause between an eventuality and a time weighs: nothing where it tells of the eventuality, little where it only says what somebody
 * is doing ("احتل الطلاب الذين يحتجون على المناهج أمس مقرا"), too much else. What has been so since 2014 is the clause's own.
 */
function relativeWay(scene: Scene, trigger: Trigger, time: FoundTime, k: number): number {
  if (isOwnRelative(scene, trigger, k)) return 0
  const verb = scene.list[k + 1] === undefined ? undefined : finiteReading(scene.list[k + 1]!)
  return (verb?.form.tense === 'imperfect' || /^ي/.test(scene.list[k + 1]?.folded ?? '')) && !isSince(time)
    ? 1
    : TOO_FAR
}

const isSince = (time: FoundTime): boolean => /^و?(?:منذ|مذ)\s/.test(time.text)

const AS_SAID = /^(?:حسبما|بحسبما|وفقما|كما|مثلما)$/

/** "المصادمات التي وقعت أمس": the relative clause right behind the noun of the event tells of the event itself. */
function isOwnRelative({ list, mentions }: Scene, { at, reading }: Trigger, k: number): boolean {
  if (reading.form.pos === 'verb' || k < at || k - at > 4) return false
  for (let j = at + 1; j < k; j++) if (mentions.at(j) !== null && !isA(list[j], 'adjective-of-body')) return false
  return true
}
