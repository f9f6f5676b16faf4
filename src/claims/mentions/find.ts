import { type NumberMention, numbers, times } from '../../arabic/index.ts'
import { matchPersonRole } from '../../knowledge/index.ts'
import { findPlaces } from '../places/find.ts'
import type { Tokens } from '../words/tokens.ts'
import { unitOf } from './numbers.ts'
import { byToken, lowerBound, mask } from './ranges.ts'
import { somebodyAt } from './somebody.ts'
import type { FoundTime, Memory, Mention, Mentions } from './types.ts'

/** Finds who, where, when and how many in a block. Adds to `memory.actors` and `memory.surnames`. */
export function findMentions(tokens: Tokens, memory: Memory): Mentions {
  const { text, list, span } = tokens
  const allPlaces = findPlaces(tokens, memory.sure)
  const foundTimes = byToken(
    list,
    times(text, { anchor: memory.anchor, start: span.start, end: span.end }),
  ) as readonly FoundTime[]
  const timeMask = mask(list.length, foundTimes)
  const foundNumbers = (
    byToken(list, numbers(text, span.start, span.end)) as readonly (NumberMention & { from: number; to: number })[]
  )
    // مدينة الخمس is a town, not five.
    .filter(
      n =>
        timeMask[n.from] === 0 &&
        !(
          n.to - n.from === 1 &&
          allPlaces.some(p => p.from <= n.from && n.from < p.to) &&
          !/^\d/.test(list[n.from]!.folded)
        ),
    )
    .map(n => ({ ...n, unitId: unitOf(tokens, n) }))
  const placeMask = mask(list.length, allPlaces)
  const numberMask = mask(list.length, foundNumbers)
  const who: Mention[] = []
  for (let i = 0; i < list.length; ) {
    const mention = somebodyAt(tokens, memory, i, placeMask, allPlaces, numberMask)
    if (mention === null) {
      i++
      continue
    }
    who.push(mention)
    if (mention.kind === 'actor' && mention.ref !== null)
      memory.actors.push({ ref: mention.ref, kind: mention.actorKind ?? '', start: mention.start, end: mention.end })
    // Nobody is meant who was named a thousand names ago.
    if (memory.actors.length > 2000) memory.actors.splice(0, 1000)
    i = mention.to
  }
  // "زعيم التنظيم «فلان»": where a name follows the title of its bearer, the name is who is meant.
  for (let k = who.length - 2; k >= 0; k--) {
    const named = who[k + 1]!
    if (
      who[k]!.kind === 'group' &&
      named.from === who[k]!.to &&
      (named.kind === 'person' || named.actorKind === 'person') &&
      /^[ "'«»“”()]*$/.test(list[named.from]!.gap)
    )
      who.splice(k, 1)
  }
  const whoMask = mask(list.length, who)
  const names = new Map(who.flatMap(m => Array.from({ length: m.to - m.from }, (_, k) => [m.from + k, m] as const)))
  // A place inside a longer name is none: قوات سوريا الديمقراطية.
  const places = allPlaces.filter(p => {
    const name = names.get(p.from)
    return name === undefined || !(p.to <= name.to && name.to - name.from > p.to - p.from)
  })
  const starts = new Map(who.map(m => [m.from, m]))
  const roles = new Map<number, number>()
  for (let i = 0; i < list.length; i++) {
    const role = matchPersonRole(text, list, i)
    if (role !== null) roles.set(i, role.length)
  }
  const between =
    <T extends { readonly from: number; readonly to: number }>(all: readonly T[]) =>
    (from: number, to: number): readonly T[] => {
      // Mentions are in order: two binary searches would do, but blocks are short and clauses shorter.
      const found: T[] = []
      for (let k = lowerBound(all, from); k < all.length && all[k]!.from < to; k++) found.push(all[k]!)
      return found
    }
  const numberIn = between(foundNumbers)
  const placeStarts = new Set(places.map(p => p.from))
  const numberOf = new Map(
    foundNumbers.flatMap(n => Array.from({ length: n.to - n.from }, (_, k) => [n.from + k, n] as const)),
  )
  return {
    who,
    places,
    numbers: foundNumbers,
    times: foundTimes,
    at: i => starts.get(i) ?? null,
    covers: i => whoMask[i] === 1 || placeMask[i] === 1,
    startsAt: i => starts.has(i) || placeStarts.has(i),
    within: between(who),
    outletAt: i => {
      const mention = starts.get(i)
      return mention !== undefined && mention.kind === 'outlet' ? mention : null
    },
    roleAt: i => roles.get(i) ?? null,
    personAt: i => starts.get(i)?.kind === 'person',
    placeAt: i => placeMask[i] === 1,
    placesIn: between(places),
    numbersIn: numberIn,
    numberAt: i => numberOf.get(i) ?? null,
    numberBefore: i => numberOf.get(i - 1) ?? null,
    inTime: i => timeMask[i] === 1,
    timesIn: between(foundTimes),
    memory,
  }
}
