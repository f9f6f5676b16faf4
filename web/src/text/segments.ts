import type { SpanJson } from '../api-types.ts'

export interface Mark<T> extends SpanJson {
  readonly what: T
}

export interface Segment<T> extends SpanJson {
  /** The marks that cover the whole segment, in the order in which they were given; empty between marks. */
  readonly marks: readonly Mark<T>[]
}

/**
 * Cuts `[start, end)` at every border of a mark, so that marks may overlap in any way and each segment is still one run of text.
 * The segments follow each other without a gap. Marks outside are left out, marks that reach over the edge are clipped.
 * Costs n log n in the marks, and what the answer holds.
 */
export function segmentsOf<T>(start: number, end: number, marks: readonly Mark<T>[]): Segment<T>[] {
  const inside = marks
    .map((mark, rank) => ({ mark, rank, from: Math.max(start, mark.start), to: Math.min(end, mark.end) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
  const borders = [...new Set([start, end, ...inside.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)

  const segments: Segment<T>[] = []
  let open: typeof inside = []
  let next = 0
  for (const [index, from] of borders.entries()) {
    const to = borders[index + 1]
    if (to === undefined) break
    open = open.filter(mark => mark.to > from)
    for (let mark = inside[next]; mark !== undefined && mark.from === from; mark = inside[++next]) open.push(mark)
    const covering = open.toSorted((a, b) => a.rank - b.rank).map(({ mark }) => mark)
    segments.push({ start: from, end: to, marks: covering })
  }
  return segments
}
