import type { EventType, Named } from '../types.ts'
import { inClass } from '../words/classes.ts'
import { BREAK, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { namedAt } from '../words/spans.ts'
import type { Token } from '../words/tokens.ts'
import { finiteReading, isA, isWord } from '../words/words.ts'
import type { Clause } from './clause.ts'
import { groundAt } from './ground-name.ts'
import { takesObject } from './holdings.ts'
import type { Roles } from './types.ts'

/** What strikes a building, a post, a convoy. */
const STRIKES: ReadonlySet<EventType> = new Set<EventType>([
  'attack',
  'airstrike',
  'shelling',
  'explosion',
  'destruction',
  'siege',
  'sanction',
])

/** What is struck stands at most as many words behind the event or before its verb; a time takes none. */
const REACH = 14
const REACH_BEFORE = 9

/**
 * Where nobody is told to have been struck, the building, post or convoy that was: "اقتحم مسلحون فجرا السجن المركزي", "هجوم على مخفر", "سقطت قذيفة على مدرسة", "تدمير مستودع
 * ذخيرة", "أضرموا النار في المتجر", "القافلة تعرضت لكمين". Not a town ("قصف حلب"), not where it happened ("انفجار في سوق"), not what strikes ("قصفت الطائرات").
 */
export function struckGround(clause: Clause, roles: Roles): Roles {
  if (roles.targets.length > 0 || !STRIKES.has(clause.trigger.type)) return roles
  const found = groundBefore(clause) ?? groundBehind(clause, roles.agents)
  if (found === null) return roles
  const targets = [found.named, ...joined(clause, found.to)]
  return { ...roles, targets, rules: [...roles.rules, 'struck-ground'] }
}

interface Ground {
  readonly named: Named
  readonly to: number
}

function ground({ scene, range, trigger }: Clause, k: number): Ground | null {
  const at = groundAt(scene, k, range.to)
  if (at === null) return null
  const token = scene.list[at.from]!
  // "دمر القصف ستة منازل", "أحرقوا سيارة": what is counted in ruins is a quantity, and a thing that burns is nobody.
  if (trigger.type === 'destruction' && (at.isCounted || isVehicle(token))) return null
  const start = token.start + at.skip
  return { named: namedAt(scene, { start, end: scene.list[at.to - 1]!.end }, null), to: at.to }
}

/** "القافلة تعرضت لكمين", "أن المستشفى استهدف": the subject of a verb whose subject suffers, before it or right behind it. */
function groundBefore(clause: Clause): Ground | null {
  const { scene, trigger, head, range, passive, verbal, maybePassive } = clause
  const carried = trigger.carrier?.verb?.subject === 'target'
  if (carried) {
    const behind = ground(clause, head + 1)
    if (behind !== null && behind.to <= trigger.at) return behind
  }
  if (!carried && !(verbal && (passive || maybePassive) && isNothing(scene.list[head + 1]))) return null
  for (let k = head - 1; k >= Math.max(range.from, head - REACH_BEFORE); k--) {
    const token = scene.list[k]!
    if (isBehind(token, BREAK) && k > range.from && !scene.mentions.inTime(k)) return null
    if (isA(scene.list[k - 1], 'preposition') || isConstruct(clause, k)) continue
    const found = ground(clause, k)
    if (found !== null) return found
  }
  return null
}

const isNothing = (token: Token | undefined): boolean => token === undefined || isA(token, 'preposition')

/** Behind the event: its object, or what على and its like stand before. */
function groundBehind(clause: Clause, agents: readonly Named[]): Ground | null {
  const { scene, trigger, range } = clause
  const { list, mentions } = scene
  for (let k = trigger.at + 1, steps = 0; k < range.to && steps < REACH; k++) {
    const token = list[k]!
    if (mentions.inTime(k)) continue
    steps++
    if (isBehind(token, BREAK) && !mentions.inTime(k - 1) && !mentions.inTime(k + 1)) return null
    if (isA(token, 'relative') || (finiteReading(token) !== undefined && !isA(list[k - 1], 'preposition'))) return null
    if (agents.some(a => a.start < token.end && token.start < a.end)) continue
    const found = governed(clause, k) ? ground(clause, k) : null
    if (found !== null) return found
  }
  return null
}

/** Whether what begins at token `k` stands where the event has what it strikes. */
function governed(clause: Clause, k: number): boolean {
  const { scene, trigger, frame, verbal } = clause
  const { list } = scene
  const { type } = trigger
  const clitic = /^[وف]?([بل])(?=\p{L}{3})/u.exec(list[k]!.folded)?.[1]
  // "كمين لقافلة", "انفجار لغم بآليتهم".
  if (clitic !== undefined && (groundAt(scene, k, k + 1)?.skip ?? 0) > 0)
    return clitic === 'ل' ? !verbal && type === 'attack' && frame.get('m') !== 'T' : isSetOff(clause, k)
  const before = list[k - 1]!
  if (isA(before, 'preposition')) {
    const slot = before.folded
    if (slot === 'علي' || slot === 'ضد') return type !== 'siege' && type !== 'sanction'
    if (slot === 'في') return type === 'destruction' && isFire(list[k - 2])
    return /^(?:باتجاه|نحو|صوب|تجاه)$/.test(slot) && (type === 'attack' || type === 'shelling')
  }
  if (isConstruct(clause, k)) return false
  const isMasdar = !verbal && trigger.reading.form.pos === 'masdar'
  const hasObject = isMasdar ? frame.get('m') !== undefined || takesObject(clause) : takesObject(clause)
  // "انفجار سيارة مفخخة": what goes off is not what was struck.
  if (type === 'explosion' && /^(?:ال)?(?:مفخخ|ملغوم|ملغم)/.test(list[k + 1]?.folded ?? '')) return false
  const ofFrame =
    hasObject || ((type === 'siege' || type === 'sanction') && (frame.get('o') === 'P' || frame.get('m') === 'P'))
  if (!ofFrame && type !== 'destruction') return false
  // "قصفت الطائرات": right behind an active verb stands what strikes.
  return !(
    k === trigger.at + 1 &&
    verbal &&
    !clause.passive &&
    clause.subjectBefore === undefined &&
    isMachine(list[k]!)
  )
}

const isVehicle = remember(folded => inClass(folded.replace(/^[وف]?(?:ال)?/, '').replace(/ا$/, ''), 'vehicle'))

const isMachine = (token: Token): boolean =>
  ['acting-thing', 'war-machine'].some(name =>
    inClass(token.folded.replace(/^ال/, ''), name as 'acting-thing' | 'war-machine'),
  )

const isFire = (token: Token | undefined): boolean => /^(?:ال)?(?:نار|نيران|حريقا?|حرائق)$/.test(token?.folded ?? '')

/** "انفجار لغم بآليتهم", "إلحاق أضرار بالمبنى": at what a bomb went off, or what was damaged. */
function isSetOff({ scene: { list }, trigger }: Clause, k: number): boolean {
  for (let j = k - 1; j >= Math.max(trigger.at, k - 4); j--) {
    const word = list[j]!.folded.replace(/^ال/, '')
    if (inClass(word, 'bomb') && !/^ب/.test(word)) return true
    if (trigger.type === 'destruction' && /^(?:و|ب)?(?:اضرار|خسائر)/.test(word)) return true
  }
  return false
}

/** A noun without the article that nobody's name covers stands right before token `k`, which says whose it is: "مدير السجن". */
function isConstruct({ scene, trigger, head }: Clause, k: number): boolean {
  const { list, mentions } = scene
  const before = list[k - 1]
  if (before === undefined || k - 1 === trigger.at || k - 1 === head || isBehind(list[k]!, BREAK)) return false
  if (mentions.covers(k - 1) || mentions.inTime(k - 1) || /^[وفب]*(?:ال|لل)/.test(before.folded)) return false
  return !isWord(before, 'particle') && !isA(before, 'preposition') && !/(?:ا|ون|ين)$/.test(before.folded)
}

/** "مقري قيادة ومستودع ذخيرة": what و joins right behind it. */
function joined(clause: Clause, k: number): readonly Named[] {
  const token = clause.scene.list[k]
  if (token === undefined || k >= clause.range.to || !token.folded.startsWith('و')) return []
  const found = ground(clause, k)
  return found === null ? [] : [found.named]
}
