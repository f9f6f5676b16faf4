import { kilometres, namedAfterTown, type Place, type PlacePrecision } from '../../knowledge/index.ts'
import { inClass } from '../words/classes.ts'
import type { Token, Tokens } from '../words/tokens.ts'
import { isWord } from '../words/words.ts'
import { choose } from './choose.ts'
import { isDirection } from './nouns.ts'
import type { RawPlace } from './types.ts'

/** From the most specific to the widest. */
export const WIDTH: readonly PlacePrecision[] = [
  'site',
  'camp',
  'neighbourhood',
  'village',
  'town',
  'city',
  'district',
  'governorate',
  'border',
  'river',
  'region',
  'country',
]

/** How far what lies in a place may lie from its point, in kilometres. */
const REACH: Partial<Record<PlacePrecision, number>> = {
  village: 15,
  town: 25,
  city: 50,
  camp: 15,
  district: 90,
  governorate: 250,
}

/** Whose point stands for what lies in them. */
const LENDS: ReadonlySet<PlacePrecision> = new Set([
  'village',
  'town',
  'city',
  'camp',
  'district',
  'governorate',
  'neighbourhood',
  'site',
])

/** A place as far from another as this, in kilometres, is near enough to have its point. */
const CLOSE_KM = 15

/** Kinds that are too long or too wide to have a point. */
const LINES: ReadonlySet<PlacePrecision> = new Set(['river', 'border', 'region', 'country'])

/** How a place is tied to the one before it. */
type Tie = 'lies-in' | 'beside' | 'close-by' | 'far-off'

/** At most as many words stand between a place and where it is said to lie: "على بعد نحو 100 كيلومتر إلى الشمال الشرقي من". */
const BETWEEN = 9

/**
 * Ties places that stand behind one another: "قرية X في ناحية Y بريف محافظة Z", "جامعة X (3 كلم جنوب مدينة Y)", "حي X المحاذي لجامعة Y". The first of
 * them is what is told about; the others say where it lies, tell its namesakes apart, and lend their point where it has none of its own. "من حلب إلى
 * حمص" and "حلب وحمص" are not tied.
 */
export function linked(tokens: Tokens, raw: readonly RawPlace[]): readonly RawPlace[] {
  const found: RawPlace[] = []
  let head = -1
  for (const place of raw) {
    const before = found.at(-1)
    const tie = head < 0 || before === undefined || place.generic ? null : tieOf(tokens, before, place, found[head]!)
    if (tie === null) {
      head = place.generic ? -1 : found.length
      found.push(place)
      continue
    }
    found[head] = placed(found[head]!, place, tie)
    found.push({ ...place, attached: true })
  }
  return found
}

function tieOf({ list }: Tokens, before: RawPlace, place: RawPlace, head: RawPlace): Tie | null {
  const between = list.slice(before.to, place.from)
  if (between.length > BETWEEN || list[place.from] === undefined) return null
  // "نهر دجلة قرب مدينة الموصل": where on the river is said by the town.
  if (LINES.has(before.kind) && place.place !== null && !LINES.has(place.place.precision)) return null
  if (between.concat(list[place.from]!).some(token => /[.؛:!؟?\n]/.test(token.gap))) return null
  const wider = WIDTH.indexOf(place.kind) > WIDTH.indexOf(head.kind) || place.beside
  const first = between[0] ?? null
  const gap = (first ?? list[place.from]!).gap
  if (place.beside && between.length === 0) {
    // "بريف حلب" lies in it; "شرق عدن", "قرب مدينة العريش" beside it.
    // "شمال فرنسا" and "جنوب محافظة الحديدة" are in them.
    const inside = place.place?.precision === 'country' || place.place?.precision === 'governorate'
    return isOutside(place) && !inside ? 'beside' : wider ? 'lies-in' : null
  }
  if (first === null) {
    const cued = place.cue === 'ب' || place.cue === 'في' || place.cue === 'ل'
    if (cued && /^[\s"'»”)(]*$/.test(gap)) return wider ? 'lies-in' : null
    return wider && sameLand(head, place) && /^\s*[،,(/-]\s*$/.test(gap) ? 'lies-in' : null
  }
  // "حي النسيم والزهور والمطار في مدينة سبها".
  const last = between.at(-1)!
  if (wider && between.length <= 4 && isWord(last, 'place-holds') && between.slice(0, -1).every(isJoined))
    return 'lies-in'
  if (wider && place.cue === 'ب' && between.length <= 3 && between.every(isJoined)) return 'lies-in'
  // "منطقة الزهور على أطراف مدينة سبها".
  if (place.beside && between.length === 1 && first.folded === 'علي') return 'beside'
  const distance = distanceIn(between)
  if (distance !== null) return distance <= CLOSE_KM ? 'close-by' : 'far-off'
  if (between.length > 4 || (/[،,]/.test(gap) && !isWord(first, 'place-rank') && !isWord(first, 'place-holds')))
    return null
  if (isWord(first, 'place-neighbours')) return 'beside'
  if (isWord(first, 'place-holds') && between.length <= 2) return wider || first.folded !== 'في' ? 'lies-in' : null
  if (isWord(first, 'place-rank') && between.every(token => isWord(token, 'place-rank') || token.folded === 'ال'))
    return wider ? 'lies-in' : null
  return null
}

/** "والشماسي": joined on to the name before it. */
const isJoined = ({ folded, gap }: Token): boolean => /^و./.test(folded) && gap === ' '

/** A direction or قرب before it: what stands before lies outside, and not inside as in "بريف حلب". */
const isOutside = (place: RawPlace): boolean =>
  place.noun !== null &&
  place.cue !== 'في' &&
  place.cue !== 'ب' &&
  (isDirection(place.noun) || inClass(place.noun, 'beside'))

const sameLand = (a: RawPlace, b: RawPlace): boolean => a.country !== null && a.country === b.country

/** "70 كلم", "على بعد نحو 100 كيلومتر": the kilometres that the words name, or null. */
function distanceIn(between: readonly Token[]): number | null {
  const unit = between.findIndex(token => isWord(token, 'kilometres'))
  if (unit < 0) return null
  const figure = between.slice(0, unit).find(token => /^\d+$/.test(token.folded))
  const metres = /^(?:متر|مترا|امتار)$/.test(between[unit]!.folded)
  return figure === undefined ? (metres ? 1 : CLOSE_KM + 1) : Number(figure.folded) / (metres ? 1000 : 1)
}

/** A place with what the place behind it says of where it lies. */
function placed(head: RawPlace, wide: RawPlace, tie: Tie): RawPlace {
  const country = head.country ?? wide.country
  if (tie !== 'lies-in') {
    const near =
      tie === 'far-off' ||
      head.place === null ||
      wide.place === null ||
      (head.place.population >= KNOWN && !isVague(head)) ||
      apart(head.place, wide.place) <= (wide.noun !== null && isDirection(wide.noun) ? DIRECTED_KM : NEIGHBOUR_KM)
    const own =
      tie !== 'far-off' && isVague(head) && lends(wide) ? null : near ? head.place : again(head, wide, NEIGHBOUR_KM)
    if (own !== null) return { ...head, place: own, country: own.country }
    if (tie === 'far-off' || !lends(wide)) return { ...head, place: null, country: wide.country ?? country }
    return { ...borrowed(head, wide), precision: tie === 'beside' ? 'region' : wide.precision }
  }
  if (wide.place === null) return { ...head, country }
  if (head.place !== null) {
    if (isVague(head) && SETTLED.has(wide.place.precision)) return borrowed(head, wide)
    if (fits(head.place, wide)) return { ...head, country: head.place.country ?? country }
    const other = again(head, wide, REACH[wide.place.precision] ?? Number.POSITIVE_INFINITY)
    if (other !== null) return { ...head, place: other, country: other.country }
    if (wide.place.precision === 'country') return head
  }
  return lends(wide) ? borrowed(head, wide) : { ...head, place: null, country: wide.country }
}

/** "جامعة الأنبار": a site called after the governorate or country that it lies in, whose point is not the site's. */
export const isVague = ({ noun, place }: RawPlace): boolean =>
  noun !== null && namedAfterTown(noun) && (place?.precision === 'governorate' || place?.precision === 'country')

const SETTLED: ReadonlySet<PlacePrecision> = new Set(['village', 'town', 'city'])

const NEIGHBOUR_KM = 150
/** "شمال بغداد" may be a day's drive north. */
const DIRECTED_KM = 400
/** A place with as many people is the one that is meant, wherever it lies. */
const KNOWN = 100_000

const lends = (wide: RawPlace): boolean => wide.place !== null && LENDS.has(wide.place.precision)

/** The place with the point of the wider one, and that one's precision. */
function borrowed(head: RawPlace, wide: RawPlace): RawPlace {
  return { ...head, place: wide.place, country: wide.country, precision: wide.precision }
}

const apart = (a: Place, b: Place): number => kilometres(a.lat, a.lon, b.lat, b.lon)

function fits(place: Place, wide: RawPlace): boolean {
  if (wide.place === null) return true
  const reach = REACH[wide.place.precision]
  // A country, an island, a province without a name for its size.
  if (reach === undefined)
    return place.country === null || wide.place.country === null || place.country === wide.place.country
  return apart(place, wide.place) <= reach
}

/** Another namesake that lies where the wider place is. */
function again(head: RawPlace, wide: RawPlace, reach: number): Place | null {
  const hits = head.hits.filter(hit => {
    if (wide.place === null) return false
    if (Number.isFinite(reach)) return apart(hit, wide.place) <= reach
    return wide.place.country !== null && hit.country === wide.place.country
  })
  return choose(hits, [], {
    here: wide.place === null ? [] : [wide.place],
    sure: [],
    isNamed: () => false,
  })
}
