import { BEGINS, matchActor, matchGenericActor, matchOutlet } from '../../knowledge/index.ts'
import { bodyAt } from './bodies.ts'
import { type Draft, mentionOf } from './draft.ts'
import { groupAt } from './groups.ts'
import { isMainThing } from './main-thing.ts'
import { isCounted, nationAt } from './nations.ts'
import { OFFICES_ALONE } from './offices.ts'
import { personAt } from './persons.ts'
import { lowerBound } from './ranges.ts'
import type { Mention } from './types.ts'

/** The longest name of somebody that starts at token `i`; of two equally long the surer kind: actor, outlet, body, then person and group. */
export function somebodyAt(draft: Draft, i: number): Mention | null {
  const { begins } = draft.list[i]!
  const actor = begins & BEGINS.actor ? actorAt(draft, i) : null
  const outlet = begins & BEGINS.outlet ? outletAt(draft, i) : null
  const known = longest(longest(actor, outlet), bodyAt(draft, i))
  const group = groupAt(draft, i)
  const person = personAt(draft, i)
  if (person !== null && lengthOf(person) > lengthOf(known)) return person
  const generic = known === null && begins & BEGINS.generic ? genericAt(draft, i) : null
  // "القوات المسلحة": a description of two words is none of one and its adjective.
  if (group !== null && lengthOf(group) > lengthOf(known) && lengthOf(group) >= lengthOf(generic)) return group
  return known ?? generic ?? nationAt(draft, i) ?? officeAt(draft, i)
}

const lengthOf = (mention: Mention | null): number => (mention === null ? 0 : mention.to - mention.from)

/** The longer one; the first of two equally long. */
const longest = (a: Mention | null, b: Mention | null): Mention | null => (lengthOf(b) > lengthOf(a) ? b : a)

function actorAt(draft: Draft, i: number): Mention | null {
  const match = matchActor(draft.text, draft.list, i)
  if (match === null) return null
  const { length, from: skip, actor } = match
  // "مساعدات مالية": money, by its ta marbuta; ماليه is a capital.
  if (actor.id === 'state:mv' && draft.list[i]!.text.endsWith('ة')) return null
  if (actor.kind === 'state' && (onlyAPlace(draft, i, length) || isCountedPeople(draft, i))) return null
  return mentionOf(draft, { i, length, skip }, { kind: 'actor', ref: actor.id, actorKind: actor.kind })
}

function outletAt(draft: Draft, i: number): Mention | null {
  const match = matchOutlet(draft.text, draft.list, i)
  if (match === null) return null
  const { length, from: skip, outlet } = match
  const own = outlet.id === draft.memory.ownOutlet.ref
  return mentionOf(draft, { i, length, skip }, { kind: 'outlet', ref: outlet.id, actorKind: outlet.kind, own })
}

/** "20 سوريا": counted, a country that is spelled like the accusative of its people is they. */
const isCountedPeople = (draft: Draft, i: number): boolean =>
  draft.list[i]!.folded.endsWith('يا') && isCounted(draft, i)

/** A country behind a preposition or a direction is where, not who: في سوريا، شرقي سوريا. */
function onlyAPlace({ placeMask, places }: Draft, i: number, length: number): boolean {
  if (placeMask[i] === 0) return false
  const place = places[lowerBound(places, i + 1) - 1]
  if (place === undefined) return false
  return place.from < i || place.to > i + length || (place.cue !== null && place.cue !== 'بين')
}

/** "الشارع الرئيس": the main one, and no president. */
const isMain = ({ list }: Draft, i: number): boolean => list[i]!.folded === 'الرييس' && isMainThing(list[i - 1])

/** "القوات", "التنظيم": the last actor named of a kind that it may stand for, if one was. */
function genericAt(draft: Draft, i: number): Mention | null {
  if (isMain(draft, i)) return null
  const match = matchGenericActor(draft.text, draft.list, i)
  if (match === null) return null
  const known = draft.memory.actors.findLast(actor => match.value.kinds.includes(actor.kind))
  const place = { i, length: match.length, skip: match.from }
  if (known === undefined) return mentionOf(draft, place, { kind: 'generic', side: 'side' })
  return mentionOf(draft, place, { kind: 'actor', ref: known.ref, actorKind: known.kind, side: 'side' })
}

/** "الرئيس", "وزير الدفاع": somebody by the office alone, with the article. */
function officeAt(draft: Draft, i: number): Mention | null {
  const office = draft.roles[i]
  if (office == null || isMain(draft, i) || !OFFICES_ALONE.has(office.value.class) || draft.placeMask[i] === 1)
    return null
  const { length, from: skip } = office
  if (!/^[وفبل]*ال/.test(draft.list[i + length - 1]?.folded ?? '')) return null
  return mentionOf(draft, { i, length, skip }, { kind: 'group', side: 'any' })
}
