import { readFileSync } from 'node:fs'
import { foldWord } from '../../src/arabic/characters.ts'
import type { PlacePrecision } from '../../src/claims/types.ts'
import { kilometres } from '../../src/knowledge/geo.ts'
import { cellList } from '../../src/knowledge/table.ts'
import type { Draft } from './draft.ts'
import { cleanLatin, cleanName, isPerson } from './names.ts'

const PRECISIONS: Record<string, PlacePrecision> = {
  region: 'governorate',
  county: 'district',
  localadmin: 'district',
  locality: 'village',
  neighbourhood: 'neighbourhood',
}

/** Rows of Who's On First. */
export function* readWof(file: string, persons: ReadonlySet<string>): Generator<Draft> {
  const [header, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const columns = header!.split('\t')
  for (const row of rows) {
    const cells = row.split('\t')
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? ''
    const kind = PRECISIONS[cell('placetype')]
    if (kind === undefined) continue
    const population = Math.round(Number(cell('population') || 0))
    const country = cell('country')
    // Yemen's census counts single farmsteads: two or fourteen people, named like everything else.
    if (population > 0 && population < 50 && kind === 'village') continue
    let precision = kind
    if (kind === 'village') {
      if (population >= 100_000) precision = 'city'
      else if (population >= 10_000) precision = 'town'
    }
    const names: string[] = []
    for (const raw of [cell('name_ar'), ...cellList(cell('name_ar_variants'))]) {
      const clean = cleanName(raw)
      if (clean === null) continue
      if (clean.kind !== null && precision === 'village') precision = clean.kind
      if (clean.name.length > 24) continue
      if (isPerson(clean.name, persons)) continue
      if (!names.some(name => foldWord(name) === foldWord(clean.name))) names.push(clean.name)
    }
    if (names.length === 0) continue
    const group = kind === 'governorate' ? `wof:${cell('wof_id')}` : cell('region_id') ? `wof:${cell('region_id')}` : ''
    const lat = Number(cell('lat'))
    const lon = Number(cell('lon'))
    yield {
      id: `wof:${cell('wof_id')}`,
      names: names.slice(0, 3),
      latin: cleanLatin(cell('name')),
      lat,
      lon,
      country,
      group,
      precision,
      population,
    }
  }
}

/** The communities of the Syrian census areas; their governorate is that of the nearest row that has one. */
export function addSyria(drafts: Draft[], file: string): void {
  const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly Record<string, string | number>[]
  const near = grid(drafts.filter(d => d.country === 'SY' && d.group !== '' && d.precision !== 'governorate'))
  const added: Draft[] = []
  for (const row of rows) {
    const lat = Number(row.lat)
    const lon = Number(row.lon)
    if (!(lat > 32 && lat < 37.5 && lon > 35.5 && lon < 42.5)) continue
    const clean = cleanName(String(row.search_name_ar_short).replace(/\s*\(\(\(\d+\)\)\)\s*$/, ''))
    if (clean === null || clean.name.length > 24) continue
    const latin = cleanLatin(
      String(row.search_name_en)
        .split(' - ')[0]!
        .replace(/\s*\(.*$/, ''),
    )
    const closest = nearest(near, lat, lon)
    added.push({
      id: `syr:${row.id}`,
      names: [clean.name],
      latin,
      lat,
      lon,
      country: 'SY',
      group: closest?.group ?? '',
      precision: clean.kind ?? 'village',
      population: 0,
    })
  }
  drafts.push(...added)
}

type Grid = Map<string, Draft[]>

function grid(drafts: readonly Draft[]): Grid {
  const cells: Grid = new Map()
  for (const draft of drafts) {
    const key = `${Math.floor(draft.lat * 10)} ${Math.floor(draft.lon * 10)}`
    const list = cells.get(key)
    if (list === undefined) cells.set(key, [draft])
    else list.push(draft)
  }
  return cells
}

function nearest(cells: Grid, lat: number, lon: number): Draft | null {
  let best: Draft | null = null
  let least = Number.POSITIVE_INFINITY
  for (let dy = -3; dy <= 3; dy++)
    for (let dx = -3; dx <= 3; dx++)
      for (const draft of cells.get(`${Math.floor(lat * 10) + dy} ${Math.floor(lon * 10) + dx}`) ?? []) {
        const km = kilometres(lat, lon, draft.lat, draft.lon)
        if (km < least) {
          least = km
          best = draft
        }
      }
  return best
}
