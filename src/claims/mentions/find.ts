import { type Line, numbersIn, numeralOf, openingOf, timesIn } from '../../arabic/index.ts'
import { findPlaces } from '../places/find.ts'
import type { FoundPlace } from '../places/types.ts'
import { inClass } from '../words/classes.ts'
import { remember } from '../words/remember.ts'
import type { Tokens } from '../words/tokens.ts'
import { withoutNames } from './called-places.ts'
import { type Draft, draftOf } from './draft.ts'
import { unitOf } from './numbers.ts'
import { byToken, mask, ownersOf, within } from './ranges.ts'
import { somebodyAt } from './somebody.ts'
import { withAgain } from './times-again.ts'
import type { FoundNumber, Memory, Mention, Mentions } from './types.ts'

/** Nobody is meant who was named a thousand names ago. */
const REMEMBERED = 1000

/** The numeral that a word is, or null. */
const numeral = remember(folded => numeralOf(folded))
/** Whether a number or an expression of time may open with a word. */
const opening = remember(folded => openingOf(folded, numeralOf(folded)))

/** Finds who, where, when and how many in a block. Adds to `memory.actors` and `memory.surnames`. */
export function findMentions(tokens: Tokens, memory: Memory): Mentions {
  const { text, list } = tokens
  const line: Line = { text, words: list, numerals: list.map(numeral), opens: list.map(opening) }
  const named = withoutNames(tokens, findPlaces(tokens, memory.places))
  const found = withAgain(tokens, byToken(list, timesIn(line, { anchor: memory.anchor })))
  const timeMask = mask(list.length, found)
  const numbers = numbersOf(tokens, line, named, timeMask)
  const draft = draftOf(tokens, memory, { places: named, numbers, times: found })
  const who = withoutTitles(draft, everybody(draft))
  const names = ownersOf(list.length, who)
  // "هاجمت طالبان": no two students.
  const counted = numbers.filter(n => n.to - n.from > 1 || names[n.from]?.kind !== 'actor')
  // A place inside a longer name is none: قوات سوريا الديمقراطية.
  const places = named.filter(place => {
    const name = names[place.from]
    if (name === undefined || place.to > name.to || name.to - name.from <= place.to - place.from) return true
    // "ببلدية سيدي عيسى شرق الولاية": behind في it is where, and no body.
    return place.from === name.from && place.noun !== null && (place.cue === 'ب' || place.cue === 'في')
  })
  const starts = new Map(who.map(m => [m.from, m]))
  const placeStarts = new Set(places.map(p => p.from))
  const numberOf = ownersOf(list.length, counted)
  const at = (i: number): Mention | null => starts.get(i) ?? null
  // "حركة الغد": a time inside a name is none; "ضابط شرطة عام 2013" ends before its year.
  const inName = (i: number): boolean => names[i] !== undefined && !starts.has(i)
  return {
    at,
    covers: i => names[i] !== undefined || draft.placeMask[i] === 1,
    startsAt: i => starts.has(i) || placeStarts.has(i),
    within: within(who),
    outletAt: i => (at(i)?.kind === 'outlet' ? at(i) : null),
    roleAt: i => draft.roles[i]?.length ?? null,
    personAt: i => at(i)?.kind === 'person',
    placeAt: i => draft.placeMask[i] === 1,
    placesIn: within(places),
    numbersIn: within(counted),
    numberAt: i => numberOf[i] ?? null,
    numberBefore: i => numberOf[i - 1] ?? null,
    inTime: i => timeMask[i] === 1 && !inName(i),
    timesIn: within(found.filter(time => !inName(time.from) || /\d/.test(time.text))),
    memory,
  }
}

/** The numbers of a block that are part of no time and of no name: مدينة الخمس is a town, not five. */
function numbersOf(
  tokens: Tokens,
  line: Line,
  places: readonly FoundPlace[],
  timeMask: Uint8Array,
): readonly FoundNumber[] {
  const { list } = tokens
  const placeMask = mask(list.length, places)
  const isName = (from: number, to: number) =>
    to - from === 1 && placeMask[from] === 1 && !/^\d/.test(list[from]?.folded ?? '')
  return byToken(list, numbersIn(line))
    .filter(n => timeMask[n.from] === 0 && !isName(n.from, n.to))
    .map(n => ({ ...n, unitId: unitOf(tokens, n) }))
}

/** Everybody named in a block, in order. */
function everybody(draft: Draft): readonly Mention[] {
  const { actors } = draft.memory
  const who: Mention[] = []
  for (let i = 0; i < draft.list.length; ) {
    const mention = somebodyAt(draft, i)
    i = mention?.to ?? i + 1
    if (mention === null) continue
    who.push(mention)
    const { kind, ref, actorKind, start, end } = mention
    rememberSurname(draft, mention)
    if (kind === 'actor' && ref !== null) actors.push({ ref, kind: actorKind ?? '', start, end })
    if (actors.length > 2 * REMEMBERED) actors.splice(0, REMEMBERED)
  }
  return who
}

/** A person of the actor table, named in full, is known by the last of his names from there on: "جون كيري", then "كيري". */
function rememberSurname({ list, memory }: Draft, { actorKind, kind, from, to, ref }: Mention): void {
  const last = list[to - 1]!.folded
  if (kind !== 'actor' || actorKind !== 'person' || to - from < 2 || last.length < 4 || inClass(last, 'not-surname'))
    return
  memory.surnames.set(last, ref)
}

/** "زعيم التنظيم «فلان»": where a name follows the title of its bearer, the name is who is meant. */
function withoutTitles({ list }: Draft, who: readonly Mention[]): readonly Mention[] {
  return who.filter((mention, k) => {
    const next = who[k + 1]
    if (mention.kind !== 'group' || next === undefined || next.from !== mention.to) return true
    return !(next.kind === 'person' || next.actorKind === 'person') || !/^[ "'«»“”()]*$/.test(list[next.from]!.gap)
  })
}
