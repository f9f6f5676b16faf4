import type { Frame } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Segment } from '../segments/segments.ts'
import type { Token } from '../words/tokens.ts'
import { isUnknownVerb } from '../words/unknown-verb.ts'
import { finiteReading, isA, isThat, isWord, onlyVerb } from '../words/words.ts'
import { NO_READING } from './existence.ts'
import { type Trigger, triggerOf } from './types.ts'

/** Fewer words tell nothing that is news by itself. */
const SHORTEST = 6

/** A headline is short, and news whatever it says. */
const SHORTEST_TITLE = 4

const SAID: Frame = new Map([['s', 'A']])

/**
 * A clause that tells none of the events of the tables, and is news all the same: a verb tells something of somebody named, of a number or of
 * a place ("يعكف مسؤولون على وضع خطة في الشمال", "تم تحديد ثلاث مدارس للتسجيل"). Not a clause without a verb, nor one that asks or supposes ("إذا نجحت").
 */
export function plainTrigger(scene: Scene, segment: Segment): Trigger | null {
  const { from, to, inTitle } = segment
  const { list, mentions } = scene
  if (to - from < (inTitle ? SHORTEST_TITLE : SHORTEST) || isOpen(list, from)) return null
  const at = predicateAt(scene, segment)
  if (at === null && !inTitle) return null
  const told =
    (inTitle && at !== null) ||
    mentions.within(from, to).some(m => m.kind !== 'outlet') ||
    mentions.numbersIn(from, to).length > 0 ||
    (at !== null && (isA(list[at], 'was-done') || /وا$|ون$/.test(list[at]!.folded)))
  if (!told || mentions.inTime(from) || list[from + 1]?.gap === ':') return null
  const k = at ?? from
  return triggerOf({
    at: k,
    type: 'statement',
    frame: SAID,
    reading: finiteReading(list[k]!) ?? NO_READING,
    rule: 'plain',
  })
}

/** "الذي يعود إلى", "إذا عاد", "هل يعود": what is told of a noun, supposed or asked. */
const isOpen = (list: readonly Token[], from: number): boolean =>
  isA(list[from], 'relative') || isA(list[from], 'conditional') || list[from]!.folded === 'هل'

/** The verb that the clause is told by: not one of its relative clauses, not a verb of saying, and no noun that is spelled like a verb. */
function predicateAt(scene: Scene, { from, to, inTitle }: Segment): number | null {
  const { list, mentions } = scene
  let relative = false
  for (let k = from; k < to; k++) {
    const token = list[k]!
    if (isA(token, 'relative')) relative = true
    else if (relative && /[،,]/.test(token.gap)) relative = false
    if (relative || isThat(token) || mentions.covers(k) || mentions.roleAt(k) !== null || mentions.inTime(k)) continue
    const before = k > from ? list[k - 1] : undefined
    if (isWord(before, 'before-noun') || isA(token, 'no-verb')) continue
    if (isA(token, 'is-not') || (isUnknownVerb(token) && (k <= from + 1 || mentions.covers(k - 1)))) return k
    const reading = finiteReading(token)
    if (before !== undefined && BEFORE_VERB.test(before.folded)) return reading?.value.kind === 'report' ? null : k
    if (reading?.peeling.proclitics.includes('ل')) return null
    if (
      reading === undefined ||
      (reading.value.kind === 'report' && !inTitle) ||
      !(onlyVerb(token) || isA(before, 'connector'))
    )
      continue
    // "حصيلة نشرتها الوزارة": a verb that points back at its noun tells of the noun.
    if (reading.peeling.enclitic !== null && k > from + 1) continue
    return k
  }
  return null
}

/** قد, لم, لن, سوف: what stands behind is a verb. */
const BEFORE_VERB = /^[وفل]?(?:قد|لم|لن|سوف)$/
