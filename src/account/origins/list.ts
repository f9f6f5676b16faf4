import { byText, idOf } from '../ids.ts'
import type { Origin } from '../types.ts'

/** The origins of several stories, each once: with all its claims, and the longest of the names that stories have for it. */
export function joinOrigins(lists: readonly (readonly Origin[])[]): Origin[] {
  const joined = new Map<string, { id: string; name: string; kind: string; claims: string[] }>()
  for (const list of lists)
    for (const origin of list) {
      const known = joined.get(origin.id)
      if (known === undefined) {
        joined.set(origin.id, { ...origin, claims: [...origin.claims] })
        continue
      }
      known.name = longer(known.name, origin.name)
      if (byText(known.kind, origin.kind) > 0) known.kind = origin.kind
      for (const claim of origin.claims) known.claims.push(claim)
    }
  return [...joined.values()].sort((a, b) => byText(a.id, b.id))
}

/** The longer of two names; of two as long the first in the order of text. */
export function longer(a: string, b: string): string {
  return b.length > a.length || (b.length === a.length && byText(b, a) < 0) ? b : a
}

/** The id under which an origin is shown: ids of the knowledge tables stand as they are; a key made from words becomes a hash. */
export function shownId(key: string): string {
  return /^[\w:.-]+$/.test(key) && !key.startsWith('unnamed:') ? key : idOf('o', key)
}
