/** Places of the gazetteer by their names, for a reviewer who says where something was. */
import { foldWord } from '../../arabic/index.ts'
import { loadPlaces, type Place } from '../../knowledge/index.ts'
import type { KnownPlaceJson } from '../api/index.ts'

/** As many as anybody reads. */
const MOST = 40
const GOVERNORATE = 5_000_000

const weight = ({ precision, population }: Place): number =>
  population + (precision === 'governorate' || precision === 'country' ? GOVERNORATE : 0)

const folded = (name: string): string => name.split(/\s+/).filter(Boolean).map(foldWord).join(' ').toLowerCase()

/** Those of exactly this name first, then those whose Arabic or Latin name begins with it; each the weightiest first. */
export function placesNamed(asked: string): KnownPlaceJson[] {
  const name = folded(asked)
  if (name === '') return []
  const places = loadPlaces()
  const exact = [...places.lookup(asked)].sort((a, b) => weight(b) - weight(a))
  const known = new Set(exact.map(({ id }) => id))
  const arabic = /\p{Script=Arabic}/u.test(name)
  const begins =
    name.length < 2 ? [] : places.within(WORLD).filter(place => !known.has(place.id) && startsWith(place, name, arabic))
  return [...exact, ...begins.sort((a, b) => weight(b) - weight(a))].slice(0, MOST).map(told)
}

const WORLD = [-180, -90, 180, 90] as const

const startsWith = ({ names, latin }: Place, name: string, arabic: boolean): boolean =>
  arabic
    ? names.some(one => {
        const own = folded(one)
        return own.startsWith(name) || own.startsWith(`ال${name}`)
      })
    : latin.toLowerCase().startsWith(name)

function told({ id, names, latin, lat, lon, country, precision, population }: Place): KnownPlaceJson {
  const ar = names[0] ?? latin
  return { id, label: { en: latin || ar, ar }, lat, lon, country, precision, population }
}
