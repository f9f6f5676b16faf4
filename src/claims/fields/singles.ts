import type { Roles } from '../roles/types.ts'
import type { Scene } from '../scene.ts'
import { isEventEntry, type Trigger } from '../triggers/types.ts'
import type { EventType, Named } from '../types.ts'
import { gapHas, PAUSE } from '../words/marks.ts'
import type { Range } from '../words/tokens.ts'
import { isA, isThat, isWord } from '../words/words.ts'
import { type CountedNoun, countedNoun } from './counted-noun.ts'

/** What happens to people one by one. */
export const TO_PEOPLE: ReadonlySet<EventType> = new Set<EventType>([
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

/** In these a single person is struck or moved too, where the roles say so. */
const TO_SOMEBODY: ReadonlySet<EventType> = new Set<EventType>([...TO_PEOPLE, 'attack', 'transfer', 'displacement'])

/** What happens to things one by one. */
const TO_THINGS: ReadonlySet<EventType> = new Set<EventType>([
  'destruction',
  'discovery',
  'detention',
  'attack',
  'explosion',
])

/** Whom an event befell stands at most as many words behind its word, names and times among them. */
const REACH = 10

/** An eventuality with its words and its roles, as whatever counts in it asks for it. */
export interface Event {
  readonly range: Range
  readonly trigger: Trigger
  readonly roles: Pick<Roles, 'agents' | 'targets'>
}

/**
 * Whether the noun at token `k` says that it was one whom the event befell, or one thing: "مقتل راع", "أن جنديا أصيب", "بينهم ضابط", "ثلاث سيارات ودراجة". Not
 * whoever did it ("قتل مسلح أربعة"), not one of many ("أي جندي"), and not whose name or office follows ("سائق الحافلة").
 */
export function isSingle(scene: Scene, event: Event, k: number, noun: CountedNoun): boolean {
  const { trigger } = event
  const { list } = scene
  if (noun.kind !== 'people' && noun.kind !== 'victims' && noun.kind !== 'thing') return false
  // "وإصابة عشرة": the noun of the event counts nobody.
  if (k === trigger.at || list[k]!.readings.some(r => r.form.pos === 'masdar' && isEventEntry(r.value))) return false
  const before = list[k - 1]
  if (isWord(before, 'no-count') || isOfSomebody(scene, k, noun)) return false
  if (isBehindNumber(scene, k) || (noun.kind !== 'thing' && isAmongVictims(scene, k))) return true
  if (!(noun.kind === 'thing' ? TO_THINGS : TO_SOMEBODY).has(trigger.type)) return false
  if (noun.kind !== 'thing' && isA(before, 'among')) return true
  const { agents, targets } = event.roles
  // "توقيف رجل يشتبه بتجنيده": a man without the article arrests nobody.
  const taken = k === trigger.at + 1 && TAKEN.has(trigger.type) && trigger.reading.form.pos === 'masdar'
  if (agents.some(name => opens(name, noun))) return taken && noun.kind !== 'thing'
  if (targets.some(name => opens(name, noun))) return true
  // "هجوم انتحاري", "اعتداء سوري": behind its noun an adjective.
  if ((isWord(list[k], 'warlike') || noun.isNation) && !BY_PERSONS.has(trigger.type)) return false
  return complementOf(scene, event) === k || (noun.kind !== 'thing' && isSubject(scene, event, k))
}

/** What bodies do to people. */
const TAKEN: ReadonlySet<EventType> = new Set<EventType>([
  'detention',
  'release',
  'execution',
  'evacuation',
  'discovery',
])

const BY_PERSONS: ReadonlySet<EventType> = new Set<EventType>([
  'killing',
  'injury',
  'abduction',
  'detention',
  'release',
])

/** "إن سائق شاحنة توفي", "جريحة في الأربعين فارقت الحياة": whoever opens the clause of a death or a wound that nobody is said to have caused. */
function isSubject({ list }: Scene, { range, trigger, roles }: Event, k: number): boolean {
  if (k >= trigger.at || (trigger.type !== 'killing' && trigger.type !== 'injury')) return false
  if (roles.agents.length > 0 || roles.targets.length > 0 || trigger.carrier !== null) return false
  const before = list[k - 1]
  return k === range.from || (k === range.from + 1 && before !== undefined && isThat(before))
}

/** "سائق الحافلة", "قائد اللواء": one whom everybody knows, not one of several. "جنديا" is nobody's. */
const isOfSomebody = ({ list }: Scene, k: number, { to }: CountedNoun): boolean =>
  !/ا$/.test(list[k]!.folded) && list[to]?.gap === ' ' && /^ال\p{L}/u.test(list[to]?.folded ?? '')

const opens = ({ start, end }: Named, noun: CountedNoun): boolean =>
  Math.abs(start - noun.start) <= 1 && noun.start < end

/** "من بين القتلى طالبة", "من بين الضحايا سائق الحافلة وامرأة". */
function isAmongVictims({ list }: Scene, k: number): boolean {
  const reach = list[k]!.folded.startsWith('و') ? AMONG_REACH : 2
  for (let j = k - 2; j >= Math.max(0, k - reach); j--)
    if (list[j]!.folded === 'بين')
      return list[j + 1]!.readings.some(r => r.value.kind === 'noun' && r.value.strong === 'number')
  return false
}

const AMONG_REACH = 5

/** "ثلاث طائرات سعودية وطائرة", "خمسة رجال وامرأة": joined to what a number counts, behind up to two adjectives. */
function isBehindNumber(scene: Scene, k: number): boolean {
  const { list, mentions } = scene
  if (!list[k]!.folded.startsWith('و')) return false
  for (let j = k - 1; j >= Math.max(0, k - 3); j--) {
    const number = mentions.numberAt(j)
    if (number !== null) return number.kind === 'cardinal'
    if (gapHas(scene, j + 1, PAUSE) || isWord(list[j], 'preposition')) return false
  }
  return false
}

/** The token at which whom or what an event befell is named, behind who did it and when: "أعدمت السلطات فجر الأحد رجلا", "العثور على بندقية". */
function complementOf(scene: Scene, { range, trigger, roles }: Event): number {
  const { list, mentions } = scene
  // "انفجرت سيارة", "تفجير سيارة مفخخة" are how it was done; "فجر المسلحون عربة" tells what was blown up.
  if (trigger.type === 'explosion' && (trigger.rule !== 'event-verb' || roles.agents.length === 0)) return -1
  const head =
    trigger.rule === 'light-verb' || trigger.carrier === null ? trigger.at : Math.max(trigger.at, trigger.carrier.at)
  const over = trigger.type === 'discovery' || trigger.type === 'detention'
  for (let k = head + 1; k < Math.min(range.to, head + REACH); k++) {
    if (countedNoun(scene, k, false) !== null) return k
    // "عثروا بحوزة المسلح على بندقية": the preposition of what is found, behind where.
    if (over && list[k]!.folded === 'علي') return countedNoun(scene, k + 1, false) === null ? -1 : k + 1
    if (!(over && k - head <= 3) && !mentions.covers(k) && !mentions.inTime(k) && !isA(list[k], 'before-object'))
      return -1
  }
  return -1
}
