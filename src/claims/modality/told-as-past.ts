import type { Segment } from '../segments/segments.ts'
import type { Trigger } from '../triggers/types.ts'
import { COMMA, gapHas, PAUSE, STOP } from '../words/marks.ts'
import type { Tokens } from '../words/tokens.ts'
import { finiteReading, isA, isThat, joinsOn } from '../words/words.ts'
import { headOf } from './told.ts'

/** What was seen to happen, or follows by و behind "before", is told within so many words. */
const REACH = 14

/** Between كان and its imperfect stand at most as many words: "كان قارب آخر يقل". */
const WAS_REACH = 4

/** Whether the imperfect at `head` tells what has happened: behind كان, قبل أن, a verb of seeing or one of beginning. */
export const isToldAsPast = (scene: Tokens, segment: Segment, head: number): boolean =>
  wasBefore(scene, segment, head) ||
  isA(scene.list[head - 1], 'began-to') ||
  isSeen(scene, head) ||
  followsBefore(scene, head)

/** "كانت تقل", "كان قارب آخر يقل", "لم يكن يحمل": كان makes an imperfect past, over its subject. */
function wasBefore(scene: Tokens, { from }: Segment, head: number): boolean {
  const { list } = scene
  for (let k = head - 1; k >= Math.max(from, head - WAS_REACH); k--) {
    if (isA(list[k], 'was') || (isA(list[k], 'was-not') && /^[وف]?لم$/.test(list[k - 1]?.folded ?? ''))) return true
    if (gapHas(scene, k + 1, PAUSE) || finiteReading(list[k]!) !== undefined) return false
  }
  return false
}

/** "رأيت السقف ينهار", "شاهد المراسل رتلا عسكريا يدخل": whoever saw it says that it happened. Not "يشاهد", nor behind another verb of its own clause. */
function isSeen(scene: Tokens, head: number): boolean {
  const { list } = scene
  if (joinsOn(list[head]!)) return false
  for (let k = head - 1; k >= Math.max(0, head - REACH); k--) {
    if (gapHas(scene, k + 1, STOP) || isThat(list[k]!) || isA(list[k], 'relative')) return false
    if (isA(list[k], 'saw')) return true
  }
  return false
}

/** "قبل أن |تعلق| المحكمة القانون", "قبل أن يتعطل محركه |وينقلب|": what a verb leads on to, and what و joins to it. */
function followsBefore(scene: Tokens, head: number): boolean {
  const { list } = scene
  const joined = joinsOn(list[head]!)
  for (let k = head - 1; k >= Math.max(1, head - (joined ? REACH : 1)); k--) {
    if (/^ان$/.test(list[k]!.folded)) return isA(list[k - 1], 'temporal')
    if (gapHas(scene, k + 1, STOP) || isA(list[k], 'relative')) return false
  }
  return false
}

/** "أحبطت القوات هجوما، بتدميرها زورقا": a means by ب with a pronoun, behind a comma, was used as its main verb tells, whatever stands between. */
export function isMeans(scene: Tokens, { at, reading, carrier }: Trigger): boolean {
  const { form, peeling } = reading
  return (
    carrier === null &&
    form.pos === 'masdar' &&
    peeling.proclitics.includes('ب') &&
    peeling.enclitic !== null &&
    gapHas(scene, at, COMMA)
  )
}

/** "تقدمت القوات، |قاطعة| خط الإمداد", "قصفت الحي، |مدمرة| ثلاثة منازل": what a participle tells behind a comma is done with its verb. */
export const isManner = (scene: Tokens, trigger: Trigger): boolean =>
  trigger.rule === 'participle' && gapHas(scene, headOf(trigger), COMMA)
