import { nounNumber } from '../../arabic/index.ts'
import { matchUnit, type Unit } from '../../knowledge/index.ts'
import type { Scene } from '../scene.ts'
import type { Trigger } from '../triggers/types.ts'
import type { EventType, Quantity } from '../types.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import type { Range } from '../words/tokens.ts'
import { isA, isWord } from '../words/words.ts'

/** What happens to people one by one. */
const TO_PEOPLE: ReadonlySet<EventType> = new Set<EventType>([
  'killing',
  'injury',
  'execution',
  'abduction',
  'detention',
  'release',
  'accident',
  'evacuation',
  'discovery',
])

/** A noun that says its number by its form: شرطي is one, شخصين are two. */
interface Part {
  readonly to: number
  readonly value: 1 | 2
  readonly unit: Unit
  readonly start: number
}

/**
 * Counts that no number says: "شرطي ومدني" (2), "شخص" alone (1), "إحدى القذائف" (1). Not a singular alone that says who it was:
 * "توفي طفل".
 */
export function loneCounts(scene: Scene, range: Range, trigger: Trigger): readonly Quantity[] {
  const found: Quantity[] = []
  for (let k = range.from; k < range.to; k++) {
    const one = oneOf(scene, range, trigger, k)
    if (one !== null) {
      found.push(one)
      continue
    }
    const sum = TO_PEOPLE.has(trigger.type) ? sumAt(scene, range, k) : null
    if (sum === null) continue
    found.push(sum.quantity)
    k = sum.to - 1
  }
  return found
}

/** People in a row, each counted by the form of its noun. One alone counts only where it says nothing but that it was one: شخص. */
function sumAt(scene: Scene, range: Range, k: number): { readonly quantity: Quantity; readonly to: number } | null {
  const first = partAt(scene, k, false)
  if (first === null || first.to > range.to) return null
  const parts = [first]
  let { to } = first
  // A dual is a number of its own: "شخصين وطفل" stay two and one.
  const isOne = (part: Part | null): part is Part => part !== null && part.value === 1 && part.to <= range.to
  for (let next = partAt(scene, to, true); first.value === 1 && isOne(next); next = partAt(scene, to, true)) {
    parts.push(next)
    to = next.to
  }
  const alone = parts.length === 1
  if (alone && !isA(scene.list[k], 'pair') && (first.value !== 1 || !isPlainPerson(scene, k))) return null
  const value = parts.reduce((sum, part) => sum + part.value, 0)
  const units = new Set(parts.map(part => part.unit.id))
  const { start } = first
  const { end } = scene.list[to - 1]!
  const unit = units.size === 1 ? first.unit.id : 'people'
  return {
    quantity: { text: scene.text.slice(start, end), min: value, max: value, approximate: false, unit, start, end },
    to,
  }
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

/** A noun of people without the article whose form says that it is one or two, behind و where it is not the first. */
function partAt(scene: Scene, k: number, joined: boolean): Part | null {
  const { list, mentions, text } = scene
  const token = list[k]
  if (token === undefined || (joined && gapHas(scene, k, PAUSE))) return null
  const from = joined ? 1 : 0
  if (joined !== token.folded.startsWith('و')) return null
  const bare = token.folded.slice(from)
  // شرطيين without the article is nearly always the dual; رجلي أمن always.
  const value = isA(token, 'pair') ? 2 : nounNumber(bare)
  if (value === null || bare.startsWith('ال')) return null
  const number = mentions.numberAt(k)
  // "5 أشخاص", "شخص واحد": a number says it already; a dual is a number by itself.
  if (number !== null && !(value === 2 && number.to - number.from === 1)) return null
  const match = matchUnit(text, list, k)
  if (match?.unit.kind !== 'people') return null
  return { to: k + match.length, value, unit: match.unit, start: token.start + (joined ? 1 : 0) }
}

/** "إحدى القذائف سقطت": one of them, as what the event is of. Not in apposition: "فلان أحد قادة التنظيم". */
function oneOf({ list, mentions, text }: Scene, range: Range, trigger: Trigger, k: number): Quantity | null {
  const token = list[k]!
  const next = list[k + 1]
  if (next === undefined || k + 1 >= range.to || !/^[وفبل]?(?:احد|احدي)$/.test(token.folded)) return null
  if (!next.folded.startsWith('ال') || mentions.numberAt(k + 1) !== null) return null
  const match = matchUnit(text, list, k + 1)
  if (match === null || match.unit.kind === 'place' || match.unit.kind === 'time') return null
  const subject = trigger.at === k + 1 || (trigger.at === k + 1 + match.length && !mentions.covers(k - 1))
  if (!subject && k !== trigger.at + 1) return null
  const start = token.start + (/^[وفبل]/.test(token.folded) ? 1 : 0)
  const { end } = list[k + match.length]!
  return { text: text.slice(start, end), min: 1, max: 1, approximate: false, unit: match.unit.id, start, end }
}
