import { foldedOffset, type Span } from '../../arabic/index.ts'
import { type Place, type PlaceHit, placeNoun } from '../../knowledge/index.ts'
import type { PlacePrecision } from '../types.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { isWord } from '../words/words.ts'
import type { Lead } from './lead.ts'
import { nounStart, spaced } from './nouns.ts'
import type { Around, RawPlace } from './types.ts'

/** Where a place is being read. */
export interface Spot {
  readonly tokens: Tokens
  readonly i: number
  readonly lead: Lead
  readonly cue: string | null
  readonly around: Around
}

/** The span of some tokens, without the first `skip` folded characters. */
export function spanAt(list: readonly Token[], from: number, to: number, skip: number): Span {
  const first = list[from]!
  return { start: skip === 0 ? first.start : foldedOffset(first, skip), end: list[to - 1]!.end }
}

/** Adds what follows a name and belongs to it: a direction (ريف حلب الشمالي), "النفطي". */
export function finish(
  spot: Spot,
  end: number,
  skip: number,
  place: Place | null,
  hits: readonly PlaceHit[],
): RawPlace {
  const { tokens, i, lead, cue } = spot
  const { list } = tokens
  const { noun } = lead
  let to = end
  while (noun !== null && to < list.length && to - end < 2 && spaced(list[to]!) && isWord(list[to], 'place-adjective'))
    to++
  const allowed = noun === null ? [] : (placeNoun(noun) ?? [])
  const called = allowed.length > 0 && (place === null || !allowed.includes(place.precision)) ? allowed[0]! : null
  // An area whose name no gazetteer holds is rather a part of a town than of a country.
  const unknown = called === 'region' && place === null && allowed.includes('neighbourhood') ? 'district' : called
  // "محيط مستشفى الشفاء" is at the hospital, for all that news can tell.
  const beside = spot.lead.beside && !(noun !== null && allowed[0] === 'site')
  const kind: PlacePrecision = beside ? 'region' : (unknown ?? place?.precision ?? 'region')
  const { start, end: ends } = spanAt(list, i, to, skip)
  return {
    start,
    end: ends,
    from: i,
    to,
    place,
    country: place?.country ?? null,
    kind,
    precision: beside || place === null || SETTLED.has(kind) ? kind : place.precision,
    beside,
    cue,
    // "مرفأ اللاذقية" stands in the table with its noun.
    noun: noun ?? (to - i > 1 ? (nounStart(list[i]!)?.word ?? null) : null),
    first: lead.first,
    generic: false,
    attached: false,
    hits,
  }
}

const SETTLED: ReadonlySet<PlacePrecision> = new Set(['village', 'town', 'city'])
