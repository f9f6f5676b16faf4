/**
 * Compiles the outlines of the countries from world-atlas (Natural Earth 1:50m, public domain) into src/knowledge/tables/places/borders.json:
 * shared lines once, simplified, in hundredths of a degree. Run: node scripts/compile-run.mjs borders (ISO codes: ../shared/data/countries).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] }
  readonly arcs: readonly (readonly (readonly [number, number])[])[]
  readonly objects: {
    readonly countries: {
      readonly geometries: readonly {
        readonly type: 'Polygon' | 'MultiPolygon'
        readonly id?: string
        readonly arcs: unknown
        readonly properties: { readonly name: string }
      }[]
    }
  }
}

/** Points nearer to their chord than this (degrees) go; 0.01° is a kilometre, a pixel on a map of one governorate. */
const TOLERANCE = 0.01
const UNIT = 100

/** Codes by the name in Natural Earth, where the list of codes has members of the United Nations only. What is left has none. */
const UNLISTED: Readonly<Record<string, string>> = {
  Kosovo: 'XK',
  Somaliland: 'SO',
  Vatican: 'VA',
  Palestine: 'PS',
  Taiwan: 'TW',
  'W. Sahara': 'EH',
  Greenland: 'GL',
  'Puerto Rico': 'PR',
  'Hong Kong': 'HK',
  Macao: 'MO',
}

type Point = readonly [number, number]

export function compile(root: string): void {
  const topology = JSON.parse(
    readFileSync(join(root, 'node_modules/world-atlas/countries-50m.json'), 'utf8'),
  ) as Topology
  const codes = new Map(
    (
      JSON.parse(readFileSync(join(root, '../shared/data/countries/world_countries_ar.json'), 'utf8')) as readonly {
        id: number
        alpha2: string
      }[]
    ).map(row => [row.id, row.alpha2.toUpperCase()]),
  )
  const { scale, translate } = topology.transform
  const ends: (readonly Point[])[] = []
  const arcs = topology.arcs.map(arc => {
    let x = 0
    let y = 0
    const points = arc.map((delta): Point => {
      x += delta[0]
      y += delta[1]
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
    ends.push([points[0]!, points.at(-1)!])
    return encode(simplify(points))
  })
  const disputed: (readonly (readonly number[])[])[] = []
  const isCrimea = (polygon: readonly (readonly number[])[]): boolean =>
    polygon[0]!.every(index =>
      ends[index < 0 ? ~index : index]!.every(([lon, lat]) => lon > 32 && lon < 37 && lat > 44 && lat < 46.5),
    )
  const countries = topology.objects.countries.geometries.map(geometry => {
    const polygons = (
      geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
    ) as readonly (readonly (readonly number[])[])[]
    // Natural Earth draws who holds a place, not whose it is: Crimea is a piece of its own there, and nobody's here.
    if (geometry.properties.name === 'Russia') {
      disputed.push(...polygons.filter(isCrimea))
    }
    const code = geometry.id === undefined ? undefined : codes.get(Number(geometry.id))
    return {
      iso2: code ?? UNLISTED[geometry.properties.name] ?? '',
      rings: polygons.filter(polygon => !disputed.includes(polygon)).flat(),
    }
  })
  countries.push({ iso2: '', rings: disputed.flat() })
  const text = JSON.stringify({
    source: 'Natural Earth 1:50m through world-atlas 2.0.2, simplified by scripts/compile-borders.ts',
    licence: 'public domain (Natural Earth); world-atlas ISC',
    unit: 1 / UNIT,
    arcs,
    countries,
  })
  writeFileSync(join(root, 'src/knowledge/tables/places/borders.json'), `${text}\n`)
  const nameless = topology.objects.countries.geometries.filter((_, i) => countries[i]!.iso2 === '')
  console.log(`no code: ${nameless.map(geometry => `${geometry.properties.name} ${geometry.id}`).join(', ')}`)
  console.log(`${arcs.length} lines, ${countries.length} countries, ${(text.length / 1000).toFixed(0)} kB`)
}

/** Douglas and Peucker, without recursion. Ends stay, so that lines go on meeting; a closed line keeps its farthest point too. */
function simplify(points: readonly Point[]): readonly Point[] {
  const keep = new Uint8Array(points.length)
  keep[0] = 1
  keep[points.length - 1] = 1
  const stack: [number, number][] = [[0, points.length - 1]]
  const closed = distance(points[0]!, points.at(-1)!, points.at(-1)!) < 1e-9
  for (let range = stack.pop(); range !== undefined; range = stack.pop()) {
    const [from, to] = range
    let far = 0
    let at = -1
    for (let i = from + 1; i < to; i++) {
      const d = distance(points[i]!, points[from]!, points[to]!)
      if (d > far) {
        far = d
        at = i
      }
    }
    if (at < 0) continue
    const whole = closed && to - from === points.length - 1
    if (far > TOLERANCE || whole) {
      keep[at] = 1
      stack.push([from, at], [at, to])
    }
  }
  return points.filter((_, i) => keep[i] === 1)
}

/** How far a point lies from the stretch between two others, in degrees. */
function distance(p: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length))
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)
}

/** Google's encoded polyline: differences, zigzag, five bits a character. */
function encode(points: readonly Point[]): string {
  let out = ''
  let x = 0
  let y = 0
  const put = (value: number): void => {
    let rest = value < 0 ? ~(value << 1) : value << 1
    while (rest >= 32) {
      out += String.fromCharCode((32 | (rest & 31)) + 63)
      rest >>= 5
    }
    out += String.fromCharCode(rest + 63)
  }
  for (const [lon, lat] of points) {
    const nx = Math.round(lon * UNIT)
    const ny = Math.round(lat * UNIT)
    put(nx - x)
    put(ny - y)
    x = nx
    y = ny
  }
  return out
}
