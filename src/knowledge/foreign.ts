import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { kilometres } from './geo.ts'
import { allows } from './place-types.ts'
import type { Place } from './places.ts'
import { arabicSound, latinSound, vowelDistance } from './sounds.ts'
import type { PlacePrecision } from './types.ts'

const KINDS: Readonly<Record<string, PlacePrecision>> = {
  g: 'governorate',
  d: 'district',
  c: 'city',
  t: 'town',
  v: 'village',
}

/** Names with fewer consonants sound like too many others. */
const CONSONANTS = 2
/** Farther apart than this, by `vowelDistance`, two names are not one. */
const ALIKE = 0.6
/** Namesakes closer than this, in kilometres, are one spot. */
const APART_KM = 20

/** The rows of a country by the consonants of their names. */
type Country = ReadonlyMap<string, readonly Place[]>

let countries: ReadonlyMap<string, Country | readonly string[]> | null = null

/**
 * The place abroad that an Arabic spelling sounds like, where an article names its country: تشينار in Turkey is Çınar. For countries that do not write
 * Arabic; null where none sounds alike, or two that lie apart sound equally so. `allowed` is what the noun before it lets it be.
 */
export function soundsLike(
  name: string,
  inCountries: ReadonlySet<string>,
  allowed: readonly PlacePrecision[],
): Place | null {
  const arabic = arabicSound(name)
  if (arabic.consonants.length < CONSONANTS) return null
  const found = [...inCountries]
    .flatMap(country => placesOf(country)?.get(arabic.consonants) ?? [])
    .filter(place => allows(allowed, place.precision))
    .map(place => ({ place, distance: vowelDistance(arabic, latinSound(place.latin, place.country ?? '')) }))
    .filter(({ distance }) => distance <= (arabic.consonants.length === CONSONANTS ? ALIKE / 2 : ALIKE))
    .sort((a, b) => a.distance - b.distance || b.place.population - a.place.population)
  const best = found[0]
  if (best === undefined) return null
  const rival = found.find(
    ({ place, distance }) =>
      distance - best.distance < 0.25 &&
      place.population * 10 >= best.place.population &&
      kilometres(place.lat, place.lon, best.place.lat, best.place.lon) > APART_KM,
  )
  return rival === undefined ? best.place : null
}

/** The rows of a country are read when it is first asked for: most articles never ask. */
function placesOf(country: string): Country | undefined {
  countries ??= readTable()
  const rows = countries.get(country)
  if (rows === undefined || rows instanceof Map) return rows as Country | undefined
  const bySound = new Map<string, Place[]>()
  for (const row of rows as readonly string[]) {
    const place = parse(row, country)
    const { consonants } = latinSound(place.latin, country)
    const list = bySound.get(consonants)
    if (list === undefined) bySound.set(consonants, [place])
    else list.push(place)
  }
  ;(countries as Map<string, Country>).set(country, bySound)
  return bySound
}

function readTable(): Map<string, Country | readonly string[]> {
  const text = readFileSync(fileURLToPath(new URL('./tables/places/foreign.txt', import.meta.url)), 'utf8')
  const found = new Map<string, readonly string[]>()
  for (const part of text.split('\n@').slice(1)) {
    const [country = '', ...rows] = part.trimEnd().split('\n')
    found.set(country, rows)
  }
  return found
}

function parse(row: string, country: string): Place {
  const [id = '', latin = '', point = '', kind = ''] = row.split('\t')
  const [lat, lon] = point.split(' ')
  const population = Number(kind.slice(1))
  return {
    id: `${id.startsWith('w') ? 'wof' : 'gn'}:${Number.parseInt(id.slice(1), 36)}`,
    names: [latin],
    latin,
    lat: Number(lat) / 1000,
    lon: Number(lon) / 1000,
    country,
    parent: null,
    precision: KINDS[kind[0] ?? ''] ?? 'village',
    population,
    notable: false,
  }
}
