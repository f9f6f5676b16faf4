// Writes the current places of a Who's On First repository that have an Arabic name, and districts, for scripts/compile-places.ts:
//   node scripts/extract-wof.mjs CLONE wof_XX.tsv      (CLONE: a git directory of github.com/whosonfirst-data/whosonfirst-data-admin-XX)
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

const [clone, out] = process.argv.slice(2)
if (out === undefined) {
  console.error('Usage: node scripts/extract-wof.mjs CLONE wof_XX.tsv')
  process.exit(2)
}
const COLUMNS = 'country placetype wof_id name name_ar name_ar_variants lat lon population region_id'.split(' ')
const KEPT = new Set(['region', 'county', 'localadmin', 'locality', 'neighbourhood'])
const ARABIC = /^name:(?:ara|arz|ary|arq)_x_(?:preferred|variant|colloquial)$/
const git = (...args) => execFileSync('git', ['-C', clone, ...args], { encoding: 'utf8', maxBuffer: 1 << 30 })

const files = git('ls-tree', '-r', '--name-only', 'HEAD', 'data')
  .split('\n')
  .filter(path => /\/\d+\.geojson$/.test(path))
const rows = files.flatMap(path => {
  const of = JSON.parse(git('show', `HEAD:${path}`)).properties
  if (!KEPT.has(of['wof:placetype']) || of['mz:is_current'] === 0) return []
  if ((of['wof:superseded_by'] ?? []).length > 0 || !['', 'uuuu', undefined].includes(of['edtf:deprecated'])) return []
  const names = [
    ...(of['name:ara_x_preferred'] ?? []),
    ...Object.keys(of)
      .filter(key => ARABIC.test(key))
      .flatMap(key => of[key]),
  ].filter(name => /[\u0621-\u064A]/.test(name))
  // Districts are found by the sound of their Latin names, too.
  if (names.length === 0 && !/^(?:county|localadmin)$/.test(of['wof:placetype'])) return []
  const [first = '', ...others] = new Set(names)
  const cells = [
    of['wof:country'],
    of['wof:placetype'],
    of['wof:id'],
    of['wof:name'],
    first,
    others.join('|'),
    of['lbl:latitude'] ?? of['geom:latitude'],
    of['lbl:longitude'] ?? of['geom:longitude'],
    of['gn:population'] ?? of['wof:population'] ?? '',
    of['wof:hierarchy']?.[0]?.region_id ?? '',
  ]
  return [cells.map(cell => String(cell).replace(/\s/g, ' ')).join('\t')]
})
writeFileSync(out, `${COLUMNS.join('\t')}\n${rows.join('\n')}\n`)
console.log(`${files.length} places, ${rows.length} with an Arabic name`)
