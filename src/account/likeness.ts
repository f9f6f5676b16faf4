import type { PlacePrecision, Quantity } from '../claims/types.ts'
import type { Reuse } from './copies.ts'
import { daysApart, isDay } from './days.ts'
import { compareCounts, point } from './figures.ts'
import { ground, isLocal } from './ground.ts'
import { type Rarity, wordLikeness } from './rarity.ts'
import type { Sight } from './sight.ts'

/**
 * What speaks for and against two claims being of one eventuality, in points. One event needs `JOIN` points; what is not said on one side
 * counts nothing. The order of size matters more than the values: type and place make an event, one day and one figure confirm it.
 */
export const WEIGHTS = {
  sameType: 1.5,
  sameFamily: 0.9,
  /** The same settlement; a larger area says less (see `AREA`). */
  samePlace: 2,
  placeInPlace: 1,
  placesApart: -4,
  /** Where people are moved one text may give the start and another the end of the way. */
  endsOfAWay: -0.5,
  /** For each actor-rarity point: the leader of a group says more than the group that is in every sentence. */
  sharedActor: 0.55,
  sharedActorAtMost: 2.2,
  /** What the less telling of a shared agent and a shared target adds, in parts of its own points. */
  secondActor: 0.3,
  /** A single person is in few events at a time. */
  samePerson: 0.8,
  otherAgents: -0.8,
  otherTargets: -0.5,
  sameDay: 1.5,
  samePeriod: 0.5,
  otherDay: -2.5,
  sameFigure: 2,
  fittingFigure: 0.8,
  otherFigure: -0.3,
  words: 3.5,
  copied: 5,
  /** One article seldom tells of two events of one type without telling them apart. */
  sameArticle: 0.8,
  headline: 1.5,
  /** Told again in the same article with the article: "المعركة", after "معركة". */
  toldAgain: 1.2,
  denial: 0.7,
  /** A denial that follows at once answers what was just said. */
  answeredAtOnce: 1.5,
  /** Two origins beside each other, each with its count of the same victims. */
  rivalFigure: 2,
  possible: -0.3,
  /** For each day between the dates of publication beyond the first, where no date of the event is given on one side. */
  dayBetween: -0.15,
} as const

/** Points that join two claims. */
export const JOIN = 4
/** Points that two groups of claims need on average to become one event. */
export const JOIN_ON_AVERAGE = 1.5
/** Points for never. */
export const NEVER = -Infinity

/** Figures below this are too common to tell events apart or together. */
const TELLING_FIGURE = 3
/** Days after which a report that names no date of the event is taken to speak of another one. */
const STALE = 12
/** Types whose count tells of one moment: without a date, reports of them weeks apart are of different ones. */
const MOMENT: ReadonlySet<string> = new Set([
  'attack',
  'airstrike',
  'shelling',
  'explosion',
  'killing',
  'injury',
  'execution',
  'abduction',
  'clash',
  'protest',
  'accident',
])
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
/** Types that lead from one place to another, or that are held at one place about another. */
const ON_THE_WAY: ReadonlySet<string> = new Set([
  'transfer',
  'evacuation',
  'displacement',
  'withdrawal',
  'negotiation',
  'meeting',
  'agreement',
])
const GROUND: ReadonlySet<string> = new Set(['capture', 'control', 'handover'])

/** Types with victims who are counted: reports set one origin's toll beside another's. */
const TOLLS: ReadonlySet<string> = new Set(['killing', 'injury', 'execution', 'detention', 'abduction'])
/** Claims with no more characters between them than this stand in neighbouring sentences. */
const BESIDE = 160
/** "هجوم آخر", "غارة ثانية": what follows is not what was told before. Not "في الانفجار". */
const ANOTHER = /(?:^|[\s،])(?:و?(?:آخر|أخرى|اخر|اخرى|ثان|ثانية|ثانٍ|منفصل|منفصلة|مختلف|مختلفة))(?=$|[\s،.])/

/** Whether `b` goes on where `a` ends, in the same text, and is not said to be of another event. `a` stands before `b`. */
function goesOn(a: Sight, b: Sight): boolean {
  const [from, to] = [a.claim.evidence.end, b.claim.evidence.end]
  if (a.claim.article !== b.claim.article || a.zone === 'head' || b.claim.evidence.start - from > BESIDE) return false
  return !ANOTHER.test(a.reading.article.text.slice(from, Math.min(to, from + 4 * BESIDE)))
}

/** What `likeness` needs beside the two claims. */
export interface Measure {
  readonly rarity: Rarity
  /** How telling an actor is, by the claims that name it. */
  readonly actors: Rarity
  readonly reuse: Reuse
}

/** Points for two claims being of one event, or `NEVER`. Symmetric. */
export function likeness(a: Sight, b: Sight, measure: Measure): number {
  if (a.index > b.index) return likeness(b, a, measure)
  const [ca, cb] = [a.claim, b.claim]
  const sameArticle = ca.article === cb.article
  const copied =
    !sameArticle &&
    measure.reuse.shared(ca.article, ca.evidence.start, ca.evidence.end, cb.article, cb.evidence.start, cb.evidence.end)
  if (!a.families.some(family => b.families.includes(family))) return NEVER
  const sameRoot = a.source.root === b.source.root
  let points = ca.type === cb.type ? WEIGHTS.sameType : WEIGHTS.sameFamily
  if (copied) points += WEIGHTS.copied

  const place = ground(ca.place, cb.place)
  const places = ca.place !== null && cb.place !== null
  if (place === 'same') points += WEIGHTS.samePlace * AREA[ca.place!.precision]
  else if (place === 'within' || place === 'around') {
    // In one text a camp and its town are told apart on purpose; between texts the one may stand for the other.
    if (
      sameArticle &&
      a.zone !== 'head' &&
      GROUND.has(ca.type) &&
      GROUND.has(cb.type) &&
      isLocal(ca.place!) &&
      isLocal(cb.place!)
    )
      return NEVER
    points += WEIGHTS.placeInPlace * Math.min(AREA[ca.place!.precision], AREA[cb.place!.precision])
  } else if (place === 'apart') {
    const way = ON_THE_WAY.has(ca.type) && ON_THE_WAY.has(cb.type)
    if (!copied && !way && (sameRoot || sameArticle)) return NEVER
    points += way ? WEIGHTS.endsOfAWay : WEIGHTS.placesApart
  }

  const figure = compareQuantities(a.counts, b.counts)
  if (a.days !== null && b.days !== null) {
    const apart = daysApart(a.days, b.days)
    const exact = isDay(a.days) && isDay(b.days)
    if (apart === 0) points += exact ? WEIGHTS.sameDay : WEIGHTS.samePeriod
    else if (copied && apart <= 1 && a.reading.published?.from !== b.reading.published?.from) {
      // The "today" of a wire that was printed a day later.
    } else if (sameRoot || sameArticle || apart > (figure === 'same' ? 2 : 0)) return NEVER
    // Two days for one deed: only where a telling figure ties the reports together; it then is a contradiction.
    else points += WEIGHTS.otherDay
  } else {
    const [pa, pb] = [a.days ?? a.reading.published, b.days ?? b.reading.published]
    if (pa !== null && pb !== null) {
      const apart = daysApart(pa, pb)
      if (!copied && apart > STALE && MOMENT.has(ca.type)) return NEVER
      points += WEIGHTS.dayBetween * Math.max(0, Math.min(apart, 30) - 1)
    }
  }

  if (figure === 'conflict') {
    // A text does not contradict its own source: two figures from one mouth in one article count two things.
    if (sameArticle && sameRoot) return NEVER
    // The dead of a town are not the dead of its country.
    if (places && (place === 'within' || place === 'around') && !(isLocal(ca.place!) && isLocal(cb.place!)))
      return NEVER
    points += WEIGHTS.otherFigure
  } else if (figure === 'same') points += WEIGHTS.sameFigure
  else if (figure === 'fits') points += WEIGHTS.fittingFigure

  const [agents, targets] = [sharedPoints(a.agents, b.agents, measure), sharedPoints(a.targets, b.targets, measure)]
  const shared = Math.max(
    Math.max(agents, targets) + WEIGHTS.secondActor * Math.min(agents, targets),
    // One text makes the doer of what another makes the sufferer ("X handed over", "they took over from X").
    sharedPoints(a.agents, b.targets, measure) / 2,
    sharedPoints(a.targets, b.agents, measure) / 2,
  )
  points += shared
  for (const person of a.persons)
    if (b.persons.has(person)) {
      points += WEIGHTS.samePerson
      break
    }
  if (shared === 0 && a.knownAgents && b.knownAgents) points += WEIGHTS.otherAgents
  if (a.knownTargets && b.knownTargets && sharedPoints(a.targets, b.targets, measure) === 0)
    points += WEIGHTS.otherTargets
  if (
    sameRoot &&
    sameArticle &&
    a.kinds.size === 1 &&
    b.kinds.size === 1 &&
    ![...a.kinds].some(kind => b.kinds.has(kind)) &&
    ca.type === cb.type
  )
    return NEVER

  points += WEIGHTS.words * wordLikeness(a.weighed, b.weighed)
  if (sameArticle) points += WEIGHTS.sameArticle
  if (sameArticle && b.definite && ca.polarity === cb.polarity) points += WEIGHTS.toldAgain
  if (sameArticle && a.zone === 'head' && b.zone !== 'head') points += WEIGHTS.headline
  if (ca.polarity !== cb.polarity && !sameRoot) points += WEIGHTS.denial
  if (sameArticle && !sameRoot && place !== 'apart' && goesOn(a, b)) {
    if (ca.polarity === 'asserted' && cb.polarity === 'denied') points += WEIGHTS.answeredAtOnce
    else if (
      ca.type === cb.type &&
      ca.polarity === cb.polarity &&
      TOLLS.has(ca.type) &&
      figure !== 'none' &&
      !(open(ca.factuality) || open(cb.factuality))
    )
      points += WEIGHTS.rivalFigure
  }
  if (open(ca.factuality) !== open(cb.factuality)) points += WEIGHTS.possible
  return points
}

function open(factuality: string): boolean {
  return factuality === 'planned' || factuality === 'possible'
}

function sharedPoints(a: ReadonlySet<string>, b: ReadonlySet<string>, measure: Measure): number {
  let points = 0
  for (const key of a) if (b.has(key)) points += WEIGHTS.sharedActor * measure.actors.of(key)
  return Math.min(points, WEIGHTS.sharedActorAtMost)
}

/** How the figures of two claims stand to each other; `none` where nothing can be compared. */
export function compareQuantities(
  a: readonly Quantity[],
  b: readonly Quantity[],
): 'same' | 'fits' | 'conflict' | 'none' {
  let result: 'same' | 'fits' | 'conflict' | 'none' = 'none'
  for (const x of a)
    for (const y of b) {
      const figures = compareCounts(x, y)
      if (figures === 'none') continue
      if (figures === 'equal') return (point(x) ?? 0) >= TELLING_FIGURE ? 'same' : 'fits'
      if (figures === 'refines') result = 'fits'
      else if (result === 'none') result = 'conflict'
    }
  return result
}
