import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-50m.json?url'

export type Country = Feature<Polygon | MultiPolygon>

/** The countries of Natural Earth (1:50 million), fetched from our own server and unpacked. */
export async function loadCountries(signal: AbortSignal): Promise<FeatureCollection<Polygon | MultiPolygon>> {
  const response = await fetch(atlas, { signal })
  const topology = (await response.json()) as Topology<{ countries: GeometryCollection }>
  return feature(topology, topology.objects.countries) as FeatureCollection<Polygon | MultiPolygon>
}

/** The country's name in a language, from its ISO 3166-1 numeric code; null where it has none. */
export function countryName(country: Country, names: Intl.DisplayNames): string | null {
  const code = String(country.id ?? '').padStart(3, '0')
  if (!/^\d{3}$/.test(code) || code === '000') return null
  try {
    // The canonical form of a locale turns the numeric code of a region into its letters.
    const region = new Intl.Locale(`und-${code}`).maximize().region
    return region === undefined || /\d/.test(region) ? null : (names.of(region) ?? null)
  } catch {
    return null
  }
}

function isInRing(ring: readonly Position[], x: number, y: number): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i] ?? []
    const [xj = 0, yj = 0] = ring[j] ?? []
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

const polygonsOf = ({ geometry }: Country): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

const isIn = (polygon: readonly Position[][], x: number, y: number) =>
  polygon[0] !== undefined && isInRing(polygon[0], x, y) && !polygon.slice(1).some(hole => isInRing(hole, x, y))

export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

function touches(polygon: readonly Position[][], box: Box): boolean {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [x = 0, y = 0] of polygon[0] ?? []) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  return west < box.east && east > box.west && south < box.north && north > box.south
}

/**
 * Where to write each country's name in the part of the world that is shown: the middle of what is seen of it. Points of a
 * grid are tried, so a country of which only a corner shows is named too, and one that is barely seen is not.
 */
export function labelPoints(
  countries: readonly Country[],
  box: Box,
): { readonly country: Country; readonly lon: number; readonly lat: number }[] {
  const columns = 16
  const rows = 12
  const seen = countries
    .map(country => ({ country, polygons: polygonsOf(country).filter(polygon => touches(polygon, box)) }))
    .filter(({ polygons }) => polygons.length > 0)
  return seen.flatMap(({ country, polygons }) => {
    const points: [number, number][] = []
    for (let column = 1; column < columns; column++) {
      for (let row = 1; row < rows; row++) {
        const lon = box.west + ((box.east - box.west) * column) / columns
        const lat = box.south + ((box.north - box.south) * row) / rows
        if (polygons.some(polygon => isIn(polygon, lon, lat))) points.push([lon, lat])
      }
    }
    if (points.length < 6) return []
    const middle = points.reduce(([x, y], [lon, lat]) => [x + lon / points.length, y + lat / points.length], [0, 0])
    // The mean may lie outside a bent country: the point next to it lies inside.
    const far = ([lon, lat]: [number, number]) => (lon - (middle[0] ?? 0)) ** 2 + (lat - (middle[1] ?? 0)) ** 2
    const [lon, lat] = points.reduce((best, point) => (far(point) < far(best) ? point : best))
    return [{ country, lon, lat }]
  })
}
