import { readFileSync } from 'node:fs'
import { isSettlement } from './place-types.ts'
import type { Box, Place } from './places.ts'
import { loadPlaces } from './places.ts'

/** `[longitude, latitude]` in degrees. */
export type Point = readonly [lon: number, lat: number]

/** A piece of land: a closed line (the first point is not repeated), and the country whose it is, or null where that is in dispute. */
export interface Ring {
  readonly iso2: string | null
  readonly points: readonly Point[]
}

interface Outline extends Ring {
  readonly box: Box
}

let loaded: readonly Outline[] | null = null

/** The outlines of all countries: Natural Earth 1:50m, simplified to 0.01°. From tables/places/borders.json; constant, so read once. */
function outlines(): readonly Outline[] {
  loaded ??= readOutlines()
  return loaded
}

function readOutlines(): readonly Outline[] {
  const file = JSON.parse(readFileSync(new URL('./tables/places/borders.json', import.meta.url), 'utf8')) as {
    readonly unit: number
    readonly arcs: readonly string[]
    readonly countries: readonly { readonly iso2: string; readonly rings: readonly (readonly number[])[] }[]
  }
  const arcs = file.arcs.map(arc => decode(arc, file.unit))
  return file.countries.flatMap(country =>
    country.rings.map((ring): Outline => {
      const points: Point[] = []
      for (const index of ring) {
        // TopoJSON: ~i is arc i backwards; the last point of an arc is the first of the next.
        const arc = index < 0 ? arcs[~index]!.toReversed() : arcs[index]!
        for (let i = 0; i < arc.length - 1; i++) points.push(arc[i]!)
      }
      return { iso2: country.iso2 || null, points, box: boxOf(points) }
    }),
  )
}

function decode(text: string, unit: number): readonly Point[] {
  const points: Point[] = []
  let at = 0
  const next = (): number => {
    let value = 0
    let shift = 0
    for (;;) {
      const bits = text.charCodeAt(at++) - 63
      value |= (bits & 31) << shift
      if (bits < 32) break
      shift += 5
    }
    return value & 1 ? ~(value >> 1) : value >> 1
  }
  let x = 0
  let y = 0
  while (at < text.length) {
    x += next()
    y += next()
    points.push([x * unit, y * unit])
  }
  return points
}

/** The smallest box around points. */
export function boxOf(points: readonly Point[]): Box {
  let west = 180
  let south = 90
  let east = -180
  let north = -90
  for (const [lon, lat] of points) {
    if (lon < west) west = lon
    if (lon > east) east = lon
    if (lat < south) south = lat
    if (lat > north) north = lat
  }
  return [west, south, east, north]
}

/**
 * The land inside a box (degrees), cut off at its edges, one ring a piece: fill and stroke it for a map. Edges along the box are the
 * cut, not a border: draw the frame over them.
 */
export function bordersWithin(box: Box): readonly Ring[] {
  const found: Ring[] = []
  for (const { iso2, points, box: own } of outlines()) {
    if (own[0] > box[2] || own[2] < box[0] || own[1] > box[3] || own[3] < box[1]) continue
    const inside = clip(points, box)
    if (inside.length >= 3) found.push({ iso2, points: inside })
  }
  return found
}

/** Sutherland and Hodgman: cut a polygon at each of the four edges in turn. */
function clip(points: readonly Point[], box: Box): readonly Point[] {
  const [west, south, east, north] = box
  let rest = points
  rest = cut(
    rest,
    p => p[0] >= west,
    (a, b) => crossing(a, b, 0, west),
  )
  rest = cut(
    rest,
    p => p[0] <= east,
    (a, b) => crossing(a, b, 0, east),
  )
  rest = cut(
    rest,
    p => p[1] >= south,
    (a, b) => crossing(a, b, 1, south),
  )
  return cut(
    rest,
    p => p[1] <= north,
    (a, b) => crossing(a, b, 1, north),
  )
}

function cut(
  points: readonly Point[],
  inside: (p: Point) => boolean,
  meet: (a: Point, b: Point) => Point,
): readonly Point[] {
  const out: Point[] = []
  for (let i = 0; i < points.length; i++) {
    const a = points[i === 0 ? points.length - 1 : i - 1]!
    const b = points[i]!
    if (inside(b)) {
      if (!inside(a)) out.push(meet(a, b))
      out.push(b)
    } else if (inside(a)) out.push(meet(a, b))
  }
  return out
}

function crossing(a: Point, b: Point, axis: 0 | 1, at: number): Point {
  const t = (at - a[axis]) / (b[axis] - a[axis])
  return axis === 0 ? [at, a[1] + t * (b[1] - a[1])] : [a[0] + t * (b[0] - a[0]), at]
}

/**
 * The towns by which a reader finds the way on a map of this box, the most populous first, at most `limit`, none so close to a greater one
 * that their names would lie on each other (a tenth of the box).
 */
export function townsWithin(box: Box, limit: number): readonly Place[] {
  const reach = Math.max(box[2] - box[0], box[3] - box[1]) / 10
  const chosen: Place[] = []
  const towns = loadPlaces()
    .within(box)
    .filter(place => isSettlement(place.precision))
    .sort((a, b) => b.population - a.population || Number(b.notable) - Number(a.notable) || (a.id < b.id ? -1 : 1))
  for (const town of towns) {
    if (chosen.length >= limit) break
    if (!chosen.some(other => Math.hypot(other.lon - town.lon, (other.lat - town.lat) * 1.2) < reach)) chosen.push(town)
  }
  return chosen
}
