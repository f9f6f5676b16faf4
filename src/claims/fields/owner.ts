import type { FoundNumber } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import { isBroughtBy } from '../triggers/circumstances.ts'
import type { EventType } from '../types.ts'
import { COMMA, gapHas, STOP } from '../words/marks.ts'
import { finiteReading, isA, isAnd, isThat, isWord } from '../words/words.ts'
import { isDescription, type Told } from './time.ts'

/** A part stands at most as many words behind its whole: "15 شخصا …، بينهم ثلاثة". */
const WHOLE_REACH = 24

/** "15 شخصا خلال مداهمات، بينهم ثلاثة": a part of the number told before it measures what that one does. */
function wholeOf({ list, mentions }: Scene, n: FoundNumber): FoundNumber {
  if (!isA(list[n.from - 1], 'among') && !isA(list[n.from - 2], 'among')) return n
  const before = mentions.numbersIn(Math.max(0, n.from - WHOLE_REACH), n.from).filter(one => one.kind === 'cardinal')
  return before.at(-1) ?? n
}

/** "ليرتفع عدد القتلى منذ الانقلاب إلى 120": a toll rises to its number, whatever is passed over between them. */
function tollOf({ list }: Scene, told: readonly Told[], n: FoundNumber): number {
  if (list[n.from - 1]?.folded !== 'الي') return -1
  return told.findLastIndex(({ trigger }) => trigger.frame.get('s') === 'X' && trigger.at < n.from)
}

/** "200 قذيفة محلية الصنع سقطت على", "17 طائرة أطلقتها": a verb right behind what is counted, with nothing between, tells of it. */
function isDescribedBy(scene: Scene, n: FoundNumber, { trigger }: Told): boolean {
  const { list } = scene
  const head = trigger.carrier?.at ?? trigger.at
  if (head < n.to || head - n.to > DESCRIBED_REACH || trigger.relative) return false
  const verb = finiteReading(list[head]!)
  if (verb === undefined || verb.peeling.proclitics.length > 0) return false
  for (let k = n.to; k <= head; k++)
    if (gapHas(scene, k, STOP) || isWord(list[k], 'preposition') || (k < head && scene.mentions.covers(k))) return false
  return true
}

const DESCRIBED_REACH = 2

const TAKING: ReadonlySet<EventType> = new Set<EventType>(['discovery', 'detention'])

/** Which of the eventualities a number measures: the one whose word it stands behind, or the verb right behind its phrase. */
function ownerOf(scene: Scene, told: readonly Told[], number: FoundNumber): number {
  const { list } = scene
  const n = wholeOf(scene, number)
  const inside = told.findIndex(one => one.trigger.at >= n.from && one.trigger.at < n.to)
  if (inside >= 0) return inside
  const toll = tollOf(scene, told, n)
  if (toll >= 0) return toll
  let before = -1
  let behind = -1
  for (const [i, { trigger }] of told.entries()) {
    const at = Math.min(trigger.at, trigger.carrier?.at ?? trigger.at)
    if (at < n.from) {
      // "أودى انفجار صهريج بحياة سبعة": behind what it brought, a number is no more of the cause.
      if (told.some(other => other.trigger.at < n.to && isBroughtBy(trigger, other.trigger))) continue
      // A relative clause ends at its comma.
      if (!(trigger.relative && told.length > 1 && commaBetween(scene, trigger.at, n.from))) before = i
    } else if (behind < 0) behind = i
  }
  if (behind >= 0) {
    const { trigger } = told[behind]!
    const verb = list[trigger.carrier?.at ?? trigger.at]!
    const near = (trigger.carrier?.at ?? trigger.at) - n.to
    // "و29 آخرين أصيبوا": a plural verb right behind the phrase has it as its subject.
    if (
      near >= 0 &&
      near <= 3 &&
      (before < 0 || opensHere(scene, n.from)) &&
      /(?:وا|ون)$/.test(verb.folded) &&
      finiteReading(verb) !== undefined
    )
      return behind
  }
  return before >= 0 ? before : behind
}

/** Whether a clause may begin with the number: behind a comma, أن or و, and not as the object of the verb before it. */
const opensHere = (scene: Scene, from: number): boolean => {
  const { list } = scene
  const before = list[from - 1]
  return (
    gapHas(scene, from, COMMA) ||
    /^و/.test(list[from]!.folded) ||
    isAnd(before) ||
    (before !== undefined && isThat(before))
  )
}

/** Whether a number measures the eventuality at `i`: by its own words, or by what they say of its noun in passing ("غرق قارب يقل مئة مهاجر"). */
export function measures(scene: Scene, told: readonly Told[], n: FoundNumber, i: number): boolean {
  const owner = ownerOf(scene, told, n)
  const { trigger } = told[i]!
  if (owner >= 0 && isPlanned(scene, told[owner]!.trigger.at, n.from)) return false
  if (trigger.relative && n.to < trigger.at && trigger.at - n.to <= 2 && isA(scene.list[n.to], 'relative')) return true
  if (owner === i - 1 && isDescribedBy(scene, n, told[i]!)) return true
  // "ضبطوا عبوتين جرى تفجيرهما": what is named by its own event is what was found too.
  const named = told[owner]
  if (
    named !== undefined &&
    owner > i &&
    TAKING.has(trigger.type) &&
    named.trigger.at >= n.from &&
    named.trigger.at < n.to
  )
    return true
  return (
    owner === i ||
    (owner === i + 1 && told[owner]!.trigger.at > trigger.at && isDescription(scene, told[owner]!.trigger.at))
  )
}

/** "دخلت 20 شاحنة، ومن المقرر أن تدخل 30": what is planned behind a comma is not of what happened. */
function isPlanned(scene: Scene, from: number, to: number): boolean {
  let behind = false
  for (let k = from + 1; k < to; k++) {
    if (gapHas(scene, k, COMMA)) behind = true
    if (behind && isA(scene.list[k], 'planned')) return true
  }
  return false
}

function commaBetween(scene: Scene, from: number, to: number): boolean {
  for (let k = from + 1; k <= to; k++) if (gapHas(scene, k, COMMA)) return true
  return false
}
