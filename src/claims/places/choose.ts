import { kilometres, loadPlaces, type Place, type PlaceHit, type PlacePrecision } from '../../knowledge/index.ts'
import type { Around } from './types.ts'

/** A minor place is believed where another place of the article lies no farther, in kilometres: of its own country, of another, and for a part of a town. */
const NEAR_KM = 150
const ABROAD_KM = 60
const INSIDE_KM = 30
/** A minor place is not believed where everything that is named before it in the paragraph lies farther. */
const FAR_KM = 300

const PARTS: ReadonlySet<PlacePrecision> = new Set(['neighbourhood', 'camp'])

function nearFor(place: Place, other: Place): number {
  if (PARTS.has(place.precision)) return INSIDE_KM
  return place.country === other.country ? NEAR_KM : ABROAD_KM
}

/** A place with as many people is known in all of its country. */
const TOWN = 10_000

const ANCHORS: ReadonlySet<PlacePrecision> = new Set(['city', 'town', 'governorate', 'district', 'camp', 'site'])

/** The one place that is meant among namesakes, by what a noun allows and what is named around; null where it stays open. */
export function choose(hits: readonly Place[], allowed: readonly PlacePrecision[], around: Around): Place | null {
  if (hits.length === 0) return null
  return loadPlaces().resolve(hits, {
    noun: allowed.length > 0 ? allowed : null,
    sentence: around.here,
    article: around.sure,
  })
}

/**
 * Whether a place of little weight lies where the article is: gazetteers hold ten thousand hamlets, and one of the name of a quarter of Ramadi lies in
 * Syria. Believed where a town or governorate that is sure lies near, or nothing sure is known; a foreign town besides where its country is named.
 * `bare`: no noun before it says that it is a place at all ("في الدقيقة"), so that a place near it must; `only`: its country has no other of the name.
 */
export function believed(place: Place, { here, sure }: Around, bare = false, only = false): boolean {
  if (place.precision === 'country' || isWeighty(place)) return true
  if (!COMPILED.test(place.id)) return isPartNear(place, [...here, ...sure])
  if (only && !bare && isAtHome(place, [...here, ...sure])) return true
  // What stands nearest says most.
  const near = here.filter(other => other.id !== place.id && ANCHORS.has(other.precision))
  if (near.length > 0 && near.every(other => kilometres(place.lat, place.lon, other.lat, other.lon) > FAR_KM))
    return false
  const known = [...here, ...sure].filter(other => other.id !== place.id)
  if (known.length === 0) return !bare || place.notable
  const points = known.filter(other => ANCHORS.has(other.precision))
  if (place.parent !== null && known.some(other => other.id === place.parent)) return true
  if (place.id.startsWith('ne:')) return known.some(other => other.country === place.country)
  if (points.some(other => kilometres(place.lat, place.lon, other.lat, other.lon) <= nearFor(place, other))) return true
  // A town of the country that the article is about.
  if (place.population >= TOWN && known.some(other => other.country === place.country)) return true
  const countries = known.filter(other => other.precision === 'country')
  if (place.country !== null && countries.some(other => other.country === place.country))
    return !bare && !points.some(other => other.country === place.country)
  return !bare && points.length === 0 && countries.length === 0
}

/** "بلدة الرويشد" in an article about الأردن, which has one: it is that one, unless all that is named there lies far off. */
function isAtHome(place: Place, known: readonly Place[]): boolean {
  const home = known.filter(other => other.country === place.country && other.id !== place.id)
  const points = home.filter(other => ANCHORS.has(other.precision))
  if (points.length === 0) return home.length > 0
  return points.some(other => kilometres(place.lat, place.lon, other.lat, other.lon) <= FAR_KM)
}

/** Whether no other place of its country has the name. */
export const isOnly = (place: Place, hits: readonly PlaceHit[]): boolean =>
  hits.every(
    hit =>
      !hit.exact ||
      hit.country !== place.country ||
      hit.id === place.id ||
      kilometres(hit.lat, hit.lon, place.lat, place.lon) <= SAME_KM,
  )

/** A town and the district that is called after it. */
const SAME_KM = 20

const COMPILED = /^(?:wof|syr|gn|ne):/

/**
 * A quarter that all its country knows: "حي صلاح الدين" is that of Aleppo only where the article is about Syria, and "حي النسيم" that of Riyadh only where
 * it names no other town of the country alone.
 */
function isPartNear(place: Place, known: readonly Place[]): boolean {
  const others = known.filter(other => other.id !== place.id)
  if (others.length === 0) return true
  const near = (other: Place): boolean => kilometres(place.lat, place.lon, other.lat, other.lon) <= ABROAD_KM
  if (others.some(other => near(other) && other.precision !== 'country')) return true
  const home = others.filter(other => other.country === place.country)
  return home.length > 0 && !(isCalledQuarter(place) && home.some(other => TOWNS.has(other.precision)))
}

const TOWNS: ReadonlySet<PlacePrecision> = new Set(['city', 'town', 'governorate'])

/** Every town has a "حي الزهراء": a quarter whose name is an ordinary word says nothing without its town. */
const isCalledQuarter = (place: Place): boolean => 'common' in place && place.common === true

/** Written into the supplement by hand, a governorate, or a city that all the world knows. A camp is known by its name, a quarter only in its town. */
function isWeighty({ id, precision, population }: Place): boolean {
  if (!COMPILED.test(id)) return precision !== 'neighbourhood'
  if (/^(?:gn|ne):/.test(id)) return population >= 1_000_000
  return precision === 'governorate' || population >= 300_000
}
