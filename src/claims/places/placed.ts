import { kilometres, namedAfterTown, type Place, type PlacePrecision, placeNoun } from '../../knowledge/index.ts'
import { choose } from './choose.ts'
import { isDirection } from './nouns.ts'
import type { Tie } from './tie.ts'
import type { RawPlace } from './types.ts'

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

/**
 * A place with what the place behind it says of where it lies: the حي in "حي الزهور في مدينة سبها" is the one of سبها, and has its point where no
 * table has its own; a place that is far off ("على بعد 100 كيلومتر من") lends nothing.
 */
export function placed(head: RawPlace, wide: RawPlace, tie: Tie): RawPlace {
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
    const closer = own !== null && tie !== 'far-off' ? closerTo(head, own, wide) : null
    if (closer !== null) return { ...head, place: closer, country: closer.country }
    if (own !== null) return { ...head, place: own, country: own.country }
    if (tie === 'far-off' || !lends(wide)) return { ...head, place: null, country: wide.country ?? country }
    return { ...borrowed(head, wide), precision: tie === 'beside' ? 'region' : wide.precision }
  }
  if (wide.place === null) return { ...head, country }
  if (head.place !== null) {
    if (isVague(head) && SETTLED.has(wide.place.precision)) return borrowed(head, wide)
    if (fits(head.place, wide)) return { ...head, country: head.place.country ?? country }
    const other = again(head, wide, reachOf(wide) ?? Number.POSITIVE_INFINITY)
    if (other !== null) return { ...head, place: other, country: other.country }
    if (wide.place.precision === 'country') return head
  }
  return lends(wide) ? borrowed(head, wide) : { ...head, place: null, country: wide.country }
}

/** "جامعة الأنبار": a site called after the governorate or country that it lies in, whose point is not the site's. */
export const isVague = ({ noun, place }: Pick<RawPlace, 'noun' | 'place'>): boolean =>
  noun !== null && namedAfterTown(noun) && (place?.precision === 'governorate' || place?.precision === 'country')

const SETTLED: ReadonlySet<PlacePrecision> = new Set(['village', 'town', 'city'])

/** Places beside one another are at most as far apart. */
const NEIGHBOUR_KM = 150
/** What is said to lie by a town lies as near, where there is a choice. */
const BY_TOWN_KM = 35

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

/** How far what lies in a place may lie from its point: "منطقة الرياض" is as wide as a province, though its point is the city's. */
function reachOf({ noun, place }: RawPlace): number | undefined {
  if (place === null) return undefined
  const own = REACH[place.precision]
  const called =
    noun === null
      ? undefined
      : REACH[placeNoun(noun)?.[0] === 'region' ? 'governorate' : (placeNoun(noun)?.[0] ?? place.precision)]
  return own === undefined ? undefined : Math.max(own, called ?? 0)
}

function fits(place: Place, wide: RawPlace): boolean {
  if (wide.place === null) return true
  const reach = reachOf(wide)
  // A country, an island, a province without a name for its size.
  if (reach === undefined)
    return place.country === null || wide.place.country === null || place.country === wide.place.country
  return apart(place, wide.place) <= reach
}

/** "قرية المزرعة شرقي رام الله": of two villages of a name the one that lies by the town, where the one chosen does not. */
function closerTo(head: RawPlace, own: Place, wide: RawPlace): Place | null {
  if (wide.place === null || !SETTLED.has(wide.place.precision) || own.population >= KNOWN) return null
  return apart(own, wide.place) <= BY_TOWN_KM ? null : again(head, wide, BY_TOWN_KM)
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
