import { daysApart, isDay } from '../days.ts'
import { type Ground, ground, isBeside, isLocal } from '../ground.ts'
import { wordLikeness } from '../rarity.ts'
import type { Sight } from '../sight.ts'
import { compareQuantities, isLarge, meet, nearness, onWhereabouts, sameFamily } from './compare.ts'
import type { Measure } from './index.ts'
import { another, byModality } from './modality.ts'
import { add, type Tell } from './reasons.ts'

/**
 * What speaks for and against two claims of one text being of one event, in natural logarithms of odds. A text tells a thing once: its
 * second claim is of another event unless it stands to the first as lead to headline, answers it, or takes up its words, place, actors or
 * figure. Fitted to the pairs of claims in annotated articles (logistic regression), then rounded.
 */
const POINTS = {
  twoClaims: -2.6,
  typeOfOneFamily: -0.75,
  /** By how often the text speaks of the type: of two agreements one is likely the other, of nine attacks not. */
  typeToldTwice: 0.6,
  typeToldSeldom: 0.4,
  typeToldOften: -1,
  headlineAndLead: 1.8,
  headlineAndBody: 1,
  leadAndBody: 0.85,
  leadAndLead: -0.3,
  neighbours: 0.5,
  /** "اتفاق" and, going on, "يقضي بخروج المسلحين". */
  termsOfIt: 5,
  sameOrigin: -0.4,
  samePlace: 2.5,
  sameArea: 1.3,
  samePlaceToldBefore: 1.1,
  placesApart: -0.3,
  samePeriod: -1.5,
  sameFigure: 1.6,
  /** Of large counts few are the same by chance. */
  sameLargeFigure: 3,
  fittingFigure: 1.2,
  /** Two origins, each with its count of the same: by how near the counts are. */
  rivalFigure: 2,
  otherFigure: 0.2,
  farFigure: -1.3,
  sharedAgent: 1.8,
  sharedTarget: 1.6,
  sharedActor: 0.3,
  words: 1.8,
  /** What the headline says is in its lead. */
  wordsOfHeadline: 3,
  sameWord: 0.5,
  toldAgain: 0.9,
  /** Where somebody is: one question, whoever answers it. */
  whereabouts: 2.5,
} as const

/** A type is told seldom up to so many claims. */
const SELDOM = 4
/** Counts of one thing by two origins: the smaller is at least such a part of the larger, or they are far apart. */
const NEAR = 0.6
const FAR = 0.4
const GROUND: ReadonlySet<string> = new Set(['capture', 'control', 'handover'])
/** Types that lead from one place to another, or that are held at one place about another. */
const ON_THE_WAY: ReadonlySet<string> = new Set(
  'transfer evacuation displacement withdrawal negotiation meeting agreement'.split(' '),
)
/** What goes on after no more than a comma or a short word. */
const NEXT_WORD = 6

/** Points for two claims of one article. `a` stands before `b`. */
export function within(a: Sight, b: Sight, measure: Measure, tell: Tell): number {
  if (!sameFamily(a, b)) return add(tell, 'no-type-in-common', -Infinity)
  const sameRoot = a.source.root === b.source.root
  const place = ground(a.claim.place, b.claim.place)
  return (
    add(tell, 'two-claims', POINTS.twoClaims) +
    byType(a, b, measure, tell) +
    byStanding(a, b, sameRoot, tell) +
    byPlaceAndTime(a, b, place, tell) +
    byFigure(a, b, sameRoot, place, tell) +
    byActors(a, b, sameRoot, tell) +
    byWords(a, b, tell) +
    byModality(a, b, sameRoot, place, tell)
  )
}

function byType(a: Sight, b: Sight, measure: Measure, tell: Tell): number {
  const { type, article } = a.claim
  if (type !== b.claim.type) return add(tell, 'type-of-one-family', POINTS.typeOfOneFamily)
  const often = measure.often(article, type)
  if (often > SELDOM) return add(tell, 'type-told-often', POINTS.typeToldOften)
  return add(tell, 'type-told-seldom', often <= 2 ? POINTS.typeToldTwice : POINTS.typeToldSeldom)
}

function byStanding(a: Sight, b: Sight, sameRoot: boolean, tell: Tell): number {
  let points = 0
  if (a.zone === 'head') {
    if (b.zone === 'lead') points += add(tell, 'headline-and-lead', POINTS.headlineAndLead)
    else if (b.zone === 'body') points += add(tell, 'headline-and-body', POINTS.headlineAndBody)
  } else if (a.zone === 'lead')
    points +=
      b.zone === 'lead'
        ? add(tell, 'lead-and-lead', POINTS.leadAndLead)
        : add(tell, 'lead-and-body', POINTS.leadAndBody)
  if (b.index === a.index + 1) {
    points += add(tell, 'neighbours', POINTS.neighbours)
    if (b.provided && b.claim.evidence.start - a.claim.evidence.end <= NEXT_WORD)
      points += add(tell, 'terms-of-it', POINTS.termsOfIt)
  }
  if (sameRoot) points += add(tell, 'same-origin', POINTS.sameOrigin)
  return points
}

function byPlaceAndTime(a: Sight, b: Sight, place: Ground, tell: Tell): number {
  const [ca, cb] = [a.claim, b.claim]
  let points = 0
  const said = a.placeSaid && b.placeSaid
  if (place === 'same')
    points += !said
      ? add(tell, 'same-place-told-before', POINTS.samePlaceToldBefore)
      : isLocal(ca.place!) && !isBeside(ca.place!)
        ? add(tell, 'same-place', POINTS.samePlace)
        : add(tell, 'same-area', POINTS.sameArea)
  else if (place === 'within' || place === 'around') {
    // A text tells a camp and its town apart on purpose.
    if (said && a.zone !== 'head' && GROUND.has(ca.type) && GROUND.has(cb.type))
      return add(tell, 'ground-in-ground', -Infinity)
  } else if (place === 'apart') {
    if (said && isLocal(ca.place!) && isLocal(cb.place!) && !(ON_THE_WAY.has(ca.type) && ON_THE_WAY.has(cb.type)))
      return add(tell, 'places-apart', -Infinity)
    points += add(tell, 'places-apart', POINTS.placesApart)
  }
  if (a.days !== null && b.days !== null) {
    if (daysApart(a.days, b.days) > 0) return add(tell, 'other-day', -Infinity)
    if (!isDay(a.days) || !isDay(b.days)) points += add(tell, 'same-period', POINTS.samePeriod)
  }
  return points
}

function byFigure(a: Sight, b: Sight, sameRoot: boolean, place: Ground, tell: Tell): number {
  const figure = compareQuantities(a.counts, b.counts)
  if (figure === 'none') return 0
  if (figure === 'same') return add(tell, 'same-figure', isLarge(a.counts) ? POINTS.sameLargeFigure : POINTS.sameFigure)
  if (figure === 'fits') return add(tell, 'fitting-figure', POINTS.fittingFigure)
  // A text does not contradict its own source: two figures from one mouth count two things.
  if (sameRoot) return add(tell, 'other-figure', -Infinity)
  const near = nearness(a.counts, b.counts)
  return near >= NEAR && place !== 'apart' && !another(a, b)
    ? add(tell, 'rival-figure', POINTS.rivalFigure)
    : add(tell, 'other-figure', near >= FAR ? POINTS.otherFigure : POINTS.farFigure)
}

function byActors(a: Sight, b: Sight, sameRoot: boolean, tell: Tell): number {
  // The dead civilians and the dead fighters of one report.
  const sameType = a.claim.type === b.claim.type
  if (sameRoot && sameType && a.kinds.size === 1 && b.kinds.size === 1 && !meet(a.kinds, b.kinds))
    return add(tell, 'other-kind-of-people', -Infinity)
  const [agents, targets] = [meet(a.agents, b.agents), meet(a.targets, b.targets)]
  if (!agents && !targets)
    return meet(a.agents, b.targets) || meet(a.targets, b.agents) ? add(tell, 'shared-actor', POINTS.sharedActor) : 0
  return (
    (agents ? add(tell, 'shared-agent', POINTS.sharedAgent) : 0) +
    (targets ? add(tell, 'shared-target', POINTS.sharedTarget) : 0) +
    (!sameRoot && onWhereabouts(a, b) ? add(tell, 'whereabouts', POINTS.whereabouts) : 0)
  )
}

function byWords(a: Sight, b: Sight, tell: Tell): number {
  const head = a.zone === 'head' && b.zone !== 'head'
  let points = add(tell, 'words', (head ? POINTS.wordsOfHeadline : POINTS.words) * wordLikeness(a.weighed, b.weighed))
  if (!head && meet(a.trigger, b.trigger)) {
    points += add(tell, 'same-word', POINTS.sameWord)
    if (b.definite) points += add(tell, 'told-again', POINTS.toldAgain)
  }
  return points
}
