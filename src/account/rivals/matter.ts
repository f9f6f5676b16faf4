import { daysApart, isDay } from '../days.ts'
import { type Ground, ground, isLocal } from '../ground.ts'
import { compareQuantities, sameFamily } from '../likeness/compare.ts'
import type { Sight } from '../sight.ts'
import { rootLikeness, shareRoot } from './roots.ts'

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

/** How often the claims of a story are of a type, for each of its articles. */
export type Often = (type: string) => number

/** A type is told seldom where no more than so many claims for each article are of it, and often from so many on. */
export const SELDOM = 1
const OFTEN = 2.5

/** Points for two claims of one story being of one matter; -Infinity where something rules it out. Symmetric. */
export function matter(a: Sight, b: Sight, often: Often): number {
  const root = shareRoot(a.trigger, b.trigger)
  const sameType = a.claim.type === b.claim.type
  if (!sameType && !(root && sameFamily(a, b))) return -Infinity
  const place = ground(a.claim.place, b.claim.place)
  if (place === 'apart' && a.placeSaid && b.placeSaid) return -Infinity
  const rate = often(a.claim.type)
  let points = sameType ? POINTS.sameType : POINTS.otherType
  if (root) points += POINTS.sameRoot
  if (sameType && rate <= SELDOM) points += POINTS.seldom
  else if (rate > OFTEN) points += POINTS.often
  points += byPlace(a, b, place)
  if (a.days !== null && b.days !== null && daysApart(a.days, b.days) === 0)
    points += isDay(a.days) && isDay(b.days) ? POINTS.sameDay : POINTS.samePeriod
  points += byActors(a, b)
  points += POINTS.words * rootLikeness(a, b)
  if (compareQuantities(a.counts, b.counts) === 'same') points += POINTS.sameFigure
  return points
}

function byPlace(a: Sight, b: Sight, place: Ground): number {
  if (place === 'same') return isLocal(a.claim.place!) ? POINTS.samePlace : POINTS.sameArea
  if (place === 'apart') return POINTS.placesApart
  if (place === 'unknown') return 0
  return isLocal(a.claim.place!) && isLocal(b.claim.place!) ? POINTS.placeInPlace : POINTS.sameArea
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
