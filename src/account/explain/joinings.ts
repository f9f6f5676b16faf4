import { bareDenials } from '../denials.ts'
import { findEvents, oftenOf } from '../events.ts'
import { type ListedGroups, makeListedGroups } from '../groups.ts'
import { reasonsOf } from '../likeness/index.ts'
import type { StoryLooks } from '../story.ts'
import type { Again } from './looks.ts'
import type { Joining, JoiningStep } from './types.ts'

/** Two claims that brought two groups together, by their numbers. */
interface Edge {
  readonly a: number
  readonly b: number
  readonly step: JoiningStep
}

/**
 * For each claim of an event but the first, with which one it was joined and why: the joinings of an event are a tree, and each claim is told the one
 * that leads towards the first. A claim without one was put there by people. `ids` in the order of the account.
 */
export function joiningsOf(again: Again, ids: readonly string[]): ReadonlyMap<string, Joining> {
  const { looks, measure } = again.machine
  const { sights } = looks
  const members = new Set(ids)
  const position = new Map(sights.map(({ claim }, i) => [claim.id, i]))
  const beside = new Map<number, Edge[]>()
  for (const edge of edgesOf(again.machine))
    if (members.has(sights[edge.a]!.claim.id) && members.has(sights[edge.b]!.claim.id))
      for (const end of [edge.a, edge.b]) {
        const list = beside.get(end)
        if (list === undefined) beside.set(end, [edge])
        else list.push(edge)
      }
  const often = { ...measure, often: oftenOf(sights) }
  const found = new Map<string, Joining>()
  const seen = new Set<number>()
  for (const id of ids) {
    const start = position.get(id)!
    if (seen.has(start)) continue
    seen.add(start)
    const queue = [start]
    for (const at of queue)
      for (const { a, b, step } of beside.get(at) ?? []) {
        const next = a === at ? b : a
        if (seen.has(next)) continue
        seen.add(next)
        queue.push(next)
        // A denial of "that" is laid to what it answers, whatever their words have in common.
        const reasons = step === 'answer' ? [] : reasonsOf(sights[at]!, sights[next]!, often)
        found.set(sights[next]!.claim.id, {
          to: again.said(sights[at]!.claim.id),
          step,
          points: reasons.reduce((sum, { points }) => sum + points, 0),
          reasons,
        })
      }
  }
  return found
}

/** The joinings of a story's claims, in the order in which they were made. */
function edgesOf({ looks: { sights }, measure }: StoryLooks): Edge[] {
  const answers = new Set(bareDenials(sights).map(({ a, b }) => `${a} ${b}`))
  const edges: Edge[] = []
  const groups = makeListedGroups(sights.length)
  const listening: ListedGroups = {
    ...groups,
    join(a, b) {
      const joined = groups.join(a, b)
      const oneText = sights[a]!.claim.article === sights[b]!.claim.article
      const step = answers.has(`${a} ${b}`) ? 'answer' : oneText ? 'one-article' : 'two-articles'
      if (joined) edges.push({ a, b, step })
      return joined
    },
  }
  findEvents(sights, measure, listening)
  return edges
}
