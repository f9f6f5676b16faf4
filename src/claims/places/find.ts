import { foldWord } from '../../arabic/index.ts'
import { BEGINS, loadPlaces, type Place } from '../../knowledge/index.ts'
import type { Tokens } from '../words/tokens.ts'
import { type Introduced, introduce, namedAgain } from './introduced.ts'
import { linked } from './link.ts'
import { placeAt } from './place-at.ts'
import { isVague } from './placed.ts'
import type { FoundPlace, Located, RawPlace } from './types.ts'

/** The last few places tell namesakes apart as well as all of them. */
const RECENT = 12

/** What the first walk over an article learns of its places. */
export interface PlacesOfArticle {
  /** Places that are certain. */
  readonly sure: readonly Place[]
  /** Where places lie that no gazetteer holds, by folded name. */
  readonly located: ReadonlyMap<string, Located>
  /** The place nouns that a name follows: "الجامعة" points back only where a university was named. */
  readonly nouns: ReadonlySet<string>
  /** Names that a place noun has told, for where they stand alone. */
  readonly names: Introduced
  /** What the first walk read of each block, so that the second need not read it again. */
  readonly read: ReadonlyMap<Tokens, Read>
}

/** The places of a block, alone and put together, and the nouns that it asked for in vain: where one of them comes later, it is read anew. */
interface Read {
  readonly raw: readonly RawPlace[]
  readonly joined: readonly RawPlace[]
  readonly missed: readonly string[]
}

/** Finds the places of a block. `known` is what the article says of its places elsewhere. */
export function findPlaces(tokens: Tokens, known: PlacesOfArticle): readonly FoundPlace[] {
  const before = known.read.get(tokens)
  const current = before?.missed.some(noun => known.nouns.has(noun)) === false ? before : readPlaces(tokens, known)
  const all = namedAgain(tokens, current.joined, known.names)
  return all.map(place => withLocation(tokens, place, known.located))
}

function readPlaces(tokens: Tokens, { sure, nouns }: Pick<PlacesOfArticle, 'sure' | 'nouns'>): Read {
  const missed = new Set<string>()
  const isNamed = (noun: string): boolean => {
    const known = nouns.has(noun)
    if (!known) missed.add(noun)
    return known
  }
  const raw = rawPlaces(tokens, sure, isNamed)
  return { raw, joined: linked(tokens, raw), missed: [...missed] }
}

function rawPlaces(tokens: Tokens, sure: readonly Place[], isNamed: (noun: string) => boolean): readonly RawPlace[] {
  const found: RawPlace[] = []
  const here: Place[] = []
  for (let i = 0; i < tokens.list.length; ) {
    const place = placeAt(tokens, i, { here, sure, isNamed })
    if (place === null) {
      i++
      continue
    }
    found.push(place)
    if (place.place !== null && !here.includes(place.place)) {
      here.push(place.place)
      if (here.length > RECENT) here.shift()
    }
    i = place.to
  }
  return found
}

/** "مسجد الصادق", of which the article says elsewhere that it lies in the capital. */
function withLocation({ text }: Tokens, place: FoundPlace, located: ReadonlyMap<string, Located>): FoundPlace {
  if (place.generic || place.noun === null || (place.place !== null && !isVague(place))) return place
  const known = located.get(nameOf(text, place))
  return known === undefined ? place : { ...place, ...known, country: known.place.country }
}

/** What a place is called from its noun on, folded: "جامعة الأنبار" of "على مشارف جامعة الأنبار". */
function nameOf(text: string, { start, end, noun }: FoundPlace): string {
  const folded = foldWord(text.slice(start, end))
  const at = noun === null ? -1 : folded.lastIndexOf(`${noun} `)
  return at < 0 ? folded : folded.slice(at)
}

/** What the first walk adds to, block by block. */
interface Learned {
  readonly sure: readonly Place[]
  readonly located: Map<string, Located>
  readonly nouns: Set<string>
  readonly names: Map<string, RawPlace>
}

/** Adds to `located` the places of a block that no gazetteer holds and that the block says where they lie. Gives what it read. */
export function learnPlaces(tokens: Tokens, { sure, located, nouns, names }: Learned): Read {
  const read = readPlaces(tokens, { sure, nouns })
  introduce(tokens, read.joined, names)
  const { raw } = read
  for (const { noun, first, generic, from, to } of raw) {
    // "المستودع" alone names none.
    if (noun !== null && !generic && to - from > 1) nouns.add(noun)
    if (first !== null) nouns.add(first)
  }
  const byStart = new Map(raw.map(place => [place.from, place]))
  for (const { from, place, precision } of read.joined) {
    const alone = byStart.get(from)
    if (alone === undefined || place === null || alone.noun === null || alone.generic) continue
    if (alone.place !== null && !isVague(alone)) continue
    if (alone.place?.id === place.id) continue
    const key = nameOf(tokens.text, alone)
    if (!located.has(key)) located.set(key, { place, precision })
  }
  return read
}

/** The places that need no context: countries, and names that one place of weight has to itself. For a first walk over the article. */
export function surePlaces(tokens: Tokens): readonly Place[] {
  const places = loadPlaces()
  const found: Place[] = []
  for (let i = 0; i < tokens.list.length; i++) {
    if ((tokens.list[i]!.begins & BEGINS.place) === 0) continue
    const match = places.longest(tokens.list, i, tokens.text)
    if (match === null) continue
    const best = match.hits[0]!
    if (
      best.notable &&
      !best.needsCue &&
      (match.hits.length === 1 || best.precision === 'country' || best.population > 300_000)
    )
      found.push(best)
    i += match.length - 1
  }
  return found
}
