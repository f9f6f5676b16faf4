import type { Account } from '../account/types.ts'
import { names, romanize, words } from '../arabic/index.ts'
import {
  actor,
  type Box,
  bodyLabel,
  bordersWithin,
  eventType,
  fillPattern,
  groupLabel,
  loadCountries,
  loadPlaces,
  outlet,
  type Place,
  townsWithin,
  unit,
} from '../knowledge/index.ts'
import type { Border, DescribeContext, ExportContext, Town } from '../report/index.ts'

/** Longer than a name is: a name with an office behind it. */
const LONGEST_NAME = 4

/** A name in Latin letters where it begins with a known one: "سالم البوعيشي"; not "رئيس البلدية", "محافظ حلب", which are no names. */
function latin(name: string): string | null {
  const [first] = names(name)
  return first?.start === 0 && words(name).length <= LONGEST_NAME ? romanize(name) : null
}

/** What the report and the server need of the knowledge tables to put claims into words. */
export const describeContext: DescribeContext = {
  event: eventType,
  fill: fillPattern,
  unit,
  actor: (ref, lang) => actor(ref)?.name[lang] ?? outlet(ref)?.name[lang] ?? (lang === 'en' ? groupLabel(ref) : null),
  place: (ref, lang) => {
    const place = loadPlaces().byId(ref)
    return place === null ? null : lang === 'en' ? place.latin || null : (place.names[0] ?? null)
  },
  outlet: (ref, lang) => outlet(ref)?.name[lang] ?? null,
  latin,
  body: bodyLabel,
}

/** The name of a governorate in Latin letters, of a place that is one or lies in one. */
function governorate(ref: string): string | null {
  const places = loadPlaces()
  const place = places.byId(ref)
  const over = place?.precision === 'governorate' ? place : place?.parent ? places.byId(place.parent) : null
  return over?.latin || null
}

/** What the exports need of the knowledge tables. */
export const exportContext: ExportContext = {
  ...describeContext,
  acled: type => eventType(type).acled,
  plover: type => eventType(type).plover,
  country: iso2 => loadCountries().byIso2(iso2)?.latin ?? null,
  governorate,
  kind: ref => actor(ref)?.kind ?? null,
}

/** Where a place of the tables lies, by its id. */
export function locate(ref: string): { readonly lat: number; readonly lon: number } | null {
  const place = loadPlaces().byId(ref)
  return place && { lat: place.lat, lon: place.lon }
}

/** Places of a map: what a governorate weighs beside a town of so many people, so that its name is there first. */
const GOVERNORATE = 5_000_000

/** Governorates and towns of the tables inside a box, the weightiest first, with their names in both scripts; villages only where a box is small. */
export function placesIn([west, south, east, north]: Box) {
  const small = (east - west) * (north - south) < SMALL
  const weight = ({ precision, population }: Place): number =>
    population + (precision === 'governorate' ? GOVERNORATE : 0)
  return loadPlaces()
    .within([west, south, east, north])
    .filter(
      ({ precision, population, names, latin }) =>
        names.length > 0 &&
        latin !== '' &&
        (precision === 'governorate' ||
          precision === 'city' ||
          precision === 'town' ||
          (small && (precision === 'village' || precision === 'camp'))) &&
        (small || precision === 'governorate' || population > 0),
    )
    .sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ id, names, latin, lat, lon, country, precision, population }) => ({
      id,
      label: { en: latin, ar: names[0]! },
      lat,
      lon,
      country,
      precision,
      population,
    }))
}

/** Square degrees below which villages are named too, and how many places a box gives at most. */
const SMALL = 2
const MOST = 2000

/** Degrees of land shown around the places of an account, and how many towns to find the way by. */
const MARGIN = 3
const TOWNS = 60

/** The box around the places of an account, with a margin, or null when nothing in it has coordinates. */
function boxAround(account: Account): Box | null {
  const places = account.events.map(event => event.place).filter(place => place !== null)
  const points = places.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [{ lat, lon }]))
  if (points.length === 0) return null
  const lats = points.map(point => point.lat)
  const lons = points.map(point => point.lon)
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b))
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b))
  // Maps are wider than the box: half of its own size on each side, and never less than MARGIN.
  const x = Math.max(MARGIN, (most(lons) - least(lons)) / 2)
  const y = Math.max(MARGIN, (most(lats) - least(lats)) / 2)
  return [
    Math.max(-180, least(lons) - x),
    Math.max(-89, least(lats) - y),
    Math.min(180, most(lons) + x),
    Math.min(89, most(lats) + y),
  ]
}

/** The outlines of countries and the towns around an account's places, for the dossier's map. */
export function mapOf(account: Account): { readonly borders: readonly Border[]; readonly towns: readonly Town[] } {
  const box = boxAround(account)
  if (box === null) return { borders: [], towns: [] }
  return {
    borders: bordersWithin(box).map(({ iso2, points }) => ({ id: iso2 ?? '', rings: [points] })),
    towns: townsWithin(box, TOWNS).map(({ names, latin, lat, lon }) => ({
      name: { en: latin || names[0]!, ar: names[0]! },
      lat,
      lon,
    })),
  }
}
