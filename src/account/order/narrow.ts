/** Narrows the days of events by the order that texts tell. */
import { byText } from '../ids.ts'
import type { Bound, Precedence } from '../types.ts'
import { edtfOfDay } from './dates.ts'
import type { Bounds } from './own.ts'

/** Rounds after which narrowing stops: a chain of statements is followed this far in whatever order they stand. */
const ROUNDS = 32
/** How often narrowing begins again without the statements that were found to go against others. */
const TURNS = 8

/**
 * Narrows `bounds` in place. When A comes before B, B is not before the earliest day of A, and A not after the latest day of B; where a text tells how
 * many days lie between, both move by so many. A statement that would leave an event no day is not followed: it is given back, with those that
 * a circle puts against each other. `over` says of which events the latest day may be moved.
 */
export function narrow(
  bounds: ReadonlyMap<string, Bounds>,
  said: readonly Precedence[],
  over: (event: string) => boolean,
): Precedence[] {
  if (said.length === 0) return []
  const steps = [...said].sort((a, b) => byText(a.before, b.before) || byText(a.after, b.after))
  const against = new Set<Precedence>()
  const before = new Map([...bounds].map(([id, own]) => [id, { ...own }]))
  // What a statement moved before it was found to go against others is moved back: once more without it.
  for (let turn = 0; turn < TURNS; turn++) {
    const known = against.size
    follow(bounds, steps, against, over)
    if (against.size === known) break
    for (const [id, own] of before) Object.assign(bounds.get(id)!, own)
  }
  return [...against]
}

function follow(
  bounds: ReadonlyMap<string, Bounds>,
  steps: readonly Precedence[],
  against: Set<Precedence>,
  over: (event: string) => boolean,
): void {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    for (const step of steps) {
      if (against.has(step)) continue
      const [a, b] = [bounds.get(step.before)!, bounds.get(step.after)!]
      const { min, max } = { min: step.days?.min ?? 0, max: step.days?.max ?? null }
      const next = {
        aFrom: max === null ? a.from : Math.max(a.from, b.from - max),
        aTo: over(step.before) ? Math.min(a.to, b.to - min) : a.to,
        bFrom: Math.max(b.from, a.from + min),
        bTo: max === null || !over(step.after) ? b.to : Math.min(b.to, a.to + max),
      }
      if (next.aFrom > next.aTo || next.bFrom > next.bTo) {
        against.add(step)
        continue
      }
      const [evidence] = step.evidence
      const bound = (day: number, event: string): Bound => ({
        edtf: edtfOfDay(day),
        because: 'said',
        article: evidence!.article,
        span: evidence!.span,
        event,
      })
      if (next.aFrom > a.from) {
        a.from = next.aFrom
        a.earliest = bound(a.from, step.after)
        moved = true
      }
      if (next.aTo < a.to) {
        a.to = next.aTo
        a.latest = bound(a.to, step.after)
        moved = true
      }
      if (next.bFrom > b.from) {
        b.from = next.bFrom
        b.earliest = bound(b.from, step.before)
        moved = true
      }
      if (next.bTo < b.to) {
        b.to = next.bTo
        b.latest = bound(b.to, step.before)
        moved = true
      }
    }
    if (!moved) break
  }
}
