/** What a story says of one day. Pure. */
import type { EventJson, PlaceHeldJson } from '../api-types.ts'
import { boundsOf } from '../format/edtf.ts'
import { whenOf } from './narrow.ts'

export const dayMs = 86_400_000

/** All days; all that may have begun by a day; all that may have been on a day. */
export type DayMode = 'all' | 'upTo' | 'onDay'

/** The first and last day on which a dated event begins or ends, milliseconds (UTC); null where none is dated. */
export function daysOfEvents(events: readonly EventJson[]): { readonly first: number; readonly last: number } | null {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const event of events) {
    const when = whenOf(event)
    const bounds = when === null ? null : boundsOf(when)
    for (const moment of [bounds?.from, bounds?.to == null ? null : bounds.to - dayMs]) {
      if (moment == null) continue
      first = Math.min(first, moment)
      last = Math.max(last, moment)
    }
  }
  return first > last ? null : { first, last }
}

/** @param day its first moment. What nothing dates belongs to no day, but to all of them. */
export function eventsOn(events: readonly EventJson[], mode: DayMode, day: number): readonly EventJson[] {
  if (mode === 'all') return events
  return events.filter(event => {
    const when = whenOf(event)
    const bounds = when === null ? null : boundsOf(when)
    if (bounds === null) return false
    const from = bounds.from ?? Number.NEGATIVE_INFINITY
    const to = bounds.to ?? Number.POSITIVE_INFINITY
    return from < day + dayMs && (mode === 'upTo' || to > day)
  })
}

type Holding = PlaceHeldJson['holdings'][number]

/**
 * From which day to which a statement surely gives the place to its holder: from the latest on which it can have begun to the earliest on which it can have ended. A
 * state that is said on a day (`../2019-03-12`, `2019-03-12/..`) is said of that day alone; where a side is not told, the statement says nothing against going on.
 */
function sureOf({ since, until }: Holding): { readonly from: number; readonly to: number } | null {
  const [began, ended] = [since === null ? null : boundsOf(since), until === null ? null : boundsOf(until)]
  if (began === null && ended === null) return null
  return {
    from: began === null ? Number.NEGATIVE_INFINITY : began.to === null ? (began.from ?? 0) : began.to - dayMs,
    to: ended === null ? Number.POSITIVE_INFINITY : (ended.from ?? Number.POSITIVE_INFINITY),
  }
}

/** Who is said to hold a place, and whether origins give it to different holders there. */
export interface HeldNow {
  readonly place: PlaceHeldJson['place']
  readonly holdings: readonly Holding[]
  readonly disagree: boolean
}

/** @param day null for all that is said of any day. */
export function heldOn(ground: readonly PlaceHeldJson[], day: number | null): HeldNow[] {
  return ground.flatMap(({ place, holdings, disagreements }) => {
    const told = holdings.flatMap((holding, i) => {
      if (day === null) return [i]
      const sure = sureOf(holding)
      return sure !== null && sure.from <= day && day <= sure.to ? [i] : []
    })
    if (told.length === 0) return []
    const shown = new Set(told)
    return [
      {
        place,
        holdings: told.flatMap(i => holdings[i] ?? []),
        disagree: disagreements.some(([a, b]) => shown.has(a) && shown.has(b)),
      },
    ]
  })
}
