/** How far from its point what a name covers may lie, as discs for the map. Pure. */
import type { Feature, FeatureCollection, Polygon } from 'geojson'
import type { PlaceOnMap } from '../account/places.ts'
import type { PlaceJson } from '../api-types.ts'

/**
 * Kilometres, orders of magnitude, by which events are compared too (`src/account/ground.ts`). Countries, regions, rivers and borders have none: a disc
 * would say where they are not, and "east of the town" is a region of its own.
 */
const reach: Readonly<Partial<Record<PlaceJson['precision'], number>>> = {
  town: 7,
  city: 15,
  district: 40,
  governorate: 120,
}

const corners = 48

/** A circle on the earth, good enough for a disc of so few kilometres. */
function circle(lat: number, lon: number, km: number): Polygon {
  const ring = Array.from({ length: corners + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners
    const north = (km / 111.32) * Math.cos(angle)
    const east = ((km / 111.32) * Math.sin(angle)) / Math.max(0.05, Math.cos((lat * Math.PI) / 180))
    return [lon + east, lat + north]
  })
  return { type: 'Polygon', coordinates: [ring] }
}

export function discsOf(places: readonly PlaceOnMap[]): FeatureCollection<Polygon> {
  return {
    type: 'FeatureCollection',
    features: places.flatMap(({ place, lat, lon }): Feature<Polygon>[] => {
      const km = reach[place.precision]
      return km === undefined ? [] : [{ type: 'Feature', properties: {}, geometry: circle(lat, lon, km) }]
    }),
  }
}
