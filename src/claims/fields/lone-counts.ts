import { matchUnit } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Quantity } from '../types.ts'
import { isA, isWord } from '../words/words.ts'
import { type CountedNoun, countedNoun } from './counted-noun.ts'
import { type Event, isSingle, TO_PEOPLE } from './singles.ts'

/**
 * Up to `to`, behind what they came to harm in, only one of them is counted: "أصيب خمسة في حادث، أحدهم بحالة خطرة".
 * Counts that no number says: "شرطي ومدني" (2), "خطف راع" (1), "إحدى القذائف" (1), "أحدهما طفل" (1). Not whoever did it: "قتل مسلح أربعة".
 */
export function loneCounts(scene: Scene, event: Event, to = event.range.to): readonly Quantity[] {
  const { range } = event
  const found: Quantity[] = []
  for (let k = range.from; k < range.to; k++) {
    const one =
      oneOf(scene, event, k) ?? oneOfThem(scene, event, k) ?? anotherOne(scene, event, k) ?? struckDown(scene, event, k)
    if (one !== null) {
      found.push(one)
      continue
    }
    const sum = sumAt(scene, event, k) ?? singleAt(scene, event, k)
    if (sum === null) continue
    found.push(sum.quantity)
    k = sum.to - 1
  }
  for (let k = event.range.to; k < to; k++) {
    const one = oneOfThem(scene, event, k)
    if (one !== null) found.push(one)
  }
  const apart = found.length === 0 ? targetApart(scene, event) : null
  return apart === null ? found : [apart]
}

/** "أعدمت السلطات، فجر الأحد، رجلا": whom it befell, behind what commas set apart. */
function targetApart(scene: Scene, { range, trigger, roles }: Event): Quantity | null {
  const { list } = scene
  const [target] = roles.targets
  if (!TO_PEOPLE.has(trigger.type) || roles.targets.length !== 1 || target === undefined) return null
  for (let k = range.to; k < Math.min(list.length, range.to + APART); k++) {
    const noun = list[k]!.start === target.start ? countedNoun(scene, k, false) : null
    if (noun !== null && noun.kind === 'people' && noun.value === 1 && /ا$/.test(list[k]!.folded))
      return countOf(scene, noun.start, noun.to, noun.value, noun.unit)
  }
  return null
}

/** Whom it befell stands at most as many words behind the clause. */
const APART = 6

/** "وأصيب ثالث بجروح", "وجرح آخر": one more, whom no noun names. Not "ثالث جندي". */
function anotherOne({ list, ...scene }: Scene, { trigger }: Event, k: number): Quantity | null {
  if (k !== trigger.at + 1 || !TO_PEOPLE.has(trigger.type) || !isA(list[k], 'one-more')) return null
  const next = list[k + 1]
  const ends = next === undefined || next.gap !== ' ' || scene.mentions.inTime(k + 1) || /^[بو]\p{L}/u.test(next.folded)
  return ends || isWord(next, 'preposition') ? countOf({ list, ...scene }, list[k]!.start, k + 1, 1, 'people') : null
}

/** "أرداه الحراس قتيلا", "سقط صريعا": one, by the form of what he became. Not "20 قتيلا". */
function struckDown(scene: Scene, { trigger }: Event, k: number): Quantity | null {
  const { list, mentions } = scene
  if (k <= trigger.at || trigger.type !== 'killing' || !isWord(list[k], 'struck-down')) return null
  if (mentions.numberAt(k) !== null || mentions.numberAt(k - 1) !== null) return null
  return countOf(scene, list[k]!.start, k + 1, 1, 'killed')
}

interface Found {
  readonly quantity: Quantity
  readonly to: number
}

/** People in a row, each counted by the form of its noun. */
function sumAt(scene: Scene, { range, trigger }: Event, k: number): Found | null {
  if (!TO_PEOPLE.has(trigger.type)) return null
  const first = countedNoun(scene, k, false)
  if (first === null || first.to > range.to || !isPerson(first)) return null
  const parts = [first]
  let { to } = first
  // A dual is a number of its own: "شخصين وطفل" stay two and one.
  const isOne = (part: CountedNoun | null): part is CountedNoun =>
    part !== null && part.value === 1 && part.to <= range.to && isPerson(part)
  for (let next = countedNoun(scene, to, true); first.value === 1 && isOne(next); next = countedNoun(scene, to, true)) {
    parts.push(next)
    to = next.to
  }
  if (parts.length === 1 && !isA(scene.list[k], 'pair') && (first.value !== 1 || !isPlainPerson(scene, k))) return null
  const value = parts.reduce((sum, part) => sum + part.value, 0)
  const units = new Set(parts.map(part => part.unit))
  return { quantity: countOf(scene, first.start, to, value, units.size === 1 ? first.unit : 'people'), to }
}

const isPerson = ({ kind, isNation }: CountedNoun): boolean => kind === 'people' && !isNation

/** One alone, or two of a nation: "مقتل جندي", "فجر عربة", "قتل سوريان". */
function singleAt(scene: Scene, event: Event, k: number): Found | null {
  const noun = countedNoun(scene, k, false) ?? countedNoun(scene, k, true)
  if (noun === null || noun.to > event.range.to || !isSingle(scene, event, k, noun)) return null
  // "شخصين": numbers have it already.
  if (scene.mentions.numberAt(k) !== null) return null
  return { quantity: countOf(scene, noun.start, noun.to, noun.value, noun.unit), to: noun.to }
}

function countOf({ list, text }: Scene, start: number, to: number, value: number, unit: string | null): Quantity {
  const { end } = list[to - 1]!
  return { text: text.slice(start, end), min: value, max: value, approximate: false, unit, start, end }
}

/** شخص, with nothing before it that makes it another: "أي شخص", "تاسع شخص". */
function isPlainPerson({ list, mentions }: Scene, k: number): boolean {
  const before = list[k - 1]
  return (
    /^شخصا?$/.test(list[k]!.folded) &&
    before !== undefined &&
    !isWord(before, 'no-count') &&
    mentions.numberAt(k - 1) === null
  )
}

/** "إحدى القذائف سقطت", "أحد الركاب تعرض للضرب": one of them, as what the event is of. Not in apposition: "فلان أحد قادة التنظيم". */
function oneOf(scene: Scene, { range, trigger }: Event, k: number): Quantity | null {
  const { list, mentions, text } = scene
  const token = list[k]!
  const next = list[k + 1]
  if (next === undefined || k + 1 >= range.to || !isA(token, 'one-of')) return null
  if (!next.folded.startsWith('ال') || mentions.numberAt(k + 1) !== null) return null
  const match = matchUnit(text, list, k + 1)
  if (match === null || match.unit.kind === 'place' || match.unit.kind === 'time') return null
  const behind = k + 1 + match.length
  const head = Math.min(trigger.at, trigger.carrier?.at ?? trigger.at)
  const subject = trigger.at === k + 1 || (head === behind && !mentions.covers(k - 1))
  if (!subject && k !== trigger.at + 1) return null
  const start = token.start + (/^[وفبل]/.test(token.folded) ? 1 : 0)
  return countOf(scene, start, behind, 1, match.unit.id)
}

/** "قتل مدنيان، أحدهما طفل", "خمسة ركاب أحدهم بحالة حرجة": one of those counted right before. */
function oneOfThem(scene: Scene, { range, trigger }: Event, k: number): Quantity | null {
  if (!isA(scene.list[k], 'one-of-them') || !TO_PEOPLE.has(trigger.type)) return null
  if (scene.mentions.numbersIn(Math.max(range.from, k - WHOLE_REACH), k).length === 0) return null
  const noun = countedNoun(scene, k + 1, false)
  const { start } = scene.list[k]!
  return countOf(scene, start, noun?.to ?? k + 1, 1, noun?.unit ?? 'people')
}

/** Those of whom one is named stand at most as many words before. */
const WHOLE_REACH = 8
