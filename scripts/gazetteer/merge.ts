import { foldWord } from '../../src/arabic/characters.ts'
import type { PlacePrecision } from '../../src/claims/types.ts'
import { kilometres } from '../../src/knowledge/geo.ts'
import { cellList, readTable } from '../../src/knowledge/table.ts'
import { type Draft, SETTLED } from './draft.ts'
import { core } from './names.ts'

/** Where the supplement names the same place, the compiled row gives way; so the supplement's edits need no second look here. */
export interface Known {
  id: string
  lat: number
  lon: number
  precision: PlacePrecision
}

/** Rows of the same name and class within 10 km are one place; the earlier one (Who's On First) stays and takes the other's spellings. */
export function merge(drafts: readonly Draft[]): Draft[] {
  const byCore = new Map<string, Draft[]>()
  const kept: Draft[] = []
  for (const draft of drafts) {
    const cores = draft.names.map(core)
    const same = cores
      .flatMap(key => byCore.get(key) ?? [])
      .find(
        other =>
          (SETTLED.has(other.precision) ? SETTLED.has(draft.precision) : other.precision === draft.precision) &&
          kilometres(other.lat, other.lon, draft.lat, draft.lon) <= 10,
      )
    if (same !== undefined) {
      for (const name of draft.names)
        if (same.names.length < 3 && !same.names.some(n => foldWord(n) === foldWord(name)))
          same.names = [...same.names, name]
      if (draft.population > same.population) {
        same.population = draft.population
        same.precision = draft.precision
      }
      continue
    }
    kept.push(draft)
    for (const key of new Set(cores)) {
      const list = byCore.get(key)
      if (list === undefined) byCore.set(key, [draft])
      else list.push(draft)
    }
  }
  return kept
}

type Town = Pick<Draft, 'names' | 'lat' | 'lon' | 'country' | 'population'>

/** What people wrote down is large enough to govern from. */
const SEAT = 10_000

/** The rows of the supplement by the core of each of their names, and its towns. */
export function readSupplement(root: string): {
  readonly known: ReadonlyMap<string, readonly Known[]>
  readonly towns: readonly Town[]
} {
  const known = new Map<string, Known[]>()
  const towns: Town[] = []
  const table = readTable(new URL(`file://${root}src/knowledge/tables/places/supplement.tsv`), [
    'id',
    'names',
    'lat',
    'lon',
    'country',
    'precision',
    'population',
  ])
  for (const row of table.rows) {
    const names = cellList(row.names)
    const place = { id: row.id, lat: Number(row.lat), lon: Number(row.lon), precision: row.precision as PlacePrecision }
    if (place.precision === 'city' || place.precision === 'town')
      towns.push({
        names,
        lat: place.lat,
        lon: place.lon,
        country: row.country,
        population: Math.max(SEAT, Number(row.population)),
      })
    for (const name of names) {
      const key = core(name)
      const list = known.get(key)
      if (list === undefined) known.set(key, [place])
      else list.push(place)
    }
  }
  return { known, towns }
}

/** The row of the supplement that a draft is, or null. */
export function knownAs(draft: Draft, known: ReadonlyMap<string, readonly Known[]>): string | null {
  const reach = draft.precision === 'governorate' ? 150 : draft.precision === 'district' ? 60 : 15
  const found = draft.names
    .flatMap(name => known.get(core(name)) ?? [])
    .find(
      place =>
        (SETTLED.has(place.precision) ? SETTLED.has(draft.precision) : place.precision === draft.precision) &&
        kilometres(place.lat, place.lon, draft.lat, draft.lon) <= reach,
    )
  return found?.id ?? null
}

/** A town with as many people keeps its name to itself. */
const LARGE = 50_000

/**
 * A second name of a governorate that is the first name of another one, or of a large town of the country, is an error of the source, or says less than
 * the town: صنعاء is not called تعز, and الرمادي is the town and not الأنبار.
 */
export function dropAliases(drafts: readonly Draft[], towns: readonly Town[]): void {
  const heads = drafts.filter(draft => draft.precision === 'governorate')
  const keyOf = (country: string, name = ''): string => `${country} ${core(name)}`
  const taken = new Set([
    ...heads.map(draft => keyOf(draft.country, draft.names[0])),
    ...towns.filter(town => town.population >= LARGE).map(town => keyOf(town.country, town.names[0])),
  ])
  for (const draft of heads)
    draft.names = draft.names.filter(
      (name, i) => i === 0 || core(name) === core(draft.names[0] ?? '') || !taken.has(keyOf(draft.country, name)),
    )
}
