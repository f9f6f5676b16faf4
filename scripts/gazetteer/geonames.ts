import { readFileSync } from 'node:fs'
import { foldWord } from '../../src/arabic/characters.ts'
import type { PlacePrecision } from '../../src/claims/types.ts'
import type { Draft } from './draft.ts'
import { cleanLatin, cleanName, isPerson } from './names.ts'

/** Columns of GeoNames' cities1000.txt. */
const ID = 0
const NAME = 2
const OTHERS = 3
const LAT = 4
const LON = 5
const COUNTRY = 8
const PEOPLE = 14

/** Letters that Persian, Urdu, Kurdish and Uighur have and Arabic has not: such a spelling is none that an Arabic newspaper uses. */
const FOREIGN = /[^\u0621-\u064A\u064B-\u0652\u0640\u200C\u200F ()'،-]/u

/** Towns of the world from GeoNames (cities1000.txt) with the Arabic spellings that it holds. */
export function* readCities(file: string, persons: ReadonlySet<string>): Generator<Draft> {
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
    const cells = line.split('\t')
    const names: string[] = []
    for (const raw of (cells[OTHERS] ?? '').split(',')) {
      if (!/[\u0621-\u064A]/u.test(raw) || FOREIGN.test(raw)) continue
      const clean = cleanName(raw)
      if (clean === null || clean.name.length > 24 || isPerson(clean.name, persons)) continue
      if (!names.some(name => foldWord(name) === foldWord(clean.name))) names.push(clean.name)
    }
    if (names.length === 0) continue
    const population = Number(cells[PEOPLE] ?? 0)
    yield {
      id: `gn:${cells[ID]}`,
      names: names.slice(0, 4),
      latin: cleanLatin(cells[NAME] ?? ''),
      lat: Number(cells[LAT]),
      lon: Number(cells[LON]),
      country: cells[COUNTRY] ?? '',
      group: '',
      precision: sizeOf(population),
      population,
    }
  }
}

function sizeOf(population: number): PlacePrecision {
  if (population >= 100_000) return 'city'
  return population >= 10_000 ? 'town' : 'village'
}
