import type { Frame, Role } from '../../knowledge/index.ts'
import type { Mention } from '../mentions/types.ts'
import type { Scene } from '../scene.ts'
import type { Trigger } from '../triggers/types.ts'
import type { Named } from '../types.ts'
import { BREAK, gapHas, isBehind } from '../words/marks.ts'
import { remember } from '../words/remember.ts'
import { namedAt } from '../words/spans.ts'
import { finiteReading, isA, isThat, isWord, isWrittenPassive, joinsOn, onlyVerb } from '../words/words.ts'
import { isMany } from './agreement.ts'
import { LONGEST_OFFICE } from './office.ts'
import { participants } from './participants.ts'
import { AMONG, type Slot, slotOf } from './slots.ts'
import type { Event } from './types.ts'
import { cannotBeSubject } from './verb-agreement.ts'

/** A subject stands at most as many words before its verb. */
const SUBJECT_REACH = 24
/** Whom a relative clause is about stands at most as many words before it. */
const ANTECEDENT_REACH = 8

/** An eventuality with what its grammar says before any role is handed out. */
export interface Clause extends Event {
  readonly frame: Frame
  /** The token of the word that the clause turns on: the light verb, else the trigger. */
  readonly head: number
  /** Told by a verb (or a participle behind كان) of its own. */
  readonly verbal: boolean
  readonly passive: boolean
  /** قتل may be either; هاجم is active by its letters (هوجم is the passive). */
  readonly maybePassive: boolean
  /** The role of the verb's object. */
  readonly object: Role | undefined
  /** The pronoun on the trigger, or null. */
  readonly enclitic: string | null
  /** Everybody named in it, in order, but outlets. */
  readonly who: readonly Mention[]
  readonly slots: ReadonlyMap<Mention, Slot>
  /** Those of `who` behind the head that no preposition governs. */
  readonly plainAfter: readonly Mention[]
  /** "الذين تعتقلهم القوات": whom the relative clause is about, and whether the pronoun on its verb stands for him. */
  readonly antecedent: Mention | undefined
  readonly isRelative: boolean
  readonly relativeObject: boolean
  /** Who stands before the verb as its subject, or owns the noun that does. */
  readonly subjectBefore: Mention | undefined
  readonly ownerBefore: Mention | undefined
  /** "وقتلت ستة مسلحين": the one right behind the verb cannot be its subject. */
  readonly objectFirst: boolean
  /** "إنها عثرت على": the pronoun on أن is the subject. */
  readonly thatSubject: boolean
}

/** Where the clause of the verb at `head` begins: behind the last "حين", "فيما", "بعدما" before it ("كان الشرطي جالسا حين أطلق مسلحون النار"). */
function clauseFloor({ list }: Scene, from: number, head: number): number {
  for (let k = head - 1; k > from; k--) {
    const token = list[k]
    if (isA(token, 'when') || (isA(token, 'connector') && !isWord(token, 'connector-in-name'))) return k + 1
  }
  return from
}

/** "اتهم الحزب، الذي يعد القوة الثانية، الحكومة": whoever is named in a relative clause behind the verb has his role there. */
function isInRelative(scene: Scene, head: number, mention: Mention): boolean {
  for (let k = mention.from - 1; k > head; k--) {
    if (gapHas(scene, k + 1, BREAK)) return false
    if (isA(scene.list[k], 'relative')) return true
  }
  return false
}

/** "قتل سبعة في هجوم شنه مقاتلو الحركة", "مسلحون يستقلون دراجات": whoever stands behind another verb has his role there. */
function isBehindVerb(
  { list, mentions }: Scene,
  at: number,
  head: number,
  plain: readonly Mention[],
  mention: Mention,
): boolean {
  for (let k = mention.from - 1; k > head; k--) {
    const token = list[k]!
    if (k === at || mentions.covers(k)) continue
    const verb = finiteReading(token)
    if (verb === undefined || !onlyVerb(token)) continue
    const another = plain.some(m => m.from > head && m.to <= k)
    if (verb.peeling.enclitic !== null || (another && k === mention.from - 1)) return true
  }
  return false
}

/** What governs each. Whoever is "among them" is nobody of his own, unless nobody else is named behind the verb ("الدفعة التي خرجت بينها قياديون"). */
function slotsOf(scene: Scene, who: readonly Mention[], floor: number, trigger: Trigger): ReadonlyMap<Mention, Slot> {
  const slots = new Map(who.map(m => [m, slotOf(scene, m, floor, trigger)]))
  for (const m of who) {
    const slot = slots.get(m)
    if (slot?.slot !== AMONG) continue
    // "قتل 12 شخصا بينهم أطفال", "12 شخصا، بينهم أطفال، قتلوا": whom they are among stands on the same side of the event.
    const floor = m.from > trigger.at ? trigger.at : -1
    const alone = !who.some(other => other.from > floor && other.from < m.from && slots.get(other)?.slot === null)
    slots.set(m, { ...slot, slot: alone ? null : 'من' })
  }
  return slots
}

/** Lays out the grammar of an eventuality. */
export function layOut(event: Event): Clause {
  const { scene, sentence, range, trigger, attribution, before: told, recent } = event
  const { form, peeling } = trigger.reading
  const head = trigger.carrier?.at ?? trigger.at
  const verbal = trigger.rule === 'event-verb' || trigger.rule === 'participle'
  const token = scene.list[trigger.at]
  const passive =
    form.voice === 'passive' ||
    form.pos === 'passive-participle' ||
    (verbal && token !== undefined && isWrittenPassive(token))
  const who = participants(scene, range.from, range.to).filter(m => !isOnlyAPlace(scene, m))
  const slots = slotsOf(scene, who, range.from, trigger)
  const plain = who.filter(m => slots.get(m)?.slot === null)
  const floor = clauseFloor(scene, range.from, head)
  const before = plain.filter(m => m.from >= floor && m.to <= head && head - m.to <= SUBJECT_REACH)
  const relative = relativeBefore(scene, head)
  const antecedent = relative === null ? undefined : antecedentOf(event, relative)
  const relativeObject = antecedent !== undefined && peeling.enclitic !== null && verbal
  const relativeSubject = relativeObject ? undefined : antecedent
  const behind = plain.some(
    m => m.from === head + 1 || (slots.get(m)?.owned === true && m.from > head && m.from - head <= 3),
  )
  const isOther = (m: Mention) => behind && isAnnouncer(event, head, m)
  const free = before.filter(m => !isBehind(scene.list[m.from]!, /\(/) && !slots.get(m)?.owned && !isOther(m))
  // "دمرها التنظيم": the pronoun on the verb is what stands before it, and the subject stands right behind.
  const isObjectBefore = verbal && peeling.enclitic !== null && plain.some(m => m.from === head + 1)
  const subjectBefore = isObjectBefore
    ? undefined
    : relative === null
      ? nearestSubject(scene, free, head)
      : relativeSubject
  const plainAfter = plain.filter(
    m => m.from > head && !isInRelative(scene, head, m) && !isBehindVerb(scene, trigger.at, head, plain, m),
  )
  const maybePassive = trigger.passiveProne && form.voice !== 'active'
  const objectFirst =
    verbal &&
    !passive &&
    (trigger.frame.get('o') === 'T' || trigger.frame.get('o') === 'P') &&
    isObjectFirst(event, plainAfter[0], maybePassive)
  return {
    scene,
    sentence,
    range,
    trigger,
    attribution,
    before: told,
    recent,
    frame: trigger.frame,
    head,
    verbal,
    passive,
    maybePassive: maybePassive && !objectFirst,
    object: trigger.frame.get('o'),
    enclitic: peeling.enclitic,
    who,
    slots,
    plainAfter,
    objectFirst,
    antecedent,
    isRelative: relative !== null,
    relativeObject,
    subjectBefore,
    ownerBefore:
      relative === null && subjectBefore === undefined && !isObjectBefore ? before.find(m => !isOther(m)) : undefined,
    thatSubject:
      (verbal || trigger.carrier?.reading?.form.pos === 'verb') && !passive && isThatWithSubject(scene, head - 1),
  }
}

/**
 * The subject before a verb: of those in its clause whom nothing governs the one right before it ("السلطات أعلنت توقيف 80 شخصا اوقفوا"), else the
 * first ("القوات، التي تدعمها …، سيطرت"), and the first of those whom و joins ("الجيش والشرطة سيطرا").
 */
function nearestSubject(scene: Scene, free: readonly Mention[], head: number): Mention | undefined {
  let k = free.length - 1
  const last = free[k]
  if (last === undefined || k === 0) return last
  const beside = head - last.to <= 1 && (head === last.to || isWord(scene.list[last.to], 'verb-particle'))
  if (!beside || gapHas(scene, last.to, BREAK)) return free[0]
  while (
    k > 0 &&
    scene.list[free[k]!.from]!.folded.startsWith('و') &&
    free[k]!.skip > 0 &&
    nounsBetween(scene, free[k - 1]!.to, free[k]!.from)
  )
    k--
  const found = free[k]!
  for (let j = found.from - 1; j >= 0 && j >= found.from - 4; j--) if (isA(scene.list[j], 'relative')) return free[0]
  return found
}

/** Nothing but nouns, if anything, stands between two that و joins; "9 مفقودين في الإقليم والجيش يجلي" are two clauses. */
function nounsBetween({ list }: Scene, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isA(list[k], 'preposition') || finiteReading(list[k]!) !== undefined) return false
  return true
}

/**
 * "وقتلت ستة مسلحين", "وأصاب 12 آخرين": by the form of the verb, or because whoever acted before goes on and only victims stand behind a verb that is active by its letters.
 */
function isObjectFirst({ scene, trigger, before }: Event, first: Mention | undefined, maybePassive: boolean): boolean {
  if (first === undefined) return false
  if (cannotBeSubject(scene, trigger.at, first)) return true
  const goesOn = before !== null && before.agents.length > 0 && joinsOn(scene.list[trigger.at]!)
  return (
    goesOn &&
    !maybePassive &&
    first.kind === 'group' &&
    (first.side === 'victims' || scene.mentions.numberAt(first.from) !== null)
  )
}

/** A mention as a claim holds it. */
export const nameOf = (scene: Scene, mention: Mention): Named => namedAt(scene, mention, mention.ref)

/** A country behind a preposition or at the end of a longer place ("شرقي العاصمة صنعاء") is where, not who. */
const isOnlyAPlace = ({ mentions }: Scene, m: Mention): boolean =>
  m.actorKind === 'state' &&
  (mentions.placesIn(m.from, m.to).some(p => p.cue !== null) ||
    mentions.placesIn(Math.max(0, m.from - 3), m.from).some(p => p.to >= m.to))

/** "أعلن الجيش شن المتمردين هجوما": whoever announces it does not do it, if somebody else stands right behind the verbal noun (which the caller asks). */
function isAnnouncer({ scene, attribution }: Event, head: number, m: Mention): boolean {
  const speaker = attribution?.joined === true ? attribution.voice.speaker : null
  if (speaker === null || m.from < speaker.from || m.to > speaker.to) return false
  return scene.list[head]!.readings.some(r => r.form.pos === 'masdar')
}

/** أنها, إنهم, لكنها, وهي: a pronoun, alone or behind أن and its sisters, that is the subject of what follows, also over a particle ("أنها لم تهاجم"). */
function isThatWithSubject({ list }: Scene, before: number): boolean {
  const k = isWord(list[before], 'verb-particle') ? before - 1 : before
  const token = list[k]
  if (token === undefined) return false
  return (isThat(token) && /ان(?:ه|ها|هم|هما|نا)$/.test(token.folded)) || isSubjectPronoun(token)
}

const isSubjectPronoun = remember(folded => /^[وف]?(?:(?:لكن|لان)(?:ه|ها|هم|هما)|هو|هي|هم|هما)$/.test(folded))

/** The relative pronoun that the verb at `head` stands behind (الذين قتلوا), or null. */
function relativeBefore({ list }: Scene, head: number): number | null {
  for (let k = head - 1; k >= Math.max(0, head - 2); k--) {
    if (isA(list[k], 'relative')) return k
    if (!isWord(list[k], 'auxiliary')) return null
  }
  return null
}

/** "الغارات على المتمردين التي استهدفت": التي is of no people in the plural, الذي of nothing in it. */
const agreesWith = ({ list, text }: Scene, relative: number, m: Mention): boolean =>
  !(
    /^[وف]?(?:التي|الذي)$/.test(list[relative]!.folded) &&
    isMany({ name: text.slice(m.start, m.end), ref: m.ref, start: m.start, end: m.end })
  )

/** The last one named before a relative clause, if he is near and is not who says so; who accuses does both. */
function antecedentOf({ scene, sentence, attribution }: Event, relative: number): Mention | undefined {
  const speaker = attribution?.rule === 'performative' ? null : (attribution?.voice.speaker ?? null)
  const from = Math.max(sentence.from, relative - ANTECEDENT_REACH - LONGEST_OFFICE)
  return participants(scene, from, relative).findLast(
    m =>
      relative - m.to <= ANTECEDENT_REACH &&
      agreesWith(scene, relative, m) &&
      !(speaker !== null && speaker.from <= m.from && m.to <= speaker.to),
  )
}
