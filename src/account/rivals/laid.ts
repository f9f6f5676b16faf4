import type { Reuse } from '../copies.ts'
import { statusOf } from '../outline.ts'
import type { Sight } from '../sight.ts'
import type { Contradiction, Event } from '../types.ts'
import { findRivals } from './index.ts'

/** The events of one story, each with what contradicts it in the story's other events: such a contradiction stands in both. `sights` hold those of the story, in the order of the account. */
export function withRivals(events: readonly Event[], sights: readonly Sight[], reuse: Reuse): Event[] {
  if (events.length < 2) return [...events]
  const eventOf = new Map(events.flatMap(({ claims }, i) => claims.map(id => [id, i] as const)))
  const own = sights.filter(({ claim }) => eventOf.has(claim.id))
  const answered = new Set(events.flatMap(({ contradictions }) => contradictions.flatMap(({ claims }) => claims)))
  const rivals = findRivals(own, i => eventOf.get(own[i]!.claim.id)!, answered, reuse)
  if (rivals.length === 0) return [...events]
  const more = new Map<number, Contradiction[]>()
  for (const { events: both, ...contradiction } of rivals)
    for (const at of both) {
      const list = more.get(at)
      if (list === undefined) more.set(at, [contradiction])
      else list.push(contradiction)
    }
  const sightOf = new Map(own.map(sight => [sight.claim.id, sight]))
  return events.map((event, i) => {
    const added = more.get(i)
    if (added === undefined) return event
    const contradictions = [...event.contradictions, ...added]
    const members = event.claims.map(id => sightOf.get(id)!)
    return { ...event, contradictions, status: statusOf(members, event.support, contradictions) }
  })
}
