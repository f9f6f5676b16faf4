import type { Mention } from '../mentions/types.ts'
import type { EventType, Named } from '../types.ts'
import { namedAt } from '../words/spans.ts'
import { hasA, hasFinite, isA, isAny, isWord } from '../words/words.ts'
import type { Cast } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { looksFinite } from './finite.ts'

/** In these ground changes hands or is fought over, and has an owner. */
const GROUND: ReadonlySet<EventType> = new Set<EventType>(['capture', 'offensive', 'attack', 'clash', 'negotiation'])

/** Whoever announces one of these with nobody else named does it. */
const ANNOUNCED: ReadonlySet<EventType> = new Set<EventType>([
  'capture',
  'control',
  'offensive',
  'agreement',
  'ceasefire',
  'withdrawal',
  'attack',
  'airstrike',
  'formation',
  'responsibility',
  'sanction',
  'evacuation',
  'surrender',
  'release',
  'detention',
  'siege',
  'discovery',
])

/** Words of holding stand at most as many words before the holder. */
const HOLDER_REACH = 5

/** Whose side the speaker is: the body that a spokesman speaks for, in the words that named it last, else the speaker. */
export function ownSide({ scene, attribution }: Clause): Named | null {
  const speaker = attribution?.voice.speaker ?? null
  if (speaker === null || speaker.kind === 'unnamed' || speaker.kind === 'reporter') return null
  if (speaker.body !== null && speaker.body !== speaker.ref) {
    const body = scene.mentions.memory.actors.findLast(actor => actor.ref === speaker.body)
    if (body !== undefined) {
      const { start, end, ref } = body
      return { name: scene.text.slice(start, end), ref, start, end }
    }
  }
  return namedAt(scene, speaker, speaker.body ?? speaker.ref)
}

/** "آخر معاقل التنظيم", "التي كانت تحت سيطرة التنظيم", "للقضاء على التنظيم": whom ground was taken from. */
export function holderOfGround(clause: Clause, cast: Cast): void {
  if (cast.targets.length > 0 || !GROUND.has(clause.trigger.type)) return
  const { mentions } = clause.scene
  const holder = mentions
    .within(clause.trigger.at + 1, clause.range.to)
    .find(
      m =>
        m.kind !== 'outlet' &&
        m.kind !== 'person' &&
        (isWordOfKind(m) || !cast.agents.some(a => a.ref !== null && a.ref === m.ref)) &&
        !cast.agents.some(a => a.start === m.start) &&
        isHolder(clause, m),
    )
  if (holder === undefined) return
  // "معاقل التنظيم": whoever takes ground from it is another one, whomever the word was taken for.
  const named = nameOf(clause.scene, holder)
  cast.targets.push(cast.agents.some(a => a.ref === named.ref) ? { ...named, ref: null } : named)
  cast.rules.push('holder-of-ground')
}

/** التنظيم, القوات: somebody by a word of his kind alone. */
const isWordOfKind = (m: Mention): boolean => m.kind === 'actor' && m.side === 'side'

function isHolder({ scene, trigger }: Clause, mention: Mention): boolean {
  const { list, mentions } = scene
  for (let k = mention.from; k >= Math.max(trigger.at + 1, mention.from - HOLDER_REACH); k--) {
    const token = list[k]!
    if (k < mention.from && (mentions.at(k) !== null || isA(token, 'relative'))) return isWord(list[k + 1], 'holds')
    if (isAny(token, 'held')) return true
  }
  return false
}

/** Whoever announces an operation of theirs carries it out (أعلن الجيش إطلاق عملية), and speaks of its own forces and talks. */
export function announcer(clause: Clause, cast: Cast): void {
  const { scene, attribution, trigger, range } = clause
  const speaker = attribution?.voice.speaker ?? null
  if (cast.agents.length > 0 || attribution === null || speaker === null) return
  if (speaker.kind !== 'force' && speaker.kind !== 'state' && speaker.body === null) return
  const own = ownSide(clause)
  if (own === null) return
  const { type } = trigger
  const denies = attribution.act === 'deny'
  const ofTheirs =
    hasA(scene.list, range.from, range.to, 'our-side') ||
    type === 'offensive' ||
    (denies && (type === 'negotiation' || type === 'agreement')) ||
    (type === 'negotiation' && cast.rules.length === 0) ||
    isOwnWork(clause)
  if (attribution.joined && ANNOUNCED.has(type) && !denies) cast.rules.push('announcer-acts')
  else if (ofTheirs) cast.rules.push('own-side')
  else return
  cast.agents.push(own)
}

/** What a force or a police says was done and by nobody named is its own work: "قال المتحدث باسم الشرطة إنه تم توقيف ثلاثة", "والسيطرة على البلدة". */
const OWN_WORK: ReadonlySet<EventType> = new Set<EventType>([
  'capture',
  'siege',
  'detention',
  'release',
  'discovery',
  'airstrike',
])

function isOwnWork({ scene, attribution, trigger, enclitic }: Clause): boolean {
  const speaker = attribution?.voice.speaker ?? null
  if (speaker === null || !OWN_WORK.has(trigger.type) || enclitic !== null || attribution?.act === 'deny') return false
  const body = scene.mentions.memory.actors.findLast(actor => actor.ref === (speaker.body ?? speaker.ref))
  if (body === undefined || !/^(?:force|ministry|group|coalition)$/.test(body.kind)) return false
  return trigger.carrier?.verb?.subject === 'event' || (trigger.rule === 'event-noun' && trigger.standing === 'main')
}

/** A verb stands at most as many words before the noun that is its object: "تقترب من تحرير". */
const OBJECT_REACH = 3

/**
 * "التنظيم بدأ … والتجهيز للخروج", "القوات تقترب من تحرير المدينة", "استكمل الجيش حصار المدينة", "المتمردون يخرقون الهدنة": the subject of a verb that no table knows does
 * what the noun behind it names. Not behind a verb of saying or judging (الحكومة أدانت الهجوم).
 */
export function subjectOfClause(clause: Clause, cast: Cast): void {
  const { scene, trigger, frame } = clause
  if (cast.agents.length > 0 || clause.verbal || trigger.carrier !== null) return
  const subject = subjectOfAnyVerb(clause)
  if (subject === undefined || cast.targets.some(t => t.start === subject.start)) return
  if (frame.get('m') !== 'A' && frame.get('s') !== 'A' && !BROKEN.has(trigger.type)) return
  cast.agents.push(nameOf(scene, subject))
  cast.rules.push('subject-of-clause')
}

/** What somebody keeps or breaks. */
const BROKEN: ReadonlySet<EventType> = new Set<EventType>(['ceasefire', 'agreement'])

function subjectOfAnyVerb({ scene, trigger, subjectBefore, who, frame, range, slots }: Clause): Mention | undefined {
  if (subjectBefore !== undefined) {
    if (frame.get('m') === 'A' && hasFinite(scene.list, subjectBefore.to, trigger.at)) return subjectBefore
    const verb = scene.list[subjectBefore.to]
    const isVerb = verb !== undefined && looksFinite(verb) && trigger.at - subjectBefore.to <= OBJECT_REACH
    return isVerb ? subjectBefore : undefined
  }
  const behind = who.findLast(m => m.to <= trigger.at && slots.get(m)?.slot === null && !slots.get(m)?.owned)
  if (behind === undefined || trigger.at - behind.to > 1 || behind.skip > 0) return undefined
  const verb = scene.list[behind.from - 1]
  return verb !== undefined && behind.from - 1 >= range.from && looksFinite(verb, true) ? behind : undefined
}
