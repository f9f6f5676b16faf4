import type { ArticleSummaryJson, ClaimJson, EventJson } from '../api-types.ts'
import { boundsOf } from '../format/edtf.ts'
import { whenOf } from './narrow.ts'
import { type Window, wholeAxis } from './zoom.ts'

/** An event on the axis. Positions are shares of the axis, 0 to 1, from the left (the earliest moment) to the right. */
export interface TimelineRow {
  readonly event: EventJson
  readonly from: number
  readonly to: number
  /** The date names a side that is open: it began before, or ended after, what is drawn. */
  readonly openStart: boolean
  readonly openEnd: boolean
  /** Only what else is told bounds it: no claim dates it. */
  readonly bounded: boolean
  /** Its date is said to be about right, or perhaps. */
  readonly vague: boolean
  /** When articles reported it. */
  readonly reported: readonly number[]
  readonly revisions: readonly RevisionMark[]
}

/** A figure that its origin put in the place of its own earlier one. */
export interface RevisionMark {
  readonly claims: readonly [earlier: string, later: string]
  readonly values: readonly [earlier: string, later: string]
  /** When the later one was published; null where no day is known. */
  readonly at: number | null
}

export interface Tick {
  readonly at: number
  readonly edtf: string
}

export interface Timeline {
  readonly rows: readonly TimelineRow[]
  readonly undated: readonly { readonly event: EventJson; readonly reported: readonly string[] }[]
  readonly ticks: readonly Tick[]
  /** The moments at both ends of the axis, milliseconds since 1970 (UTC). */
  readonly extent: Extent
}

export interface Extent {
  readonly from: number
  readonly to: number
}

const dayMs = 86_400_000

const iso = (ms: number, length: number) => new Date(ms).toISOString().slice(0, length)

/** Round dates inside `[from, to]`: days, months or years, at most about seven. */
function ticksOf(from: number, to: number): { at: number; edtf: string }[] {
  const days = (to - from) / dayMs
  const ticks: { at: number; edtf: string }[] = []
  if (days <= 120) {
    const step = [1, 2, 5, 7, 14, 28].find(n => days / n <= 6) ?? 28
    for (let at = Math.ceil(from / dayMs) * dayMs; at <= to; at += step * dayMs) ticks.push({ at, edtf: iso(at, 10) })
    return ticks
  }
  const months = days / 30.4
  const step = [1, 3, 6, 12, 24, 60, 120, 600].find(n => months / n <= 6) ?? 1200
  const start = new Date(from)
  const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step
  for (let month = first; ; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1)
    if (at > to) return ticks
    if (at >= from) ticks.push({ at, edtf: iso(at, step >= 12 ? 4 : 7) })
  }
}

/** Lays the events on one axis of time, with their uncertainty; those that nothing dates are kept apart. */
export function timelineOf(
  events: readonly EventJson[],
  claims: ReadonlyMap<string, ClaimJson>,
  articles: ReadonlyMap<string, ArticleSummaryJson>,
): Timeline {
  const publishedOf = (event: EventJson) => {
    const dates = event.claims.flatMap(id => articles.get(claims.get(id)?.article ?? '')?.published ?? [])
    return [...new Set(dates)].sort()
  }
  const publishedAt = (claim: string) =>
    boundsOf(articles.get(claims.get(claim)?.article ?? '')?.published ?? '')?.from ?? null
  const dated: { event: EventJson; when: string; from: number | null; to: number | null; reported: number[] }[] = []
  const undated: { event: EventJson; reported: string[] }[] = []
  for (const event of events) {
    const when = whenOf(event)
    const bounds = when === null ? null : boundsOf(when)
    const reported = publishedOf(event)
    if (bounds === null || when === null) undated.push({ event, reported })
    else dated.push({ event, when, ...bounds, reported: reported.flatMap(date => boundsOf(date)?.from ?? []) })
  }
  const moments = dated.flatMap(({ from, to, reported }) => [from, to, ...reported]).filter(moment => moment !== null)
  if (moments.length === 0) return { rows: [], undated, ticks: [], extent: { from: 0, to: dayMs } }

  let earliest = Number.POSITIVE_INFINITY
  let latest = Number.NEGATIVE_INFINITY
  for (const moment of moments) {
    earliest = Math.min(earliest, moment)
    latest = Math.max(latest, moment)
  }
  const margin = Math.max(dayMs / 2, (latest - earliest) * 0.03)
  earliest -= margin
  latest += margin
  const share = (moment: number) => (moment - earliest) / (latest - earliest)

  const rows = dated
    .map(({ event, when, from, to, reported }) => ({
      event,
      bounded: event.time?.edtf == null,
      vague: /[~?%]/.test(when),
      revisions: event.revisions.map(({ claims, values }) => {
        const at = publishedAt(claims[1])
        return { claims, values, at: at === null ? null : share(at) }
      }),
      from: from === null ? 0 : share(from),
      to: to === null ? 1 : share(to),
      openStart: from === null,
      openEnd: to === null,
      reported: reported.map(share),
    }))
    // What only is known to end by a day stands where it ends, not before everything.
    .sort((a, b) => (a.openStart ? a.to : a.from) - (b.openStart ? b.to : b.from) || a.to - b.to)
  const extent = { from: earliest, to: latest }
  return { rows, undated, ticks: ticksIn(extent, wholeAxis), extent }
}

/** Round dates in the part of the axis that is shown, as shares of the whole axis. */
export function ticksIn({ from, to }: Extent, window: Window): Tick[] {
  const length = to - from
  return ticksOf(from + window.from * length, from + window.to * length).map(({ at, edtf }) => ({
    at: (at - from) / length,
    edtf,
  }))
}

/** The day (`2019-03-07`) at a share of the axis. */
export const dayAt = ({ from, to }: Extent, share: number): string => iso(from + share * (to - from), 10)

/** The narrowest part of the axis that is worth showing: two days. */
export const leastOf = ({ from, to }: Extent): number => Math.min(1, (2 * dayMs) / (to - from))
