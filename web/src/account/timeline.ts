import type { ArticleSummaryJson, ClaimJson, EventJson } from '../api-types.ts'
import { boundsOf } from '../format/edtf.ts'

/** An event on the axis. Positions are shares of the axis, 0 to 1, from the left (the earliest moment) to the right. */
export interface TimelineRow {
  readonly event: EventJson
  readonly from: number
  readonly to: number
  /** The date names a side that is open: it began before, or ended after, what is drawn. */
  readonly openStart: boolean
  readonly openEnd: boolean
  /** When articles reported it. */
  readonly reported: readonly number[]
}

export interface Tick {
  readonly at: number
  readonly edtf: string
}

export interface Timeline {
  readonly rows: readonly TimelineRow[]
  readonly undated: readonly { readonly event: EventJson; readonly reported: readonly string[] }[]
  readonly ticks: readonly Tick[]
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
  const dated: { event: EventJson; from: number | null; to: number | null; reported: number[] }[] = []
  const undated: { event: EventJson; reported: string[] }[] = []
  for (const event of events) {
    const edtf = event.time?.edtf ?? null
    const bounds = edtf === null ? null : boundsOf(edtf)
    const reported = publishedOf(event)
    if (bounds === null) undated.push({ event, reported })
    else dated.push({ event, ...bounds, reported: reported.flatMap(date => boundsOf(date)?.from ?? []) })
  }
  const moments = dated.flatMap(({ from, to, reported }) => [from, to, ...reported]).filter(moment => moment !== null)
  if (moments.length === 0) return { rows: [], undated, ticks: [] }

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
    .map(({ event, from, to, reported }) => ({
      event,
      from: from === null ? 0 : share(from),
      to: to === null ? 1 : share(to),
      openStart: from === null,
      openEnd: to === null,
      reported: reported.map(share),
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
  return { rows, undated, ticks: ticksOf(earliest, latest).map(({ at, edtf }) => ({ at: share(at), edtf })) }
}
