import type { PlaceMention, PlacePrecision } from '../claims/types.ts'
import { loadPlaces } from '../knowledge/index.ts'
import { nameKey, nameWords } from './stems.ts'

/**
 * How far, in kilometres, what a place name covers may lie from its point. Regions, rivers and borders have no point to speak of.
 * Orders of magnitude, set so that a camp at the edge of a town lies within the town.
 */
const REACH: Readonly<Record<PlacePrecision, number>> = {
  site: 1,
  camp: 3,
  neighbourhood: 3,
  village: 4,
  town: 7,
  city: 15,
  district: 40,
  governorate: 120,
  region: 250,
  country: 900,
  river: 300,
  border: 300,
}

/** How two places lie to each other. `unknown` where one is missing or nothing tells them apart. */
export type Ground = 'same' | 'within' | 'around' | 'apart' | 'unknown'

/** How far from its point, in kilometres, what is beside a settlement may lie. */
const BESIDE = 14

/** How far a name of this precision reaches, in kilometres. */
export function reach(place: PlaceMention): number {
  return isBeside(place) ? BESIDE : REACH[place.precision]
}

/** Whether a place is told by the settlement that it is near to: "قرب البلدة"; not "شرق الفرات", a region of its own. */
export function isBeside({ precision, lat, ref }: PlaceMention): boolean {
  if (precision !== 'region' || lat === null || ref === null) return false
  const near = loadPlaces().byId(ref)?.precision
  return near !== undefined && REACH[near] <= REACH.city
}

/** Whether the place is a settlement or something smaller: only such places can tell two events apart. */
export function isLocal(place: PlaceMention): boolean {
  return reach(place) <= REACH.city
}

/**
 * `a` as seen from `b`: the same, `within` b, `around` b, `apart` (they cannot be the same spot), or unknown. Coordinates decide where both
 * have them; else the names: "مخيم الباغوز" lies within "الباغوز"; "حلب" and "إدلب", both towns, are apart.
 */
export function ground(a: PlaceMention | null, b: PlaceMention | null): Ground {
  if (a === null || b === null) return 'unknown'
  if (a.ref !== null && a.ref === b.ref) return 'same'
  if (a.country !== null && b.country !== null && a.country !== b.country) return 'apart'
  return a.lat !== null && a.lon !== null && b.lat !== null && b.lon !== null
    ? onTheMap(a, b, kilometres(a.lat, a.lon, b.lat, b.lon))
    : byName(a, b)
}

const INNER: ReadonlySet<PlacePrecision> = new Set(['site', 'camp', 'neighbourhood'])
/** Areas of one rank do not overlap; regions, rivers and borders may. */
const RANKED: ReadonlySet<PlacePrecision> = new Set(['district', 'governorate', 'country'])
/** Two gazetteers put the point of one settlement this far apart. */
const SAME_POINT = 1.5

function onTheMap(a: PlaceMention, b: PlaceMention, km: number): Ground {
  if (sameName(a, b) && km <= Math.max(reach(a), reach(b))) return 'same'
  if (km > reach(a) + reach(b)) return 'apart'
  const [besideA, besideB] = [isBeside(a), isBeside(b)]
  if (besideA || besideB) return besideA && besideB ? 'unknown' : reach(a) <= reach(b) ? 'within' : 'around'
  const [areaA, areaB] = [!isLocal(a), !isLocal(b)]
  if (areaA && areaB && a.precision === b.precision) return RANKED.has(a.precision) ? 'apart' : 'unknown'
  const [innerA, innerB] = [INNER.has(a.precision), INNER.has(b.precision)]
  // Neighbouring towns are two places, however near; a camp or a quarter lies in its town.
  if (!areaA && !areaB && innerA === innerB) return km <= SAME_POINT && !innerA ? 'same' : innerA ? 'unknown' : 'apart'
  return reach(a) < reach(b) ? 'within' : 'around'
}

function byName(a: PlaceMention, b: PlaceMention): Ground {
  const [wa, wb] = [nameWords(a.name), nameWords(b.name)]
  if (wa.join(' ') === wb.join(' ')) return 'same'
  const [inB, inA] = [
    wa.length > 0 && wa.every(word => wb.includes(word)),
    wb.length > 0 && wb.every(word => wa.includes(word)),
  ]
  if (inA || inB) {
    if (reach(a) !== reach(b)) return reach(a) < reach(b) ? 'within' : 'around'
    // "الباغوز" and "بلدة الباغوز" are one; "حلب" and "حلب الجديدة" may be two.
    return 'unknown'
  }
  // Of names that no table knows ("مكتبه", "البلدين") nothing can be said.
  if (a.ref === null || b.ref === null) return 'unknown'
  if (isLocal(a) && isLocal(b)) return INNER.has(a.precision) === INNER.has(b.precision) ? 'apart' : 'unknown'
  return a.precision === b.precision && RANKED.has(a.precision) ? 'apart' : 'unknown'
}

function sameName(a: PlaceMention, b: PlaceMention): boolean {
  return nameKey(a.name) === nameKey(b.name)
}

/** Great-circle distance in kilometres (haversine, mean radius 6371 km). */
export function kilometres(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const r = Math.PI / 180
  const h =
    Math.sin(((lat2 - lat1) * r) / 2) ** 2 +
    Math.cos(lat1 * r) * Math.cos(lat2 * r) * Math.sin(((lon2 - lon1) * r) / 2) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)))
}
