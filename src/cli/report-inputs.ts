import { manyAre } from '../capture/index.ts'
import type { FailureReason, InputFailure, InputNote } from '../capture/types.ts'
import { complain, remark } from './print.ts'

/** Inputs that are named one by one for each reason; of what lies in one file as many are (`Repeats`). */
const NAMED = 20

/** The first sentences for each reason, and how many more there are of it, in the order in which the reasons were met. */
function firstOf<T extends InputFailure | InputNote>(
  all: readonly T[],
  why: (one: T) => FailureReason | InputNote['kind'],
  where: string,
): readonly string[] {
  const lines: string[] = []
  const met = new Map<string, number>()
  const rest = new Map<string, { more: number; last: T }>()
  for (const one of all) {
    const reason = why(one)
    const count = (met.get(reason) ?? 0) + 1
    met.set(reason, count)
    if (count <= NAMED) lines.push(one.message)
    else rest.set(reason, { more: (rest.get(reason)?.more ?? 0) + (one.count ?? 1), last: one })
  }
  // One takes no more room by its own name.
  for (const { more, last } of rest.values())
    lines.push(more === 1 ? last.message : `${more.toLocaleString('en')} more inputs ${manyAre(why(last))}; ${where}.`)
  return lines
}

/**
 * One line on stderr for every input that gave no article, then for every one that was set aside; of many with the same reason for the first, and one with how many
 * more there are. `where`: where each of them can be read, as a sentence goes on.
 */
export function reportInputs(
  failures: readonly InputFailure[],
  notes: readonly InputNote[],
  where = '--json names each',
): void {
  for (const line of firstOf(failures, ({ reason }) => reason, where)) complain(line)
  for (const line of firstOf(notes, ({ kind }) => kind, where)) remark(line)
}
