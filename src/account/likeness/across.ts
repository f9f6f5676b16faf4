import type { PlaceMention, PlacePrecision } from '../../claims/types.ts'
import { daysApart, isDay } from '../days.ts'
import { type Ground, ground, isBeside, isLocal } from '../ground.ts'
import { wordLikeness } from '../rarity.ts'
import type { Sight } from '../sight.ts'
import { compareQuantities, meet, sameFamily } from './compare.ts'
import { byFactuality, isPlanned } from './factuality.ts'
import type { Measure } from './index.ts'
import { add, type Tell } from './reasons.ts'

/**
 * What speaks for and against two claims of two texts being of one event. The order of size matters more than the values: type and place
 * make an event, one day and one figure confirm it.
 */
const POINTS = {
  twoClaims: -3.6,
  sameType: 1.5,
  typeOfOneFamily: 0.9,
  copied: 5,
  /** The same settlement; a larger area says less (see `AREA`). */
  samePlace: 2,
  placeInPlace: 1,
  placesApart: -4,
  /** Where people are moved one text may give the start and another the end of the way. */
  endsOfAWay: -0.5,
  sameDay: 1.5,
  samePeriod: 0.5,
  otherDay: -2.5,
  /** For each day between the dates of publication beyond the first, where no date of the event is given on one side. */
  dayBetween: -0.15,
  sameFigure: 2,
  fittingFigure: 0.8,
  otherFigure: -0.3,
  /** For each actor-rarity point: the leader of a group says more than the group that is in every sentence. */
  sharedActor: 0.55,
  sameRole: 0.4,
  sharedActorAtMost: 2.4,
  /** What the less telling of a shared agent and a shared target adds, in parts of its own points. */
  secondActor: 0.3,
  /** A single person is in few events at a time. */
  samePerson: 0.8,
  otherAgents: -0.8,
  otherTargets: -0.5,
  words: 3.5,
  /** Two clauses of some words each, none of them in common. */
  noWord: -0.8,
  sameWord: 0.4,
  denial: 0.7,
} as const

/** Content words of a clause from which on it says something to none of them being in another. */
const SOME = 3
/** Days after which a report that names no date of the event is taken to speak of another one. */
const STALE = 12
/** Types whose count tells of one moment: without a date, reports of them weeks apart are of different ones. */
const MOMENT: ReadonlySet<string> = new Set(
  'attack airstrike shelling explosion killing injury execution abduction clash protest accident'.split(' '),
)
/** How much of a settlement's points a place of this size is worth. */
const AREA: Readonly<Record<PlacePrecision, number>> = {
  site: 1,
  camp: 1,
  neighbourhood: 1,
  village: 1,
  town: 1,
  city: 0.9,
  district: 0.8,
  governorate: 0.6,
  region: 0.5,
  river: 0.4,
  border: 0.4,
  country: 0.35,
}
/** What is beside a settlement is worth as much as a district. */
function areaOf(place: PlaceMention): number {
  return isBeside(place) ? AREA.district : AREA[place.precision]
}

/** Types that lead from one place to another, or that are held at one place about another. */
const ON_THE_WAY: ReadonlySet<string> = new Set(
  'transfer evacuation displacement withdrawal negotiation meeting agreement'.split(' '),
)
const HARM: ReadonlySet<string> = new Set(['killing', 'injury', 'execution'])
const GROUND: ReadonlySet<string> = new Set(['capture', 'control', 'handover'])

/** Points for two claims of two articles. `a` stands before `b` in the order of the account. */
export function across(a: Sight, b: Sight, measure: Measure, tell: Tell): number {
  const [ca, cb] = [a.claim, b.claim]
  if (!sameFamily(a, b)) return add(tell, 'no-type-in-common', -Infinity)
  const { article: textA, evidence: ea } = ca
  const { article: textB, evidence: eb } = cb
  const copied = measure.reuse.shared(textA, ea.start, ea.end, textB, eb.start, eb.end)
  const sameRoot = a.source.root === b.source.root
  let points = add(tell, 'two-claims', POINTS.twoClaims)
  points +=
    ca.type === cb.type
      ? add(tell, 'same-type', POINTS.sameType)
      : add(tell, 'type-of-one-family', POINTS.typeOfOneFamily)
  if (copied) points += add(tell, 'copied', POINTS.copied)

  const place = ground(ca.place, cb.place)
  if (place === 'same') points += add(tell, 'same-place', POINTS.samePlace * areaOf(ca.place!))
  else if (place === 'within' || place === 'around') {
    // The seizure of a town refines that of its region no more than the region's does that of the country.
    if (!copied && GROUND.has(ca.type) && GROUND.has(cb.type) && isLocal(ca.place!) !== isLocal(cb.place!))
      return add(tell, 'ground-in-ground', -Infinity)
    points += add(tell, 'place-in-place', POINTS.placeInPlace * Math.min(areaOf(ca.place!), areaOf(cb.place!)))
  } else if (place === 'apart') {
    const way = ON_THE_WAY.has(ca.type) && ON_THE_WAY.has(cb.type)
    if (!copied && !way && sameRoot) return add(tell, 'places-apart', -Infinity)
    points += way ? add(tell, 'ends-of-a-way', POINTS.endsOfAWay) : add(tell, 'places-apart', POINTS.placesApart)
  }

  const figure = compareQuantities(a.counts, b.counts)
  if (a.days !== null && b.days !== null) {
    const apart = daysApart(a.days, b.days)
    if (apart === 0)
      points +=
        isDay(a.days) && isDay(b.days)
          ? add(tell, 'same-day', POINTS.sameDay)
          : add(tell, 'same-period', POINTS.samePeriod)
    else if (copied && apart <= 1 && a.reading.published?.from !== b.reading.published?.from) {
      // The "today" of a wire that was printed a day later.
    } else if (sameRoot || apart > (figure === 'same' ? 2 : 0)) return add(tell, 'other-day', -Infinity)
    // Two days for one deed: only where a telling figure ties the reports together; it then is a contradiction.
    else points += add(tell, 'other-day', POINTS.otherDay)
  } else {
    const [pa, pb] = [a.days ?? a.reading.published, b.days ?? b.reading.published]
    if (pa !== null && pb !== null) {
      const apart = daysApart(pa, pb)
      if (!copied && apart > STALE && MOMENT.has(ca.type)) return add(tell, 'reports-days-apart', -Infinity)
      if (apart > 1) points += add(tell, 'reports-days-apart', POINTS.dayBetween * (Math.min(apart, 30) - 1))
    }
  }

  if (figure === 'conflict') {
    // The dead of a town are not the dead of its country.
    if ((place === 'within' || place === 'around') && !(isLocal(ca.place!) && isLocal(cb.place!)))
      return add(tell, 'figure-of-whole-and-part', -Infinity)
    points += add(tell, 'other-figure', POINTS.otherFigure)
  } else if (figure === 'same') points += add(tell, 'same-figure', POINTS.sameFigure)
  else if (figure === 'fits') points += add(tell, 'fitting-figure', POINTS.fittingFigure)

  const [agents, targets] = [shared(a.agents, b.agents, a, measure), shared(a.targets, b.targets, a, measure)]
  const actors = Math.max(
    Math.max(agents, targets) + POINTS.secondActor * Math.min(agents, targets),
    // One text makes the doer of what another makes the sufferer ("X handed over", "they took over from X").
    shared(a.agents, b.targets, a, measure) / 2,
    shared(a.targets, b.agents, a, measure) / 2,
  )
  if (actors > 0) points += add(tell, 'shared-actor', actors)
  // Of one deed, at one spot on one day, two texts can name two doers.
  else if (a.knownAgents && b.knownAgents && !oneMoment(a, b, place))
    points += add(tell, 'other-agents', POINTS.otherAgents)
  if (meet(a.persons, b.persons)) points += add(tell, 'same-person', POINTS.samePerson)
  // The guards who were killed are not the prisoners who were, unless they are as many.
  if (targets === 0 && figure !== 'same' && HARM.has(ca.type) && ofOtherPeople(a, b))
    return add(tell, 'other-kind-of-people', -Infinity)
  if (targets === 0 && a.knownTargets && b.knownTargets) points += add(tell, 'other-targets', POINTS.otherTargets)

  const alike = wordLikeness(a.weighed, b.weighed)
  points +=
    alike === 0 && !copied && a.stems.size >= SOME && b.stems.size >= SOME && !oneMoment(a, b, place)
      ? add(tell, 'no-word-in-common', POINTS.noWord)
      : add(tell, 'words', POINTS.words * alike)
  if (meet(a.trigger, b.trigger)) points += add(tell, 'same-word', POINTS.sameWord)
  if (ca.polarity === cb.polarity || isPlanned(a) !== isPlanned(b)) points += byFactuality(a, b, tell)
  return ca.polarity !== cb.polarity && !sameRoot ? points + add(tell, 'denial', POINTS.denial) : points
}

/** Whether both are told of one settlement, or a spot in it, and of one day. */
function oneMoment(a: Sight, b: Sight, place: Ground): boolean {
  if (a.claim.type !== b.claim.type || (place !== 'same' && place !== 'within' && place !== 'around')) return false
  if (!isLocal(a.claim.place!) || !isLocal(b.claim.place!) || a.days === null || b.days === null) return false
  return isDay(a.days) && isDay(b.days) && daysApart(a.days, b.days) === 0
}

/** Kinds of people by what they do or are held as, of which nobody is of two at once. */
const CALLINGS: ReadonlySet<string> = new Set(
  'group:guards group:prisoners group:soldiers group:police group:fighters group:doctors group:journalists group:students'.split(
    ' ',
  ),
)

function ofOtherPeople(a: Sight, b: Sight): boolean {
  return [a, b].every(sight => [...sight.targets].some(key => CALLINGS.has(key)))
}

function shared(x: ReadonlySet<string>, y: ReadonlySet<string>, a: Sight, measure: Measure): number {
  let points = 0
  for (const key of x)
    if (y.has(key)) points += POINTS.sameRole + (a.anybody.has(key) ? 0 : POINTS.sharedActor * measure.actors.of(key))
  return Math.min(points, POINTS.sharedActorAtMost)
}
