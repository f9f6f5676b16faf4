import type { Attribution } from '../attribution/types.ts'
import { opensClause } from '../mentions/opens-clause.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import { commaBefore } from '../segments/sentences.ts'
import type { Trigger } from '../triggers/types.ts'
import type { Range } from '../words/tokens.ts'
import { hasFinite, isA, isWord } from '../words/words.ts'

/** A subject takes at most as many words before its verb. */
const SUBJECT_REACH = 6

/** How far before a noun the decision stands that it was about, in words. */
const DECISION_REACH = 8

/** Where the evidence of a second eventuality in a clause begins: with the comma, the decision, the number or the carrier before it. */
export function evidenceStart(scene: Scene, trigger: Trigger, clause: Range): number {
  const at = trigger.carrier?.at ?? trigger.at
  // What a comma sets apart goes with the noun behind it.
  const start =
    commaBefore(scene, at, clause.from) ??
    decisionBefore(scene, at, clause.from) ??
    subjectBefore(scene, at, clause.from)
  if (start !== null) return start
  return trigger.rule === 'counted-noun' ? numberBefore(scene, at, clause.from) : at
}

/** "… على الطريق |والحزب يرد": the subject that opens its clause. */
function subjectBefore(scene: Scene, at: number, floor: number): number | null {
  const who = scene.mentions.within(Math.max(floor, at - SUBJECT_REACH), at).at(-1)
  return who !== undefined && who.to === at && who.from > floor && opensClause(scene, who) ? who.from : null
}

/** "بعد قرار القوات والتحالف بوقف إطلاق النار": whoever decides it stands before it. */
function decisionBefore({ list }: Scene, at: number, floor: number): number | null {
  if (!list[at]?.folded.startsWith('ب')) return null
  for (let k = at - 1; k >= Math.max(floor, at - DECISION_REACH); k--) if (isWord(list[k], 'decision')) return k
  return null
}

function numberBefore({ list }: Scene, at: number, floor: number): number {
  let k = at
  while (k - 1 > floor && /^[وف]?\d/.test(list[k - 1]?.folded ?? '')) k--
  return k
}

/** How far before its verb a relative clause may begin, in words. */
const RELATIVE_REACH = 4
/** Before the subject of a clause, which a relative clause speaks of, stand at most as many words. */
const SUBJECT = 3

/**
 * Where the evidence of the first eventuality of a clause begins: with the clause, or with whom a relative clause speaks of, where the clause itself tells nothing
 * ("يتساءلون عن دوافع | الشاب الذي قتلته الشرطة"; not "الجندي الذي قتل", where nothing stands before).
 */
export function firstStart({ list, mentions }: Scene, trigger: Trigger, clause: Range): number {
  // "وهو ثالث رجل تقتله": what a pronoun is said to be is told with it.
  if (!trigger.relative || /^[وف]?ه(?:و|ي|م|ما)$/.test(list[clause.from]!.folded)) return clause.from
  for (let k = trigger.at - 1; k > Math.max(clause.from, trigger.at - RELATIVE_REACH); k--) {
    if (!isA(list[k], 'relative')) continue
    const who = mentions.within(clause.from, k).at(-1)
    const from = who !== undefined && who.to === k ? who.from : k
    return from - clause.from > SUBJECT || hasFinite(list, clause.from, from) ? from : clause.from
  }
  return clause.from
}

/** A cause that is told with what came of it takes at most as many words before its verb. */
const CAUSE_REACH = 14

/**
 * In a headline what came of something is told with what it came of: "|قصف على السوق يخلف سبعة قتلى|". Not "سيارة تنفجر |وتخلف سبعة قتلى|", where another
 * verb stands before.
 */
export function withCause(scene: Scene, trigger: Trigger, { from, inTitle }: Segment, start: number): number {
  const { carrier, rule, relative } = trigger
  if (!inTitle || relative || rule !== 'result' || carrier?.verb?.subject !== 'cause') return start
  const isSecond =
    carrier.at - from > CAUSE_REACH ||
    hasFinite(scene.list, from + 1, carrier.at) ||
    /^[وف]/.test(scene.list[carrier.at]!.folded)
  return isSecond ? start : from
}

/** As few words say nothing without the verb that tells them. */
const BARE = 2

/** "|تحدثت في تحديث مسائي عن ثمانية قتلى|": so few dead are told with their verb. Not "أفاد بمقتل جندي". */
export const withVerb = (range: Range, { rule }: Trigger, attribution: Attribution | null): Range =>
  rule === 'counted-noun' &&
  attribution?.how === 'preposition' &&
  range.from === attribution.from &&
  range.to - range.from <= BARE &&
  range.to > range.from &&
  attribution.verb < range.from
    ? { from: attribution.verb, to: range.to }
    : range
