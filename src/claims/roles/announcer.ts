import { matchPersonRole } from '../../knowledge/index.ts'
import type { Speaker } from '../attribution/types.ts'
import { OFFICES } from '../mentions/offices.ts'
import type { EventType, Named } from '../types.ts'
import { hasA } from '../words/words.ts'
import type { Cast } from './cast.ts'
import type { Clause } from './clause.ts'
import { ownSide } from './own-side.ts'
import { STRIKES } from './recent.ts'

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
  'aid',
  'investigation',
  'handover',
  'transfer',
])

/** Whoever announces an operation of theirs carries it out (أعلن الجيش إطلاق عملية), and speaks of its own forces and talks. */
export function announcer(clause: Clause, cast: Cast): void {
  const { scene, attribution, trigger, range } = clause
  const speaker = attribution?.voice.speaker ?? null
  if (cast.agents.length > 0 || attribution === null || speaker === null) return
  if (!speaksForABody(clause, speaker)) return
  const own = ownSide(clause)
  if (own === null) return
  const { type } = trigger
  const denies = attribution.act === 'deny'
  const ofTheirs =
    hasA(scene.list, range.from, range.to, 'our-side') ||
    type === 'offensive' ||
    (denies && (type === 'negotiation' || type === 'agreement' || deniesStrike(clause))) ||
    (type === 'negotiation' && (cast.rules.length === 0 || isOtherSide(cast, own))) ||
    isOwnWork(clause, cast)
  const announces = attribution.joined || (attribution.rule === 'participle' && attribution.act === 'announce')
  // "أعلنت الكتائب قصف القاعدة": who fights announces what he fired; a town does not.
  const fires = type === 'shelling' && speaker.kind === 'force'
  if (announces && (ANNOUNCED.has(type) || fires) && !denies) cast.rules.push('announcer-acts')
  else if (ofTheirs) cast.rules.push('own-side')
  else return
  cast.agents.push(own)
}

/** "نفى الجيش شن أي غارات", "نفت الحركة استهداف المطار": who denies with a noun of doing what armies do is said to have done it; not "نفت وقوع هجوم". */
function deniesStrike({ trigger, attribution }: Clause): boolean {
  const { carrier, reading } = trigger
  if (!STRIKES.has(trigger.type) || attribution?.how !== 'object') return false
  return carrier === null
    ? reading.value.kind === 'event' && reading.form.pos === 'masdar' && reading.value.frame.get('s') === 'A'
    : carrier.verb?.subject === 'agent'
}

/** "لا مفاوضات معهم": who speaks of talks with another side is the one that would talk. */
const isOtherSide = ({ targets }: Cast, own: Named): boolean =>
  targets.length > 0 && targets.every(t => t.start !== own.start && (t.ref === null || t.ref !== own.ref))

/** A force, a state, a body or somebody by his office ("المحافظ"); not a man of no office, not a witness. */
const speaksForABody = ({ scene }: Clause, { kind, body, from }: Speaker): boolean =>
  kind === 'force' ||
  kind === 'state' ||
  body !== null ||
  kind === 'organisation' ||
  (kind === 'person' && isOffice(scene, from)) ||
  (kind === 'unnamed' && scene.mentions.at(from)?.kind === 'generic')

function isOffice({ text, list }: Clause['scene'], from: number): boolean {
  const role = matchPersonRole(text, list, from)
  return role !== null && OFFICES.has(role.value.class) && role.value.class !== 'spokesperson'
}

/** "تحييد 21 من المهاجمين": fighters. */
const isFoe = (who: Clause['who'], { start }: Named): boolean =>
  who.some(m => m.start === start && m.kind === 'group' && m.side === 'side')

/** What a force or a police says was done and by nobody named is its own work: "قال المتحدث باسم الشرطة إنه تم توقيف ثلاثة", "والسيطرة على البلدة". */
const OWN_WORK: ReadonlySet<EventType> = new Set<EventType>([
  'capture',
  'siege',
  'detention',
  'release',
  'discovery',
  'airstrike',
  'investigation',
])

function isOwnWork({ scene, attribution, trigger, enclitic, who }: Clause, { targets }: Cast): boolean {
  const speaker = attribution?.voice.speaker ?? null
  if (speaker === null || enclitic !== null || attribution?.act === 'deny') return false
  if (!OWN_WORK.has(trigger.type) && !(trigger.type === 'killing' && targets.some(t => isFoe(who, t)))) return false
  const body = scene.mentions.memory.actors.findLast(actor => actor.ref === (speaker.body ?? speaker.ref))
  const looksInto = trigger.type === 'investigation' && speaker.kind === 'organisation'
  if (
    speaker.kind !== 'force' &&
    speaker.kind !== 'unnamed' &&
    !looksInto &&
    (body === undefined || !/^(?:force|ministry|group|coalition)$/.test(body.kind))
  )
    return false
  return (
    trigger.carrier?.verb?.subject === 'event' ||
    looksInto ||
    (trigger.rule === 'event-noun' && trigger.standing === 'main')
  )
}
