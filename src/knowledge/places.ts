import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { foldWord } from '../arabic/index.ts'
import type { Word } from '../arabic/types.ts'
import { loadCountries } from './countries.ts'
import { kilometres } from './geo.ts'
import { joined, peeled, peeledForms } from './phrases.ts'
import { allows } from './place-types.ts'
import { cellList, readTable } from './table.ts'
import type { PlacePrecision } from './types.ts'

/** A place of the gazetteer or of the supplement. */
export interface Place {
  /**
   * `wof:` (Who's On First), `syr:` (Syrian communities), `gn:` (GeoNames), `ne:` (Natural Earth), `country:` and ISO 3166-1 alpha-2, else an id of
   * supplement.tsv.
   */
  readonly id: string
  /** Arabic names, the usual one first. */
  readonly names: readonly string[]
  readonly latin: string
  /** Degrees, WGS 84. */
  readonly lat: number
  readonly lon: number
  /** ISO 3166-1 alpha-2, or null where it lies in several or none (rivers, seas, regions). */
  readonly country: string | null
  /** Id of the governorate that it lies in, or null. */
  readonly parent: string | null
  readonly precision: PlacePrecision
  /** People, or 0 where nobody says. */
  readonly population: number
  /** True for countries, governorates, towns of weight and all that people wrote into the supplement. */
  readonly notable: boolean
}

/**
 * What must stand before a name so that it is a place: nothing; a preposition of place (في، ب، من، إلى…) or a place noun; or a place noun
 * itself ("قرية السلام", never "في السلام").
 */
export type PlaceCue = 'none' | 'preposition' | 'noun'

/** A place found under a name. */
export interface PlaceHit extends Place {
  readonly cue: PlaceCue
  /** The name is an ordinary word, or one of people, as well. */
  readonly common: boolean
  /** `cue !== 'none'`: the bare name is not enough. */
  readonly needsCue: boolean
  /** False when it was found only with ال added or taken off. */
  readonly exact: boolean
}

/** The longest name of a place that starts at a word; `from` as in `PhraseMatch`. */
export interface PlaceMatch {
  readonly length: number
  readonly from: number
  readonly hits: readonly PlaceHit[]
}

/** What else is known when namesakes are told apart. */
export interface PlaceContext {
  /** What the noun before the name allows (`placeNoun`), or null when there is none. */
  readonly noun: readonly PlacePrecision[] | null
  /** Places, countries included, that are sure and stand in the same sentence. */
  readonly sentence: readonly Place[]
  /** The same for the whole article. */
  readonly article: readonly Place[]
}

/** `[west, south, east, north]` in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number]

export interface Places {
  /** How many places there are. */
  readonly size: number
  /** Every place of this name, folded or not, with or without ال, the weightiest first. */
  lookup(name: string): readonly PlaceHit[]
  /** The longest place name that starts at `words[i]`, by the rules of `Phrases.longest`; the name as written comes before one with ال changed. */
  longest(words: readonly Word[], i: number, text: string): PlaceMatch | null
  /** Whether a name that needs no place noun before it may start at a word of this folded form: where it may not, none of `longest` is heard as one. */
  begins(folded: string): boolean
  byId(id: string): Place | null
  /** Places at most `km` kilometres from a point, the nearest first. */
  near(lat: number, lon: number, km: number): readonly Place[]
  /** Places inside a box, in no order that means anything. */
  within(box: Box): readonly Place[]
  /** The one place that is meant, or null when two stay equally likely and lie more than 50 km apart, or none fits the noun. */
  resolve(candidates: readonly Place[], context: PlaceContext): Place | null
}

const KINDS: Readonly<Record<string, PlacePrecision>> = {
  g: 'governorate',
  d: 'district',
  c: 'city',
  t: 'town',
  n: 'neighbourhood',
  m: 'camp',
}

const SPACE = 32
const BAR = 124
const TAB = 9
const HASH = 35
const AT = 64

/**
 * Where the ids of a source that is not Who's On First lie among the numbers: below zero, each in a stretch of its own, by the mark before them in the
 * compiled file.
 */
const SOURCES = [
  { prefix: 'syr:', mark: 126, base: 1 },
  { prefix: 'gn:', mark: 61, base: 1e12 },
  { prefix: 'ne:', mark: 43, base: 2e12 },
] as const
const sourceOf = new Map<number, (typeof SOURCES)[number]>(SOURCES.map(source => [source.mark, source]))

/** The id of a compiled place as it is written, of the number that stands for it. */
function idOf(number: number): string {
  if (number >= 0) return `wof:${number}`
  const { prefix, base } = SOURCES.findLast(source => -number >= source.base)!
  return `${prefix}${-number - base}`
}

/** The number that stands for an id, or the id itself where it is none of a compiled place. */
function keyOf(id: string): number | string {
  if (id.startsWith('wof:')) return Number(id.slice(4))
  const source = SOURCES.find(({ prefix }) => id.startsWith(prefix))
  return source === undefined ? id : -Number(id.slice(source.prefix.length)) - source.base
}

const BASIS = 0x811c9dc5
const PRIME = 0x01000193
const step = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME)

/** What each letter of a compiled name folds to: one letter for one, since the compiler leaves no marks in them. */
const foldedCode = new Uint16Array(0x800)
for (let code = 0; code < foldedCode.length; code++)
  foldedCode[code] = foldWord(String.fromCharCode(code)).charCodeAt(0) || code

/** Entries by the hash (FNV-1a) of their folded name. No strings are kept: whoever finds a row compares its name. */
class NameIndex {
  private readonly slots = new Int32Array(1 << 18)
  private readonly hashes: Int32Array
  private readonly rows: Int32Array
  private readonly next: Int32Array
  /** One bit a hash: whether a name may begin with these words. */
  private readonly begins = new Uint8Array(1 << 18)
  private count = 1

  constructor(capacity: number) {
    this.hashes = new Int32Array(capacity)
    this.rows = new Int32Array(capacity)
    this.next = new Int32Array(capacity)
  }

  add(hash: number, row: number): void {
    const entry = this.count++
    this.hashes[entry] = hash
    this.rows[entry] = row
    const slot = hash & 0x3ffff
    this.next[entry] = this.slots[slot]!
    this.slots[slot] = entry
  }

  /** Says that a longer name goes on after the words with this hash. */
  goesOn(hash: number): void {
    const bit = (hash ^ (hash >>> 11)) & 0x1fffff
    this.begins[bit >> 3]! |= 1 << (bit & 7)
  }

  mayGoOn(hash: number): boolean {
    const bit = (hash ^ (hash >>> 11)) & 0x1fffff
    return (this.begins[bit >> 3]! & (1 << (bit & 7))) !== 0
  }

  has(hash: number): boolean {
    for (let entry = this.slots[hash & 0x3ffff]!; entry !== 0; entry = this.next[entry]!)
      if (this.hashes[entry] === hash) return true
    return false
  }

  rowsOf(hash: number): number[] {
    const found: number[] = []
    for (let entry = this.slots[hash & 0x3ffff]!; entry !== 0; entry = this.next[entry]!)
      if (this.hashes[entry] === hash) found.push(this.rows[entry]!)
    return found.reverse()
  }
}

let loaded: Places | null = null

/**
 * The places: tables/places/gazetteer.txt (compiled), supplement.tsv and the countries. They are constant, so a process reads them once.
 * Throws an Error that names the file when a table is damaged.
 */
export function loadPlaces(): Places {
  loaded ??= readPlaces()
  return loaded
}

function readPlaces(): Places {
  const file = fileURLToPath(new URL('./tables/places/gazetteer.txt', import.meta.url))
  const raw = readFileSync(file, 'utf8')

  const written = readWritten()
  const capacity = Math.ceil(raw.length / 24) + written.length * 6 + 1024
  const index = new NameIndex(capacity)
  const starts = new Int32Array(capacity)
  const groups = new Uint16Array(capacity)
  const ids = new Float64Array(capacity)
  const lats = new Float32Array(capacity)
  const lons = new Float32Array(capacity)
  const heads: { readonly country: string; readonly parent: string | null }[] = []
  let size = 0

  addWritten()
  scan()

  function addWritten(): void {
    for (const place of written) {
      for (const name of place.names) addName(plain(name), size)
      lats[size] = place.lat
      lons[size] = place.lon
      size++
    }
  }

  function addName(name: string, row: number): void {
    let hash = BASIS
    for (let i = 0; i < name.length; i++) {
      const code = name.charCodeAt(i)
      if (code === SPACE) index.goesOn(hash)
      hash = step(hash, code)
    }
    index.add(hash, row)
  }

  function scan(): void {
    let at = 0
    let before = 0
    while (at < raw.length) {
      const first = raw.charCodeAt(at)
      const end = raw.indexOf('\n', at)
      if (first === AT) {
        before = 0
        openGroup(at, end)
      } else if (first !== HASH) {
        starts[size] = at
        groups[size] = heads.length - 1
        const tab = raw.indexOf('\t', at)
        const source = sourceOf.get(first)
        if (source !== undefined) ids[size] = -base36(at + 1, tab) - source.base
        else {
          before += base36(at, tab)
          ids[size] = before
        }
        const next = addNames(tab + 1, size)
        readPoint(raw.indexOf('\t', next) + 1, size)
        size++
      }
      at = end + 1
    }
  }

  // Small functions on purpose: each is called 60,000 times and soon compiled, where one long loop would be interpreted to its end.
  function openGroup(at: number, end: number): void {
    const cells = raw.slice(at + 1, end).split('\t')
    const own = cells.length > 2
    heads.push({ country: cells[0]!, parent: cells[1] === undefined ? null : own ? `wof:${cells[1]}` : cells[1] })
    if (!own) return
    ids[size] = Number(cells[1])
    starts[size] = at
    groups[size] = heads.length - 1
    lats[size] = Number(cells[2]) / 1000
    lons[size] = Number(cells[3]) / 1000
    for (const name of cells[5]!.split('|')) addName(plain(name), size)
    size++
  }

  function base36(at: number, end: number): number {
    let value = 0
    for (let i = at; i < end; i++) {
      const code = raw.charCodeAt(i)
      value = value * 36 + (code <= 57 ? code - 48 : code - 87)
    }
    return value
  }

  /** Indexes the names that begin at `i` and gives the offset after their tab. */
  function addNames(i: number, row: number): number {
    let hash = BASIS
    for (let at = i; ; at++) {
      const code = raw.charCodeAt(at)
      if (code === TAB || code === BAR) {
        index.add(hash, row)
        if (code === TAB) return at + 1
        hash = BASIS
      } else {
        if (code === SPACE) index.goesOn(hash)
        hash = Math.imul(hash ^ foldedCode[code]!, PRIME)
      }
    }
  }

  function readPoint(i: number, row: number): void {
    const gap = raw.indexOf(' ', i)
    lats[row] = decimal(i, gap)
    lons[row] = decimal(gap + 1, gap + 8)
  }

  /** Thousandths of a degree, up to `end` or whatever is no digit. */
  function decimal(at: number, end: number): number {
    const negative = raw.charCodeAt(at) === 45
    let value = 0
    for (let i = negative ? at + 1 : at; i < end; i++) {
      const digit = raw.charCodeAt(i) - 48
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
    }
    return (negative ? -value : value) / 1000
  }

  const known = new Map<number, Place>()
  function placeAt(row: number): Place {
    const own = written[row]
    if (own !== undefined) return own
    let place = known.get(row)
    if (place === undefined) {
      place = parse(row)
      known.set(row, place)
    }
    return place
  }

  function parse(row: number): Place {
    const start = starts[row]!
    const cells = raw.slice(start, raw.indexOf('\n', start)).split('\t')
    const head = heads[groups[row]!]!
    const id = ids[row]!
    if (raw.charCodeAt(start) === 64)
      return {
        id: `wof:${id}`,
        names: cells[5]!.split('|'),
        latin: cells[6]!,
        lat: Number(cells[2]) / 1000,
        lon: Number(cells[3]) / 1000,
        country: head.country,
        parent: null,
        precision: 'governorate',
        population: Number(cells[4]),
        notable: true,
      }
    const [lat, lon] = cells[3]!.split(' ')
    const kind = cells[4] ?? ''
    const letter = /^[a-z]/.test(kind) ? kind[0]! : ''
    const precision = KINDS[letter] ?? 'village'
    const population = Number(kind.slice(letter.length))
    return {
      id: idOf(id),
      names: cells[1]!.split('|'),
      latin: cells[2]!,
      lat: Number(lat) / 1000,
      lon: Number(lon) / 1000,
      country: head.country,
      parent: head.parent,
      precision,
      population,
      notable: precision === 'governorate' || (population >= 20_000 && precision !== 'neighbourhood'),
    }
  }

  const ambiguous = readAmbiguous()

  function hitsOf(name: string, exact: boolean): PlaceHit[] {
    let hash = BASIS
    for (let i = 0; i < name.length; i++) hash = step(hash, name.charCodeAt(i))
    const hits: PlaceHit[] = []
    // Two spellings that fold to one name are two entries of one row.
    for (const row of new Set(index.rowsOf(hash))) {
      const place = placeAt(row)
      if (!place.names.some(n => plain(n) === name)) continue
      const cue = cueOf(place, name, exact, ambiguous)
      hits.push(hitOf(place, cue, ambiguous.has(name), exact))
    }
    return hits
  }

  const answers = new Map<string, readonly PlaceHit[]>()
  function lookup(name: string): readonly PlaceHit[] {
    return find(plain(name))
  }

  function find(key: string): readonly PlaceHit[] {
    let hits = answers.get(key)
    if (hits === undefined) {
      hits = findFresh(key)
      // Only names that are there are kept, so that hostile input cannot fill the memory.
      if (hits.length > 0) answers.set(key, hits)
    }
    return hits
  }

  function findFresh(key: string): readonly PlaceHit[] {
    const hits = hitsOf(key, true)
    const other = key.startsWith('ال') ? key.slice(2) : `ال${key}`
    const seen = new Set(hits.map(hit => hit.id))
    if (other.length > 2) for (const hit of hitsOf(other, false)) if (!seen.has(hit.id)) hits.push(hit)
    return hits.sort(byWeight)
  }

  function longest(words: readonly Word[], i: number, text: string): PlaceMatch | null {
    let best: { length: number; from: number; name: string } | null = null
    for (const start of peeled(words[i])) {
      let name = ''
      let hash = BASIS
      let length = 0
      for (;;) {
        const word = words[i + length]
        if (word === undefined) break
        const part = length === 0 ? start.form : word.folded
        if (length > 0) {
          if (!joined(text, words[i + length - 1]!, word)) break
          hash = step(hash, SPACE)
          name += ' '
        }
        for (let k = 0; k < part.length; k++) hash = step(hash, part.charCodeAt(k))
        name += part
        length++
        if ((best === null || length > best.length) && isName(name, hash)) best = { length, from: start.from, name }
        if (!index.mayGoOn(hash)) break
      }
    }
    return best && { length: best.length, from: best.from, hits: find(best.name) }
  }

  function begins(folded: string): boolean {
    return peeledForms(folded).some(({ form }) => {
      let hash = BASIS
      for (let k = 0; k < form.length; k++) hash = step(hash, form.charCodeAt(k))
      if (index.mayGoOn(hash)) return true
      return index.has(hash) && find(form).some(hit => hit.cue !== 'noun')
    })
  }

  function isName(name: string, hash: number): boolean {
    return index.has(hash) && find(name).some(hit => hit.exact)
  }

  let rowsById: Map<number | string, number> | null = null
  function byId(id: string): Place | null {
    if (rowsById === null) {
      rowsById = new Map()
      for (let row = 0; row < size; row++) rowsById.set(written[row]?.id ?? ids[row]!, row)
    }
    const row = rowsById.get(keyOf(id))
    return row === undefined ? null : placeAt(row)
  }

  const grid = lazyGrid(() => ({ lats, lons, size }))

  function within(box: Box): readonly Place[] {
    const found: Place[] = []
    grid(box, row => {
      const lat = lats[row]!
      const lon = lons[row]!
      if (lat >= box[1] && lat <= box[3] && lon >= box[0] && lon <= box[2]) found.push(placeAt(row))
    })
    return found
  }

  function near(lat: number, lon: number, km: number): readonly Place[] {
    const dLat = km / 110.5
    const dLon = dLat / Math.max(0.05, Math.cos((lat * Math.PI) / 180))
    return within([lon - dLon, lat - dLat, lon + dLon, lat + dLat])
      .map(place => ({ place, km: kilometres(lat, lon, place.lat, place.lon) }))
      .filter(found => found.km <= km)
      .sort((a, b) => a.km - b.km || (a.place.id < b.place.id ? -1 : 1))
      .map(found => found.place)
  }

  return { size, lookup, longest, begins, byId, near, within, resolve }
}

/** A name as it is compared: folded, its words parted by one space, nothing else in it. */
function plain(name: string): string {
  return foldWord(name)
    .replace(/[^\u0621-\u064A0-9a-z]+/gu, ' ')
    .trim()
}

function readWritten(): readonly Place[] {
  const countries = loadCountries().all.map(
    (country): Place => ({
      id: country.place,
      names: country.names,
      latin: country.latin,
      lat: country.lat,
      lon: country.lon,
      country: country.iso2,
      parent: null,
      precision: 'country',
      population: 0,
      notable: true,
    }),
  )
  const table = readTable(new URL('./tables/places/supplement.tsv', import.meta.url), [
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
  return [
    ...countries,
    ...table.rows.map(
      (row): Place => ({
        id: row.id,
        names: cellList(row.names),
        latin: row.latin,
        lat: Number(row.lat),
        lon: Number(row.lon),
        country: row.country || null,
        parent: row.parent || null,
        precision: row.precision as PlacePrecision,
        population: Number(row.population),
        notable: true,
      }),
    ),
  ]
}

/**
 * Folded words that are names of places and more often something else, with what a place of weight of this name needs before it:
 * ambiguous.tsv (counted) and not-places.tsv (by hand).
 */
function readAmbiguous(): ReadonlyMap<string, PlaceCue> {
  const found = new Map<string, PlaceCue>()
  const table = (file: string): URL => new URL(`./tables/places/${file}.tsv`, import.meta.url)
  for (const row of readTable(table('ambiguous'), ['word']).rows) found.set(foldWord(row.word), 'preposition')
  for (const row of readTable(table('not-places'), ['word', 'needs']).rows)
    found.set(foldWord(row.word), row.needs === 'noun' ? 'noun' : 'preposition')
  return found
}

/** A place found under a name: written field by field, because an object made by spreading is slow to read, and hits are read for every name. */
function hitOf(place: Place, cue: PlaceCue, common: boolean, exact: boolean): PlaceHit {
  return {
    id: place.id,
    names: place.names,
    latin: place.latin,
    lat: place.lat,
    lon: place.lon,
    country: place.country,
    parent: place.parent,
    precision: place.precision,
    population: place.population,
    notable: place.notable,
    cue,
    common,
    needsCue: cue !== 'none',
    exact,
  }
}

/** Ids that no hand wrote. */
const COMPILED = /^(?:wof|gn|ne):/

const POINTS: ReadonlySet<PlacePrecision> = new Set(['site', 'camp', 'neighbourhood'])

/**
 * Villages are called السلام, الجديدة, محمد العلي. So a minor place needs a preposition or a place noun before it, and where its name (or
 * the given name that it begins with) is an ordinary word, the noun. Places of weight need nothing, unless their name is such a word too
 * (الباب, الشرقية).
 */
function cueOf(place: Place, name: string, exact: boolean, ambiguous: ReadonlyMap<string, PlaceCue>): PlaceCue {
  // Two letters are too little for any place: إب is written like آب, قم is "rise".
  if (name.length < 3) return 'noun'
  const common = ambiguous.get(name)
  if (!place.notable) {
    const space = name.indexOf(' ')
    const begins = space > 0 && ambiguous.get(name.slice(0, space)) === 'noun'
    return common !== undefined || begins || !exact ? 'noun' : 'preposition'
  }
  // Of the compiled places only governorates and cities are surely better known than the word.
  const compiled =
    COMPILED.test(place.id) &&
    (place.id.startsWith('ne:') || (place.precision !== 'governorate' && place.population < 100_000))
  if (common === undefined) return exact && !compiled ? 'none' : 'preposition'
  if (!exact || POINTS.has(place.precision)) return 'noun'
  return compiled ? 'noun' : common
}

/** How likely a place is to be in the news when nothing else is known: about the logarithm of its people, base ten. */
function weight(place: Place): number {
  const people = place.population > 0 ? Math.log10(place.population) : 0
  switch (place.precision) {
    case 'country':
      return 9
    case 'region':
    case 'river':
      return 7.5
    case 'city':
    case 'town':
    case 'village':
      // Cities of millions are in the news of the world.
      if (place.population >= 4_000_000) return people + 3
      return place.notable ? Math.max(people, 4.2) + 1.5 : Math.max(people, 2.6)
    case 'governorate':
      return Math.max(5.4, people - 0.7)
    case 'district':
      return Math.max(4, people - 1)
    default:
      return place.notable ? 4.5 : 2.2
  }
}

function byWeight(a: PlaceHit, b: PlaceHit): number {
  return Number(b.exact) - Number(a.exact) || weight(b) - weight(a) || (a.id < b.id ? -1 : 1)
}

/** Two candidates closer than this are one spot on any map of the news: either will do. */
const APART_KM = 50
/** By how much the best must lead the second, in units of `weight`. */
const LEAD = 0.75

function resolve(candidates: readonly Place[], context: PlaceContext): Place | null {
  const noun = context.noun
  const fitting = noun === null ? candidates : candidates.filter(place => allows(noun, place.precision))
  if (fitting.length <= 1) return fitting[0] ?? null
  const scored = fitting
    .map(place => ({ place, score: score(place, context) }))
    .sort((a, b) => b.score - a.score || (a.place.id < b.place.id ? -1 : 1))
  const best = scored[0]!
  for (const other of scored.slice(1)) {
    if (best.score - other.score >= LEAD) break
    if (other.place.parent === best.place.id || best.place.parent === other.place.id) continue
    if (kilometres(best.place.lat, best.place.lon, other.place.lat, other.place.lon) > APART_KM) return null
  }
  return best.place
}

function score(place: Place, context: PlaceContext): number {
  let total = weight(place)
  const noun = context.noun
  if (noun !== null && noun.length > 0) {
    // "محافظة الرقة" is the governorate, "مدينة الرقة" the city: the likeliest kind of the noun comes first in the table.
    const rank = noun.indexOf(place.precision)
    if (rank >= 0) total += 2 - Math.min(rank, 4) * 0.4
  }
  if ('exact' in place && place.exact === false) total -= 1.5
  return total + nearness(place, context.sentence, 1) + nearness(place, context.article, 0.6)
}

/** What places around say: the same country, the same governorate, a few kilometres. Each of them counts once, by its best witness. */
function nearness(place: Place, around: readonly Place[], share: number): number {
  if (around.length === 0) return 0
  let country = 0
  let parent = 0
  let close = 0
  for (const other of around) {
    // Named elsewhere for sure, it is the one that is meant; its province of the same name and point gains nothing by it.
    if (other.id === place.id) return (1.5 + 1.5 + 2.5) * share
    if (other.names[0] === place.names[0] && kilometres(place.lat, place.lon, other.lat, other.lon) < 5) continue
    if (other.country !== null && other.country === place.country) country = 1.5
    if (place.parent !== null && (other.id === place.parent || other.parent === place.parent)) parent = 1.5
    if (other.precision === 'country') continue
    const km = kilometres(place.lat, place.lon, other.lat, other.lon)
    const gain = km < 25 ? 2.5 : km < 75 ? 1.8 : km < 200 ? 0.9 : 0
    if (gain > close) close = gain
  }
  return (country + parent + close) * share
}

/** Rows sorted by cells of a quarter degree, made at the first question. */
function lazyGrid(
  points: () => { readonly lats: Float32Array; readonly lons: Float32Array; readonly size: number },
): (box: Box, visit: (row: number) => void) => void {
  const CELL = 4
  const ACROSS = 360 * CELL
  let order: Int32Array | null = null
  let firsts: Int32Array | null = null
  const line = (lat: number): number => Math.max(0, Math.min(180 * CELL - 1, Math.floor((lat + 90) * CELL)))
  const column = (lon: number): number => Math.max(0, Math.min(ACROSS - 1, Math.floor((lon + 180) * CELL)))
  return (box, visit) => {
    if (order === null || firsts === null) {
      const { lats, lons, size } = points()
      const cells = new Int32Array(size)
      firsts = new Int32Array(180 * CELL * ACROSS + 1)
      for (let row = 0; row < size; row++) {
        cells[row] = line(lats[row]!) * ACROSS + column(lons[row]!)
        firsts[cells[row]! + 1]!++
      }
      for (let cell = 1; cell < firsts.length; cell++) firsts[cell]! += firsts[cell - 1]!
      const fill = firsts.slice()
      order = new Int32Array(size)
      for (let row = 0; row < size; row++) order[fill[cells[row]!]!++] = row
    }
    const west = column(box[0])
    const east = column(box[2])
    for (let y = line(box[1]); y <= line(box[3]); y++)
      for (let k = firsts[y * ACROSS + west]!; k < firsts[y * ACROSS + east + 1]!; k++) visit(order[k]!)
  }
}
