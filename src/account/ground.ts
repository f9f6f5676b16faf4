import type { PlaceMention, PlacePrecision } from '../claims/types.ts'
import { nameWords } from './stems.ts'

/**
 * How far, in kilometres, what a place name covers may lie from its point. Regions, rivers and borders have no point to speak of.
 * Orders of magnitude, set so that a camp at the edge of a town lies within the town.
 */
const REACH: Readonly<Record<PlacePrecision, number>> = {
  site: 1,
  camp: 3,
  neighbourhood: 4,
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

/** How far a name of this precision reaches, in kilometres. */
export function reach(place: PlaceMention): number {
  return REACH[place.precision]
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
  const [ra, rb] = [reach(a), reach(b)]
  if (a.lat !== null && a.lon !== null && b.lat !== null && b.lon !== null) {
    const km = kilometres(a.lat, a.lon, b.lat, b.lon)
    if (km > Math.max(ra, rb) + Math.min(ra, rb)) return 'apart'
    if (Math.max(ra, rb) >= 3 * Math.min(ra, rb)) return ra < rb ? 'within' : 'around'
    // Neighbouring towns are two places, however near: only one name for both makes them one.
    return km <= 1.5 || sameName(a, b) ? 'same' : isLocal(a) && isLocal(b) ? 'apart' : 'unknown'
  }
  const [wa, wb] = [nameWords(a.name), nameWords(b.name)]
  if (wa.join(' ') === wb.join(' ')) return 'same'
  if (wa.length > 0 && wa.every(word => wb.includes(word))) return ra < rb ? 'within' : 'around'
  if (wb.length > 0 && wb.every(word => wa.includes(word))) return rb < ra ? 'around' : 'within'
  if (isLocal(a) && isLocal(b)) return 'apart'
  if (a.precision === b.precision && (a.precision === 'governorate' || a.precision === 'country')) return 'apart'
  return 'unknown'
}

function sameName(a: PlaceMention, b: PlaceMention): boolean {
  return nameWords(a.name).join(' ') === nameWords(b.name).join(' ')
}

/** Great-circle distance in kilometres (haversine, mean radius 6371 km). */
export function kilometres(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const r = Math.PI / 180
  const h =
    Math.sin(((lat2 - lat1) * r) / 2) ** 2 +
    Math.cos(lat1 * r) * Math.cos(lat2 * r) * Math.sin(((lon2 - lon1) * r) / 2) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)))
}
