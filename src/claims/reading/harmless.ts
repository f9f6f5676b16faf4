import type { EventType, Frame } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import { NO_READING } from '../triggers/existence.ts'
import { type Trigger, triggerOf } from '../triggers/types.ts'
import { gapHas, isBehind, PAUSE } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isThat, isWord } from '../words/words.ts'

/** Between a negation and the harm that it denies stand at most as many words: "لم يسفر انفجار الخزان الكبير في الميناء عن أي إصابات". */
const REACH = 16

const HARM: Frame = new Map([['m', 'T']])

/** Harm that a clause denies: where the denial begins, the word that names the harm, and what kind it is. */
interface Denied {
  readonly from: number
  readonly at: number
  readonly type: EventType
}

/**
 * The triggers of a clause, with the harm that it denies as one of them: "ولا إصابات", "من دون وقوع ضحايا", "لم يسفر القصف عن أي إصابة". What
 * stands between, or behind it in the same clause, is taken for granted there and tells nothing. Not "لم تعرف حصيلة الضحايا".
 */
export function withDeniedHarm(scene: Scene, segment: Segment, triggers: readonly Trigger[]): readonly Trigger[] {
  const denied = deniedHarm(scene, segment)
  if (denied === null) return triggers
  const { from, at, type } = denied
  const carrier = from === at ? null : { at: from, reading: null, verb: null }
  const before = triggers.filter(trigger => (trigger.carrier?.at ?? trigger.at) < from)
  return [...before, triggerOf({ at, type, frame: HARM, reading: NO_READING, rule: 'denied-result', carrier })]
}

/** "لا علاقة لها بالتفجير", "نفت ضلوعها في الهجوم": a part in something, denied by the clause or by whoever says it, is responsibility denied. */
export function withDeniedPart(scene: Scene, segment: Segment, triggers: readonly Trigger[]): readonly Trigger[] {
  const { from, to, attribution } = segment
  for (let k = from; k < to; k++) {
    const owned = isNotOwned(scene, k, to)
    if (!owned && !isPart(scene, k, to)) continue
    const denied = owned || attribution?.act === 'deny' || isNegated(scene, from, k)
    if (!denied) continue
    const before = triggers.filter(trigger => (trigger.carrier?.at ?? trigger.at) < k)
    return [
      ...before,
      triggerOf({ at: k, type: 'responsibility', frame: PART, reading: NO_READING, rule: 'denied-result' }),
      ...triggers.filter(({ at, relative }) => relative && at > k),
    ]
  }
  return triggers
}

const PART: Frame = new Map([
  ['m', 'A'],
  ['ل', 'A'],
])

/** "ولم تتبن أي جهة الهجوم", "لم يتبن أحد": nobody has said that it was theirs. */
const isNotOwned = ({ list }: Scene, k: number, to: number): boolean =>
  k > 0 &&
  k < to &&
  negationAt(list[k - 1]!) === 'verb' &&
  list[k]!.readings.some(({ value }) => value.kind === 'report' && value.act === 'own')

/** Whoever has a part in something takes at most as many words: "ضلوع خلايا تابعة للحكومة في". */
const PART_WITHIN = 8

/** علاقة, ضلوعها, with what it is a part in behind it: "أي علاقة لها ب", "دور في". */
function isPart({ list }: Scene, k: number, to: number): boolean {
  if (!isWord(list[k], 'part-in')) return false
  for (let j = k + 1; j < Math.min(to, k + PART_WITHIN); j++) {
    const word = list[j]!.folded
    if (isBehind(list[j]!, PAUSE) || word === 'عن' || isA(list[j], 'relative')) return false
    if (word === 'في' || /^ب(?:ال)?\p{L}{3,}/u.test(word)) return true
  }
  return false
}

function isNegated({ list }: Scene, from: number, k: number): boolean {
  for (let j = k - 1; j >= Math.max(from, k - 4); j--)
    if (negationAt(list[j]!) === 'noun' || /^[وف]?(?:نفي|انكار)$/.test(list[j]!.folded)) return true
  return false
}

function deniedHarm(scene: Scene, { from, to }: Segment): Denied | null {
  for (let k = from; k < to; k++) {
    const kind = negationAt(scene.list[k]!)
    if (kind === null) continue
    const at = kind === 'verb' ? harmBehindVerb(scene, k, to) : harmBehindNoun(scene, k, to)
    const type = at === null ? null : typeOf(scene, at)
    // "من دون": the preposition goes with it.
    if (at !== null && type !== null)
      return { from: k > from && /^[وف]?من$/.test(scene.list[k - 1]!.folded) ? k - 1 : k, at, type }
  }
  return null
}

/** How a word denies: لم and لن a verb, لا, دون, عدم, ليس a noun. */
const negationAt = remember((folded): 'verb' | 'noun' | null => {
  const word = folded.replace(/^[وف](?=ل|ما|دون|بلا|عدم)/, '')
  if (word === 'لم' || word === 'لن') return 'verb'
  return NOUN_NEGATIONS.has(word) ? 'noun' : null
})

const NOUN_NEGATIONS: ReadonlySet<string> = new Set([
  'لا',
  'دون',
  'بدون',
  'بلا',
  'عدم',
  'بعدم',
  'انتفاء',
  'بانتفاء',
  'ليس',
  'ليست',
  'ليسوا',
  'وليس',
  'وليست',
])

/** The harm behind "لا", "دون": at once, or behind words of its happening: "دون أن تسفر عن أي إصابات". */
function harmBehindNoun(scene: Scene, k: number, to: number): number | null {
  for (let j = k + 1; j < Math.min(to, k + 7); j++) {
    const token = scene.list[j]!
    if (isHarm(token)) return j
    if (gapHas(scene, j, PAUSE) || !(isA(token, 'before-harm') || isThat(token) || happens(token))) return null
  }
  return null
}

/** The harm behind "لم" and its verb, if no other verb stands between: "لم يسفر الحادث عن إصابات", "لم يصاب أحد". */
function harmBehindVerb(scene: Scene, k: number, to: number): number | null {
  const verb = scene.list[k + 1]
  if (verb === undefined || k + 1 >= to) return null
  if (isWord(verb, 'unharmed') && isA(scene.list[k + 2], 'some')) return k + 1
  if (!happens(verb)) return null
  let relative = false
  for (let j = k + 2; j < Math.min(to, k + REACH); j++) {
    const token = scene.list[j]!
    // "لم تعرف حصيلة ضحايا الزلزال": a count of the dead is not known, and nobody's death denied.
    if (isHarm(token)) return isA(scene.list[j - 1], 'toll') ? null : j
    if (gapHas(scene, j, PAUSE) && !relative) return null
    if (isA(token, 'relative')) relative = true
    if (!relative && (isThat(token) || finiteReading(token, ['report']) !== undefined)) return null
  }
  return null
}

/** A bare noun of harm: إصابات, and not الإصابات (which were told of). */
const isHarm = (token: Token): boolean =>
  isWord(token, 'injuries') ||
  isWord(token, 'deaths') ||
  isWord(token, 'damages') ||
  /^ب(?:اذي|ضرر)$/.test(token.folded)

/** An imperfect by its letters: يسفر, ينجم, تقع, تسجل. */
const happens = (token: Token): boolean => /^[يت]\p{L}{2,6}$/u.test(token.folded) && !token.folded.endsWith('ه')

function typeOf({ list }: Scene, at: number): EventType | null {
  const token = list[at]!
  if (isWord(token, 'deaths')) return 'killing'
  if (!isWord(token, 'damages')) return 'injury'
  // "خسائر بشرية", "خسائر في الأرواح".
  return /^(?:بشريه|في)$/.test(list[at + 1]?.folded ?? '') && token.folded.startsWith('خساير')
    ? 'killing'
    : 'destruction'
}
