import { foldWord } from '../arabic/index.ts'
import { cellList, readTable } from './table.ts'

/** A country or a territory with a code of its own in ISO 3166-1 (Kosovo with its user-assigned XK). */
export interface Country {
  readonly iso2: string
  /** Its id among the places: `country:` and the code. */
  readonly place: string
  /** Arabic names, the usual one first. */
  readonly names: readonly string[]
  readonly latin: string
  /** Words of nationality: masculine, feminine, plural, accusative plural (سوري، سورية، سوريون، سوريين), then other plurals (أتراك). */
  readonly adjectives: readonly string[]
  /** Id of the capital among the places, or null where there is none of its own or it is in dispute. */
  readonly capital: string | null
  /** Names that stand for its government: "قالت أنقرة". */
  readonly metonyms: readonly string[]
  /** A point near the middle of the land, in degrees. */
  readonly lat: number
  readonly lon: number
}

export interface Countries {
  readonly all: readonly Country[]
  byIso2(code: string): Country | null
  /** The country of this name, folded or not ("سوريا", "سورية"), or null. */
  byName(name: string): Country | null
  /**
   * The country that a word of nationality belongs to, with or without ال: السورية, أتراك, "الكورية الشمالية"; null for any other word,
   * and for those that belong to two countries (غينيون).
   */
  byAdjective(word: string): Country | null
  /** The country whose government this name stands for ("واشنطن"), or null. */
  byMetonym(name: string): Country | null
}

let loaded: Countries | null = null

/** The countries of tables/countries.tsv. Constant, so a process reads them once. Throws when the table is damaged. */
export function loadCountries(): Countries {
  loaded ??= readCountries()
  return loaded
}

function readCountries(): Countries {
  const { rows } = readTable(new URL('./tables/countries.tsv', import.meta.url), [
    'iso2',
    'names',
    'latin',
    'adjectives',
    'capital',
    'metonyms',
    'lat',
    'lon',
  ])
  const all = rows.map(
    (row): Country => ({
      iso2: row.iso2,
      place: `country:${row.iso2}`,
      names: cellList(row.names),
      latin: row.latin,
      adjectives: cellList(row.adjectives),
      capital: row.capital || null,
      metonyms: cellList(row.metonyms),
      lat: Number(row.lat),
      lon: Number(row.lon),
    }),
  )
  const codes = new Map(all.map(country => [country.iso2, country]))
  const names = index(all, country => country.names.map(foldWord))
  const metonyms = index(all, country => country.metonyms.map(foldWord))
  const adjectives = index(all, country =>
    country.adjectives.flatMap(word => {
      const folded = foldWord(word)
      return [folded, folded.replace(/(^| )/g, '$1ال')]
    }),
  )
  return {
    all,
    byIso2: code => codes.get(code) ?? null,
    byName: name => names.get(foldWord(name)) ?? null,
    byAdjective: word => adjectives.get(foldWord(word)) ?? null,
    byMetonym: name => metonyms.get(foldWord(name)) ?? null,
  }
}

/** Countries by key; a key of two countries is nobody's. */
function index(all: readonly Country[], keysOf: (country: Country) => readonly string[]): ReadonlyMap<string, Country> {
  const found = new Map<string, Country | null>()
  for (const country of all) for (const key of new Set(keysOf(country))) found.set(key, found.has(key) ? null : country)
  return new Map([...found].filter((entry): entry is [string, Country] => entry[1] !== null))
}
