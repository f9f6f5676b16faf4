import { beginsActor } from './actors.ts'
import { beginsOutlet } from './outlets.ts'
import { beginsFirstName, beginsGenericActor, beginsGroupNoun, beginsPersonRole } from './people-words.ts'
import { loadPlaces } from './places.ts'

/** What a phrase of the tables that starts at a word may name, as bits. */
export const BEGINS = { actor: 1, outlet: 2, group: 4, role: 8, generic: 16, firstName: 32, place: 64 } as const

/** The same as bits for one word: where a bit is 0, the table's matcher finds nothing at any word of this folded form (of places, nothing that is heard as one without a noun before it). */
export function beginningsOf(folded: string): number {
  return (
    (beginsActor(folded) ? BEGINS.actor : 0) |
    (beginsOutlet(folded) ? BEGINS.outlet : 0) |
    (beginsGroupNoun(folded) ? BEGINS.group : 0) |
    (beginsPersonRole(folded) ? BEGINS.role : 0) |
    (beginsGenericActor(folded) ? BEGINS.generic : 0) |
    (beginsFirstName(folded) ? BEGINS.firstName : 0) |
    (loadPlaces().begins(folded) ? BEGINS.place : 0)
  )
}
