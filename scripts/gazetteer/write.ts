import type { PlacePrecision } from '../../src/claims/types.ts'
import type { Draft } from './draft.ts'
import { type Known, knownAs } from './merge.ts'

/** What stands before an id that is none of Who's On First: the Syrian communities, GeoNames, Natural Earth. */
const MARKS: Readonly<Record<string, string>> = { syr: '~', gn: '=', ne: '+' }

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
export function write(
  kept: readonly Draft[],
  all: readonly Draft[],
  known: ReadonlyMap<string, readonly Known[]>,
): string {
  const governorates = new Map(
    all.filter(d => d.precision === 'governorate' && d.id.startsWith('wof:')).map(d => [d.id, d]),
  )
  const groups = new Map<string, Draft[]>()
  for (const draft of kept) {
    if (draft.precision === 'governorate' && draft.id.startsWith('wof:')) continue
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
    "# source: Who's On First (whosonfirst-data-admin-*, 2024-03, with GeoNames and others, see NOTICE), GeoNames (cities1000), Natural Earth; communities of Syria as in the humanitarian place-code lists",
    '# licence: facts; Who’s On First CC0 with sources under CC BY, GeoNames CC BY, Natural Earth public domain (attribution in NOTICE)',
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
      const [source = '', id = ''] = row.id.split(':')
      const number = Number(id)
      const mark = MARKS[source]
      const code = mark === undefined ? (number - before).toString(36) : `${mark}${number.toString(36)}`
      if (mark === undefined) before = number
      lines.push(
        [code, row.names.join('|'), row.latin, `${thousandths(row.lat)} ${thousandths(row.lon)}${kind(row)}`].join(
          '\t',
        ),
      )
    }
  }
  return `${lines.join('\n')}\n`
}

const order = (id: string): number => (id.startsWith('wof:') ? 0 : 1e12) + Number(id.slice(id.indexOf(':') + 1))
const thousandths = (degrees: number): number => Math.round(degrees * 1000)
