import { foldedOffset, type Span } from '../../arabic/index.ts'
import {
  BEGINS,
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
import { inClass } from '../words/classes.ts'
import { remember } from '../words/remember.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { finiteReading, isA, isAny, isEventNoun, isWord } from '../words/words.ts'
import { believed, choose } from './choose.ts'
import { genericStart, genericStartOf } from './generic.ts'
import { adjoins, isDirection, nounAt, nounStart, nounStartOf, spaced } from './nouns.ts'
import type { Around, RawPlace } from './types.ts'
import { unknownNameEnd } from './unknown.ts'

/** At most as many nouns stand before a name: "في أطراف ريف محافظة حلب". */
const NOUNS = 5

const BORDER = /^[وفبك]?(?:ال|لل)حدود$/

/** Whether a place may begin at a word that begins no name of one: مدينة, بريف, المنطقة, للحدود. */
const opensPlace = remember(word => nounStartOf(word) !== null || genericStartOf(word) !== null || BORDER.test(word))

/** The nouns before a name, as they are read. */
interface Lead {
  /** The token behind them. */
  readonly k: number
  readonly skip: number
  /** The last of them, or null where there is none. */
  readonly noun: string | null
  readonly beside: boolean
  readonly area: boolean
}

/** The place that begins at token `i`, with the nouns before its name. */
export function placeAt(tokens: Tokens, i: number, around: Around): RawPlace | null {
  const { list } = tokens
  const first = list[i]!
  if (isWord(first, 'no-place-idiom')) return null
  if ((first.begins & BEGINS.place) === 0 && !opensPlace(first)) return null
  const lead = leadAt(tokens, i)
  const { k, noun } = lead
  const cue =
    noun !== null && lead.skip > 0
      ? first.folded.slice(0, lead.skip).replace(/^[وف]/, '') || prepositionBefore(list, i)
      : prepositionBefore(list, i)
  const spot: Spot = { tokens, i, lead, cue, around }
  const follows = k < list.length && spaced(list[k]!)
  // "شرقي البلاد", "وسط المدينة": the words point back at a place.
  if (noun !== null && lead.area && follows && isWord(list[k], 'place-of-direction') && !namesMore(tokens, k))
    return {
      ...generic(spot, k, 0),
      ...spanAt(list, i, k + 1, lead.skip),
      from: i,
      to: k + 1,
      beside: lead.beside,
      // No country is a place that a story came to: "شرقي البلاد" stands for itself.
      generic: list[k]!.folded !== 'البلاد',
    }
  const stands = genericStart(first)
  if (noun === null ? k < list.length : follows) {
    // "المدينة حلب" is no Arabic: behind the article only العاصمة is followed by the name.
    const closed = stands !== null && noun !== 'العاصمه'
    const found = (closed && !namesMore(tokens, i) ? null : named(spot, k)) ?? behindAdjective(spot)
    if (found !== null) return found
  }
  const border = borderAt(spot)
  if (border !== null) return border
  if (stands !== null) return pointsBack(spot, stands) ? generic(spot, i, stands) : null
  // A noun of settlement with a name that the gazetteer does not hold: the name stands, no point is made up.
  if (noun !== null && follows && namesUnknown(noun)) {
    const end = unknownNameEnd(tokens, k)
    if (end > k) return finish(spot, end, lead.skip, abroad(spot, k, end), [])
  }
  return null
}

/** "المنطقة" points back, "المنطقة المحاذية للحدود" and "أمن المنطقة" do not: it is so much of a common word that it needs a preposition. "القضاء" is the
 * judiciary where the article names no قضاء. */
function pointsBack({ tokens: { list }, i, around }: Spot, skip: number): boolean {
  const { folded } = list[i]!
  if (!inClass(folded.slice(skip), 'place-named-before') && !around.nouns.has(folded.slice(skip + 2))) return false
  if (folded.slice(skip) !== 'المنطقه') return true
  if (!folded.startsWith('ب') && prepositionBefore(list, i) === null) return false
  const next = list[i + 1]
  return next === undefined || !adjoins(next) || !/^ال.*(?:ه|ي)$/.test(next.folded)
}

/** Whether a name of several words begins at a token that a place noun is: "المدينة المنورة". */
function namesMore({ list, text }: Tokens, i: number): boolean {
  const match = loadPlaces().longest(list, i, text)
  return match !== null && match.length > 1 && match.hits.some(hit => hit.notable)
}

/** Where a place is being read. */
interface Spot {
  readonly tokens: Tokens
  readonly i: number
  readonly lead: Lead
  readonly cue: string | null
  readonly around: Around
}

/** Nouns and directions before the name. */
function leadAt(tokens: Tokens, i: number): Lead {
  const { list } = tokens
  const places = loadPlaces()
  let k = i
  let skip = 0
  let noun: string | null = null
  let beside = false
  let area = false
  while (k < list.length && k - i < NOUNS) {
    const start = k === i ? nounStart(list[k]!) : null
    const word = k === i ? (start?.word ?? null) : spaced(list[k]!) ? nounAt(list[k]!) : null
    if (word === null) break
    // "المناطق بشمال سيناء": what goes on without an article before it names the place.
    if (k > i && genericStartOf(word) !== null && !inClass(word, 'area')) break
    // A place noun may itself be the first word of a name: خان يونس, دير الزور.
    const named = places.longest(list, k, tokens.text)
    if (named !== null && named.length >= 2 && named.hits.some(hit => hit.notable)) break
    if (k === i) skip = start?.skip ?? 0
    if (inClass(word, 'area')) area = true
    if (isDirection(word) || inClass(word, 'beside')) beside = true
    noun = word
    k += 1 + partsOf(list, k)
  }
  return { k, skip, noun, beside, area }
}

/** How many words go on with a plural noun of area before its name: "أنحاء متفرقة من العراق", "مناطق واسعة من محافظة حلب", "أجزاء من". */
function partsOf(list: readonly Token[], k: number): number {
  if (!isAny(list[k]!, 'place-parts')) return 0
  for (const more of [1, 2]) {
    const from = list[k + more]
    if (from === undefined || !/^ +$/.test(from.gap)) return 0
    if (from.folded === 'من' || (more === 2 && from.folded === 'في')) return more
    if (!isWord(from, 'not-place-name') && !/[هي]$/.test(from.folded)) return 0
  }
  return 0
}

/** A name of the gazetteer at token `k`, behind the nouns. */
function named(spot: Spot, k: number): RawPlace | null {
  const { tokens, i, lead, around } = spot
  const { list, text } = tokens
  const { noun, area } = lead
  const match = loadPlaces().longest(list, k, text)
  if (match === null || (noun !== null && match.from > 1)) return null
  const token = list[k]!
  const before = noun !== null || match.from === 0 ? null : token.folded.slice(0, match.from).replace(/^[وف]/, '')
  const cue = spot.cue ?? (before === '' ? null : before)
  // Three letters behind a proclitic (لديه) and words of the grammar (قضاء على) are no villages.
  const slight =
    match.length === 1 && ((match.from > 0 && token.folded.length - match.from <= 3) || isA(token, 'preposition'))
  // ك before a place is hardly ever "like": كشفت is no village.
  const compared = token.folded.slice(0, match.from).endsWith('ك')
  // "مستودع للذخيرة": ل is hardly ever said of a hamlet.
  const given = noun === null && before !== null && /^[بك]?ل/.test(before)
  const idafa = noun === null && match.from === 0 && cue === null && behindEvent(list, i)
  const heardAs = noun !== null && !area ? 'noun' : noun !== null || cue !== null || idafa ? 'preposition' : 'none'
  const hits = match.hits.filter(
    hit =>
      !((compared || slight || given) && !hit.notable) &&
      !(idafa && (hit.common || !hit.notable)) &&
      heard(hit, heardAs),
  )
  const end = k + match.length
  const skip = noun !== null ? lead.skip : match.from
  const at: Spot = { ...spot, cue: idafa ? IDAFA : cue }
  const allowed = noun === null ? [] : (placeNoun(noun) ?? [])
  const place = choose(hits, allowed, around) ?? (noun === 'العاصمه' ? capitalOf(match.hits) : null)
  if (place !== null && believed(place, around)) return finish(at, end, skip, place, hits)
  // "مستشفى الكوت", "جامعة الأنبار": called after the town that it lies in.
  if (noun !== null && namedAfterTown(noun)) {
    const town = choose(match.hits, [], around)
    if (town !== null && town.precision !== 'country' && believed(town, around)) return finish(at, end, skip, town, [])
  }
  // Its name is that of places elsewhere: it stands, without their point.
  const known =
    match.length > 1 || (token.folded.length > 3 && !isA(token, 'preposition') && !isWord(token, 'not-place-name'))
  const own = match.from === 0 ? Math.max(known ? end : k, unknownNameEnd(tokens, k)) : k
  if (noun === null || !namesUnknown(noun) || own <= k) return null
  return finish(at, own, skip, abroad(at, k, own), own === end ? hits : [])
}

/** "مدينة تشينار": a name of a country that the article names, by its sound in Latin letters. */
function abroad({ tokens: { list }, lead, around }: Spot, k: number, end: number): Place | null {
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

/** Sites are called after anything. */
const POINTS: ReadonlySet<PlacePrecision> = new Set(['site', 'camp', 'neighbourhood'])

/** "هجوم سوروتش": what stands before it is no preposition, but says place as one does. */
const IDAFA = 'اضافه'

/** "العاصمة الكويت": the capital of a country that is called like it. */
function capitalOf(hits: readonly PlaceHit[]): Place | null {
  const country = hits.find(hit => hit.precision === 'country')?.country
  const capital = country == null ? null : (loadCountries().byIso2(country)?.capital ?? null)
  return capital === null ? null : loadPlaces().byId(capital)
}

/** "العاصمة البريطانية لندن", "المدينة الساحلية طرطوس"; "العاصمة العراقية" alone is the capital. */
function behindAdjective(spot: Spot): RawPlace | null {
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

/** "البلدة" at token `k`, behind `skip` folded characters: it names nothing itself. */
function generic({ tokens: { list }, i, cue }: Spot, k: number, skip: number): RawPlace {
  const { folded } = list[k]!
  return {
    ...spanAt(list, k, k + 1, skip),
    from: k,
    to: k + 1,
    place: null,
    country: null,
    kind: 'region',
    precision: 'region',
    beside: false,
    cue: cue ?? (k === i ? folded.slice(0, skip).replace(/^[وف]/, '') || null : null),
    noun: folded.slice(skip + 2),
    generic: true,
    attached: false,
    hits: [],
  }
}

/** الحدود with the adjectives of countries: "للحدود العراقية", "الحدود السورية - التركية". */
function borderAt({ tokens, i, cue }: Spot): RawPlace | null {
  const { list } = tokens
  const first = list[i]!
  if (!BORDER.test(first.folded)) return null
  let to = i + 1
  while (
    to < list.length &&
    to - i < 4 &&
    /^[\s-–]*$/.test(list[to]!.gap) &&
    loadCountries().byAdjective(list[to]!.folded) !== null
  )
    to++
  if (to === i + 1) return null
  const skip = Math.max(0, first.folded.includes('لل') ? first.folded.indexOf('لل') : first.folded.indexOf('ال'))
  return {
    ...spanAt(list, i, to, skip),
    from: i,
    to,
    place: null,
    country: null,
    kind: 'border',
    precision: 'border',
    beside: false,
    cue,
    noun: null,
    generic: false,
    attached: false,
    hits: [],
  }
}

/** Whether a name may be heard as a place with what stands before it. */
function heard(hit: PlaceHit, cue: 'none' | 'preposition' | 'noun'): boolean {
  return hit.cue === 'none' || hit.cue === cue || cue === 'noun'
}

/** "هجوم سوروتش", "اجتماع الدوحة": the noun of an event right before a name says place as a preposition does. */
function behindEvent(list: readonly Token[], i: number): boolean {
  const before = list[i - 1]
  if (before === undefined || !/^ ?["«“]?$/.test(list[i]!.gap) || /ا$/.test(before.folded)) return false
  if (finiteReading(before) !== undefined && !before.text.endsWith('ة')) return false
  return before.readings.some(({ peeling, ...reading }) => !peeling.article && isEventNoun(reading))
}

function prepositionBefore(list: readonly Token[], i: number): string | null {
  const before = list[i - 1]
  if (before === undefined || /[،,.؛:]/.test(list[i]!.gap)) return null
  if (isWord(before, 'place-preposition')) return before.folded
  return isA(before, 'place-preposition') ? before.folded.slice(1) : null
}

function spanAt(list: readonly Token[], from: number, to: number, skip: number): Span {
  const first = list[from]!
  return { start: skip === 0 ? first.start : foldedOffset(first, skip), end: list[to - 1]!.end }
}

/** Adds what follows a name and belongs to it: a direction (ريف حلب الشمالي), "النفطي". */
function finish(spot: Spot, end: number, skip: number, place: Place | null, hits: readonly PlaceHit[]): RawPlace {
  const { tokens, i, lead, cue } = spot
  const { list } = tokens
  const { noun, beside } = lead
  let to = end
  while (noun !== null && to < list.length && to - end < 2 && spaced(list[to]!) && isWord(list[to], 'place-adjective'))
    to++
  const allowed = noun === null ? [] : (placeNoun(noun) ?? [])
  const called = allowed.length > 0 && (place === null || !allowed.includes(place.precision)) ? allowed[0]! : null
  // An area whose name no gazetteer holds is rather a part of a town than of a country.
  const unknown = called === 'region' && place === null && allowed.includes('neighbourhood') ? 'district' : called
  const kind: PlacePrecision = beside ? 'region' : (unknown ?? place?.precision ?? 'region')
  return {
    ...spanAt(list, i, to, skip),
    from: i,
    to,
    place,
    country: place?.country ?? null,
    kind,
    precision: beside || place === null || SETTLED.has(kind) ? kind : place.precision,
    beside,
    cue,
    noun,
    generic: false,
    attached: false,
    hits,
  }
}

const SETTLED: ReadonlySet<PlacePrecision> = new Set(['village', 'town', 'city'])
