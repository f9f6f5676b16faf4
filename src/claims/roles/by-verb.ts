import type { Mention } from '../mentions/types.ts'
import type { EventType } from '../types.ts'
import { BREAK, gapHas } from '../words/marks.ts'
import { finiteReading, isA, isNominal, joinsOn } from '../words/words.ts'
import { behindAside, behindTime } from './behind-time.ts'
import { type Cast, put } from './cast.ts'
import { type Clause, nameOf } from './clause.ts'
import { hasAccusative } from './counted-subject.ts'
import { takesObject } from './holdings.ts'
import { isJoined } from './joined.ts'
import { unknownObject } from './unknown-object.ts'

/** Hands a role to somebody whom no preposition governs, beside an event verb: its subject before or behind it, then its object. */
export function castByVerb(clause: Clause, cast: Cast, mention: Mention, owned: boolean): void {
  const { head, object, before } = clause
  const goesOn = before !== null && before.agents.length > 0
  if (mention.from > head && !clause.plainAfter.includes(mention)) return
  if (mention.to <= head) subjectBeforeVerb(clause, cast, mention, owned)
  else if (clause.objectFirst && !cast.subjectDone) {
    if (mention !== clause.plainAfter[0]) return
    put(cast, object, nameOf(clause.scene, mention), { owner: true, second: true })
    cast.objectDone = true
    cast.rules.push('object')
    cast.slot = 'o'
  } else if (!cast.subjectDone && owned && object === 'T' && mention.kind === 'actor' && !clause.maybePassive) {
    // "قصفت مواقع التنظيم": the object has an owner, and the subject was named before.
    cast.targets.push(nameOf(clause.scene, mention))
    cast.objectDone = true
    cast.rules.push('owner-of-object')
  } else if (isAccused(clause, mention) && cast.subjectDone) {
    cast.targets.push(nameOf(clause.scene, mention))
    cast.objectDone = true
    cast.rules.push('accused')
  } else if (!cast.subjectDone && !(owned && goesOn)) subjectAfterVerb(clause, cast, mention, owned)
  else if (!cast.objectDone && object !== undefined) {
    cast.objectDone = true
    put(cast, object, nameOf(clause.scene, mention), { owner: true, second: true })
    cast.rules.push('object')
    cast.slot = 'o'
  }
}

/** "اتهم الحزب … الحكومة بأنها": whoever stands right before ب is accused. */
const isAccused = ({ scene, trigger }: Clause, mention: Mention): boolean =>
  trigger.type === 'accusation' &&
  trigger.frame.has('ب') &&
  /^ب(?:ان|ال|\p{L}{3,})/u.test(scene.list[mention.to]?.folded ?? '')

/** "القوات اقتحمت": it acts, unless the verb is passive, or may be and has nothing else beside it (المدنيون قتلوا، الجرحى نقلوا إلى المستشفى). */
function subjectBeforeVerb(clause: Clause, cast: Cast, mention: Mention, owned: boolean): void {
  const { scene, frame, object, passive, trigger } = clause
  if (cast.subjectDone) {
    joinSubjectBefore(clause, cast, mention)
    return
  }
  if (mention.from !== clause.subjectBefore?.from && mention.from !== clause.ownerBefore?.from) return
  const isAlone = clause.plainAfter.every(m => isJoined(scene, m, clause.who))
  const alone = isAlone && clause.enclitic === null
  const other = unknownObject(scene, { from: clause.head + 1, to: clause.range.to }, true)
  // "مسلحون نهبوا المتاجر": with an object behind the verb it is active.
  const acts =
    other !== null ||
    hasNounBehind(clause) ||
    (mention.side === 'side' && FIGHTS.has(trigger.type) && !behindPreposition(clause))
  const isParty = mention.kind === 'actor' && mention.actorKind !== 'person' && !owned && !BODILY.has(trigger.type)
  const readsPassive = clause.maybePassive && (object === 'T' || object === 'P') && alone && !acts && !isParty
  const isPerson = mention.kind === 'group' || mention.kind === 'person'
  const befalls = (frame.get('p') ?? object) === 'T' || (object === 'P' && isPerson)
  const suffers = (passive || readsPassive) && befalls
  put(cast, suffers ? 'T' : frame.get('s'), nameOf(scene, mention))
  cast.rules.push(suffers ? 'subject-of-passive' : 'subject-before-verb')
  cast.subjectDone = true
  cast.slot = suffers ? 'o' : 's'
  if (suffers || other === null || object !== 'T' || clause.plainAfter.length > 0 || clause.enclitic !== null) return
  cast.targets.push(other)
  cast.rules.push('unknown-object')
}

/** What happens to a body: a party that stands alone beside such a verb suffers it (الجيش قتل is not said, الشرطيون نقلوا is). */
const BODILY: ReadonlySet<EventType> = new Set<EventType>([
  'killing',
  'injury',
  'transfer',
  'evacuation',
  'detention',
  'abduction',
])

/** Where whoever fights stands before such a verb he does it. */
const FIGHTS: ReadonlySet<EventType> = new Set<EventType>([
  'attack',
  'airstrike',
  'shelling',
  'capture',
  'siege',
  'destruction',
  'clash',
])

/** "قذائف تستهدف مستشفى …": a noun stands right behind the verb, and no time, mark, adverb (قتلوا جميعا) or clitic between. */
function hasNounBehind({ scene: { list, mentions }, head, range }: Clause): boolean {
  const next = list[head + 1]
  if (next === undefined || head + 1 >= range.to || next.gap !== ' ' || mentions.inTime(head + 1)) return false
  return (
    isNominal(next) &&
    !isA(next, 'preposition') &&
    !/ا$|^(?:[بلك]|و)/.test(next.folded) &&
    finiteReading(next) === undefined
  )
}

/** "نقلوا إلى المستشفى": right behind the verb stands a preposition. */
const behindPreposition = ({ scene, head }: Clause): boolean => isA(scene.list[head + 1], 'preposition')

/** "رئيس الحركة ونائبه اعتقلا": whoever و joins to the subject before the verb stands where it stands. */
function joinSubjectBefore({ scene, head, subjectBefore, who }: Clause, cast: Cast, mention: Mention): void {
  if (subjectBefore === undefined || mention.from < subjectBefore.to || mention.to > head) return
  if (!isJoined(scene, mention, who) || gapHas(scene, mention.from, BREAK)) return
  const before = who[who.indexOf(mention) - 1]
  if (before === undefined || mention.from - before.to > 1) return
  const role = cast.rules.includes('subject-of-passive') ? cast.targets : cast.agents
  role.push(nameOf(scene, mention))
}

/** "قتل ستة مدنيين" is passive; with a pronoun on the verb (اعتقلته) or a further noun behind (اعتقلت الشرطة حارس السوق) it is active. */
function subjectAfterVerb(clause: Clause, cast: Cast, mention: Mention, owned: boolean): void {
  const { scene, trigger, frame, object, plainAfter } = clause
  // "واتهمت الجيش بقصف": beside ب alone, joined to what was told, the one named is accused.
  if (
    trigger.type === 'accusation' &&
    trigger.frame.has('ب') &&
    plainAfter.length === 1 &&
    joinsOn(scene.list[trigger.at]!) &&
    clause.before !== null &&
    clause.before.agents.length > 0
  ) {
    cast.targets.push(nameOf(scene, mention))
    cast.objectDone = true
    cast.rules.push('accused')
    return
  }
  cast.subjectDone = true
  const alone = plainAfter.length === 1 || plainAfter.every(m => m === mention || isJoined(scene, m, clause.who))
  const from = behindAside(scene, mention.to, clause.range.to)
  // "اقتحم آخرون القباضة": behind a plural in ـون nothing with the article is its adjective.
  const isBare =
    /\p{L}{3}ون$/u.test(scene.list[mention.to - 1]!.folded) && !/^[وفب]?ال/.test(scene.list[mention.from]!.folded)
  const to = from > mention.to ? clause.range.to : pastTime(clause, mention.to)
  const other = unknownObject(scene, { from, to }, isBare)
  const acts = (mention.kind === 'generic' || (mention.kind === 'actor' && mention.actorKind !== 'person')) && !owned
  const harms = trigger.type === 'killing' || trigger.type === 'injury'
  const onlySuffers = !acts || harms
  const nothingElse =
    alone &&
    clause.enclitic === null &&
    other === null &&
    !groundBehind(clause, mention) &&
    (harms || !hasAccusative(scene, mention.to, clause.range.to))
  const suffers = clause.passive || (clause.maybePassive && object === 'T' && nothingElse && onlySuffers)
  const next = plainAfter[1]
  // "أوقفت الشرطة صاحب المصنع ومهندسين اثنين": whom و joins behind the object is one too.
  const joinsObject =
    other !== null && next !== undefined && other.end <= next.start && isJoined(scene, next, clause.who)
  const takes = !suffers && takesObject(clause) && other !== null && (plainAfter.length === 1 || joinsObject)
  if (takes) {
    cast.targets.push(other)
    cast.objectDone = true
    cast.rules.push('unknown-object')
  }
  put(cast, suffers ? (frame.get('p') ?? 'T') : frame.get('s'), nameOf(scene, mention))
  cast.rules.push(suffers ? 'subject-of-passive' : 'subject-after-verb')
  if (suffers) cast.objectDone = true
  cast.slot = suffers || takes ? 'o' : 's'
}

/** "أعدمت السلطات، فجر الأحد، رجلا أدين": where nothing but time stands behind the subject in its clause, the object may open the next. */
function pastTime({ scene, range, sentence }: Clause, from: number): number {
  const end = behindTime(scene, { from, to: sentence.to })
  return end > from && end >= range.to ? Math.min(sentence.to, end + 1) : range.to
}

/** "قصفت القوات مدينة تعز": a place right behind the subject is the object; not "غربي تعز", which is where. */
function groundBehind({ scene, range }: Clause, mention: Mention): boolean {
  return scene.mentions
    .placesIn(mention.to, Math.min(range.to, mention.to + 2))
    .some(place => place.cue === null && !place.beside && !gapHas(scene, place.from, BREAK))
}
