/** A box in degrees (WGS 84). */
export interface Box {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

export interface Projection {
  readonly width: number
  readonly height: number
  /** What the picture shows, in degrees. */
  readonly box: Box
  /** Degrees to picture units, y downwards. */
  readonly project: (lon: number, lat: number) => readonly [x: number, y: number]
  /** How many picture units a kilometre is at a latitude. */
  readonly perKm: (lat: number) => number
}

const RAD = Math.PI / 180
/** Web Mercator ends where its square does; news does not come from nearer the poles. */
const MAX_LAT = 85
const EARTH_RADIUS_KM = 6371.0088

const mercator = (lat: number): number => {
  const clipped = Math.max(-MAX_LAT, Math.min(MAX_LAT, lat))
  return Math.log(Math.tan(Math.PI / 4 + (clipped * RAD) / 2)) / RAD
}
const unmercator = (y: number): number => (2 * Math.atan(Math.exp(y * RAD)) - Math.PI / 2) / RAD

/**
 * A Mercator projection that fits the points into a picture of this size, with room around them. One point alone is shown with its
 * surroundings, at least `leastSpan` degrees of them.
 */
export const fitProjection = (
  points: readonly { readonly lat: number; readonly lon: number }[],
  width: number,
  height: number,
  leastSpan: number,
): Projection => {
  let [west, east, south, north] = [180, -180, MAX_LAT, -MAX_LAT]
  for (const { lat, lon } of points) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  const [bottom, top] = [mercator(south), mercator(north)]
  const room = 1.5
  const span = Math.max(east - west, ((top - bottom) * width) / height, leastSpan) * room
  const scale = width / span
  const [centreX, centreY] = [(west + east) / 2, (bottom + top) / 2]
  return {
    width,
    height,
    box: {
      west: centreX - span / 2,
      east: centreX + span / 2,
      south: unmercator(centreY - height / 2 / scale),
      north: unmercator(centreY + height / 2 / scale),
    },
    project: (lon, lat) => [width / 2 + (lon - centreX) * scale, height / 2 - (mercator(lat) - centreY) * scale],
    perKm: lat => scale / (RAD * EARTH_RADIUS_KM * Math.cos(lat * RAD)),
  }
}

type Point = readonly [x: number, y: number]

/** A ring cut to a rectangle (Sutherland–Hodgman): what lies outside the picture need not be in the file. */
export const clipRing = (
  ring: readonly Point[],
  [left, top, right, bottom]: readonly [number, number, number, number],
): readonly Point[] => {
  const sides: readonly { inside: (p: Point) => boolean; cross: (a: Point, b: Point) => Point }[] = [
    { inside: p => p[0] >= left, cross: (a, b) => [left, a[1] + ((b[1] - a[1]) * (left - a[0])) / (b[0] - a[0])] },
    { inside: p => p[0] <= right, cross: (a, b) => [right, a[1] + ((b[1] - a[1]) * (right - a[0])) / (b[0] - a[0])] },
    { inside: p => p[1] >= top, cross: (a, b) => [a[0] + ((b[0] - a[0]) * (top - a[1])) / (b[1] - a[1]), top] },
    {
      inside: p => p[1] <= bottom,
      cross: (a, b) => [a[0] + ((b[0] - a[0]) * (bottom - a[1])) / (b[1] - a[1]), bottom],
    },
  ]
  let points: readonly Point[] = ring
  for (const { inside, cross } of sides) {
    const kept: Point[] = []
    for (const [i, point] of points.entries()) {
      const before = points.at(i - 1)!
      if (inside(point) !== inside(before)) kept.push(cross(before, point))
      if (inside(point)) kept.push(point)
    }
    points = kept
  }
  return points
}
