import type { EventType } from '../types.ts'
import { isA, isAnd, isThat, joinsOn } from '../words/words.ts'
import { aboard } from './aboard.ts'
import { accused, condemned } from './accused.ts'
import { accuser } from './accuser.ts'
import { addressed } from './addressed.ts'
import { amongThem } from './among.ts'
import { announcer } from './announcer.ts'
import { answered } from './answered.ts'
import { averts } from './averts.ts'
import { bareVictim } from './bare-victim.ts'
import { bearsName } from './bears-name.ts'
import { subjectBehindPronoun } from './behind-pronoun.ts'
import { byStriking } from './by-striking.ts'
import { byUnknown } from './by-unknown.ts'
import { befallsWhoWasNamed, goesOnFromBefore } from './carried-on.ts'
import { type Cast, finish, newCast, put } from './cast.ts'
import { caused } from './caused.ts'
import { charged } from './charged.ts'
import { type Clause, nameOf } from './clause.ts'
import { clauseSubject, subjectBeside } from './clause-subject.ts'
import { countedSubject } from './counted-subject.ts'
import { dealtWith } from './dealt-with.ts'
import { demandedFor } from './demanded-of.ts'
import { doerOfNoun, fromWhom, nationOfNoun, supporters } from './doers.ts'
import { doneToThem } from './done-to-them.ts'
import { isDoneWithThing } from './done-with-thing.ts'
import { eachOther } from './each-other.ts'
import { endOfThem } from './end-of-them.ts'
import { exposedOn } from './exposed-on.ts'
import { fighters } from './fighters.ts'
import { beforeFixedWord } from './fixed-word.ts'
import { foeBefore } from './foe-before.ts'
import { forWhom } from './for-whom.ts'
import { displaced, freed } from './freed.ts'
import { gathered } from './gathered.ts'
import { goesOn, joinedToBefore } from './goes-on.ts'
import { sharedHarm } from './harm-before.ts'
import { hisMen } from './his-men.ts'
import { opponent, ownerByPronoun, struckThing } from './holdings.ts'
import { inFrame } from './in-frame.ts'
import { inStrike } from './in-strike.ts'
import { layOut } from './lay-out.ts'
import { ledBy } from './led-by.ts'
import { byMeans } from './means.ts'
import { castMention } from './mention.ts'
import { namedOnes } from './named-ones.ts'
import { ofRelative } from './of-relative.ts'
import { another, othersOfBody } from './others-of.ts'
import { holderOfGround } from './ownership.ts'
import { pronounElsewhere } from './pronoun-elsewhere.ts'
import { pronoun, pronounBehindPreposition, pronounOnThat, pronounOnWith } from './pronouns.ts'
import { inRanks } from './ranks.ts'
import { goesOnInIt, relativeDoer } from './relative-doer.ts'
import { repelled } from './repelled.ts'
import { saidDeed } from './said-deed.ts'
import { sameSides } from './same-sides.ts'
import { inStateOfHarm, whoSays } from './says.ts'
import { strikeDoes } from './strike-does.ts'
import { askedOf, setOffAt, stateBehind, survivor } from './struck-by.ts'
import { struckGround } from './struck-ground.ts'
import { struckByNoun, struckSite } from './struck-sites.ts'
import { subjectCutOff } from './subject-cut-off.ts'
import { leaderOfClause, subjectOfClause } from './subject-of-clause.ts'
import { sufferer } from './sufferer.ts'
import { takenFrom } from './taken-from.ts'
import { talksWith } from './talks-with.ts'
import { thingOwner } from './thing-owner.ts'
import { withoutThings } from './things.ts'
import { amongTheDead, joinedNumbers, someOfThem } from './told-apart.ts'
import { twoSides } from './two-sides.ts'
import type { Event, Roles } from './types.ts'
import { phraseWithPart, subjectBeforeNumber } from './unknown-named.ts'
import { unknownAlone, unknownSubject, unknownSubjectOfLightVerb } from './unknown-subject.ts'
import { unknownSupporter } from './unknown-supporter.ts'
import { vehicleDoes, vehicleOfNoun, vesselOfAid } from './vehicles.ts'
import { victimOf } from './victim-of.ts'
import { accusedInPassing, exposed, firedAt, toGoFree } from './wanted.ts'
import { wasDoing } from './was-doing.ts'
import { we } from './we.ts'
import { firstOfRow, withThem } from './with-them.ts'

/** What fills a role once every mention has been looked at. Each looks at what those before it left open. */
const AFTERWARDS: readonly ((clause: Clause, cast: Cast) => void)[] = [
  accused,
  freed,
  another,
  (clause, cast) => we(clause, cast) || pronoun(clause, cast),
  subjectCutOff,
  pronounOnThat,
  gathered,
  vehicleDoes,
  vehicleOfNoun,
  vesselOfAid,
  caused,
  doerOfNoun,
  strikeDoes,
  nationOfNoun,
  fromWhom,
  ofRelative,
  wasDoing,
  charged,
  subjectBehindPronoun,
  subjectBeside,
  relativeDoer,
  goesOnInIt,
  goesOn,
  pronounOnWith,
  pronounBehindPreposition,
  pronounElsewhere,
  doneToThem,
  joinedToBefore,
  befallsWhoWasNamed,
  goesOnFromBefore,
  byMeans,
  inStrike,
  opponent,
  ownerByPronoun,
  holderOfGround,
  struckThing,
  struckSite,
  struckByNoun,
  byStriking,
  byUnknown,
  announcer,
  exposed,
  exposedOn,
  subjectOfClause,
  beforeFixedWord,
  sufferer,
  unknownAlone,
  leaderOfClause,
  ledBy,
  whoSays,
  condemned,
  firedAt,
  survivor,
  setOffAt,
  stateBehind,
  accusedInPassing,
  toGoFree,
  forWhom,
  namedOnes,
  addressed,
  askedOf,
  demandedFor,
  dealtWith,
  saidDeed,
  inRanks,
  victimOf,
  bareVictim,
  sharedHarm,
  someOfThem,
  joinedNumbers,
  amongThem,
  amongTheDead,
  othersOfBody,
  repelled,
  displaced,
  supporters,
  unknownSupporter,
  inStateOfHarm,
  sameSides,
  fighters,
  endOfThem,
  answered,
  foeBefore,
  talksWith,
  eachOther,
  twoSides,
  takenFrom,
  aboard,
  averts,
  clauseSubject,
]

/** What says more of roles that are handed out. */
const FINALLY: readonly ((clause: Clause, roles: Roles) => Roles)[] = [
  bearsName,
  struckGround,
  inFrame,
  thingOwner,
  firstOfRow,
  withThem,
]

/** Reads who did it and to whom: from grammar first, then from pronouns, and last from what kind of event it is. */
export function rolesOf(event: Event): Roles {
  const clause = layOut(event)
  const cast = newCast(event.trigger.type)
  cast.subjectDone = speaksForItself(clause) || clause.thatSubject || hasPronounOfMany(clause)
  accuser(clause, cast)
  castAntecedent(clause, cast)
  castUnknownSubject(clause, cast)
  if (clause.subjectBefore === undefined) unknownSubjectOfLightVerb(clause, cast)
  for (const [k, mention] of clause.who.entries()) castMention(clause, cast, mention, clause.who[k - 1])
  for (const rule of AFTERWARDS) rule(clause, cast)
  return hisMen(
    clause,
    FINALLY.reduce((roles, rule) => rule(clause, roles), withoutThings(clause, finish(cast))),
  )
}

/** "اعتقلنا أربعة", "متهما الحزب بالخيانة": who speaks does it, and whoever is named suffers it. */
const speaksForItself = ({ trigger: { reading, carrier, rule } }: Clause): boolean =>
  (reading.form.person === 1 && carrier === null) || (rule === 'participle' && reading.form.pos === 'active-participle')

/** "وقتلوا عشرة مزارعين": before its noun a verb in the plural has its subject in itself. */
const hasPronounOfMany = ({ scene, verbal, head, subjectBefore, ownerBefore, antecedent }: Clause): boolean =>
  verbal &&
  subjectBefore === undefined &&
  ownerBefore === undefined &&
  antecedent === undefined &&
  /\p{L}{3}وا$/u.test(scene.list[head]!.folded)

/** "الذين تعتقلهم القوات": the pronoun on the verb is whom the relative clause is about; without one he is its subject. */
function castAntecedent(clause: Clause, cast: Cast): void {
  const { scene, antecedent, frame, object, passive, verbal, range } = clause
  if (antecedent === undefined) return
  if (clause.relativeObject) {
    put(cast, object, nameOf(scene, antecedent))
    cast.objectDone = true
  } else if (verbal && antecedent.to <= range.from) {
    put(cast, passive ? (frame.get('p') ?? object) : frame.get('s'), nameOf(scene, antecedent))
    cast.subjectDone = true
  } else return
  cast.rules.push('antecedent')
}

/**
 * "أجلت السفن مئات العالقين": a definite noun right behind an active verb is its subject, known or not; whoever is named behind it is the
 * object. Not where the name itself stands behind the verb (أجلت قسد مئات العالقين).
 */
function castUnknownSubject(clause: Clause, cast: Cast): void {
  const { scene, head, range, plainAfter } = clause
  const first = plainAfter[0]
  if (clause.verbal && !cast.subjectDone && !clause.passive && clause.subjectBefore === undefined)
    if (first !== undefined && first.from - head >= 2 && isDoneWithThing(scene, head, range.to)) {
      cast.subjectDone = true
      return
    }
  if (castSubjectBefore(clause, cast)) return
  if (!cast.subjectDone && clause.subjectBefore === undefined && first !== undefined && first.from > head + 1) {
    const named = subjectBeforeNumber(clause) ?? countedSubject(clause)
    if (named !== null && named.end <= first.start) {
      put(cast, clause.frame.get('s'), named)
      cast.subjectDone = true
      cast.rules.push('unknown-subject')
      return
    }
  }
  const open = clause.verbal && !cast.subjectDone && !clause.maybePassive && !clause.passive
  if (!open || clause.subjectBefore !== undefined || first === undefined) return
  if (first.from - head < 2 || clause.object !== 'T') return
  const subject = unknownSubject(scene, head, { from: head, to: Math.min(range.to, first.from) })
  if (subject === null) return
  put(cast, clause.frame.get('s'), subject)
  cast.subjectDone = true
  cast.rules.push('unknown-subject')
}

/** Behind أن and its like the clause begins. */
function opening({ list }: Clause['scene'], from: number, to: number): number {
  let k = from
  while (k < to && (isThat(list[k]!) || isAnd(list[k]))) k++
  return k
}

/** What is done by nobody whom a table lacks: "المرض قتل خمسة". */
const BODILY_HARM: ReadonlySet<EventType> = new Set<EventType>(['killing', 'injury'])

/** "مروحية أجلت الجرحى", "طواقم الإسعاف نقلت طفلين": nouns of no table right before the verb are its subject, and who stands right behind it is not. Not "الرصاص أصاب طفلين". */
function castSubjectBefore(
  {
    scene,
    head,
    range,
    verbal,
    passive,
    enclitic,
    object,
    frame,
    subjectBefore,
    ownerBefore,
    plainAfter,
    trigger,
  }: Clause,
  cast: Cast,
): boolean {
  const first = plainAfter[0]
  if (!verbal || cast.subjectDone || passive || enclitic !== null || first === undefined) return false
  if (object === undefined) return false
  if (
    subjectBefore !== undefined ||
    ownerBefore !== undefined ||
    joinsOn(scene.list[head]!) ||
    BODILY_HARM.has(trigger.type)
  )
    return false
  const number = scene.mentions.numberAt(head + 1)
  if (first.from !== head + 1 && number?.from !== head + 1 && !isA(scene.list[head + 1], 'preposition')) return false
  const subject =
    unknownSubject(scene, head, { from: range.from, to: head + 1 }, true) ??
    phraseWithPart(scene, { from: opening(scene, range.from, head), to: head })
  if (subject === null) return false
  put(cast, frame.get('s'), subject)
  cast.subjectDone = true
  cast.rules.push('unknown-subject')
  return true
}
