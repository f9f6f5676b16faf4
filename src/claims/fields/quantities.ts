import type { FoundNumber } from '../mentions/types.ts'
import type { Roles } from '../roles/types.ts'
import type { Scene } from '../scene.ts'
import { leadsTo } from '../triggers/circumstances.ts'
import type { Quantity } from '../types.ts'
import { COMMA, gapHas, STOP } from '../words/marks.ts'
import type { Range, Tokens } from '../words/tokens.ts'
import { isA, isWord } from '../words/words.ts'
import { loneCounts } from './lone-counts.ts'
import { measures } from './owner.ts'
import { isVerb, type Told } from './time.ts'

/** A number behind its bound stands at most as many words before it: "11 عنصرا من قوات الأمن على الأقل". */
const BOUND_REACH = 7
/** "يبعد عن مدينة تبوك 170 كيلومترا": a distance stands at most as many words behind what makes it one. */
const DISTANCE_REACH = 6

/** What stands beside the words that are counted in: the clause before, and who did it to whom. */
export interface Beside {
  readonly topic: Range | null
  readonly roles: Pick<Roles, 'agents' | 'targets'>
}

/**
 * What is counted in the words of one of the eventualities of a clause, in the order of the text. `topic` is the clause before where it tells nothing
 * by itself: "26 شاحنة محملة بالنازحين، تم إجلاؤهم".
 */
export function quantitiesOf(
  scene: Scene,
  told: readonly Told[],
  i: number,
  { topic, roles }: Beside,
): readonly Quantity[] {
  const one = told[i]!
  const said = quantitiesIn(scene, told, i, roles)
  const { enclitic } = one.trigger.reading.peeling
  if (said.length > 0 || topic === null || topic.to !== one.range.from || enclitic === null) return said
  if (hasVerb(scene, topic)) return said
  return scene.mentions
    .numbersIn(topic.from, topic.to)
    .filter(n => counts(scene, n))
    .map(n => quantityOf(scene, n, topic))
}

const hasVerb = ({ list, mentions }: Scene, { from, to }: Range): boolean => {
  for (let k = from; k < to; k++) if (isVerb(list[k]!) && !mentions.covers(k)) return true
  return false
}

function quantitiesIn(scene: Scene, told: readonly Told[], i: number, roles: Beside['roles']): readonly Quantity[] {
  const one = told[i]!
  // A number may stand among the words of another one: "أصيب مئة في زلزال بقوة ست درجات ضرب".
  const from = Math.min(...told.map(({ range }) => range.from))
  const to = amountEnd(scene, Math.max(...told.map(({ range }) => range.to)))
  const numbers = scene.mentions
    .numbersIn(from, to)
    .filter(n => n.to <= to + 1 && counts(scene, n) && measures(scene, told, n, i))
  const next = told[i + 1]
  const end = next !== undefined && leadsTo(scene, next.trigger) ? next.range.to : one.range.to
  const lone = loneCounts(scene, { range: one.range, trigger: one.trigger, roles }, end)
  const said = [
    ...numbers
      .filter(n => !lone.some(l => l.start <= n.start && n.end <= l.end))
      .map(n => quantityOf(scene, n, one.range)),
    ...lone,
    ...lengths(scene, one.range),
  ]
  return said.sort((a, b) => a.start - b.start)
}

/** "بتعويضات، قيمتها تسعة ملايين": the amount of what was told, set behind a comma, goes with it. Gives where it ends. */
function amountEnd(scene: Scene, to: number): number {
  if (!isA(scene.list[to], 'amounting')) return to
  let end = to + 1
  while (end < scene.list.length && end - to < BOUND_REACH && !gapHas(scene, end, STOP)) end++
  return end
}

function quantityOf(scene: Scene, n: FoundNumber, range: Range): Quantity {
  const { text, min, max, approximate, unitId: unit, start, end } = n
  const said = { text, min, max, approximate, unit, start, end }
  const bound = min === null || min !== max ? null : boundBehind(scene, n, range)
  if (bound === null) return said
  const at = scene.list[bound.to]!.end
  return {
    ...said,
    text: scene.text.slice(start, at),
    end: at,
    ...(bound.effect === 'min' ? { max: null } : { min: null }),
  }
}

/** "11 عنصرا من القوات الأمنية على الأقل": a bound that stands behind the whole phrase. Not behind a verb, a comma or another number. */
function boundBehind(
  { list, mentions, ...tokens }: Scene,
  n: FoundNumber,
  range: Range,
): { readonly effect: 'min' | 'max'; readonly to: number } | null {
  for (let k = n.to; k + 1 < Math.min(range.to, n.to + BOUND_REACH); k++) {
    const token = list[k]!
    if (gapHas({ list, ...tokens }, k, COMMA) || mentions.numberAt(k) !== null) return null
    if (isVerb(token)) return null
    if (token.folded !== 'علي') continue
    const next = list[k + 1]!.folded
    if (next === 'الاقل') return { effect: 'min', to: k + 1 }
    if (next === 'الاكثر') return { effect: 'max', to: k + 1 }
  }
  return null
}

/**
 * Whether a number counts something of an event. Not the third, not "in two batches", not the number in a name ("القائمة 23", "شارع 40", "القرار
 * رقم 189"), not "من عائلة واحدة", not how far away it was ("على بعد 40 كيلومترا", "(50 كلم شرق المدينة)"), not "الجهات الأربع".
 */
function counts(scene: Scene, n: FoundNumber): boolean {
  if (n.kind === 'ordinal' || n.unitId === 'years' || (n.min === null && n.max === null)) return false
  if (n.min === 1 && /واحدة?$/.test(n.text) && isWord(scene.list[n.from - 1], 'preposition')) return false
  return !inTurns(scene, n.from, n.to) && !isName(scene, n) && !isDistance(scene, n) && !isAll(scene, n)
}

/** "على دفعتين", "ثلاث مرات": how often, not how many. */
function inTurns(tokens: Tokens, from: number, to: number): boolean {
  for (let k = from; k <= Math.min(to, tokens.list.length - 1); k++) if (isWord(tokens.list[k], 'turns')) return true
  return false
}

/** "القرار رقم 189", "قائمة الـ (23)", "شارع 40": a number that names. Not one with something counted behind it: "شارع 40 مترا". */
function isName({ list }: Scene, n: FoundNumber): boolean {
  const before = list[n.from - 1]?.folded === 'ال' ? list[n.from - 2] : list[n.from - 1]
  if (isA(before, 'number')) return true
  return n.unitId === null && isA(before, 'numbered')
}

const LENGTHS: ReadonlySet<string> = new Set(['km', 'm', 'miles'])

/** "على بعد نحو 40 كيلومترا من", "(50 كلم شرق المدينة)", "80 كيلومترا شمالي العاصمة". Not "تقدمت 5 كيلومترات". */
function isDistance({ list }: Scene, n: FoundNumber): boolean {
  if (n.unitId === null || !LENGTHS.has(n.unitId)) return false
  for (let k = n.from - 1; k >= Math.max(0, n.from - DISTANCE_REACH); k--) if (isA(list[k], 'distance')) return true
  const next = list[n.to]
  const after = list[n.to + 1]
  return isA(next, 'direction') || (isA(next, 'towards') && isA(after, 'direction')) || next?.folded === 'عن'
}

/** "الجهات الأربع", "المحاور الثلاثة": all there are of something that nobody counts; "القتلى الثلاثة" are counted. */
function isAll({ list }: Scene, n: FoundNumber): boolean {
  const word = list[n.from]!.folded
  if (n.unitId !== null || n.min !== n.max || (n.min ?? 0) > 10 || /\d/.test(word)) return false
  return /^[وفبك]?ال/.test(word) && /^[وفبك]?ال/.test(list[n.from - 1]?.folded ?? '')
}

/** "هدنة لمدة خمسة أيام", "السجن لمدة عامين": for how long something is to hold. Not how long it took (استمرت عشر ساعات), not how old somebody is. */
function lengths(scene: Scene, { from, to }: Range): readonly Quantity[] {
  return scene.mentions
    .timesIn(from, to)
    .filter(time => time.kind === 'duration' && time.to <= to && isFor(scene, time))
    .flatMap(time => {
      const [, count = '', unit = ''] = /^P(\d+)([DWMY])$/.exec(time.edtf ?? '') ?? []
      const id = UNITS.get(unit)
      if (id === undefined) return []
      const { text, start, end } = time
      return [{ text, min: Number(count), max: Number(count), approximate: false, unit: id, start, end }]
    })
}

const UNITS: ReadonlyMap<string, string> = new Map([
  ['D', 'days'],
  ['W', 'weeks'],
  ['M', 'months'],
  ['Y', 'years'],
])

const isFor = (
  { list, text }: Scene,
  time: { readonly from: number; readonly start: number; readonly end: number },
): boolean => /^(?:لمدة|مدة|لفترة)\s/.test(text.slice(time.start, time.end)) || isA(list[time.from - 1], 'for')
