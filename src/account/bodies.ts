/** What the account asks the actor tables of the knowledge: whose voice an actor is, and what a body belongs to. */
import { words } from '../arabic/index.ts'
import { actor, loadCountries, matchActor, membersOf } from '../knowledge/index.ts'
import type { ActorLookup, BodyInName } from './origins/index.ts'
import { keptByName } from './stems.ts'

/** Actors as the knowledge tables have them. A person, and a body's own voice (a media centre, a spokesman's office), speaks for its parent. */
export const lookUp: ActorLookup = ref => {
  const known = actor(ref)
  if (known === null) return null
  const speaks = known.kind === 'person' || known.kind === 'agency'
  return { name: known.name.ar, kind: known.kind, speaksFor: speaks ? known.parent : null }
}

/** The kind of an actor of the tables, or null. */
export function kindOfActor(ref: string): string | null {
  return actor(ref)?.kind ?? null
}

/** The first body that the words of a source name. A country alone is where the source is, not who: "مصادر في ليبيا". */
export const bodyInName: BodyInName = keptByName(name => {
  const inName = words(name)
  for (let i = 0; i < inName.length; i++) {
    const match = matchActor(name, inName, i)
    if (match !== null && !match.alsoPlace && match.actor.kind !== 'person') return match.actor.id
  }
  return null
})

/** The bodies above a body, nearest first. `state:tr/army` is of `state:tr`, whether or not the table names it as parent. */
export function bodiesOf(ref: string): readonly string[] {
  const above: string[] = []
  const parent = (id: string): string | null =>
    actor(id)?.parent ?? (id.includes('/') ? id.slice(0, id.indexOf('/')) : null)
  for (let at = parent(ref); at !== null && !above.includes(at); at = parent(at)) above.push(at)
  return above
}

/** Whose somebody is by his name, whom no table has: "مروحية روسية" is a state's, "مقاتلو الحركة" nobody's. */
export const ownerInName: (name: string) => string | null = keptByName(name => {
  const body = bodyInName(name)
  if (body !== null) return body
  const countries = loadCountries()
  for (const { folded } of words(name)) {
    const country = countries.byAdjective(folded) ?? countries.byAdjective(folded.replace(/^ال/, ''))
    if (country !== null) return `state:${country.iso2.toLowerCase()}`
  }
  return null
})

/** Those whose deed a deed of this actor is: itself, the bodies above it, and, of an alliance, its members. */
export function doersOf(ref: string): readonly string[] {
  return [ref, ...bodiesOf(ref), ...membersOf(ref)]
}
