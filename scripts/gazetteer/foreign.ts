import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanLatin } from './names.ts'

/** Countries that write Arabic: their places are in the gazetteer by their own names. */
const ARABIC = new Set('SA YE IQ SY LB JO PS EG LY TN DZ MA MR SD KW QA BH AE OM DJ EH'.split(' '))

/** Towns with fewer people are in no news, unless something is governed from them. */
const PEOPLE = 3000

interface Row {
  readonly country: string
  readonly id: string
  readonly latin: string
  readonly lat: number
  readonly lon: number
  readonly kind: string
  readonly population: number
}

/**
 * The table that foreign.ts reads: places by country under `@` lines, as `id, Latin name, lat and lon in thousandths of a degree, kind and population`. From
 * GeoNames (towns) and Who's On First (districts).
 */
export function writeForeign(sources: string): string {
  const seen = new Set<string>()
  const rows = [...towns(join(sources, 'cities1000.txt')), ...districts(sources)].filter(row => {
    // A district and the municipality of its name are one: the district comes first.
    const key = `${row.country} ${row.latin} ${row.kind === 'd'} ${Math.round(row.lat)}`
    return row.kind !== 'd' || (!seen.has(key) && seen.add(key))
  })
  const byCountry = new Map<string, Row[]>()
  for (const row of rows) {
    const list = byCountry.get(row.country)
    if (list === undefined) byCountry.set(row.country, [row])
    else list.push(row)
  }
  const lines = [
    "# source: GeoNames (cities1000) and Who's On First (districts of some countries)",
    '# licence: facts; GeoNames CC BY, Who’s On First CC0 with sources under CC BY (attribution in NOTICE)',
    '# compiled by scripts/compile-places.ts',
  ]
  for (const country of [...byCountry.keys()].sort()) {
    lines.push(`@${country}`)
    for (const { id, latin, lat, lon, kind, population } of byCountry.get(country)!)
      lines.push(
        [id, latin, `${Math.round(lat * 1000)} ${Math.round(lon * 1000)}`, `${kind}${population || ''}`].join('\t'),
      )
  }
  return `${lines.join('\n')}\n`
}

function* towns(file: string): Generator<Row> {
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
    const cells = line.split('\t')
    const population = Number(cells[14] ?? 0)
    const country = cells[8] ?? ''
    if (ARABIC.has(country) || (population < PEOPLE && !/^PPL[AC]2?$/.test(cells[7] ?? ''))) continue
    yield {
      country,
      id: `g${Number(cells[0]).toString(36)}`,
      latin: (cells[1] ?? '').replace(/[\t|@]/g, ' '),
      lat: Number(cells[4]),
      lon: Number(cells[5]),
      kind: population >= 100_000 ? 'c' : population >= 10_000 ? 't' : 'v',
      population,
    }
  }
}

function* districts(sources: string): Generator<Row> {
  for (const file of readdirSync(sources)
    .filter(name => /^wof_.*\.tsv$/.test(name))
    .sort()) {
    const [header = '', ...rows] = readFileSync(join(sources, file), 'utf8').trimEnd().split('\n')
    const columns = header.split('\t')
    const type = columns.indexOf('placetype')
    const rank = (row: string): number => Number(row.split('\t')[type] === 'localadmin')
    for (const row of rows.sort((a, b) => rank(a) - rank(b))) {
      const cells = row.split('\t')
      const cell = (name: string): string => cells[columns.indexOf(name)] ?? ''
      if (ARABIC.has(cell('country')) || !/^(?:county|localadmin)$/.test(cell('placetype'))) continue
      yield {
        country: cell('country'),
        id: `w${Number(cell('wof_id')).toString(36)}`,
        latin: cleanLatin(cell('name')),
        lat: Number(cell('lat')),
        lon: Number(cell('lon')),
        kind: 'd',
        population: Math.round(Number(cell('population') || 0)),
      }
    }
  }
}
