/**
 * Compiles the gazetteer: Who's On First rows of 13 countries and the Syrian communities, as facts, into
 * src/knowledge/tables/places/gazetteer.txt. Run: node scripts/compile-run.mjs places (needs ../shared/data/gazetteer).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldWord } from '../src/arabic/characters.ts'
import type { PlacePrecision } from '../src/claims/types.ts'
import { kilometres } from '../src/knowledge/geo.ts'
import { cellList, readTable } from '../src/knowledge/table.ts'

interface Draft {
  id: string
  names: string[]
  latin: string
  lat: number
  lon: number
  country: string
  group: string
  precision: PlacePrecision
  population: number
}

const PRECISIONS: Record<string, PlacePrecision> = {
  region: 'governorate',
  county: 'district',
  localadmin: 'district',
  locality: 'village',
  neighbourhood: 'neighbourhood',
}

/** What a name may begin with that is its kind and not its name, with the precision that it tells. */
const KINDS: Record<string, PlacePrecision | null> = {
  قرية: 'village',
  مدينة: null,
  بلدة: 'town',
  حي: 'neighbourhood',
  محافظة: null,
  ولاية: null,
  مديرية: null,
  ناحية: null,
  قضاء: null,
  مخيم: 'camp',
}

/** Ordinary words that begin the names of real places: تل أبيض, أم قصر. */
const KIND_WORDS: ReadonlySet<string> = new Set(
  'تل تله جبل وادي نهر سد عين بير قصر دير بيت دار باب برج حي سوق شارع مزرعه قريه مدينه بلده ناحيه منطقه مركز ابو ام بني ال ذات راس عرب غرب شرق شمال جنوب وسط حقل حقول جسر حصن كفر خان ابن خط طريق معسكر موقع نقطه حدود'.split(
    ' ',
  ),
)

const SETTLED: ReadonlySet<PlacePrecision> = new Set(['village', 'town', 'city', 'site', 'camp'])

/** Where the supplement names the same place, the compiled row gives way; so the supplement's edits need no second look here. */
interface Known {
  id: string
  lat: number
  lon: number
  precision: PlacePrecision
}

export function compile(root: string): void {
  const data = join(root, '../shared/data/gazetteer')
  const known = readSupplement(root)
  const drafts = [...readWof(join(data, 'wof_mena_ar.tsv'), readPersons(root))]
  addSyria(drafts, join(data, 'syria_communities.json'))
  const kept = merge(drafts).filter(draft => knownAs(draft, known) === null)
  const text = write(kept, drafts, known)
  writeFileSync(join(root, 'src/knowledge/tables/places/gazetteer.txt'), text)
  console.log(`${drafts.length} rows read, ${kept.length} kept, ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB`)
}

function* readWof(file: string, persons: ReadonlySet<string>): Generator<Draft> {
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
function addSyria(drafts: Draft[], file: string): void {
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

/** Hamlets named after who lives there (three words, the first a given name) would turn every person of that name into a place. */
function isPerson(name: string, persons: ReadonlySet<string>): boolean {
  const parts = foldWord(name).split(' ')
  return parts.length >= 3 && persons.has(parts[0]!)
}

function readPersons(root: string): ReadonlySet<string> {
  const { rows } = readTable(new URL(`file://${root}src/knowledge/tables/places/not-places.tsv`), ['word'])
  return new Set(rows.map(row => foldWord(row.word)).filter(word => !word.startsWith('ال') && !KIND_WORDS.has(word)))
}

/** A name without marks, kind and notes in brackets; null where nothing that an article could write is left. */
function cleanName(raw: string): { name: string; kind: PlacePrecision | null } | null {
  let name = raw
    .normalize('NFKC')
    .replace(/[\u064B-\u065F\u0670\u0640\u200B-\u200F]/gu, m => (m === '\u200C' ? ' ' : ''))
    .replace(/\(.*?\)/g, ' ')
    .replace(/[،,;].*$/, '')
    .replace(/[-_]/g, ' ')
    .replace(/ی/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/\s+/g, ' ')
    .trim()
  let kind: PlacePrecision | null = null
  const space = name.indexOf(' ')
  if (space > 0) {
    const first = name.slice(0, space)
    const told = KINDS[first]
    if (told !== undefined) {
      kind = told
      name = name.slice(space + 1)
    }
  }
  if (!/^[\u0621-\u064A\u0660-\u06FF0-9 ]+$/u.test(name)) return null
  if (name.replace(/[^\u0621-\u064A]/gu, '').length < 2) return null
  return { name, kind }
}

/** Spellings that nobody uses. */
const LATIN: Readonly<Record<string, string>> = {
  'Days Az Zawr': 'Deir ez-Zor',
  'Homs (Hims)': 'Homs',
  'Hasaka (Al Haksa)': 'Hasaka',
}

function cleanLatin(name: string): string {
  return (LATIN[name] ?? name)
    .normalize('NFKD')
    .replace(/[\u0300-\u036F`'’‘]/gu, '')
    .normalize('NFC')
    .replace(/[\t|@]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Folded, without ال and spaces: what two spellings of one name share. */
function core(name: string): string {
  return foldWord(name)
    .split(' ')
    .map(word => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word))
    .join('')
}

/** Rows of the same name and class within 10 km are one place; the earlier one (Who's On First) stays and takes the other's spellings. */
function merge(drafts: readonly Draft[]): Draft[] {
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
        if (same.names.length < 3 && !same.names.some(n => foldWord(n) === foldWord(name))) same.names.push(name)
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

function readSupplement(root: string): Map<string, Known[]> {
  const known = new Map<string, Known[]>()
  const table = readTable(new URL(`file://${root}src/knowledge/tables/places/supplement.tsv`), [
    'id',
    'names',
    'lat',
    'lon',
    'precision',
  ])
  for (const row of table.rows) {
    const place = { id: row.id, lat: Number(row.lat), lon: Number(row.lon), precision: row.precision as PlacePrecision }
    for (const name of cellList(row.names)) {
      const key = core(name)
      const list = known.get(key)
      if (list === undefined) known.set(key, [place])
      else list.push(place)
    }
  }
  return known
}

function knownAs(draft: Draft, known: ReadonlyMap<string, readonly Known[]>): string | null {
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

const LETTER: Partial<Record<PlacePrecision, string>> = {
  governorate: 'g',
  district: 'd',
  city: 'c',
  town: 't',
  neighbourhood: 'n',
  camp: 'm',
}

/**
 * The format that `places.ts` reads. A group line `@ country, id, lat, lon, population, names, latin` names a governorate (or only a
 * country); the lines under it are what lies in it: `id, names, latin, lat and lon in thousandths of a degree, kind and population`, the last
 * absent for villages. The id is base 36, for Who's On First rows the difference to the row before. Where the supplement has the
 * governorate, its group line gives only the supplement's id.
 */
function write(kept: readonly Draft[], all: readonly Draft[], known: ReadonlyMap<string, readonly Known[]>): string {
  const governorates = new Map(all.filter(d => d.precision === 'governorate').map(d => [d.id, d]))
  const groups = new Map<string, Draft[]>()
  for (const draft of kept) {
    if (draft.precision === 'governorate') continue
    const key = `${draft.country}\t${governorates.has(draft.group) ? draft.group : ''}`
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [draft])
    else list.push(draft)
  }
  for (const draft of governorates.values()) {
    const key = `${draft.country}\t${draft.id}`
    if (!groups.has(key)) groups.set(key, [])
  }
  const kind = (d: Draft): string => {
    const letter = d.precision === 'village' ? '' : LETTER[d.precision]
    return letter === '' && d.population === 0 ? '' : `\t${letter}${d.population || ''}`
  }
  const lines = [
    "# source: Who's On First (whosonfirst-data-admin-*, 2024-03, with GeoNames and others, see NOTICE); communities of Syria as in the humanitarian place-code lists",
    '# licence: facts; Who’s On First CC0 with sources under CC BY (attribution in NOTICE)',
    '# compiled by scripts/compile-places.ts: edit supplement.tsv, not this file',
  ]
  for (const key of [...groups.keys()].sort()) {
    const [country, id] = key.split('\t') as [string, string]
    const head = governorates.get(id)
    lines.push(
      head === undefined
        ? `@${country}`
        : knownAs(head, known) !== null
          ? `@${country}\t${knownAs(head, known)}`
          : [
              `@${country}`,
              id.slice(4),
              thousandths(head.lat),
              thousandths(head.lon),
              head.population || '',
              head.names.join('|'),
              head.latin,
            ].join('\t'),
    )
    const rows = groups.get(key)!.sort((a, b) => order(a.id) - order(b.id))
    let before = 0
    for (const row of rows) {
      const number = Number(row.id.slice(4))
      const wof = row.id.startsWith('wof:')
      const code = wof ? (number - before).toString(36) : `~${number.toString(36)}`
      if (wof) before = number
      lines.push(
        [code, row.names.join('|'), row.latin, `${thousandths(row.lat)} ${thousandths(row.lon)}${kind(row)}`].join(
          '\t',
        ),
      )
    }
  }
  return `${lines.join('\n')}\n`
}

const order = (id: string): number => (id.startsWith('wof:') ? 0 : 1e12) + Number(id.slice(4))
const thousandths = (degrees: number): number => Math.round(degrees * 1000)

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
