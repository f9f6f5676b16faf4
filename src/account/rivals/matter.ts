import type { PlaceMention } from '../../claims/types.ts'
import { daysApart, isDay } from '../days.ts'
import { type Ground, ground, isLocal } from '../ground.ts'
import { compareQuantities, meet, sameFamily } from '../likeness/compare.ts'
import type { Sight } from '../sight.ts'
import { type Roots, rootLikeness, rootsOf } from './roots.ts'

/**
 * What speaks for two claims of one story being of one matter, though they were not put into one event. A story is narrow: what of its kind is told once or
 * twice in it is likely the one thing, however each side words it.
 */
const POINTS = {
  sameType: 1,
  otherType: 0,
  sameRoot: 0.8,
  seldom: 0.7,
  often: -0.6,
  samePlace: 1.4,
  sameArea: 0.4,
  /** A place that few of the story's claims are of says more than the one that it is all about. */
  rarePlace: 0.9,
  placeInPlace: 0.7,
  /** A place that only one of them says itself, the other has from what its text told before. */
  placesApart: -0.4,
  sameDay: 1.2,
  samePeriod: 0.3,
  sharedActor: 0.9,
  sameKind: 0.4,
  words: 2.5,
  sameFigure: 0.8,
} as const

/** What is asked of a story's claims as they are compared, each computed once. */
export interface Scale {
  /** The articles of the story. */
  readonly articles: number
  /** How many claims of a type the story has for each of its articles. */
  readonly often: (type: string) => number
  readonly rootsOf: (sight: Sight) => Roots
  /** The share of the story's claims that are of a place. */
  readonly shareOf: (place: PlaceMention) => number
}

/** Makes the scale of a story's claims. */
export function scaleOf(sights: readonly Sight[]): Scale {
  const articles = new Set(sights.map(({ claim }) => claim.article)).size
  const count = new Map<string, number>()
  for (const { claim } of sights) count.set(claim.type, (count.get(claim.type) ?? 0) + 1)
  const places = new Map<string, number>()
  for (const { claim } of sights)
    if (claim.place !== null) places.set(keyOf(claim.place), (places.get(keyOf(claim.place)) ?? 0) + 1)
  const roots = new Map<Sight, Roots>()
  return {
    articles,
    often: type => (count.get(type) ?? 0) / articles,
    shareOf: place => (places.get(keyOf(place)) ?? 0) / sights.length,
    rootsOf(sight) {
      let found = roots.get(sight)
      if (found === undefined) {
        found = rootsOf(sight)
        roots.set(sight, found)
      }
      return found
    },
  }
}

function keyOf(place: PlaceMention): string {
  return place.ref ?? place.name
}

/** A place is rare in a story where no more than this share of its claims are of it. */
const RARE = 0.15
/** A type is told seldom where no more than so many claims for each article are of it, and often from so many on. */
export const SELDOM = 1
const OFTEN = 2.5

/** Points for two claims of one story being of one matter; -Infinity where something rules it out. Symmetric. */
export function matter(a: Sight, b: Sight, scale: Scale): number {
  const [x, y] = [scale.rootsOf(a), scale.rootsOf(b)]
  const root = meet(x.trigger, y.trigger)
  const sameType = a.claim.type === b.claim.type
  if (!sameType && !(root && sameFamily(a, b))) return -Infinity
  const place = ground(a.claim.place, b.claim.place)
  if (place === 'apart' && a.placeSaid && b.placeSaid) return -Infinity
  const rate = scale.often(a.claim.type)
  let points = sameType ? POINTS.sameType : POINTS.otherType
  if (root) points += POINTS.sameRoot
  if (sameType && rate <= SELDOM) points += POINTS.seldom
  else if (rate > OFTEN) points += POINTS.often
  points += byPlace(a, b, place, scale)
  if (a.days !== null && b.days !== null && daysApart(a.days, b.days) === 0)
    points += isDay(a.days) && isDay(b.days) ? POINTS.sameDay : POINTS.samePeriod
  points += byActors(a, b)
  points += POINTS.words * rootLikeness(x, y)
  if (compareQuantities(a.counts, b.counts) === 'same') points += POINTS.sameFigure
  return points
}

function byPlace(a: Sight, b: Sight, place: Ground, scale: Scale): number {
  const [x, y] = [a.claim.place, b.claim.place]
  if (place === 'same') {
    const rare = (isLocal(x!) || x!.lat !== null) && Math.max(scale.shareOf(x!), scale.shareOf(y!)) <= RARE
    return (isLocal(x!) ? POINTS.samePlace : POINTS.sameArea) + (rare ? POINTS.rarePlace : 0)
  }
  if (place === 'apart') return POINTS.placesApart
  if (place === 'unknown') return 0
  return isLocal(x!) && isLocal(y!) ? POINTS.placeInPlace : POINTS.sameArea
}

function byActors(a: Sight, b: Sight): number {
  let [known, kind] = [false, false]
  for (const [x, y] of [
    [a.agents, b.agents],
    [a.targets, b.targets],
  ] as const)
    for (const key of x)
      if (y.has(key)) {
        if (a.anybody.has(key) || b.anybody.has(key)) kind = true
        else known = true
      }
  return known ? POINTS.sharedActor : kind ? POINTS.sameKind : 0
}
