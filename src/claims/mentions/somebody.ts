import { foldedOffset } from '../../arabic/index.ts'
import { loadCountries, matchActor, matchGenericActor, matchOutlet, matchPersonRole } from '../../knowledge/index.ts'
import type { FoundPlace } from '../places/types.ts'
import type { Tokens } from '../words/tokens.ts'
import { bodyAt } from './bodies.ts'
import { groupAt } from './groups.ts'
import { personAt } from './persons.ts'
import { lowerBound } from './ranges.ts'
import type { Memory, Mention } from './types.ts'

/** The longest name of somebody that starts at token `i`; of two equally long the surer kind. */
export function somebodyAt(
  tokens: Tokens,
  memory: Memory,
  i: number,
  placeMask: Uint8Array,
  places: readonly FoundPlace[],
  numberMask: Uint8Array,
): Mention | null {
  const { text, list } = tokens
  const candidates: { length: number; make: () => Mention | null }[] = []
  const actor = matchActor(text, list, i)
  if (actor !== null && !(actor.actor.kind === 'state' && onlyAPlace(i, actor.length, placeMask, places)))
    candidates.push({
      length: actor.length + 0.4,
      make: () => mentionOf(tokens, i, actor.length, actor.from, 'actor', actor.actor.id, actor.actor.kind, null),
    })
  const outlet = matchOutlet(text, list, i)
  if (outlet !== null)
    candidates.push({
      length: outlet.length + 0.2,
      make: () => ({
        ...mentionOf(tokens, i, outlet.length, outlet.from, 'outlet', outlet.outlet.id, outlet.outlet.kind, null),
        own: outlet.outlet.id === memory.ownOutlet.ref,
      }),
    })
  const body = bodyAt(tokens, i, numberMask)
  if (body !== null) candidates.push({ length: body.to - body.from + 0.1, make: () => body })
  const best = candidates.sort((a, b) => b.length - a.length)[0]
  const group = groupAt(tokens, memory, i)
  const person = personAt(tokens, memory, i, placeMask)
  if (person !== null && (best === undefined || person.to - person.from > best.length)) return person
  if (group !== null && (best === undefined || group.to - group.from > best.length)) return group
  if (best !== undefined) return best.make()
  const generic = matchGenericActor(text, list, i)
  if (generic === null) {
    const nation = nationAt(tokens, i)
    if (nation !== null) return nation
    const office = matchPersonRole(text, list, i)
    if (
      office !== null &&
      OFFICES.has(office.value.class) &&
      placeMask[i] === 0 &&
      /^[وفبل]*ال/.test(list[i + office.length - 1]!.folded)
    )
      return mentionOf(tokens, i, office.length, office.from, 'group', null, null, 'any')
  }
  if (generic !== null) {
    const known = memory.actors.findLast(a => generic.value.kinds.includes(a.kind))
    return mentionOf(
      tokens,
      i,
      generic.length,
      generic.from,
      known === undefined ? 'generic' : 'actor',
      known?.ref ?? null,
      known?.kind ?? null,
      'side',
    )
  }
  return null
}

/** A country behind a preposition or a direction is where, not who: في سوريا، شرقي سوريا. */
function onlyAPlace(i: number, length: number, placeMask: Uint8Array, places: readonly FoundPlace[]): boolean {
  if (placeMask[i] === 0) return false
  const place = places[lowerBound(places, i + 1) - 1]
  if (place === undefined) return false
  if (place.from < i || place.to > i + length) return true
  return place.cue !== null
}

export function mentionOf(
  tokens: Tokens,
  i: number,
  length: number,
  skip: number,
  kind: Mention['kind'],
  ref: string | null,
  actorKind: string | null,
  side: Mention['side'],
): Mention {
  const first = tokens.list[i]!
  return {
    kind,
    from: i,
    to: i + length,
    skip,
    ref,
    actorKind,
    side,
    own: false,
    start: skip === 0 ? first.start : foldedOffset(first, skip),
    end: tokens.list[i + length - 1]!.end,
  }
}

const OFFICES: ReadonlySet<string> = new Set([
  'head',
  'minister',
  'deputy',
  'official',
  'envoy',
  'leader',
  'commander',
  'lawmaker',
  'judge',
])

/** People by their nation: الفلسطينيين, السوريون; not the adjective (القوات السورية). */
function nationAt(tokens: Tokens, i: number): Mention | null {
  const word = tokens.list[i]!.folded
  const found = /^([وفبل]{0,2})(ال|ل)?(\p{L}{3,})(?:ين|ون|ان)$/u.exec(word)
  if (found === null) return null
  const [, proclitics = '', , stem = ''] = found
  const country = loadCountries().byAdjective(stem) ?? loadCountries().byAdjective(`${stem}ي`)
  if (country === null || /(?:ين|ون|ات)$/.test(tokens.list[i - 1]?.folded ?? '')) return null
  return mentionOf(tokens, i, 1, proclitics.length, 'group', null, null, 'any')
}
