import {
  loadCountries,
  loadPlaces,
  namedAfterTown,
  namesUnknown,
  type Place,
  type PlaceHit,
  placeNoun,
  soundsLike,
} from '../../knowledge/index.ts'
import type { PlacePrecision } from '../types.ts'
import { isA, isEventNoun, isWord } from '../words/words.ts'
import { believed, choose, isOnly } from './choose.ts'
import { finish, type Spot } from './finish.ts'
import { hitsHeard } from './heard.ts'
import { isDirection, spaced } from './nouns.ts'
import type { RawPlace } from './types.ts'
import { namesBehind, unknownNameEnd } from './unknown.ts'

/** A name of the gazetteer at token `k`, behind the nouns. */
export function named(spot: Spot, k: number): RawPlace | null {
  const { tokens, i, lead, around } = spot
  const { list, text } = tokens
  const { noun, area } = lead
  const match = loadPlaces().longest(list, k, text)
  if (match === null || (noun !== null && match.from > 1)) return null
  // "المناطق الشمالية", "بلدة تركية": behind the article, and of a nation, it is an adjective.
  const adjective =
    noun !== null &&
    match.length === 1 &&
    loadCountries().byAdjective(list[k]!.folded) !== null &&
    // "شمال مالي": مالي is the country and its adjective.
    !(area && isDirection(noun) && match.hits[0]?.precision === 'country')
  if (adjective || (noun?.startsWith('ال') && noun !== 'العاصمه')) return null
  // "بلدية المدينة", "ناحية ثانية".
  const plain =
    match.length === 1 &&
    (isWord(list[k], 'place-named-before') ||
      (isWord(list[k], 'not-place-name') && !namesBehind(list[k - 1], list[k]!)))
  if (noun !== null && plain) return null
  const token = list[k]!
  // "شرق القائم": a direction before a name says place as a noun does.
  const wide = area && !isDirection(noun ?? '') && noun !== 'قباله'
  const { hits, cue } = hitsHeard(list, { i, k, match, noun: noun !== null, area: wide, cue: spot.cue })
  const end = k + match.length
  const skip = noun !== null ? lead.skip : match.from
  const at: Spot = { ...spot, cue }
  const allowed = noun === null ? [] : (placeNoun(noun) ?? [])
  const place = choose(hits, allowed, around) ?? (noun === 'العاصمه' ? capitalOf(match.hits) : null)
  if (place !== null && believed(place, around, noun === null, isOnly(place, hits)))
    return finish(at, end, skip, place, hits)
  // "مستشفى الكوت", "جامعة الأنبار": called after the town that it lies in.
  if (noun !== null && namedAfterTown(noun)) {
    const towns = match.hits.filter(
      hit => hit.precision !== 'neighbourhood' && (hit.notable || hit.precision !== 'village'),
    )
    const town = choose(towns, [], around)
    if (town !== null && town.precision !== 'country' && believed(town, around)) return finish(at, end, skip, town, [])
  }
  // "مقاطعة نانغادي", "ولاية بهلاء": a province or a district that no table has is called after its town.
  if (allowed[0] === 'governorate') {
    const seat = choose(hits.filter(isTown), [], around)
    if (seat !== null && believed(seat, around)) return finish(at, end, skip, seat, hits)
  }
  // Its name is that of places elsewhere: it stands, without their point.
  const known =
    match.length > 1 ||
    (token.folded.length > 3 &&
      !isA(token, 'preposition') &&
      !isWord(token, 'not-place-name') &&
      !token.readings.some(isEventNoun))
  const own = match.from === 0 ? Math.max(known ? end : k, unknownNameEnd(tokens, k)) : k
  if (noun === null || !namesUnknown(noun) || own <= k) return null
  return finish(at, own, skip, abroad(at, k, own), own === end ? hits : [])
}

/** "مدينة تشينار": a name of a country that the article names, by its sound in Latin letters. */
export function abroad({ tokens: { list }, lead, around }: Spot, k: number, end: number): Place | null {
  const allowed = lead.noun === null ? [] : (placeNoun(lead.noun) ?? [])
  const countries = new Set(
    [...around.here, ...around.sure].flatMap(({ country }) => (country === null ? [] : [country])),
  )
  const name = list
    .slice(k, end)
    .map(token => token.folded)
    .join(' ')
  return allowed.every(kind => POINTS.has(kind)) ? null : soundsLike(name, countries, allowed)
}

const isTown = ({ notable, precision }: PlaceHit): boolean => notable && (precision === 'town' || precision === 'city')

/** Sites are called after anything. */
const POINTS: ReadonlySet<PlacePrecision> = new Set(['site', 'camp', 'neighbourhood'])

/** "العاصمة الكويت": the capital of a country that is called like it. */
function capitalOf(hits: readonly PlaceHit[]): Place | null {
  const country = hits.find(hit => hit.precision === 'country')?.country
  const capital = country == null ? null : (loadCountries().byIso2(country)?.capital ?? null)
  return capital === null ? null : loadPlaces().byId(capital)
}

/** "العاصمة البريطانية لندن", "المدينة الساحلية طرطوس"; "العاصمة العراقية" alone is the capital. */
export function behindAdjective(spot: Spot): RawPlace | null {
  const { tokens, lead } = spot
  const { list } = tokens
  const { k, noun } = lead
  if (noun === null || !noun.startsWith('ال') || !/^ال.*(?:ي|يه)$/.test(list[k]!.folded)) return null
  if (k + 1 < list.length && spaced(list[k + 1]!)) {
    const found = named(spot, k + 1)
    if (found !== null && found.place !== null) return found
  }
  if (noun !== 'العاصمه') return null
  const capital = loadCountries().byAdjective(list[k]!.folded)?.capital ?? null
  const place = capital === null ? null : loadPlaces().byId(capital)
  return place === null ? null : finish(spot, k + 1, lead.skip, place, [])
}
