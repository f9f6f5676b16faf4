import { statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foldWord } from '../../src/arabic/index.ts'
import { loadCountries } from '../../src/knowledge/countries.ts'
import { kilometres } from '../../src/knowledge/geo.ts'
import { PRECISIONS } from '../../src/knowledge/place-types.ts'
import { loadPlaces } from '../../src/knowledge/places.ts'
import { cellList, readTable } from '../../src/knowledge/table.ts'

const folder = new URL('../../src/knowledge/tables/places/', import.meta.url)
const supplement = readTable(new URL('supplement.tsv', folder), [
  'id',
  'names',
  'latin',
  'lat',
  'lon',
  'country',
  'parent',
  'precision',
  'population',
])
const codes = new Set(loadCountries().all.map(country => country.iso2))

describe('the compiled gazetteer', () => {
  it('is small, and loads at once', () => {
    expect(statSync(new URL('gazetteer.txt', folder)).size).toBeLessThan(8e6)
    const start = performance.now()
    const places = loadPlaces()
    // 80 ms in plain Node; the bound leaves room for a busy machine and for what the test runner adds.
    expect(performance.now() - start).toBeLessThan(2000)
    expect(places.size).toBeGreaterThan(60_000)
  })

  it('can be hashed where it stands: folding keeps the length of every name', () => {
    for (const place of loadPlaces().within([35, 32, 42, 37]))
      for (const name of place.names) expect(foldWord(name).length, name).toBe(name.length)
  })

  it('has no row that the supplement has', () => {
    const places = loadPlaces()
    for (const row of supplement.rows.filter(row => ['city', 'town'].includes(row.precision))) {
      const twins = places
        .lookup(cellList(row.names)[0]!)
        .filter(hit => hit.exact && ['city', 'town', 'village'].includes(hit.precision))
        .filter(hit => kilometres(hit.lat, hit.lon, Number(row.lat), Number(row.lon)) < 8)
      expect(
        twins.map(hit => hit.id),
        row.id,
      ).toEqual([row.id])
    }
  })
})

describe('the supplement', () => {
  it('has well over a thousand places', () => {
    expect(supplement.rows.length).toBeGreaterThan(1200)
  })

  it('has valid coordinates, precision, country, population and parent in every row', () => {
    const places = loadPlaces()
    const faults = supplement.rows.flatMap((row, i) => {
      const lat = Number(row.lat)
      const lon = Number(row.lon)
      const fine =
        row.lat !== '' &&
        row.lon !== '' &&
        Math.abs(lat) <= 90 &&
        Math.abs(lon) <= 180 &&
        PRECISIONS.some(precision => precision === row.precision) &&
        (row.country === '' || codes.has(row.country)) &&
        /^\d*$/.test(row.population) &&
        /^[a-z0-9-]+$/.test(row.id) &&
        cellList(row.names).length > 0 &&
        row.latin !== '' &&
        (row.parent === '' || places.byId(row.parent)?.precision === 'governorate')
      return fine ? [] : [`line ${supplement.lines[i]}: ${row.id}`]
    })
    expect(faults).toEqual([])
  })

  it('puts nothing outside its country: within 100 km of a compiled place of that country, where there are any', () => {
    const places = loadPlaces()
    const compiled = new Set(['SY', 'IQ', 'LB', 'PS', 'JO', 'YE', 'IL'])
    const astray = supplement.rows
      .filter(row => compiled.has(row.country) && !['region', 'river', 'governorate'].includes(row.precision))
      .filter(row => {
        const near = places.near(Number(row.lat), Number(row.lon), 100)
        return !near.some(place => place.country === row.country && place.id !== row.id)
      })
    expect(astray.map(row => row.id)).toEqual([])
  })

  it('gives one place one row: no two of one kind and country share a name within 10 km', () => {
    const bare = (name: string): string => foldWord(name).replace(/^(?:مدينه|بلده|قريه|حي|منطقه|مخيم|ضاحيه) /, '')
    const byName = new Map<string, (typeof supplement.rows)[number][]>()
    const twice: string[] = []
    for (const row of supplement.rows)
      for (const name of new Set(cellList(row.names).map(bare))) {
        const others = byName.get(name) ?? []
        for (const other of others) {
          const apart = kilometres(Number(row.lat), Number(row.lon), Number(other.lat), Number(other.lon))
          const alike = other.country === row.country && other.precision === row.precision
          if (alike && apart <= 10) twice.push(`${other.id} ${row.id}`)
        }
        byName.set(name, [...others, row])
      }
    expect(twice).toEqual([])
  })

  it('has every capital that the countries name', () => {
    const places = loadPlaces()
    for (const country of loadCountries().all)
      if (country.capital !== null) expect(places.byId(country.capital)?.country, country.iso2).toBe(country.iso2)
  })
})

describe('words that are no places', () => {
  it('say what a place of weight of that name needs', () => {
    const { rows } = readTable(new URL('not-places.tsv', folder), ['word', 'needs'])
    expect(rows.filter(row => row.needs !== 'noun' && row.needs !== 'preposition')).toEqual([])
    expect(new Set(rows.map(row => foldWord(row.word))).size).toBeGreaterThan(300)
  })
})
